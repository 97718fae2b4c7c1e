namespace Comet.Benchmarks.Kernels;

/// <summary>A short loop body with a branch that nothing predicts.</summary>
[Offloadable]
public partial class Collatz
{
    public long Run(int size)
    {
        long longest = 0;
        for (var start = 1; start <= size; start++)
        {
            var steps = 0;
            for (long value = start; value != 1; steps++)
                value = value % 2 == 0 ? value / 2 : 3 * value + 1;
            longest = Math.Max(longest, steps);
        }

        return longest;
    }
}
