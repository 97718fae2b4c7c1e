using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Comet.Generators.Analysis;

/// <summary>
/// Operations that may run at either endpoint, but not at both in place of once: what they give depends on chance, or on the culture that the thread has just then. The static initializer of an unmarked
/// class is run by each endpoint for itself.
/// </summary>
internal static class ChanceAndCulture
{
    /// <summary>Whether an operation does not give the same each time.</summary>
    public static bool IsIn(IOperation operation) => operation switch
    {
        IObjectCreationOperation { Type: { Name: nameof(System.Random), ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } }, Arguments.IsEmpty: true } => true,
        IInvocationOperation { TargetMethod: var method } => method.DeclaringSyntaxReferences.IsEmpty && AsksCulture(method),
        IInterpolationOperation { Expression: var hole } => IsWrittenByCulture(hole),
        IBinaryOperation { OperatorMethod: null, Type.SpecialType: SpecialType.System_String } concatenation => IsWrittenByCulture(concatenation.LeftOperand) || IsWrittenByCulture(concatenation.RightOperand),
        ICompoundAssignmentOperation { OperatorMethod: null, Type.SpecialType: SpecialType.System_String } concatenation => IsWrittenByCulture(concatenation.Value),
        _ => false,
    };

    /// <summary>Whether a method could have been told a culture and is not.</summary>
    private static bool AsksCulture(IMethodSymbol method) =>
        !method.Parameters.Any(static p => NamesCulture(p.Type))
        && method.OriginalDefinition is var definition && definition.ContainingType.GetMembers(definition.Name).OfType<IMethodSymbol>().Any(static m => m.Parameters.Any(static p => NamesCulture(p.Type)));

    private static bool NamesCulture(ITypeSymbol type) => type.Name is nameof(System.IFormatProvider) or nameof(System.Globalization.CultureInfo) or nameof(System.Globalization.CompareOptions) or nameof(System.StringComparison);

    /// <summary>Whether a value becomes text as a culture has it: all but texts, characters and truths. Of whole numbers only the sign is written by culture.</summary>
    private static bool IsWrittenByCulture(IOperation value)
    {
        while (value is IConversionOperation { IsImplicit: true, OperatorMethod: null } conversion) value = conversion.Operand;
        return value is not { ConstantValue: { HasValue: true, Value: null or string or char or bool or >= 0 } } && value.Type is not { SpecialType: SpecialType.System_String or SpecialType.System_Char or SpecialType.System_Boolean };
    }

    /// <summary>Whether a type has static fields that are taken to have one value wherever the initializer has run, though code has to say which.</summary>
    public static bool ComputesFixedValues(INamedTypeSymbol type) => type.GetMembers().OfType<IFieldSymbol>().Any(static f => SummaryBuilder.IsFixedValue(f)
        && !((f.AssociatedSymbol ?? f).DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: LiteralExpressionSyntax } or PropertyDeclarationSyntax { Initializer.Value: LiteralExpressionSyntax }));
}
