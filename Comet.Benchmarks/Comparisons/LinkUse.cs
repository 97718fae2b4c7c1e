namespace Comet.Benchmarks.Comparisons;

/// <summary>What the device's end of a link carried during a run.</summary>
/// <param name="BytesUp">To the server, headers of UDP and TCP left out.</param>
/// <param name="BytesDown">From the server.</param>
/// <param name="BusyMilliseconds">How long it carried something, short pauses included.</param>
/// <param name="PauseMilliseconds">The longer pauses between, in order.</param>
internal sealed record LinkUse(long BytesUp, long BytesDown, double BusyMilliseconds, IReadOnlyList<double> PauseMilliseconds);
