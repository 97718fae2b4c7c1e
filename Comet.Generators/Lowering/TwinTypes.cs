using System.Linq;
using Comet.Generators.Analysis;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Lowering;

/// <summary>
/// The type parameters of twins. They are the method's own; the twin of a static member of an interface, which in C# does not know on which type it was called, is given that type.
/// </summary>
internal static class TwinTypes
{
    /// <summary>The type on which a static member of an interface is called.</summary>
    public const string Self = "__TSelf";

    /// <summary>Whether a method's twin has type parameters.</summary>
    public static bool Any(IMethodSymbol method) => !method.TypeParameters.IsEmpty || TwinRule.IsStaticInterfaceMember(method);

    /// <summary>The names of the type parameters, without brackets.</summary>
    public static string Names(IMethodSymbol method) => TwinRule.IsStaticInterfaceMember(method) ? Self : string.Join(", ", method.TypeParameters.Select(static t => t.Name));

    /// <summary>The type parameters as they stand after the twin's name: <c>&lt;T&gt;</c>, or nothing.</summary>
    public static string List(IMethodSymbol method) => Any(method) ? $"<{Names(method)}>" : "";

    /// <summary>What is known of them.</summary>
    public static string Constraints(IMethodSymbol method) =>
        TwinRule.IsStaticInterfaceMember(method) ? $" where {Self} : {BodyContext.TypeText(method.ContainingType)}" : Parameters.Constraints(method.TypeParameters);
}
