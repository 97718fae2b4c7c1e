using System.Collections.Generic;
using System.Linq;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Lowering;

/// <summary>The interface by which twins call what a delegate was made of.</summary>
internal static class TwinInterface
{
    private const int MaximumParameters = 8;

    /// <summary>The interface for a signature; null if it has none.</summary>
    public static string? Of(IMethodSymbol invoke)
    {
        if (invoke.Parameters.Length > MaximumParameters || invoke.RefKind != RefKind.None || !CanBeArgument(invoke.ReturnType) || invoke.Parameters.Any(static p => p.RefKind != RefKind.None || !CanBeArgument(p.Type))) return null;
        IEnumerable<string> types = invoke.Parameters.Select(static p => TypeText.Annotated(p.Type));
        if (!invoke.ReturnsVoid) types = types.Append(TypeText.Annotated(invoke.ReturnType));
        string list = string.Join(", ", types);
        return $"global::Comet.Runtime.{(invoke.ReturnsVoid ? "ITwinAction" : "ITwinFunc")}{(list.Length == 0 ? "" : $"<{list}>")}";
    }

    private static bool CanBeArgument(ITypeSymbol type) => !type.IsRefLikeType && type is not (IPointerTypeSymbol or IFunctionPointerTypeSymbol or ITypeParameterSymbol { AllowsRefLikeType: true });
}
