using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

[Offloadable]
public partial class Field
{
    public readonly int[,] Heights;
    public readonly string?[,,] Names = new string?[2, 2, 2];
    public readonly List<int>[][,] Mixed = [new List<int>[1, 2], new List<int>[2, 1]];

    public Field(int rows, int columns) => Heights = new int[rows, columns];

    private int F(int value)
    {
        int n = 0;
        for (int i = 0; i < 2; i++)
        {
            n++;
        }

        return value;
    }

    public int Fill()
    {
        int sum = 0;
        for (int r = 0; r < Heights.GetLength(0); r++)
        {
            for (int c = 0; c < Heights.GetLength(1); c++)
            {
                Heights[F(r), F(c)] = r * 10 + F(c);
                Heights[F(r), c]++;
                sum += Heights[r, F(c)] *= F(2);
            }
        }

        foreach (int height in Heights)
        {
            sum += F(height) % 3;
        }

        return sum;
    }

    public (int Row, int Column)? Find(int wanted)
    {
        for (int r = 0, rows = Heights.GetUpperBound(0); r <= rows; r++)
        {
            for (int c = 0; c < Heights.GetLength(1); c++)
            {
                if (Heights[r, c] == F(wanted))
                {
                    return (r, c);
                }
            }
        }

        return null;
    }

    public string Other()
    {
        Names[F(1), F(0), F(1)] = "a" + F(1);
        Names[1, 0, F(1)] += Names[0, 0, 0] ?? "none";
        Names[F(0), 1, 1] ??= "set" + F(2);
        Names[F(0), 1, 1] ??= "never" + F(3);
        Mixed[F(1)][F(1), F(0)] = [F(5)];
        (Mixed[F(0)][0, F(1)] ??= []).Add(F(6));
        int[,] made = { { F(1), 2 }, { 3, F(4) } }, sized = new int[F(2), F(3)];
        int[,][] jagged = new int[1, 1][];
        jagged[0, F(0)] = [F(7), F(8)];
        string failed = "";
        for (int i = 0; i < 3; i++)
        {
            try
            {
                made[F(i), F(1)] -= F(10);
            }
            catch (IndexOutOfRangeException)
            {
                failed += i;
            }
        }

        int[,] alias = Heights, clone = (int[,])Heights.Clone();
        alias[F(0), F(0)] = -1;
        ref int cell = ref clone[F(0), F(0)];
        cell = F(77);
        return $"{string.Join("|", Names.Cast<string?>())} {Mixed[1][1, 0][0]} {Mixed[0][0, 1].Count} {string.Join(",", made.Cast<int>())} {sized.Length} {jagged[0, 0][F(1)]} {failed} {Heights[0, 0]} {clone[0, 0]} {made.Rank}";
    }
}

public static class Program
{
    public static object? Run()
    {
        var field = new Field(3, 4);
        Console.WriteLine($"{field.Fill()} {field.Find(44)} {field.Find(1000)} {field.Other()}");
        return field;
    }
}
