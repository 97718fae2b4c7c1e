using Microsoft.CodeAnalysis;

namespace Comet.Generators.Diagnostics;

/// <summary>What was found out about methods that carry no mark and that offloadable code calls.</summary>
internal static class InferenceDiagnostics
{
    private const string Category = "Comet.Inference";

    /// <summary>A method can run at either end.</summary>
    public static readonly DiagnosticDescriptor RunsAnywhere = new(
        "COMET0030", "Method runs anywhere", "'{0}' runs at either end, as one piece, when offloadable code calls it: it touches only what can cross", Category, DiagnosticSeverity.Info, isEnabledByDefault: true,
        helpLinkUri: HelpPages.Folder + "COMET0030.md");

    /// <summary>A method must run at home.</summary>
    public static readonly DiagnosticDescriptor RunsAtHome = new(
        "COMET0031", "Method runs at home", "'{0}' runs at home when offloadable code calls it: {1}", Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: HelpPages.Folder + "COMET0031.md");
}
