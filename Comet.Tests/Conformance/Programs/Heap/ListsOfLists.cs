using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Rows
{
    public List<List<int>> Triangle = [];
    public List<List<int>> Shared = [];
    public List<object> Mixed = [];
    public List<int[]> Arrays = [];
    public List<(int, List<string>)> Pairs = new(1);

    public int Build(int count)
    {
        var same = new List<int>();
        for (int r = 0; r < count; r++)
        {
            var row = new List<int> { 1 };
            for (int c = 1; c <= r; c++)
            {
                row.Add(Triangle[r - 1][c - 1] + (c < r ? Triangle[r - 1][c] : 0));
            }

            Triangle.Add(row);
            same.Add(row.Count);
            Shared.Add(r % 2 == 0 ? same : row);
            Mixed.Insert(0, r % 3 == 0 ? row : r);
            Arrays.Add(row.ToArray());
            Pairs.Add((r, r == 0 ? [] : Pairs[r / 2].Item2));
            Pairs[r].Item2.Add("p" + r);
        }

        Triangle[^1].RemoveAt(0);
        Shared[1].Clear();
        Mixed.RemoveAll(static item => item is int n && n % 2 == 0);
        Arrays.RemoveRange(0, 2);
        Arrays.TrimExcess();
        int sum = 0;
        foreach (List<int> row in Triangle)
        {
            foreach (int cell in row)
            {
                sum += cell;
            }
        }

        return sum;
    }
}

public static class Program
{
    public static object? Run()
    {
        var rows = new Rows();
        int sum = rows.Build(8);
        Console.WriteLine($"{sum} {rows.Shared[0].Count} {ReferenceEquals(rows.Shared[0], rows.Shared[2])} {rows.Mixed.Count} {rows.Pairs[7].Item2.Count} {string.Join(",", rows.Triangle[6])}");
        return rows;
    }
}
