using System.Diagnostics;
using Comet.Runtime;

namespace Comet.Tests.Threads;

/// <summary>How often the ticker of the tau policy looks at threads.</summary>
[Collection(nameof(CurrentSession))]
public sealed class TauTickerTests
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    [Fact]
    public void ItSleepsBetweenLooksAtAThreadThatRuns()
    {
        const int looks = 30;
        using var looked = new CountdownEvent(looks);
        var registry = new ThreadRegistry();

        // Each look asks for the price of a move once, and once more to know how long to sleep.
        using var ticker = new TauTicker(registry, () =>
        {
            if (!looked.IsSet)
                looked.Signal();
            return Stopwatch.Frequency / 100;
        });
        var start = Stopwatch.GetTimestamp();
        var done = new DirectHost(MigrationPolicy.Tau).Run(thread =>
        {
            registry.Add(thread);
            ticker.OnRunning();
            return looked.Wait(_patience);
        });

        // No upper bound: a loaded machine may take its time. Every sleep takes a millisecond at least.
        Assert.True(done);
        Assert.True(Stopwatch.GetElapsedTime(start) >= TimeSpan.FromMilliseconds(looks / 2 - 1));
    }
}
