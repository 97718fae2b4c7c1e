using System.Runtime.InteropServices;

namespace Comet.Examples;

/// <summary>The host that runs this process, for starting others.</summary>
internal static class DotnetHost
{
    /// <summary>The path of <c>dotnet</c>: it is above the runtime in use, and need not be on the search path.</summary>
    public static string Path { get; } = Find();

    private static string Find()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        var host = System.IO.Path.GetFullPath(System.IO.Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", name));
        return File.Exists(host) ? host : name;
    }
}
