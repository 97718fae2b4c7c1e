using System;
using System.Collections.Generic;
using Comet;

public struct Cell(int x, string name)
{
    public int X = x;
    public string Name = name;
}

[Offloadable]
public partial class Grids
{
    public int[,] Grid = { { 1, 2, 3 }, { 4, 5, 6 } };

    private int Spin(int n)
    {
        int i = 0;
        while (i < n)
        {
            i++;
        }

        return i;
    }

    public string Run(object[,] things, Cell[,,] cells)
    {
        string text = "";
        foreach (int n in Grid)
        {
            Grid[1, 2] += Spin(n);
            text += $"{n} ";
        }

        foreach (long n in Grid)
        {
            if (n == 2)
            {
                continue;
            }

            if (n > 4)
            {
                break;
            }

            text += Spin((int)n);
        }

        foreach (string thing in things)
        {
            text += thing + Spin(thing.Length);
        }

        foreach (Cell cell in cells)
        {
            text += cell.Name + Spin(cell.X);
        }

        foreach (int n in new int[0, 4])
        {
            text += Spin(n);
        }

        foreach (int[] row in new int[,][] { { [1, 2], [3] } })
        {
            foreach (int n in row)
            {
                text += Spin(n);
            }
        }

        try
        {
            int[,] none = text.Length > 0 ? null! : Grid;
            foreach (int n in none)
            {
                text += Spin(n);
            }
        }
        catch (NullReferenceException)
        {
            text += " null";
        }

        return text;
    }
}

public static class Program
{
    public static object? Run()
    {
        var grids = new Grids();
        Console.WriteLine(grids.Run(new string[,] { { "a" }, { "bcd" } }, new[,,] { { { new Cell(1, "x"), new Cell(2, "y") } } }));
        return grids;
    }
}
