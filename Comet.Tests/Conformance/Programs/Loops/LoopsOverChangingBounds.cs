using System;
using System.Collections.Generic;
using Comet;

/// <summary>Conditions are looked at anew each time, whatever the body has changed.</summary>
[Offloadable]
public partial class Bounds
{
    private readonly List<int> _items = [5];
    private int _limit = 3;

    private int Grow(int by)
    {
        for (int i = 0; i < by; i++)
        {
            _limit += i;
            _items.Add(_limit);
        }

        return _limit;
    }

    public string Run()
    {
        string trace = "";
        for (int i = 0; i < _items.Count && _items.Count < 20; i++)
        {
            trace += _items[i] + ",";
            if (_items[i] % 2 == 1)
            {
                Grow(2);
            }
        }

        int[] array = [1, 2, 3];
        foreach (int each in array)
        {
            // The loop goes on over the array it began with.
            array = [Grow(1), each];
            trace += each;
        }

        string text = "abc";
        foreach (char c in text)
        {
            text += c;
            trace += text + Grow(0);
        }

        int turns = 0;
        while (turns < _limit / 4)
        {
            turns++;
            _limit -= Grow(0) % 2 + 1;
        }

        return trace + turns + " " + _limit;
    }
}

public static class Program
{
    public static object? Run()
    {
        var bounds = new Bounds();
        Console.WriteLine(bounds.Run());
        return bounds;
    }
}
