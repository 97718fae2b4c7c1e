using Comet.Benchmarks.Comparisons;
using Comet.Examples;
using Comet.LinkEmulator.Relays;

namespace Comet.Benchmarks.Applications;

/// <summary>A way to run an application, with what it needs meanwhile, and the runs so far.</summary>
/// <param name="run">Runs it once.</param>
internal sealed class MeasuredWay(Func<Task<ApplicationRun>> run) : IAsyncDisposable
{
    private readonly List<ApplicationRun> _runs = [];

    /// <summary>The server it is computed on; null at home.</summary>
    public ServerProcess? Server { get; init; }

    /// <summary>The link to there.</summary>
    public IRelay? Relay { get; init; }

    /// <summary>What the device keeps from run to run.</summary>
    public TemporaryFolder? Kept { get; init; }

    /// <summary>The run with the median time.</summary>
    public ApplicationRun Median => _runs.OrderBy(r => r.Milliseconds).ElementAt(_runs.Count / 2);

    /// <summary>The first run.</summary>
    public ApplicationRun First => _runs[0];

    /// <summary>Runs it once more.</summary>
    /// <exception cref="InvalidOperationException">It fails, or gives something else than before.</exception>
    public async Task RunAsync()
    {
        _runs.Add(await run());
        if (_runs[^1].Checksum != First.Checksum)
            throw new InvalidOperationException($"Runs of one application give different results: {First.Checksum} and {_runs[^1].Checksum}.");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Relay?.Dispose();
        Kept?.Dispose();
        if (Server is not null)
            await Server.DisposeAsync();
    }
}
