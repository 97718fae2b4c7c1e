using Microsoft.CodeAnalysis;

namespace Comet.Generators.Diagnostics;

/// <summary>What there is to say about calls of offloadable methods.</summary>
internal static class InterceptionDiagnostics
{
    /// <summary>The compiler would refuse the interceptors.</summary>
    public static readonly DiagnosticDescriptor NamespaceNotListed = new(
        "COMET0010", "Interceptors are not enabled",
        "Calls of offloadable methods are not rerouted, so they run at home: add <InterceptorsNamespaces>$(InterceptorsNamespaces);Comet.Generated</InterceptorsNamespaces> to the project",
        "Comet.Interception", DiagnosticSeverity.Warning, isEnabledByDefault: true,
        helpLinkUri: HelpPages.Folder + "COMET0010.md");

    /// <summary>A call runs the method as written.</summary>
    public static readonly DiagnosticDescriptor CallNotRerouted = new(
        "COMET0011", "Call is not rerouted", "This use of '{0}' runs at home: {1}", "Comet.Interception", DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: HelpPages.Folder + "COMET0011.md");
}
