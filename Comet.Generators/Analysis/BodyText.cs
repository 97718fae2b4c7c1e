using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Comet.Generators.Analysis;

/// <summary>What the text of a body, or of a whole declaration, has in it: seen without binding it, and kept as long as its file is, which is for all keystrokes in others.</summary>
internal sealed class BodyText
{
    private static readonly ConditionalWeakTable<SyntaxTree, ConcurrentDictionary<(TextSpan, int), BodyText>> _files = new();

    private BodyText(SyntaxNode node)
    {
        foreach (SyntaxNode part in node.DescendantNodesAndSelf(static n => !IsFunction(n)))
        {
            HasFunctions |= IsFunction(part);
            Yields |= part is YieldStatementSyntax;
            IsUnsafe |= part is UnsafeStatementSyntax or FixedStatementSyntax;
        }
        foreach (SyntaxNode part in node.DescendantNodesAndSelf())
        {
            HasLoop |= part is ForStatementSyntax or ForEachStatementSyntax or ForEachVariableStatementSyntax or WhileStatementSyntax or DoStatementSyntax || part.IsKind(SyntaxKind.GotoStatement);
            UsesField |= part.IsKind(SyntaxKind.FieldExpression);
        }
    }

    /// <summary>Whether it has lambdas, anonymous methods or local functions.</summary>
    public bool HasFunctions { get; }

    /// <summary>Whether it gives elements itself, not in a function in it.</summary>
    public bool Yields { get; }

    /// <summary>Whether it has unsafe statements itself, not in a function in it.</summary>
    public bool IsUnsafe { get; }

    /// <summary>Whether there is a loop in it, or in a function in it.</summary>
    public bool HasLoop { get; }

    /// <summary>Whether it names the field that only an accessor can name.</summary>
    public bool UsesField { get; }

    /// <summary>The text of a node.</summary>
    public static BodyText Of(SyntaxNode node) => _files.GetOrCreateValue(node.SyntaxTree).GetOrAdd((node.Span, node.RawKind), _ => new BodyText(node));

    private static bool IsFunction(SyntaxNode node) => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax;
}
