using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comet.Generators.Analysis;

/// <summary>
/// Sorts of the library that compare elements by a method of the program's own which no argument shows: that of a comparer, or that of the elements. <c>Comet.Linq.OwnOrders</c> sorts alike, and can be suspended.
/// </summary>
internal static class OwnOrder
{
    /// <summary>The class of those sorts.</summary>
    public const string MetadataName = "Comet.Linq.OwnOrders";

    private const string Sort = "Sort";

    /// <summary>Whether a member of this name may be such a sort.</summary>
    public static bool HasName(string name) => name == Sort;

    /// <summary>The method by which a call sorts; null if the call is no sort, or its method is not known for certain.</summary>
    public static IMethodSymbol? MethodOf(IInvocationOperation call, Compilation compilation)
    {
        if (call.TargetMethod.Name != Sort) return null;
        IMethodSymbol sort = TwinRule.Definition(call.TargetMethod);
        string type = RunAnywhereTable.MetadataName(sort.ContainingType);
        int of = type switch { "System.Collections.Generic.List`1" => 0, "System.Array" when sort.TypeParameters.Length == 1 => 1, _ => -1 };
        if (of < 0 || compilation.GetTypeByMetadataName(MetadataName) is not { } orders || TwinRule.IsInCompilation(orders, compilation)) return null;
        ITypeSymbol element = of == 0 ? call.TargetMethod.ContainingType.TypeArguments[0] : call.TargetMethod.TypeArguments[0];
        if (sort.Parameters.Length == of) return Implementation(element, "System.IComparable`1", element, compilation);
        if (sort.Parameters.Length != of + 1 || sort.Parameters[of].Type is not { Name: "IComparer" }) return null;
        IOperation comparer = call.Arguments.Single(a => a.Parameter?.Ordinal == of).Value;
        while (comparer is IConversionOperation { IsImplicit: true, Operand: var operand }) comparer = operand;
        return comparer.Type is { TypeKind: TypeKind.Class } known ? Implementation(known, "System.Collections.Generic.IComparer`1", element, compilation) : null;
    }

    /// <summary>The method that implements an interface's only one, for all objects of a type, if it can be called on them by its name.</summary>
    private static IMethodSymbol? Implementation(ITypeSymbol type, string contract, ITypeSymbol element, Compilation compilation)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } named || !TwinRule.IsOffloadable(named) || compilation.GetTypeByMetadataName(contract) is not { } definition) return null;
        IMethodSymbol member = definition.Construct(element).GetMembers().OfType<IMethodSymbol>().Single();
        if (named.FindImplementationForInterfaceMember(member) is not IMethodSymbol { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public } own || own.Name != member.Name) return null;
        return TwinRule.IsInCompilation(own, compilation) && TwinRule.IsOffloadable(own.ContainingType) && !CompilationAnalysis.Of(compilation).IsImplementedAnew(member, named, own) ? own : null;
    }
}
