using System;
using Comet;

[Offloadable]
public partial class Splitter
{
    public int Field = 100;
    public int[] Cells = [5, 6, 7];

    public bool Divide(int a, int b, out int quotient, ref int total, in int scale)
    {
        quotient = 0;
        while (a >= b)
        {
            a -= b;
            quotient++;
            total += scale;
        }

        return a == 0;
    }

    private static void Swap(ref int a, ref int b)
    {
        for (int i = 0; i < 3; i++)
        {
            (a, b) = (b, a);
        }
    }

    private ref int Largest()
    {
        int best = 0;
        for (int i = 1; i < Cells.Length; i++)
        {
            if (Cells[i] > Cells[best])
            {
                best = i;
            }
        }

        return ref Cells[best];
    }

    public string Run()
    {
        int total = 0, sum = 0;
        for (int i = 2; i < 6; i++)
        {
            bool exact = Divide(24, i + i / 5, out int quotient, ref total, i);
            sum += exact ? quotient : -quotient;
            Swap(ref sum, ref Field);
            Swap(ref Cells[0], ref Cells[i % 3]);
            Largest() -= 4;
            ref int cell = ref Cells[1];
            cell++;
        }

        Divide(9, 2, out _, ref Cells[2], 1);
        return $"{total} {sum} {Field} {string.Join(",", Cells)}";
    }
}

public static class Program
{
    public static object? Run()
    {
        var splitter = new Splitter();
        string text = splitter.Run();
        int total = 5;
        bool exact = splitter.Divide(17, 4, out int quotient, ref total, 10);
        Console.WriteLine($"{text} / {exact} {quotient} {total}");
        return splitter;
    }
}
