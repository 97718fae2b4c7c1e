using System;
using Comet;

[Offloadable]
public partial class Life
{
    private bool[,] _cells;
    public int Generation;

    public Life(string[] rows)
    {
        _cells = new bool[rows.Length, rows[0].Length];
        for (int y = 0; y < rows.Length; y++)
        {
            for (int x = 0; x < rows[y].Length; x++)
            {
                _cells[y, x] = rows[y][x] == '#';
            }
        }
    }

    private int Neighbours(int y, int x)
    {
        int height = _cells.GetLength(0), width = _cells.GetLength(1), count = 0;
        for (int k = 0; k < 9; k++)
        {
            if (k != 4 && _cells[(y + k / 3 - 1 + height) % height, (x + k % 3 - 1 + width) % width])
            {
                count++;
            }
        }

        return count;
    }

    public int Step()
    {
        var next = new bool[_cells.GetLength(0), _cells.GetLength(1)];
        int alive = 0;
        for (int y = 0; y < next.GetLength(0); y++)
        {
            for (int x = 0; x < next.GetLength(1); x++)
            {
                int count = Neighbours(y, x);
                next[y, x] = count == 3 || count == 2 && _cells[y, x];
                alive += next[y, x] ? 1 : 0;
            }
        }

        _cells = next;
        Generation++;
        return alive;
    }

    public override string ToString()
    {
        string text = "";
        for (int y = 0; y < _cells.GetLength(0); y++)
        {
            for (int x = 0; x < _cells.GetLength(1); x++)
            {
                text += _cells[y, x] ? '#' : '.';
            }

            text += '/';
        }

        return text;
    }
}

public static class Program
{
    public static object? Run()
    {
        // A glider on a torus moves one cell down and right in four generations.
        var life = new Life([".#...", "..#..", "###..", ".....", "....."]);
        for (int i = 0; i < 4; i++)
        {
            Console.WriteLine($"{life.Step()} {life}");
        }

        return life.ToString() == "...../..#../...#./.###./...../" ? life : throw new InvalidOperationException(life.ToString());
    }
}
