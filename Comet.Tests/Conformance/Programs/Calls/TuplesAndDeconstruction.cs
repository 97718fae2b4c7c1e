using System;
using Comet;

public class Point(int x, int y)
{
    public int X = x, Y = y;

    public void Deconstruct(out int x, out int y)
    {
        x = X;
        y = Y;
    }
}

[Offloadable]
public partial class Tuples
{
    public int First;
    public int[] Cells = new int[4];

    private (int Quotient, int Remainder) Divide(int a, int b)
    {
        int q = 0;
        while (a >= b)
        {
            a -= b;
            q++;
        }

        return (q, a);
    }

    private (string, (int, double)) Deep(int n) => ("n" + n, (Divide(n, 3).Quotient, n / 2.0));

    private Point Spot(int n) => new(Divide(n, 4).Quotient, Divide(n, 4).Remainder);

    public string Run()
    {
        var (q, r) = Divide(17, 5);
        (int a, _) = Divide(29, 4);
        (First, Cells[Divide(5, 2).Quotient]) = Divide(23, 7);
        (string name, (int third, double half)) = Deep(13);
        var (x, y) = Spot(19);
        (a, q) = (q, a);
        var pair = Divide(100, 9);
        bool equal = pair == Divide(100, 9) && pair != (1, 2);
        (int Quotient, int Remainder)[] many = [Divide(7, 2), Divide(8, 3)];
        int sum = 0;
        foreach ((int quotient, int remainder) in many)
        {
            sum += quotient * 10 + remainder;
        }

        return $"{q} {r} {a} {First} {string.Join(',', Cells)} {name} {third} {half * 10} {x} {y} {pair.Quotient} {equal} {sum}";
    }
}

public static class Program
{
    public static object? Run()
    {
        var tuples = new Tuples();
        Console.WriteLine(tuples.Run());
        return tuples;
    }
}
