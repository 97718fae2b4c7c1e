using Microsoft.CodeAnalysis;

namespace Comet.Generators.Diagnostics;

/// <summary>What the lowering has to say: code that runs, correctly, but cannot be suspended.</summary>
internal static class LoweringDiagnostics
{
    /// <summary>A method that would be worth suspending has no twin.</summary>
    public static readonly DiagnosticDescriptor MethodRunsAsWritten = new(
        "COMET0020", "Method cannot be suspended", "'{0}' cannot be suspended and runs as written where it is called: {1}", "Comet.Lowering", DiagnosticSeverity.Info, isEnabledByDefault: true);

    /// <summary>A part of a method runs as one piece.</summary>
    public static readonly DiagnosticDescriptor AtomicRegion = new(
        "COMET0021", "Region cannot be suspended", "This runs as one piece, without being suspended inside: {0}", "Comet.Lowering", DiagnosticSeverity.Info, isEnabledByDefault: true);
}
