using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Closures;

/// <summary>A scope with captured variables, which become fields of an object that is made anew each time the scope is entered.</summary>
internal sealed class CaptureScope(SyntaxNode node, SyntaxNode function)
{
    /// <summary>What the object is made at the start of: a block, a loop or switch that declares variables in its head, or an expression body.</summary>
    public SyntaxNode Node { get; } = node;

    /// <summary>The function, or the member, that the scope is in.</summary>
    public SyntaxNode Function { get; } = function;

    /// <summary>The captured variables, in the order of their declaration.</summary>
    public List<ISymbol> Variables { get; } = [];

    /// <summary>Its number in the class.</summary>
    public int Number { get; set; }

    /// <summary>The class of the object.</summary>
    public string Class => ClosureNames.Environment + Number;

    /// <summary>The local, parameter or field that holds it, which has the same name everywhere.</summary>
    public string Variable => "__env" + Number;

    /// <summary>The fields that keep what was made of lambdas: types and names.</summary>
    public List<string> Made { get; } = [];
}
