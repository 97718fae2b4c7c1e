namespace Comet.Benchmarks.Kernels;

/// <summary>Deep recursion, with a call as another call's argument.</summary>
[Offloadable]
public partial class Ackermann
{
    public long Run(int size) => Value(3, size);

    private static int Value(int m, int n)
    {
        if (m == 0)
            return n + 1;
        if (n == 0)
            return Value(m - 1, 1);
        return Value(m - 1, Value(m, n - 1));
    }
}
