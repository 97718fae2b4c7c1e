using System;
using Comet;

[Offloadable]
public partial class Nest
{
    private int _depth;
    public string Trace = "";

    private int Add(int a, int b)
    {
        _depth++;
        Trace += $"({a}+{b})";
        int n = a;
        for (int i = 0; i < b % 4; i++)
        {
            n++;
        }

        return n + b - b % 4;
    }

    private int Mul(int a, int b, int c) => Add(a * b, Add(c, 0)) + Add(b, c);

    private int Id(int a) => a;

    private Nest Touch(int mark)
    {
        Trace += "t" + Add(mark, 1);
        return this;
    }

    public int Run()
    {
        int a = Add(Add(Add(1, 2), Add(3, 4)), Add(Add(5, 6), 7));
        int b = Mul(Add(1, 1), Mul(2, Add(2, 2), 3), Id(Add(4, 4)));
        int c = Touch(1).Touch(2).Add(Touch(3)._depth, Touch(4).Mul(1, 2, 3));
        int d = Math.Max(Add(1, 9), Math.Min(Add(2, 9), Add(3, 3)));
        int e = new[] { Add(1, 2), Add(3, 4) }[Add(0, 1)];
        int f = (Add(1, 2), Add(3, 4)).Item2 + "text".Substring(Add(0, 1), Add(1, 1)).Length;
        return a + b * 2 + c * 3 + d * 5 + e * 7 + f * 11;
    }
}

public static class Program
{
    public static object? Run()
    {
        var nest = new Nest();
        int total = nest.Run();
        Console.WriteLine(total);
        return new object[] { nest, total };
    }
}
