using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Analysis;

/// <summary>What a body does that matters for where it may run, each with the syntax that does it. Built once per body and compilation.</summary>
internal sealed class MethodSummary
{
    /// <summary>Operations that must run at home whatever they call, with the reason in words.</summary>
    public List<(SyntaxNode Node, string Reason)> Pins { get; } = new();

    /// <summary>Bodies of this compilation (methods, accessors, constructors, type initializers) that the body runs.</summary>
    public List<CalleeSite> Callees { get; } = new();

    /// <summary>Whether the body has a loop, or a jump that may be one.</summary>
    public bool HasLoop { get; set; }
}

/// <summary>A call, explicit or implicit, of a body of this compilation, or of a twin of a referenced assembly.</summary>
/// <param name="Node">The syntax that makes the call.</param>
/// <param name="Callee">The method called (its definition), or the type whose static initializer may run.</param>
/// <param name="IsInvocation">Whether <paramref name="Node"/> is an ordinary invocation, which can be rerouted to a twin.</param>
/// <param name="IsExact">Whether just this method can run there, no override of it: the object's type is known.</param>
internal readonly record struct CalleeSite(SyntaxNode Node, ISymbol Callee, bool IsInvocation, bool IsExact = false);
