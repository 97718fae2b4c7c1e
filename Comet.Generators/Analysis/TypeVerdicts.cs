using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Analysis;

/// <summary>
/// Why types must stay at home, as far as is known. A type is judged by what its methods do, and these may use the type itself: while it is being judged it is taken for harmless.
/// </summary>
internal sealed class TypeVerdicts
{
    private readonly Dictionary<ISymbol, string?> _reasons = new(SymbolEqualityComparer.Default);
    // Those that are being judged, and whether anyone has asked about them meanwhile.
    private readonly Dictionary<ISymbol, bool> _open = new(SymbolEqualityComparer.Default);

    /// <summary>Looks for the verdict on a type.</summary>
    /// <param name="type">The type, as it is declared.</param>
    /// <param name="reason">Why it must stay at home; null if it need not, or is taken for harmless.</param>
    /// <returns>Whether the type has been, or is being, judged.</returns>
    public bool TryGet(INamedTypeSymbol type, out string? reason)
    {
        if (_reasons.TryGetValue(type, out reason)) return true;
        if (!_open.ContainsKey(type)) return false;
        _open[type] = true;
        return true;
    }

    /// <summary>From now on a type is taken for harmless.</summary>
    public void Begin(INamedTypeSymbol type) => _open.Add(type, false);

    /// <summary>Keeps the verdict on a type.</summary>
    /// <returns>Whether it was wrong to take the type for harmless, and someone did.</returns>
    public bool End(INamedTypeSymbol type, string? reason)
    {
        bool wasAsked = Withdraw(type);
        _reasons[type] = reason;
        return wasAsked && reason is not null;
    }

    /// <summary>Gives up judging a type.</summary>
    /// <returns>Whether someone took it for harmless.</returns>
    public bool Withdraw(INamedTypeSymbol type)
    {
        bool wasAsked = _open[type];
        _open.Remove(type);
        return wasAsked;
    }

    /// <summary>Forgets the verdict on a type.</summary>
    public void Forget(INamedTypeSymbol type) => _reasons.Remove(type);
}
