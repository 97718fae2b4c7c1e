using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Lowering;

/// <summary><c>with</c> expressions with twin calls in them.</summary>
internal sealed partial class BodyLowerer
{
    // x with { P = F(), Q = b }   ->   s = x with { }; r = F(); s with { P = r, Q = b }
    private Fragment LowerWith(WithExpressionSyntax expression)
    {
        ITypeSymbol type = TypeOf(expression.Expression);
        bool isInitialized = expression.Initializer.Expressions.Any(HasTwinCall);
        if (!isInitialized) return Rest(expression, expression.Expression, LowerExpression(expression.Expression));
        if (type is not INamedTypeSymbol named || HasOwnCopying(named)) throw new NotSuspendableException(expression, "what copies the record runs before the initializers");
        foreach (ExpressionSyntax element in expression.Initializer.Expressions)
        {
            if (element is not AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } || !IsPlainStorage(name)) throw new NotSuspendableException(element, "a member that is set by code is initialized as one piece");
        }
        Fragment original = LowerExpression(expression.Expression);
        // The copy is made before the initializers are evaluated, and they may change the original.
        Slot copy = Keep(type.IsReferenceType ? Combine($"{original.Text} with {{ }}", original) : original, type);
        Dictionary<SyntaxNode, Fragment> substitutions = LowerUntilLastCall(expression.Initializer.Expressions.Select(static e => ((AssignmentExpressionSyntax)e).Right).ToList());
        substitutions[expression.Expression] = Use(copy);
        return Render(expression, substitutions);
    }

    /// <summary>Whether the program itself has written how objects of a record, or of what is derived from it, are copied.</summary>
    private bool HasOwnCopying(INamedTypeSymbol type) =>
        type.IsReferenceType && (!type.IsRecord || Analysis.CompilationAnalysis.Of(Model.Compilation).Types.Any(t => t is { IsRecord: true, IsReferenceType: true } && (DerivesFrom(t, type) || DerivesFrom(type, t))
            && t.InstanceConstructors.Any(c => c is { IsImplicitlyDeclared: false, Parameters.Length: 1 } && SymbolEqualityComparer.Default.Equals(c.Parameters[0].Type, t) && c.DeclaringSyntaxReferences.Any(static r => r.GetSyntax() is ConstructorDeclarationSyntax))));

    private static bool DerivesFrom(INamedTypeSymbol derived, INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? t = derived; t != null; t = t.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(t.OriginalDefinition, type.OriginalDefinition)) return true;
        }
        return false;
    }
}
