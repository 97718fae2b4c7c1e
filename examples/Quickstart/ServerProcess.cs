using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Quickstart;

/// <summary>A server console of this machine, started for the example and never left behind by it.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private const string ReadyPrefix = "comet-server listening on ";
    private const int KeptLines = 20;

    private static readonly TimeSpan _startLimit = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly Queue<string> _lastLines = [];
    private readonly TaskCompletionSource<string> _endpoint = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private volatile bool _killed;

    private ServerProcess(Process process) => _process = process;

    /// <summary>Starts the server on a free loopback port and waits until it listens.</summary>
    /// <returns>The server, and the address it listens on.</returns>
    /// <exception cref="InvalidOperationException">It ended, or did not listen within 30 s; its last lines are in the message.</exception>
    public static async Task<(ServerProcess Server, Uri Address)> StartAsync(CancellationToken cancellation)
    {
        var assembly = Path.Combine(AppContext.BaseDirectory, "server", "comet-server.dll");
        if (!File.Exists(assembly))
            throw new InvalidOperationException($"The server has not been built: {assembly} is missing.");

        var process = Process.Start(new ProcessStartInfo(FindDotnet())
        {
            ArgumentList = { assembly, "--listen", "127.0.0.1:0" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var server = new ServerProcess(process);
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

    private async Task<Uri> WaitUntilReadyAsync(CancellationToken cancellation)
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
            return new Uri("comet://" + await _endpoint.Task.WaitAsync(_startLimit, cancellation));
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
        if (line.StartsWith(ReadyPrefix, StringComparison.Ordinal))
            _endpoint.TrySetResult(line[ReadyPrefix.Length..].Trim());
        lock (_lastLines)
        {
            _lastLines.Enqueue(line);
            if (_lastLines.Count > KeptLines)
                _lastLines.Dequeue();
        }
    }

    private void OnProcessExit(object? sender, EventArgs e) => Kill();

    /// <summary>The host that runs this process: it is above the runtime, and need not be on the path.</summary>
    private static string FindDotnet()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        var host = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", name));
        return File.Exists(host) ? host : name;
    }
}
