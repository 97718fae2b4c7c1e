namespace Comet.Benchmarks.Migrate;

/// <summary>Work small enough that only its way there and back counts.</summary>
[Offloadable]
public partial class Counting
{
    /// <summary>Adds the numbers below a limit.</summary>
    public static long Sum(int limit)
    {
        long sum = 0;
        for (var number = 0; number < limit; number++)
            sum += number;
        return sum;
    }
}
