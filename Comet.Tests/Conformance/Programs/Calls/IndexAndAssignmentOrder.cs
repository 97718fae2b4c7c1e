using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Indexing
{
    public string Trace = "";
    public int[] Cells = [1, 2, 3, 4, 5, 6];
    public int[,] Grid = new int[3, 3];
    public int[][] Rows = [[1], [2, 3], [4, 5, 6]];
    public List<int> Items = [10, 20, 30];
    public Dictionary<string, int> Map = new() { ["a"] = 1 };

    private int I(int value)
    {
        Trace += value;
        for (int i = 0; i < 2; i++)
        {
            Trace += i == 1 ? "." : "";
        }

        return value;
    }

    private int[] A()
    {
        Trace += "A";
        Wait();
        return Cells;
    }

    private Indexing Me()
    {
        Trace += "M";
        Wait();
        return this;
    }

    private void Wait()
    {
        int n = 0;
        do
        {
            n++;
        }
        while (n < 2);
    }

    public int this[int i, string s]
    {
        get
        {
            Trace += "g" + i + s;
            return Cells[i] + s.Length;
        }
        set
        {
            Trace += "s" + i + s;
            Cells[i] = value + s.Length;
        }
    }

    public void Run()
    {
        A()[I(0)] = I(7);
        A()[I(1)] += I(8);
        A()[I(2)]++;
        Trace += "|";
        Grid[I(1), I(2)] = I(3);
        Grid[I(1), I(2)] *= I(4);
        Rows[I(2)][I(1)] = Rows[I(1)][I(0)] + I(9);
        Rows[I(0)] = [I(1), I(2)];
        Trace += "|";
        Items[I(0)] = I(5);
        Items[I(1)] -= I(6);
        Map["b" + I(1)] = I(2);
        Map["a"] += I(3);
        Trace += "|";
        Me().Cells[I(3)] = Me().Cells[I(4)] = I(5);
        Me()[I(5), "x" + I(0)] = I(1);
        Me()[I(5), "yy"] += I(2);
        int old = Cells[I(0)]--;
        Trace += old;
        int i = 0;
        Cells[i++] = Cells[i++] + I(i);
        Cells[i] = i = I(2);
        Trace += "|" + i;
        (Cells[I(0)], Cells[I(1)]) = (Cells[I(1)], Cells[I(0)]);
    }
}

public static class Program
{
    public static object? Run()
    {
        var indexing = new Indexing();
        indexing.Run();
        Console.WriteLine(indexing.Trace);
        return indexing;
    }
}
