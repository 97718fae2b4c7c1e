using System.Linq;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Analysis;

/// <summary>Methods without a twin of which delegates are made: whoever calls such a delegate does not know what it calls, so that must be judged where it is made.</summary>
internal static class DelegateTargets
{
    /// <summary>Whether a method runs wherever a delegate of it is called, as one piece.</summary>
    public static bool RunsAnywhere(IMethodSymbol called, Compilation compilation)
    {
        IMethodSymbol method = TwinRule.Definition(called);
        if (!TwinRule.IsInCompilation(method, compilation)) return !TwinRule.IsOffloadable(method.ContainingType) && RunAnywhereTable.Contains(method) && RunsNoOthersCode(called);
        if (CompilationAnalysis.IsVirtual(method) && (method.ContainingType.TypeKind == TypeKind.Interface || CompilationAnalysis.CanBeOverriddenElsewhere(method))) return false;
        CompilationAnalysis analysis = CompilationAnalysis.Of(compilation);
        if (method.IsStatic && SummaryBuilder.HasStaticInitializer(method.ContainingType) && analysis.PinReason(method.ContainingType) is not null) return false;
        return analysis.Targets(method).All(t => analysis.PinReason(t) is null);
    }

    /// <summary>Whether a method of the library is given nothing that it could have run: a delegate, an object with methods of its own, a sequence that is made as it is read.</summary>
    private static bool RunsNoOthersCode(IMethodSymbol method) =>
        method.Parameters.All(static p => p.RefKind == RefKind.None && IsPlain(p.Type)) && (method.IsStatic || IsPlain(method.ContainingType));

    private static bool IsPlain(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => IsPlain(array.ElementType),
        _ when type.IsNullableValue() => IsPlain(type.WithoutNullable()),
        INamedTypeSymbol { IsGenericType: false } named => named.TypeKind == TypeKind.Enum || named.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_String || named.SpecialType == SpecialType.System_DateTime
            || (named.IsValueType && named.ContainingNamespace is { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true }),
        _ => false,
    };
}
