using System.Collections.Generic;
using System.Linq;
using Comet.Generators.Memo;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Analysis;

/// <summary>A body that a body runs.</summary>
/// <param name="Body">The method, or the type whose static initializer it is.</param>
/// <param name="HasRole">Whether the lowering can make that a call of a twin; see <see cref="CalleeSite.Role"/>.</param>
/// <param name="IsExact">See <see cref="CalleeSite.IsExact"/>.</param>
/// <param name="IsUnseen">See <see cref="CalleeSite.IsUnseen"/>.</param>
internal readonly record struct Callee(ISymbol Body, bool HasRole, bool IsExact, bool IsUnseen);

/// <summary>
/// What others need to know of a body: a <see cref="MethodSummary"/> without syntax. All that is concluded about other code is concluded from this, so an edit that leaves it as it was is no
/// concern of theirs.
/// </summary>
/// <param name="PinReason">Why the body itself must run at home when it runs as written; null if it need not.</param>
/// <param name="HomeReason">The same, but for calls of methods that another assembly may override.</param>
/// <param name="Overridable">These methods, by their names in documentation comments.</param>
/// <param name="HasPins">Whether it does something that pins, whatever it calls.</param>
/// <param name="HasLoop">Whether it has a loop, or makes delegates: only a twin makes such as can cross.</param>
/// <param name="IsSettled">Whether all that it does itself it does with values that are its own; see <see cref="FilterRule.IsSettledInBody"/>.</param>
/// <param name="HasCleanup">Whether leaving it by an exception may run code; see <see cref="MethodSummary.HasCleanup"/>.</param>
/// <param name="Stores">Whether it assigns to more than its own variables.</param>
/// <param name="Varies">Whether what it does depends on chance or on the thread's culture.</param>
/// <param name="Callees">What it runs, each once.</param>
internal sealed record BodyFacts(string? PinReason, string? HomeReason, EquatableArray<string> Overridable, bool HasPins, bool HasLoop, bool IsSettled, bool HasCleanup, bool Stores, bool Varies, IReadOnlyList<Callee> Callees)
{
    /// <summary>The facts of a summary.</summary>
    public static BodyFacts Of(MethodSummary summary) =>
        new(OwnPinReason(summary), OwnHomeReason(summary), OwnOverridable(summary), summary.Pins.Count > 0, summary.HasLoop || summary.HasClosures, summary.IsSettled, summary.HasCleanup, summary.Stores, summary.Varies, [.. summary.Callees.Select(static c => new Callee(c.Callee, c.Role != TwinRole.None, c.IsExact, c.IsUnseen)).Distinct()]);

    private static string? OwnHomeReason(MethodSummary summary)
    {
        foreach ((SyntaxNode node, string reason) in summary.Pins)
        {
            if (!summary.Overridable.Any(o => o.Node == node)) return reason;
        }
        // Whoever implements an interface elsewhere does not know what of it is called unseen.
        return summary.Callees.Where(static c => !c.IsExact).Select(static c => c.Callee).OfType<IMethodSymbol>().FirstOrDefault(static m => m.ContainingType.TypeKind == TypeKind.Interface && CompilationAnalysis.CanBeOverriddenElsewhere(m)) is { } member
            ? MayBeOverridden(member) : null;
    }

    private static EquatableArray<string> OwnOverridable(MethodSummary summary) =>
        summary.Overridable.Select(static o => o.Method)
            .Concat(summary.Callees.Where(static c => !c.IsExact).Select(static c => c.Callee).OfType<IMethodSymbol>().Where(CompilationAnalysis.CanBeOverriddenElsewhere))
            .Select(static m => DocumentationCommentId.CreateDeclarationId(m)).OfType<string>().Distinct().OrderBy(static n => n, System.StringComparer.Ordinal).ToEquatableArray();

    /// <summary>Run as written, a call of a method that another assembly may override can run anything.</summary>
    private static string? OwnPinReason(MethodSummary summary)
    {
        if (summary.Pins.Count > 0) return summary.Pins[0].Reason;
        foreach (CalleeSite site in summary.Callees)
        {
            if (site is { IsExact: false, Callee: IMethodSymbol method } && CompilationAnalysis.CanBeOverriddenElsewhere(method)) return MayBeOverridden(method);
        }
        return null;
    }

    private static string MayBeOverridden(IMethodSymbol method) => $"{CompilationAnalysis.Display(method)} may be overridden by code of another assembly";
}

/// <summary>The same with names for symbols, to be kept from one compilation to the next.</summary>
/// <param name="Facts">All but the callees.</param>
/// <param name="Callees">The callees' names.</param>
/// <param name="Digest">Stands for all of it, and for whether the method can have a twin.</param>
internal sealed record KeptFacts(BodyFacts Facts, IReadOnlyList<(string Id, bool HasRole, bool IsExact, bool IsUnseen)> Callees, Digest Digest);
