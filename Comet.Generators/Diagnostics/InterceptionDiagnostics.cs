using Microsoft.CodeAnalysis;

namespace Comet.Generators.Diagnostics;

/// <summary>What there is to say about calls of offloadable methods.</summary>
internal static class InterceptionDiagnostics
{
    /// <summary>The compiler would refuse the interceptors.</summary>
    public static readonly DiagnosticDescriptor NamespaceNotListed = new(
        "COMET0010", "Interceptors are not enabled",
        "Calls of offloadable methods are not rerouted, so they run at home: add <InterceptorsNamespaces>$(InterceptorsNamespaces);Comet.Generated</InterceptorsNamespaces> to the project",
        "Comet.Interception", DiagnosticSeverity.Warning, isEnabledByDefault: true);
}
