// A switch expression one of whose arms cannot be taken apart (out beside a suspendable call) is written as it was, with its pattern's variable.
using System;
using Comet;

[Offloadable]
public partial class Arms
{
    private int Spin(int n)
    {
        int i = 0;
        while (i < n)
        {
            i++;
        }

        return i;
    }

    private static bool Leaf(int a, out int b, int c)
    {
        b = a + c;
        return b > 3;
    }

    public int Run(object value)
    {
        int sum = 0;
        if (value switch { int n => n < Spin(8), string { Length: 2 } => Leaf(1, out _, Spin(3)), _ => false })
        {
            sum += Spin(2);
        }

        return sum;
    }
}

public static class Program
{
    public static object? Run()
    {
        var arms = new Arms();
        int sum = arms.Run(3) + arms.Run(9) * 10 + arms.Run("ab") * 100 + arms.Run("abc") * 1000;
        Console.WriteLine(sum);
        return sum;
    }
}
