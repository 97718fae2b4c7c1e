using System;
using System.Collections.Generic;
using Comet;

/// <summary>Locals that are not assigned on every path to a suspension, constants, and pattern and out variables.</summary>
[Offloadable]
public partial class Late
{
    public string Trace = "";

    private int Spin(int n)
    {
        int i = 0;
        while (i < n)
        {
            i++;
        }

        return i;
    }

    private bool Divides(int n, int by, out int quotient)
    {
        quotient = n / by;
        return n % by == 0;
    }

    public int Run(object?[] inputs)
    {
        const int Step = 3;
        const string Prefix = "p";
        int total = 0;
        string label;
        int[] cells;
        (int A, string B) pair;
        for (int i = 0; i < inputs.Length; i++)
        {
            object? input = inputs[i];
            int weight;
            if (input is int number && Spin(2) == 2)
            {
                weight = number;
                label = Prefix + number;
                Spin(1);
            }
            else if (input is string { Length: > 1 } text)
            {
                Spin(1);
                weight = text.Length;
                label = text;
            }
            else
            {
                label = "none";
                if (input is null or "")
                {
                    Trace += "?";
                    continue;
                }

                weight = Spin(Step);
            }

            if (!(input is long wide))
            {
                wide = weight;
            }

            Spin(1);
            if (Divides(weight, Step, out int quotient) || (quotient = Spin(quotient)) > 1)
            {
                cells = new int[quotient + 1];
                cells[^1] = Step;
                pair = (cells.Length, label);
                Spin(1);
                total += cells[^1] * pair.A;
                Trace += pair.B;
            }

            total += (int)wide + quotient;
            int.TryParse(label, out var parsed);
            Spin(1);
            total += parsed;
        }

        return total;
    }
}

public static class Program
{
    public static object? Run()
    {
        var late = new Late();
        int total = late.Run([9, "two", null, "", 4.5, 20L, "17", 1, "x"]);
        Console.WriteLine($"{total} {late.Trace}");
        return late;
    }
}
