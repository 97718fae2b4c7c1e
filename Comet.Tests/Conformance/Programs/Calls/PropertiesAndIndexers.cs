using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Series
{
    private readonly List<int> _values = [];
    private int _reads;

    public int Count => _values.Count;

    public int Sum
    {
        get
        {
            _reads++;
            int sum = 0;
            foreach (int value in _values)
            {
                sum += value;
            }

            return sum;
        }
    }

    public int Limit
    {
        get;
        set
        {
            field = 0;
            while (field < value)
            {
                field++;
            }
        }
    }

    public int this[int index]
    {
        get => _values[index];
        set
        {
            while (_values.Count <= index)
            {
                _values.Add(0);
            }

            _values[index] = Math.Min(value, Limit);
        }
    }

    public int Fill(int count)
    {
        Limit = 20;
        for (int i = 0; i < count; i++)
        {
            this[i * 2] = i * i;
            this[i] += Sum % 5;
        }

        Limit += Sum % 3;
        return Sum + Count * 1000 + this[Count - 1];
    }
}

public static class Program
{
    public static object? Run()
    {
        var series = new Series();
        int total = series.Fill(8);
        Console.WriteLine($"{total} {series.Sum} {series[3]}");
        return series;
    }
}
