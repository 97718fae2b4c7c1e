using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>
/// How fast this machine runs compiled code, for comparison with the other end: rounds a second of a fixed piece of work, which is a mixture of what programs do most: integers in a table, calls of objects by objects,
/// floating point, recursion and structures. Measured once, in a few milliseconds; the best of several tries, since others may run.
/// </summary>
/// <remarks>No two kinds of work have the same ratio between two machines, so the parts take about as long as each other and the mixture is between them; what a program's places are worth is learnt as it runs.</remarks>
internal static class MachineSpeed
{
    private const int Tries = 8;
    private const int RoundsOfATry = 6;
    private const int Entries = 1024;

    private static readonly Lazy<long> _here = new(static () => new Work().Measure());

    /// <summary>Rounds a second.</summary>
    public static long Here => _here.Value;

    /// <summary>The work. All of it is compiled as well as it can be from the first call on, as code is that runs long enough to move.</summary>
    private sealed class Work
    {
        private const int Levels = 8;
        private const int Points = 600;

        private readonly int[] _table = new int[Entries];
        private readonly Entry[] _entries = new Entry[Entries];
        private readonly Node _tree = Inner.Build(Levels);

        // What the work comes to goes somewhere, so that it is not left out.
        private double _sink;

        public long Measure()
        {
            var best = long.MaxValue;
            for (var i = 0; i < Tries; i++)
            {
                var start = Stopwatch.GetTimestamp();
                for (var round = 0; round < RoundsOfATry; round++)
                    _sink += Integers() + _tree.Sum(round) + FloatingPoint() + Fibonacci(14) + Structures();
                best = Math.Min(best, Stopwatch.GetTimestamp() - start);
            }

            return RoundsOfATry * Stopwatch.Frequency / Math.Max(1, best);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private int Integers()
        {
            var table = _table;
            var sum = 0;
            var state = 0x9E3779B9u;
            for (var i = 0; i < table.Length; i++)
            {
                state = (state ^ state >> 15) * 0x85EBCA6B + (uint)i;
                ref var cell = ref table[state & (Entries - 1)];
                cell += (int)(state >> 7);
                sum += (cell & 1) == 0 ? cell >> 3 : -cell;
            }

            return sum;
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static double FloatingPoint()
        {
            var (x, y, sum) = (0.1, 0.2, 0.0);
            for (var i = 0; i < Points; i++)
            {
                (x, y) = (x * x - y * y + 0.3, 2 * x * y + 0.01);
                if (x * x + y * y > 4)
                    (x, y, sum) = (0.1, 0.2, sum + i);
            }

            return sum + x;
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static int Fibonacci(int n) => n < 2 ? n : Fibonacci(n - 1) + Fibonacci(n - 2);

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private int Structures()
        {
            var entries = _entries;
            var key = 12345ul;
            var found = 0;
            for (var i = 0; i < entries.Length; i++)
            {
                key = key * 6364136223846793005 + 1442695040888963407;
                ref var slot = ref entries[key >> 54];
                if (slot.Key == key)
                    found++;
                else if (slot.Depth <= (i & 7))
                    slot = new Entry(key, i, (short)i, (byte)(i & 7));
            }

            return found;
        }
    }

    private readonly record struct Entry(ulong Key, int Value, short Score, byte Depth);

    private abstract class Node
    {
        public abstract int Sum(int x);
    }

    private sealed class Leaf(int value) : Node
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public override int Sum(int x) => value ^ x;
    }

    private sealed class Inner(Node left, Node right) : Node
    {
        private int _calls;

        public static Node Build(int levels) => levels == 0 ? new Leaf(levels + 3) : new Inner(Build(levels - 1), Build(levels - 1));

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public override int Sum(int x)
        {
            _calls++;
            return left.Sum(x + 1) + right.Sum(x - 1) + (_calls & 1);
        }
    }
}
