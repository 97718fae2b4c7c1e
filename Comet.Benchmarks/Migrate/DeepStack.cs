namespace Comet.Benchmarks.Migrate;

/// <summary>
/// A recursion as deep as asked, over a heap as large as asked. Each turn of a loop is a safepoint; the innermost three activations
/// loop, so that the top of the stack changes while the rest stays.
/// </summary>
[Offloadable]
public partial class DeepStack(int[] heap)
{
    private readonly int[] _heap = heap;

    /// <summary>Has <paramref name="depth"/> activations on the stack at its deepest.</summary>
    public long Descend(int depth)
    {
        long sum = _heap.Length;
        var turns = depth <= 3 ? 4 : 1;
        for (var turn = 0; turn < turns; turn++)
        {
            if (depth > 1)
                sum += Descend(depth - 1);
            else
                sum += turn;
        }

        return sum;
    }
}
