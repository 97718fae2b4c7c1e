using System.Collections.Generic;
using System.Linq;
using Comet.Generators.Analysis;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Lowering;

/// <summary>The interface by which twins call what a delegate was made of.</summary>
internal static class TwinInterface
{
    /// <summary>What awaiting a task gives, as the twin of a delegate that returns the task returns it.</summary>
    public const string Awaited = "global::Comet.Runtime.Awaited";

    private const int MaximumParameters = 8;

    /// <summary>The interface for a signature; null if it has none.</summary>
    public static string? Of(IMethodSymbol invoke) => Of(invoke, invoke.ReturnsVoid ? null : invoke.ReturnType, static t => t);

    /// <summary>The interface for a signature whose task is awaited; null if it has none.</summary>
    public static string? OfAwaited(IMethodSymbol invoke) => AsyncMethods.IsTask(invoke.ReturnType) ? Of(invoke, AsyncMethods.Awaited(invoke.ReturnType), static t => t is null ? Awaited : $"{Awaited}<{t}>") : null;

    private static string? Of(IMethodSymbol invoke, ITypeSymbol? result, System.Func<string?, string?> wrapped)
    {
        if (invoke.Parameters.Length > MaximumParameters || invoke.RefKind != RefKind.None || (result is not null && !CanBeArgument(result)) || invoke.Parameters.Any(static p => p.RefKind != RefKind.None || !CanBeArgument(p.Type))) return null;
        IEnumerable<string> types = invoke.Parameters.Select(static p => TypeText.Annotated(p.Type));
        string? returned = wrapped(result is null ? null : TypeText.Annotated(result));
        if (returned is not null) types = types.Append(returned);
        string list = string.Join(", ", types);
        return $"global::Comet.Runtime.{(returned is null ? "ITwinAction" : "ITwinFunc")}{(list.Length == 0 ? "" : $"<{list}>")}";
    }

    private static bool CanBeArgument(ITypeSymbol type) => !type.IsRefLikeType && type is not (IPointerTypeSymbol or IFunctionPointerTypeSymbol or ITypeParameterSymbol { AllowsRefLikeType: true });
}
