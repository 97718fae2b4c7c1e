using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Matrix
{
    private readonly int[,] _cells = { { 1, 2, 3 }, { 4, 5, 6 }, { 7, 8, 9 } };
    public int Reads;

    public static int Instances { get; private set; }

    public static int Checksum
    {
        get
        {
            int sum = 0;
            for (int i = 0; i < 5; i++)
            {
                sum = sum * 3 + Instances;
            }

            return sum;
        }
    }

    public Matrix() => Instances++;

    public Matrix? Next { get; set; }

    public int Trace
    {
        get
        {
            Reads++;
            int sum = 0;
            for (int i = 0; i < 3; i++)
            {
                sum += _cells[i, i];
            }

            return sum;
        }
    }

    public int Total => Trace + SumOf(0) + SumOf(1);

    public Matrix Last
    {
        get
        {
            Matrix last = this;
            while (last.Next != null)
            {
                last = last.Next;
            }

            return last;
        }
    }

    public int this[int row, int column]
    {
        get
        {
            Reads++;
            int value = 0;
            for (int i = 0; i < _cells[row, column]; i++)
            {
                value++;
            }

            return value;
        }
    }

    public string this[string name] => name + SumOf(name.Length % 3);

    private int SumOf(int row)
    {
        int sum = 0;
        for (int i = 0; i < 3; i++)
        {
            sum += _cells[row, i];
        }

        return sum;
    }
}

[Offloadable]
public partial class Reader
{
    private readonly Matrix _first = new() { Next = new Matrix() };
    private readonly List<string> _log = [];

    private Matrix Find(string why)
    {
        _log.Add(why);
        return _first;
    }

    private int Log(int value)
    {
        for (int i = 0; i < 1; i++)
        {
            _log.Add(value.ToString());
        }

        return value;
    }

    public string Run()
    {
        int sum = _first.Trace;
        sum += Find("a")[Log(1), Log(2)] * Find("b").Trace - Find("c")[column: Log(0), row: Log(2)];
        int? maybe = _first.Next?.Trace;
        int? none = _first.Next?.Next?.Trace;
        int? cell = _first.Next?[1, Log(1)];
        string text = $"{_first.Total}|{_first["ab"]}|{_first.Last.Trace}|{(_first.Last.Next is null ? "end" : "more")}";
        bool both = _first.Trace == 15 && (_first[0, 1] == 9 || _first[2, 2] == 9);
        int chosen = both ? _first.Trace : _first[0, 0];
        var pair = (_first.Trace, Second: _first[1, 1]);
        int[] all = [_first.Trace, _first[0, 2], Matrix.Checksum];
        if (_first is { Trace: 15, Next.Trace: > 3 })
        {
            sum++;
        }

        for (int i = 0; i < _first.Trace; i += _first[0, 1])
        {
            sum += _first.Last.Trace;
        }

        foreach (int x in new[] { _first.Trace, _first[2, 0] })
        {
            sum += x;
        }

        switch (_first[1, 0])
        {
            case 4:
                sum += _first.Total;
                break;
        }

        return $"{sum} {maybe} {none} {cell} {text} {both} {chosen} {pair.Trace} {pair.Second} {string.Join(",", all)} {Matrix.Checksum} {_first.Reads} {nameof(_first.Trace)} {string.Join(" ", _log)}";
    }
}

public static class Program
{
    public static object? Run()
    {
        var reader = new Reader();
        Console.WriteLine(reader.Run());
        return reader;
    }
}
