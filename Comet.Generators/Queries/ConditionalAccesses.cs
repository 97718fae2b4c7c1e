using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Queries;

/// <summary>
/// Conditional accesses around calls of operators. An operator is given what it goes through as an argument, so nothing is left of the <c>?.</c> before it: <c>a?.Sum(f)</c> becomes
/// <c>a is { } x ? Sum(x, f) : null</c>.
/// </summary>
internal static class ConditionalAccesses
{
    /// <summary>The conditional accesses that must be taken apart if what is called on an expression becomes an argument: the one whose <c>.Name</c> or <c>[i]</c> it begins with, and those around that.</summary>
    public static IEnumerable<ConditionalAccessExpressionSyntax> Around(ExpressionSyntax receiver)
    {
        for (ExpressionSyntax? first = Leading(receiver); first is not null;)
        {
            ConditionalAccessExpressionSyntax access = Of(first);
            yield return access;
            first = Leading(access.Expression);
        }
    }

    /// <summary>The access that a leading <c>.Name</c> or <c>[i]</c> belongs to.</summary>
    public static ConditionalAccessExpressionSyntax Of(ExpressionSyntax binding) => binding.Ancestors().OfType<ConditionalAccessExpressionSyntax>().First(a => a.WhenNotNull.Span.Contains(binding.Span));

    /// <summary>What a call is made on; of a call right behind a <c>?.</c>, its name.</summary>
    public static ExpressionSyntax Receiver(InvocationExpressionSyntax call) => call.Expression is MemberAccessExpressionSyntax access ? access.Expression : call.Expression;

    /// <summary>The outermost of the accesses that one is the end of, which has its value.</summary>
    public static SyntaxNode Whole(SyntaxNode node)
    {
        while (node.Parent is ParenthesizedExpressionSyntax || (node.Parent is ConditionalAccessExpressionSyntax access && access.WhenNotNull == node)) node = node.Parent;
        return node;
    }

    /// <summary>Whether an access is a statement of its own, so that it needs no value.</summary>
    public static bool IsStatement(ConditionalAccessExpressionSyntax access) => access.Parent is ExpressionStatementSyntax || (access.Parent is ConditionalAccessExpressionSyntax outer && outer.WhenNotNull == access && IsStatement(outer));

    private static ExpressionSyntax? Leading(ExpressionSyntax expression) => expression switch
    {
        MemberBindingExpressionSyntax or ElementBindingExpressionSyntax => expression,
        MemberAccessExpressionSyntax member => Leading(member.Expression),
        InvocationExpressionSyntax call => Leading(call.Expression),
        ElementAccessExpressionSyntax element => Leading(element.Expression),
        ConditionalAccessExpressionSyntax access => Leading(access.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed => Leading(suppressed.Operand),
        _ => null,
    };
}
