using Comet.Generators.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Lowering;

/// <summary>Members of an object that only its constructor may change, and how its twin changes them: read-only fields in place, properties through the fields behind them.</summary>
internal static class ConstructedMembers
{
    /// <summary>The variable behind a member of <c>this</c>, as text; null if the expression is to be written as it is.</summary>
    public static string? Variable(ExpressionSyntax expression, BodyContext context)
    {
        if (context.Construction is null || !IsOfThis(expression)) return null;
        switch (context.Model.GetSymbolInfo(expression, context.Cancellation).Symbol)
        {
            case IFieldSymbol field when IsReadOnly(field, context.Method) && IsUsedAsVariable(expression, field.Type):
                return $"global::System.Runtime.CompilerServices.Unsafe.AsRef(in this.{BodyContext.Escape(field.Name)})";
            case IPropertySymbol { SetMethod: null or { IsInitOnly: true }, IsStatic: false } property when ConstructorRule.IsWritten(expression) && ConstructorRule.SettableField(property) is { } field:
                return context.Accessors.Access(field).Replace("$", "this");
            default: return null;
        }
    }

    /// <summary>Whether a field is read-only to all but a constructor.</summary>
    public static bool IsReadOnly(IFieldSymbol field, IMethodSymbol constructor) =>
        field is { IsReadOnly: true, IsStatic: false } && constructor.MethodKind == MethodKind.Constructor && SymbolEqualityComparer.Default.Equals(field.ContainingType, constructor.ContainingType);

    private static bool IsOfThis(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or BaseExpressionSyntax } => true,
        IdentifierNameSyntax => expression.Parent is not (MemberBindingExpressionSyntax or NameEqualsSyntax or NameColonSyntax) && !(expression.Parent is MemberAccessExpressionSyntax member && member.Name == expression)
            && expression.Parent is not AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ObjectInitializerExpression or (int)SyntaxKind.WithInitializerExpression } },
        _ => false,
    };

    /// <summary>Whether a copy would not do: it is assigned to, or something of the structure in it is used that may change it.</summary>
    private static bool IsUsedAsVariable(ExpressionSyntax expression, ITypeSymbol type)
    {
        if (ConstructorRule.IsWritten(expression)) return true;
        SyntaxNode node = expression;
        while (node.Parent is ParenthesizedExpressionSyntax) node = node.Parent;
        return !type.IsReferenceType && (node.Parent is MemberAccessExpressionSyntax member && member.Expression == node || node.Parent is ElementAccessExpressionSyntax element && element.Expression == node);
    }
}
