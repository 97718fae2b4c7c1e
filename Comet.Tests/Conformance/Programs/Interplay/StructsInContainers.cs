using System;
using System.Collections.Generic;
using Comet;

public struct Cell
{
    public int X;
    public Inner In;

    public int Bump(int by)
    {
        X += by;
        return X;
    }

    public void Replace(int x) => this = new Cell { X = x };
}

public struct Inner
{
    public int Y;
    public int[] Shared;
}

/// <summary>Elements of arrays are variables, elements of lists are copies, and a call in the middle does not change which.</summary>
[Offloadable]
public partial class Containers
{
    public Cell[] Cells = new Cell[3];
    public Cell Field;
    public readonly Cell ReadOnly = new() { X = 10 };
    public List<Cell> List = [new Cell { X = 1 }, new Cell { X = 2 }];
    public Cell[,] Grid = new Cell[2, 2];
    public Cell[][] Jagged = [new Cell[1], new Cell[2]];

    public Cell Property { get; set; } = new() { X = 5 };

    private int F(int value)
    {
        int n = 0;
        for (int i = 0; i < 2; i++)
        {
            n += value;
        }

        return n / 2;
    }

    public string Run()
    {
        Cells[F(1)].X = F(5);
        Cells[F(1)].X += F(6);
        Cells[F(1)].In.Y = F(7);
        Cells[F(1)].In.Y++;
        Cells[F(2)].Bump(F(3));
        Cells[F(0)].Replace(F(9));
        Cells[0].In.Shared = [F(1), F(2)];
        Cell copy = Cells[F(0)];
        copy.In.Shared[F(0)] = F(50);
        copy.X = F(100);
        Field.X = F(4);
        Field.Bump(F(4));
        Field.In.Y -= F(1);
        int bumped = ReadOnly.Bump(F(1)) + ReadOnly.Bump(F(1));
        int fromList = List[F(0)].Bump(F(10)) + List[F(0)].X;
        Cell changed = List[F(1)];
        changed.X = F(33);
        List[F(1)] = changed;
        int fromProperty = Property.Bump(F(2)) + Property.X;
        Grid[F(1), F(0)].X = F(8);
        Grid[F(1), F(0)].Bump(F(1));
        Jagged[F(1)][F(1)].In.Y = F(6);
        Jagged[F(0)] = Jagged[F(1)];
        Jagged[F(0)][F(0)].X++;
        Cell[] alias = Cells;
        alias[F(2)] = alias[F(1)];
        alias[F(1)].X = F(-1);
        object boxed = Cells[F(2)];
        Cells[2].X = 0;
        Cell unboxed = (Cell)boxed;
        foreach (Cell each in Cells)
        {
            Cell local = each;
            local.Bump(F(1000));
        }

        (Cells[F(0)].X, Field.X) = (Field.X, Cells[F(0)].X);
        return $"{copy.X} {bumped} {fromList} {fromProperty} {unboxed.X} {unboxed.In.Y}";
    }
}

public static class Program
{
    public static object? Run()
    {
        var containers = new Containers();
        Console.WriteLine(containers.Run());
        return containers;
    }
}
