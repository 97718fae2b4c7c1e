using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>
/// How fast this machine runs compiled code, for comparison with the other end: rounds a second of a fixed piece of work on integers and memory, which is what most programs do most. Measured once, in a few
/// milliseconds; the best of several tries, since others may run.
/// </summary>
internal static class MachineSpeed
{
    private const int Tries = 8;
    private const int RoundsOfATry = 40;

    private static readonly Lazy<long> _here = new(Measure);

    // What the work comes to goes somewhere, so that it is not left out.
    private static int _sink;

    /// <summary>Rounds a second.</summary>
    public static long Here => _here.Value;

    private static long Measure()
    {
        var table = new int[1024];
        var best = long.MaxValue;
        for (var i = 0; i < Tries; i++)
        {
            var start = Stopwatch.GetTimestamp();
            for (var round = 0; round < RoundsOfATry; round++)
                _sink += Work(table);
            best = Math.Min(best, Stopwatch.GetTimestamp() - start);
        }

        return RoundsOfATry * Stopwatch.Frequency / Math.Max(1, best);
    }

    /// <summary>Compiled as well as it can be from the first call on, as code is that runs long enough to move.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int Work(int[] table)
    {
        var sum = 0;
        var state = 0x9E3779B9u;
        for (var i = 0; i < table.Length; i++)
        {
            state = (state ^ state >> 15) * 0x85EBCA6B + (uint)i;
            ref var cell = ref table[state & 1023];
            cell += (int)(state >> 7);
            sum += (cell & 1) == 0 ? cell >> 3 : -cell;
        }

        return sum;
    }
}
