using System.Linq;
using Comet.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Interception;

/// <summary>The namespaces whose interceptors the project allows; the build hands the property to the compiler as a feature.</summary>
internal static class InterceptorsNamespaces
{
    private const string Feature = "InterceptorsNamespaces";

    /// <summary>Whether ours is allowed: by itself, by a namespace around it, or with all.</summary>
    public static bool Allow(ParseOptions options) =>
        options.Features.TryGetValue(Feature, out string? list)
        && list.Split(';').Select(static n => n.Trim()).Any(static n => n == "global" || n == GeneratedNames.Namespace || GeneratedNames.Namespace.StartsWith(n + ".", System.StringComparison.Ordinal));
}
