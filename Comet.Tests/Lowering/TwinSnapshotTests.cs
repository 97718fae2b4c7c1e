using Comet.Tests.Generators;
using Comet.Tests.Snapshots;

namespace Comet.Tests.Lowering;

/// <summary>What twins, continuations and frames look like: one recursion, one loop with a try and a pinned call.</summary>
public sealed class TwinSnapshotTests
{
    [Fact]
    public void Recursion() => Snapshot.Verify(GeneratorHost.Run("""
        using Comet;

        [Offloadable]
        public partial class Numbers
        {
            public int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2);
        }
        """).AssertClean().File("Twins.g.cs"));

    [Fact]
    public void LoopWithTryAndPinnedCall() => Snapshot.Verify(GeneratorHost.Run("""
        using System;
        using Comet;

        [Offloadable]
        public partial class Worker
        {
            private int _done;

            public int Run(int[] items)
            {
                int sum = 0;
                foreach (int item in items)
                {
                    try
                    {
                        sum += Weigh(item);
                    }
                    catch (ArgumentException e)
                    {
                        Console.WriteLine(e.Message);
                    }
                    finally
                    {
                        _done++;
                    }
                }
                return sum;
            }

            private int Weigh(int item)
            {
                if (item < 0) throw new ArgumentException("negative");
                int weight = 0;
                while (item > 0) { weight += item & 1; item >>= 1; }
                return weight;
            }
        }
        """).AssertClean().File("Twins.g.cs"));
}
