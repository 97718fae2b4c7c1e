using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

/// <summary>Recursion that changes shared state on the way down and puts it back on the way up.</summary>
[Offloadable]
public partial class Boards
{
    private readonly char[,] _board = new char[4, 4];
    private int _visited, _solutions;
    public List<string> Found { get; } = [];

    private static readonly (int, int)[] Jumps = [(1, 2), (2, 1), (-1, 2), (-2, 1), (1, -2), (2, -1), (-1, -2), (-2, -1)];

    public int Knights(int row, int placed, string so)
    {
        if (row == 4)
        {
            if (placed == 4 && ++_solutions % 40 == 0)
            {
                Found.Add(so);
            }

            return placed == 4 ? 1 : 0;
        }

        int total = 0;
        for (int column = 0; column < 4; column++)
        {
            _visited++;
            if (IsFree(row, column))
            {
                _board[row, column] = 'N';
                total += Knights(row + 1, placed + 1, so + column);
                _board[row, column] = '.';
            }
        }

        return total;
    }

    private bool IsFree(int row, int column)
    {
        foreach (var (dr, dc) in Jumps)
        {
            int r = row + dr, c = column + dc;
            if (r >= 0 && r < 4 && c >= 0 && c < 4 && _board[r, c] == 'N')
            {
                return false;
            }
        }

        return true;
    }

    public int Partitions(int n, int largest, Stack<int> parts)
    {
        if (n == 0)
        {
            Found.Add(string.Join("+", parts.Reverse()));
            return 1;
        }

        int count = 0;
        for (int part = Math.Min(n, largest); part > 0; part--)
        {
            parts.Push(part);
            count += Partitions(n - part, part, parts);
            parts.Pop();
        }

        return count;
    }
}

public static class Program
{
    public static object? Run()
    {
        var boards = new Boards();
        int knights = boards.Knights(0, 0, ""), partitions = boards.Partitions(6, 6, new Stack<int>());
        Console.WriteLine($"{knights} {partitions} {string.Join(" ", boards.Found)}");
        return partitions == 11 ? boards : throw new InvalidOperationException("6 has 11 partitions");
    }
}
