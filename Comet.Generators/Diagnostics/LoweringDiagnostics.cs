using Microsoft.CodeAnalysis;

namespace Comet.Generators.Diagnostics;

/// <summary>What the lowering has to say: code that runs, correctly, but cannot be suspended.</summary>
internal static class LoweringDiagnostics
{
    /// <summary>A method that would be worth suspending has no twin.</summary>
    public static readonly DiagnosticDescriptor MethodRunsAsWritten = new(
        "COMET0020", "Method cannot be suspended", "'{0}' cannot be suspended and runs as written where it is called: {1}", "Comet.Lowering", DiagnosticSeverity.Info, isEnabledByDefault: true,
        helpLinkUri: HelpPages.Folder + "COMET0020.md");

    /// <summary>A part of a method runs as one piece.</summary>
    public static readonly DiagnosticDescriptor AtomicRegion = new(
        "COMET0021", "Region cannot be suspended", "This runs as one piece, without being suspended inside: {0}", "Comet.Lowering", DiagnosticSeverity.Info, isEnabledByDefault: true,
        helpLinkUri: HelpPages.Folder + "COMET0021.md");

    /// <summary>A variable that cannot cross is needed after a place where the thread could move.</summary>
    public static readonly DiagnosticDescriptor ValueKeepsFrameHome = new(
        "COMET0022", "Value keeps its method at home", "'{0}' is needed after a place where the thread could move, and cannot cross, so this activation of '{1}' stays at home: {2}", "Comet.Lowering", DiagnosticSeverity.Info,
        isEnabledByDefault: true, helpLinkUri: HelpPages.Folder + "COMET0022.md");

    /// <summary>A loop goes home on each of its ways round.</summary>
    public static readonly DiagnosticDescriptor PinnedInLoop = new(
        "COMET0023", "Loop goes home on every way round", "The thread goes home for this on every way round the loop: {0}; {1}", "Comet.Lowering", DiagnosticSeverity.Warning, isEnabledByDefault: true,
        helpLinkUri: HelpPages.Folder + "COMET0023.md");

    /// <summary>A value is asked of home, since every process has its own.</summary>
    public static readonly DiagnosticDescriptor ProcessValue = new(
        "COMET0024", "Value differs between processes", "'{0}' gives {1}, which every process has its own of, so the thread goes home to ask", "Comet.Lowering", DiagnosticSeverity.Info, isEnabledByDefault: true,
        helpLinkUri: HelpPages.Folder + "COMET0024.md");
}
