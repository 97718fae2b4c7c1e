using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Comet.Sessions;

/// <summary>Assemblies that never cross, because both ends have them: this library with what it needs, and the framework.</summary>
internal static class SharedAssemblies
{
    private static readonly FrozenSet<string> _library = FrozenSet.ToFrozenSet(
    [
        "Comet.Core", "Comet.Net", "LiteNetLib", "MemoryPack.Core",
        "Microsoft.Extensions.Logging.Abstractions", "Microsoft.Extensions.DependencyInjection.Abstractions",
    ]);

    private static readonly FrozenSet<string> _frameworkTokens = FrozenSet.ToFrozenSet(
        ["B03F5F7F11D50A3A", "7CEC85D7BEA7798E", "CC7B13FFCD2DDD51", "B77A5C561934E089"]);

    private static readonly string? _frameworkDirectory = FindFrameworkDirectory();

    /// <summary>Whether it is this library, or something this library's own interface is made of.</summary>
    public static bool IsShared(AssemblyName name) => _library.Contains(name.Name ?? "");

    /// <summary>Whether it is the assembly that generated code refers to.</summary>
    public static bool IsCore(AssemblyName name) => name.Name == "Comet.Core";

    /// <summary>Whether a loaded assembly is part of the framework.</summary>
    [UnconditionalSuppressMessage("SingleFile", "IL3000", Justification = "Without a location the assembly's name decides.")]
    public static bool IsFramework(Assembly assembly)
    {
        var location = assembly.Location;
        return location.Length > 0 && _frameworkDirectory is not null
            ? string.Equals(Path.GetDirectoryName(location), _frameworkDirectory, StringComparison.Ordinal)
            : HasFrameworkName(assembly.GetName());
    }

    /// <summary>
    /// Where the framework is apart from the application. A self-contained application has both in one directory; there, names must tell.
    /// </summary>
    [UnconditionalSuppressMessage("SingleFile", "IL3000", Justification = "Without a location names decide.")]
    private static string? FindFrameworkDirectory()
    {
        var directory = Path.GetDirectoryName(typeof(object).Assembly.Location);
        return string.IsNullOrEmpty(directory) || string.Equals(directory + Path.DirectorySeparatorChar, AppContext.BaseDirectory, StringComparison.Ordinal)
            ? null
            : directory;
    }

    private static bool HasFrameworkName(AssemblyName name) =>
        name.GetPublicKeyToken() is { } token && _frameworkTokens.Contains(Convert.ToHexString(token)) &&
        (name.Name is "mscorlib" or "netstandard" or "System" or "WindowsBase" or "Microsoft.CSharp"
            || name.Name!.StartsWith("System.", StringComparison.Ordinal)
            || name.Name.StartsWith("Microsoft.Win32.", StringComparison.Ordinal)
            || name.Name.StartsWith("Microsoft.VisualBasic", StringComparison.Ordinal));
}
