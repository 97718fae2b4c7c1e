using System.Diagnostics;

namespace Comet.Examples;

/// <summary>A server started as a process of its own on this machine, and never left behind.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private const int KeptLines = 20;

    private static readonly TimeSpan _startLimit = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly string _readyPrefix;
    private readonly Queue<string> _lastLines = [];
    private readonly TaskCompletionSource<string> _endpoint = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private volatile bool _killed;

    private ServerProcess(Process process, string readyPrefix)
    {
        _process = process;
        _readyPrefix = readyPrefix;
    }

    /// <summary>Starts the server console on a free loopback port and waits until it listens.</summary>
    /// <returns>The server, and the address it listens on.</returns>
    /// <exception cref="InvalidOperationException">It ended, or did not listen within 30 s; its last lines are in the message.</exception>
    public static async Task<(ServerProcess Server, string Address)> StartCometAsync(CancellationToken cancellation)
    {
        var assembly = Path.Combine(AppContext.BaseDirectory, "server", "comet-server.dll");
        var (server, endpoint) = await StartAsync("comet-server listening on ", [assembly, "--listen", "127.0.0.1:0", "--exit-with-parent"], cancellation);
        return (server, "comet://" + endpoint);
    }

    /// <summary>Starts a .NET program and waits for a line that begins with <paramref name="readyPrefix"/>.</summary>
    /// <returns>The process, and the rest of that line.</returns>
    /// <exception cref="InvalidOperationException">It ended, or did not say so within 30 s; its last lines are in the message.</exception>
    public static async Task<(ServerProcess Server, string Endpoint)> StartAsync(
        string readyPrefix, IReadOnlyList<string> arguments, CancellationToken cancellation, params IEnumerable<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo(DotnetHost.Path, arguments)
        {
            // Closed when this process ends, in whatever way.
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        var server = new ServerProcess(process, readyPrefix);
        try
        {
            return (server, await server.WaitUntilReadyAsync(cancellation));
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Whether the process was killed, or has ended by itself.</summary>
    public bool IsGone => _killed || _process.HasExited;

    /// <summary>The memory the process has, in bytes.</summary>
    public long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Kills the process hard, as a power cut would.</summary>
    public void Kill()
    {
        _killed = true;
        _process.Kill(entireProcessTree: true);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnProcessExit;
        using (_process)
        {
            Kill();
            await _process.WaitForExitAsync();
        }
    }

    private async Task<string> WaitUntilReadyAsync(CancellationToken cancellation)
    {
        AppDomain.CurrentDomain.ProcessExit += OnProcessExit;
        _process.Exited += (_, _) => _endpoint.TrySetException(new InvalidOperationException("The server ended at its start."));
        _process.EnableRaisingEvents = true;

        // The pipes are read to their ends, or the server would block on a full one.
        _process.OutputDataReceived += (_, e) => OnLine(e.Data);
        _process.ErrorDataReceived += (_, e) => OnLine(e.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        try
        {
            return await _endpoint.Task.WaitAsync(_startLimit, cancellation);
        }
        catch (Exception e) when (e is InvalidOperationException or TimeoutException)
        {
            lock (_lastLines)
                throw new InvalidOperationException($"{e.Message} Its last lines:\n{string.Join('\n', _lastLines)}", e);
        }
    }

    private void OnLine(string? line)
    {
        if (line is null)
            return;
        if (line.StartsWith(_readyPrefix, StringComparison.Ordinal))
            _endpoint.TrySetResult(line[_readyPrefix.Length..].Trim());
        lock (_lastLines)
        {
            _lastLines.Enqueue(line);
            if (_lastLines.Count > KeptLines)
                _lastLines.Dequeue();
        }
    }

    private void OnProcessExit(object? sender, EventArgs e) => Kill();
}
