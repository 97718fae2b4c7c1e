using System;
using Comet;

[Offloadable]
public partial class Ackermann
{
    public int Deepest;
    private int _depth;

    public int Of(int m, int n)
    {
        Deepest = Math.Max(Deepest, ++_depth);
        int result = m == 0 ? n + 1
            : n == 0 ? Of(m - 1, 1)
            : Of(m - 1, Of(m, n - 1));
        _depth--;
        return result;
    }
}

public static class Program
{
    public static object? Run()
    {
        var ackermann = new Ackermann();
        (int M, int N, int Value)[] known = [(0, 0, 1), (1, 3, 5), (2, 0, 3), (2, 3, 9), (3, 0, 5), (3, 2, 29)];
        foreach (var (m, n, value) in known)
        {
            int got = ackermann.Of(m, n);
            Console.WriteLine($"A({m},{n}) = {got}");
            if (got != value)
            {
                throw new InvalidOperationException($"A({m},{n}) is {value}, not {got}");
            }
        }

        return ackermann;
    }
}
