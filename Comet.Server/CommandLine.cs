using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Numerics;
using Comet.Net;
using Microsoft.Extensions.Logging;

namespace Comet.Server;

/// <summary>The command line.</summary>
internal static class CommandLine
{
    /// <summary>The root command, which calls <paramref name="run"/>.</summary>
    public static RootCommand Create(Func<ServerOptions, LogLevel, Task<int>> run)
    {
        Option<IPEndPoint> listen = new("--listen")
        {
            Description = "The IPv4 address and UDP port to listen on, as ADDRESS:PORT, or a port alone for all addresses; port 0 takes a free one.",
            HelpName = "address:port",
            DefaultValueFactory = _ => new IPEndPoint(IPAddress.Loopback, CometUri.DefaultPort),
            CustomParser = ParseEndPoint,
        };
        Option<string> key = new("--key")
        {
            Description = "The key that homes must know (comet://host:port?key=...). Without one, anybody who reaches the port can run code here.",
            DefaultValueFactory = _ => "",
        };
        Option<int> maxSessions = new("--max-sessions")
        {
            Description = "How many sessions there may be at once, 1 to 4096.",
            HelpName = "number",
            DefaultValueFactory = _ => 64,
            CustomParser = result => ParseNumber(result, "--max-sessions", 1, 4096),
        };
        Option<DirectoryInfo> cache = new("--cache")
        {
            Description = "The directory where the assemblies of applications are kept, by their SHA-256.",
            HelpName = "dir",
            DefaultValueFactory = _ => new DirectoryInfo(Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
                "comet-server",
                "cache")),
        };
        Option<double> grace = new("--grace")
        {
            Description = "Seconds that threads have to go home when the server is stopped, 0 to 3600.",
            HelpName = "seconds",
            DefaultValueFactory = _ => 5,
            CustomParser = result => ParseNumber(result, "--grace", 0.0, 3600),
        };
        Option<bool> exitWithParent = new("--exit-with-parent")
        {
            Description = "Stop when the standard input is closed, as it is when the process that started the server ends.",
        };
        Option<bool> verbose = new("--verbose") { Description = "Say every thread that arrives and leaves, not only sums once a second." };

        var root = new RootCommand(
            "The Comet server: runs threads of applications that connect. It knows none in advance; each brings its code and gets a session of its own.")
        {
            listen, key, maxSessions, cache, grace, exitWithParent, verbose,
        };
        root.SetAction(arguments => run(
            new ServerOptions
            {
                Listen = arguments.GetRequiredValue(listen),
                Key = arguments.GetRequiredValue(key),
                MaxSessions = arguments.GetRequiredValue(maxSessions),
                CacheDirectory = arguments.GetRequiredValue(cache).FullName,
                Grace = TimeSpan.FromSeconds(arguments.GetRequiredValue(grace)),
                ExitsWithParent = arguments.GetValue(exitWithParent),
            },
            arguments.GetValue(verbose) ? LogLevel.Debug : LogLevel.Information));
        return root;
    }

    private static IPEndPoint? ParseEndPoint(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (ushort.TryParse(text, out var port))
            return new IPEndPoint(IPAddress.Any, port);
        if (text.Contains(':', StringComparison.Ordinal) && IPEndPoint.TryParse(text, out var endPoint)
            && endPoint.AddressFamily == AddressFamily.InterNetwork)
            return endPoint;
        result.AddError($"--listen expects ADDRESS:PORT with an IPv4 address, or a port, not '{text}'.");
        return null;
    }

    private static T ParseNumber<T>(ArgumentResult result, string option, T least, T most)
        where T : struct, INumber<T>
    {
        var text = result.Tokens[0].Value;
        if (T.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most)
            return value;
        result.AddError($"{option} expects a number from {least} to {most}, not '{text}'.");
        return default;
    }
}
