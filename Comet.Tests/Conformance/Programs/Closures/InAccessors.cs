// expect: migrates
using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

[Offloadable]
public partial class Table
{
    private readonly List<int> _rows = new() { 4, 8, 15, 16, 23, 42 };
    private Func<int, bool>? _filter;

    private int Slow(int n)
    {
        int s = 0;
        for (int i = 0; i < n; i++) s += i % 3;
        return s;
    }

    public int Sum
    {
        get
        {
            int sum = 0;
            Each(row => { if (_filter?.Invoke(row) ?? true) sum += row + Slow(row); });
            return sum;
        }
    }

    public int Limit
    {
        get => Count(row => Slow(row) > 3);
        set
        {
            int limit = value;
            _filter = row => row + Slow(2) <= limit;
        }
    }

    public Func<int, int> this[int shift]
    {
        get
        {
            int kept = shift;
            return x => Shifted(x);

            int Shifted(int x)
            {
                int y = x;
                for (int i = 0; i < kept; i++) y *= 2;
                return y;
            }
        }
    }

    public IEnumerable<int> Even
    {
        get
        {
            foreach (int row in _rows)
            {
                if (row % 2 == 0) yield return row + Slow(3);
            }
        }
    }

    public static Table operator +(Table table, int row)
    {
        var sum = new Table();
        table.Each(r => sum._rows.Add(r + row));
        return sum;
    }

    private void Each(Action<int> action)
    {
        foreach (int row in _rows.ToArray()) action(row);
    }

    private int Count(Func<int, bool> condition)
    {
        int count = 0;
        foreach (int row in _rows) if (condition(row)) count++;
        return count;
    }

    public string All()
    {
        string text = $"{Sum} {Limit}";
        Limit = 17;
        text += $" {Sum} {this[3](5)}";
        foreach (int row in Even) text += "," + row;
        return text + (this + 3).Sum;
    }
}

public static class Program
{
    public static object Run()
    {
        var t = new Table();
        return t.All();
    }
}
