using System.Net;
using Comet.Examples;

namespace Comet.Tests.Conformance;

/// <summary>
/// The server console as a process of its own, which serves all runs of this one. Its strings have other hash codes, as in any two processes; and it is in another time zone and of another language, where the machine knows
/// these. It ends with this process.
/// </summary>
internal static class ServerElsewhere
{
    private static readonly Lazy<IPEndPoint> _address = new(Start);

    /// <summary>Where it listens. The first call starts it.</summary>
    public static IPEndPoint Address => _address.Value;

    private static IPEndPoint Start()
    {
        var cache = Directory.CreateTempSubdirectory("comet-tests-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => cache.Delete(recursive: true);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var (_, endpoint) = ServerProcess.StartAsync(
            "comet-server listening on ",
            [Path.Combine(AppContext.BaseDirectory, "server", "comet-server.dll"), "--listen", "127.0.0.1:0", "--exit-with-parent", "--cache", cache.FullName, "--max-sessions", "256"],
            limit.Token,
            ("TZ", "Asia/Tokyo"),
            ("LANG", "de_DE.UTF-8")).GetAwaiter().GetResult();
        return IPEndPoint.Parse(endpoint);
    }
}
