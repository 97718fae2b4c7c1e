namespace Comet.Benchmarks.Kernels;

/// <summary>Loops with a stride, and an array allocated at each run.</summary>
[Offloadable]
public partial class Sieve
{
    public long Run(int size)
    {
        var composite = new bool[size + 1];
        var count = 0;
        for (var number = 2; number <= size; number++)
        {
            if (composite[number])
                continue;
            count++;
            for (var multiple = (long)number * number; multiple <= size; multiple += number)
                composite[multiple] = true;
        }

        return count;
    }
}
