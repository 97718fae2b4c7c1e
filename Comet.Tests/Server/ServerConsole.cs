using System.Diagnostics;
using System.Threading.Channels;
using Comet.Server;

namespace Comet.Tests.Server;

/// <summary>The server console as a process of its own, which never outlives the test.</summary>
internal sealed class ServerConsole : IAsyncDisposable
{
    private const string ListeningPrefix = "comet-server listening on ";

    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly string _cache;
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();

    private ServerConsole(Process process, string cache)
    {
        _process = process;
        _cache = cache;
        process.OutputDataReceived += (_, e) => OnLine(e.Data);
        process.ErrorDataReceived += (_, e) => OnLine(e.Data, completes: false);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>The address in the first line.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Everything said so far.</summary>
    public string Output { get; private set; } = "";

    /// <summary>The process's id.</summary>
    public int ProcessId => _process.Id;

    /// <summary>Starts it on a free port and waits until it listens.</summary>
    public static async Task<ServerConsole> StartAsync(params string[] arguments)
    {
        var cache = Directory.CreateTempSubdirectory("comet-cache-").FullName;
        var process = Process.Start(new ProcessStartInfo(
            Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "server", "comet-server.dll"), "--listen", "127.0.0.1:0", "--exit-with-parent", "--cache", cache, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var console = new ServerConsole(process, cache);
        var first = await console._lines.Reader.ReadAsync().AsTask().WaitAsync(_limit);
        Assert.StartsWith(ListeningPrefix, first, StringComparison.Ordinal);
        console.Address = "comet://" + first[ListeningPrefix.Length..];
        return console;
    }

    /// <summary>Waits for a line that contains <paramref name="text"/>.</summary>
    public async Task WaitForLineAsync(string text)
    {
        using var limit = new CancellationTokenSource(_limit);
        while (!(await _lines.Reader.ReadAsync(limit.Token)).Contains(text, StringComparison.Ordinal))
        {
        }
    }

    /// <summary>Kills it hard.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Closes its standard input.</summary>
    public void CloseInput() => _process.StandardInput.Close();

    /// <summary>Waits until it has ended; returns its exit code.</summary>
    public async Task<int> WaitForExitAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(_limit);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        using (_process)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        Directory.Delete(_cache, recursive: true);
    }

    private void OnLine(string? line, bool completes = true)
    {
        if (line is null)
        {
            if (completes)
                _lines.Writer.TryComplete();
            return;
        }

        Output += line + "\n";
        _lines.Writer.TryWrite(line);
    }
}
