using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Comet.Server;

/// <summary>Stops the server when its standard input is closed, which happens when the process that started it ends in whatever way.</summary>
internal sealed class ParentWatch(IHostApplicationLifetime lifetime, ILogger<ParentWatch> logger) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        // A thread of its own: reading the console cannot be cancelled, and must not keep the process alive.
        new Thread(Watch) { IsBackground = true, Name = "Comet parent watch" }.Start();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Watch()
    {
        using var input = Console.OpenStandardInput();
        Span<byte> buffer = stackalloc byte[256];
        try
        {
            while (input.Read(buffer) > 0)
            {
            }
        }
        catch (IOException)
        {
            // A broken input is a closed one.
        }

        ServerLog.ParentGone(logger);
        lifetime.StopApplication();
    }
}
