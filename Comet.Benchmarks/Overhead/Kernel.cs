using Comet.Benchmarks.Async;

namespace Comet.Benchmarks.Overhead;

/// <summary>A piece of ordinary code in the forms that are compared. Each takes the size and returns the same checksum.</summary>
/// <param name="Name">Its name in the report.</param>
/// <param name="Size">How much work one run is: some tenths of a millisecond, or a few.</param>
/// <param name="Plain">The code compiled without the generator.</param>
/// <param name="Offloadable">The same source text, compiled with it; the call is intercepted.</param>
/// <param name="Awaited">The same algorithm as <c>async ValueTask</c>, written by hand; null where nobody has.</param>
internal sealed record Kernel(
    string Name, int Size, Func<int, long> Plain, Func<int, long> Offloadable, Func<Stop, int, ValueTask<long>>? Awaited = null);
