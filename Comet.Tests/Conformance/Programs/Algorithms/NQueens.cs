using System;
using Comet;

[Offloadable]
public partial class Queens
{
    private int[] _columns = [];
    public int Tried;
    public int[]? First;

    public int Count(int size)
    {
        _columns = new int[size];
        First = null;
        return Place(0);
    }

    private int Place(int row)
    {
        if (row == _columns.Length)
        {
            First ??= (int[])_columns.Clone();
            return 1;
        }

        int found = 0;
        for (int column = 0; column < _columns.Length; column++)
        {
            if (IsFree(row, column))
            {
                _columns[row] = column;
                Tried++;
                found += Place(row + 1);
            }
        }

        return found;
    }

    private bool IsFree(int row, int column)
    {
        for (int r = 0; r < row; r++)
        {
            int c = _columns[r];
            if (c == column || Math.Abs(c - column) == row - r)
            {
                return false;
            }
        }

        return true;
    }
}

public static class Program
{
    public static object? Run()
    {
        int[] known = [1, 1, 0, 0, 2, 10];
        var queens = new Queens();
        for (int size = 1; size < known.Length; size++)
        {
            int count = queens.Count(size);
            Console.WriteLine($"{size}: {count} {string.Join("", queens.First ?? [])}");
            if (count != known[size])
            {
                throw new InvalidOperationException($"{size} queens stand in {known[size]} ways, not {count}.");
            }
        }

        return queens;
    }
}
