namespace Comet.Benchmarks.Kernels;

/// <summary>Nothing but calls.</summary>
[Offloadable]
public partial class Fib
{
    public long Run(int size) => Number(size);

    private static int Number(int n) => n < 2 ? n : Number(n - 1) + Number(n - 2);
}
