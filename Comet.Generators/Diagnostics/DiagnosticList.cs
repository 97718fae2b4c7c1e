using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Diagnostics;

/// <summary>
/// All diagnostics there are. The analysis is the generator's, and what it finds is kept with what it makes; the analyzer reports it. The generator itself reports only what would make a build wrong
/// that runs no analyzers.
/// </summary>
internal static class DiagnosticList
{
    /// <summary>What the analyzer reports.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> OfAnalyzer =
    [
        ClassDiagnostics.NotPartial,
        ClassDiagnostics.NotAccessible,
        ClassDiagnostics.LanguageTooOld,
        ClassDiagnostics.BaseNotOffloadable,
        ClassDiagnostics.UnfitTypeParameter,
        ClassDiagnostics.FieldStaysHome,
        ClassDiagnostics.InitializerRunsAtHome,
        ClassDiagnostics.StaticNotOffloadable,
        ClassDiagnostics.CannotBePortable,
        ClassDiagnostics.NotPrecise,
        InterceptionDiagnostics.NamespaceNotListed,
        InterceptionDiagnostics.CallNotRerouted,
        LoweringDiagnostics.MethodRunsAsWritten,
        LoweringDiagnostics.AtomicRegion,
        LoweringDiagnostics.ValueKeepsFrameHome,
        LoweringDiagnostics.PinnedInLoop,
        LoweringDiagnostics.ProcessValue,
        InferenceDiagnostics.RunsAnywhere,
        InferenceDiagnostics.RunsAtHome,
    ];

    /// <summary>What the generator reports.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> OfGenerator = [ClassDiagnostics.OverrideNotOffloadable];
}
