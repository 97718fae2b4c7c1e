// Conversion gives a variable that a lambda captures a name of its own, and the lowering found the very name for the result of a call: the twin did not compile.
using System;
using Comet;

[Offloadable]
public partial class Resource(int n) : IDisposable
{
    public int N { get; private set; } = n;

    public void Dispose() => N = -1;
}

[Offloadable]
public partial class Named
{
    private int Spin(int n)
    {
        int i = 0;
        while (i < n) i++;
        return i;
    }

    public int Run()
    {
        int sum = 0;
        {
            using Resource r1 = new(Spin(2)), s1 = new(Spin(1)), c1 = new(3), r = new(4), s = new(5);
            Func<int, int> f = x => x + r1.N + s1.N + c1.N + r.N + s.N;
            sum += f(1) + Spin(1) * f(2) + Spin(2) * f(3);
        }

        return sum + Spin(1) * Spin(2) + Spin(3) * Spin(4) + Spin(5) * Spin(6) + Spin(7) * Spin(8) + Spin(9) * Spin(10) + Spin(11) * Spin(12) + Spin(13) * Spin(14) + Spin(15) * Spin(16) + Spin(17) * Spin(18);
    }
}

public static class Program
{
    public static object? Run() => new Named().Run();
}
