using System.Globalization;
using Comet.LinkEmulator.Relays;

namespace Comet.Benchmarks.Applications;

/// <summary>A cut of a link.</summary>
/// <param name="After">When it comes, from the first byte on.</param>
/// <param name="Length">How long it lasts; null for ever.</param>
internal sealed record LinkCut(TimeSpan After, TimeSpan? Length)
{
    private static readonly TimeSpan _glance = TimeSpan.FromMilliseconds(5);

    /// <summary>A cut at a moment of a run that depends on the seed alone.</summary>
    /// <param name="seed">Even ones heal.</param>
    /// <param name="begin">When the run begins to compute, from the first byte on.</param>
    /// <param name="time">How long it computes if nothing is cut.</param>
    public static LinkCut At(int seed, TimeSpan begin, TimeSpan time)
    {
        var random = new Random(seed);
        var after = begin + random.NextDouble() * time;
        return new LinkCut(after, seed % 2 == 0 ? TimeSpan.FromSeconds(0.2 + 8 * random.NextDouble()) : null);
    }

    /// <summary>Waits for the first byte.</summary>
    public static async Task WaitForTrafficAsync(IRelay relay, long before, CancellationToken end)
    {
        while (relay.Up.Bytes == before)
            await Task.Delay(_glance, end);
    }

    /// <summary>Cuts a link during a run, and makes it whole again afterwards.</summary>
    public async Task<T> DuringAsync<T>(IRelay relay, Func<Task<T>> run)
    {
        using var end = new CancellationTokenSource();
        var cutting = CutAsync(relay, relay.Up.Bytes, end.Token);
        try
        {
            return await run();
        }
        finally
        {
            await end.CancelAsync();
            await cutting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            relay.IsCut = false;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"cut after {After.TotalSeconds:F1} s {(Length is { } length ? $"for {length.TotalSeconds:F1} s" : "for good")}");

    private async Task CutAsync(IRelay relay, long before, CancellationToken end)
    {
        await WaitForTrafficAsync(relay, before, end);
        await Task.Delay(After, end);
        relay.IsCut = true;
        if (Length is not { } length)
            return;
        await Task.Delay(length, end);
        relay.IsCut = false;
    }
}
