using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
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

    /// <summary>Whether a declaration's code assigns to anything but the variables that it declares, or lets others do so.</summary>
    public static bool AssignsToMembers(SyntaxNode declaration)
    {
        var own = new HashSet<string>(declaration.DescendantTokens().Where(static t => t.IsKind(SyntaxKind.IdentifierToken) && t.Parent is VariableDeclaratorSyntax or ParameterSyntax or SingleVariableDesignationSyntax or ForEachStatementSyntax).Select(static t => t.ValueText));
        return declaration.DescendantNodes().Select(static n => n switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left,
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression } prefix => prefix.Operand,
            PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression } postfix => postfix.Operand,
            ArgumentSyntax { RefOrOutKeyword.RawKind: (int)SyntaxKind.RefKeyword or (int)SyntaxKind.OutKeyword } argument => argument.Expression,
            _ => null,
        }).OfType<ExpressionSyntax>().Any(target => target is not DeclarationExpressionSyntax && !(target is IdentifierNameSyntax name && own.Contains(name.Identifier.ValueText)));
    }

    private static bool IsFunction(SyntaxNode node) => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax;
}
