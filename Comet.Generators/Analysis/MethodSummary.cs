using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Analysis;

/// <summary>What a body does that matters for where it may run, each with the syntax that does it. Built once per body and compilation.</summary>
internal sealed class MethodSummary
{
    /// <summary>Operations that must run at home whatever they call, with the reason in words.</summary>
    public List<(SyntaxNode Node, string Reason)> Pins { get; } = new();

    /// <summary>The pinned operations among them that call, as written, a method which another assembly may override; the method.</summary>
    public List<(SyntaxNode Node, IMethodSymbol Method)> Overridable { get; } = new();

    /// <summary>The pinned operations among them that ask for a value which every process has its own of: the member, and what it gives in words.</summary>
    public List<(SyntaxNode Node, IMethodSymbol Member, string Value)> ProcessValues { get; } = new();

    /// <summary>The pinned operations among them that touch a static field which can change and is in no offloadable class.</summary>
    public List<(SyntaxNode Node, IFieldSymbol Field)> UnmarkedStatics { get; } = new();

    /// <summary>Bodies of this compilation (methods, accessors, constructors, type initializers) that the body runs.</summary>
    public List<CalleeSite> Callees { get; } = new();

    /// <summary>Whether the body has a loop, or a jump that may be one.</summary>
    public bool HasLoop { get; set; }

    /// <summary>Whether leaving the body by an exception may run code: a finally block, what disposes of something, or whatever is called that is not known here.</summary>
    public bool HasCleanup { get; set; }

    /// <summary>Whether the body assigns to more than its own variables.</summary>
    public bool Stores { get; set; }

    /// <summary>Whether what the body does depends on chance or on the thread's culture.</summary>
    public bool Varies { get; set; }

    /// <summary>Whether all that the body does itself it does with values that are its own.</summary>
    public bool IsSettled { get; set; } = true;

    /// <summary>
    /// Whether the body has a local function, or a lambda that is not just given to the library. Only a twin makes delegates that can cross; what the library makes of one cannot anyway.
    /// </summary>
    public bool HasClosures { get; set; }
}

/// <summary>By which part of an expression a body is run, where the lowering can make that a call of a twin.</summary>
internal enum TwinRole
{
    /// <summary>By none that it could: the body is run as written.</summary>
    None,

    /// <summary>An invocation calls it.</summary>
    Call,

    /// <summary>An invocation starts it, and its task is wanted.</summary>
    Start,

    /// <summary>It is the getter of the property or indexer that is read.</summary>
    Read,

    /// <summary>It is the setter of the property or indexer that is written.</summary>
    Write,

    /// <summary>It is the operator of the expression, or the conversion of the cast.</summary>
    Operator,

    /// <summary>It converts the value of the expression, though nothing in the source says so.</summary>
    Conversion,

    /// <summary>What is awaited may not be complete.</summary>
    Await,

    /// <summary>It is the constructor of the object that is created, or the one that a constructor calls.</summary>
    Create,

    /// <summary>A using statement calls it at its end, or a foreach.</summary>
    Dispose,

    /// <summary>A foreach calls it at its start.</summary>
    GetEnumerator,

    /// <summary>A foreach calls it each time round.</summary>
    MoveNext,

    /// <summary>It is given to an operator, whose twin asks it for its own before it calls it.</summary>
    Given,
}

/// <summary>A call, explicit or implicit, of a body of this compilation, or of a twin of a referenced assembly.</summary>
/// <param name="Node">The syntax that makes the call.</param>
/// <param name="Callee">The method called (its definition), or the type whose static initializer may run.</param>
/// <param name="Role">What of <paramref name="Node"/> calls it.</param>
/// <param name="IsExact">Whether just this method can run there, no override of it: the object's type is known.</param>
/// <param name="IsUnseen">Whether the library may call it on an object that comes into being there: overrides elsewhere of what it calls are judged where they are written.</param>
/// <param name="Member">The method as it is called there, type arguments filled in; null for a static initializer.</param>
/// <param name="On">The type on which a static member of an interface is called; null for all others.</param>
internal readonly record struct CalleeSite(SyntaxNode Node, ISymbol Callee, TwinRole Role, bool IsExact = false, bool IsUnseen = false, IMethodSymbol? Member = null, ITypeSymbol? On = null);
