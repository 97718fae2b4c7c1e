using System.Diagnostics;
using Comet.Benchmarks.Comparisons;
using Comet.LinkEmulator.Relays;

namespace Comet.Benchmarks.Applications;

/// <summary>Watches when a link carries something.</summary>
internal sealed class LinkMeter
{
    private static readonly TimeSpan _interval = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan _shortPause = TimeSpan.FromMilliseconds(100);

    private readonly IRelay _relay;
    private readonly List<double> _pauses = [];
    private readonly long _up;
    private readonly long _down;
    private TimeSpan _busy;

    private LinkMeter(IRelay relay)
    {
        _relay = relay;
        (_up, _down) = (relay.Up.Bytes, relay.Down.Bytes);
    }

    /// <summary>Watches for as long as some work takes.</summary>
    public static async Task<(T Result, LinkUse Use)> WatchAsync<T>(IRelay relay, Func<Task<T>> work)
    {
        using var end = new CancellationTokenSource();
        var meter = new LinkMeter(relay);
        var watching = meter.RunAsync(end.Token);
        try
        {
            var result = await work();
            return (result, new LinkUse(relay.Up.Bytes - meter._up, relay.Down.Bytes - meter._down, Math.Round((await EndAsync()).TotalMilliseconds), meter._pauses));
        }
        finally
        {
            await EndAsync();
        }

        async Task<TimeSpan> EndAsync()
        {
            await end.CancelAsync();
            await watching;
            return meter._busy;
        }
    }

    private async Task RunAsync(CancellationToken end)
    {
        var (last, since) = (_up + _down, TimeSpan.Zero);
        var isFirst = true;
        var before = Stopwatch.GetTimestamp();
        while (!end.IsCancellationRequested)
        {
            await Task.Delay(_interval, end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var now = Stopwatch.GetTimestamp();
            since += Stopwatch.GetElapsedTime(before, now);
            before = now;
            var bytes = _relay.Up.Bytes + _relay.Down.Bytes;
            if (bytes == last)
                continue;

            // The first is not preceded by a pause, but by nothing.
            if (isFirst || since > _shortPause)
            {
                if (!isFirst)
                    _pauses.Add(Math.Round(since.TotalMilliseconds));
                since = _interval;
            }

            _busy += since;
            (last, since, isFirst) = (bytes, TimeSpan.Zero, false);
        }
    }
}
