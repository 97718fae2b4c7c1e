using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

/// <summary>Lists of lists of anything, flattened, copied, measured and printed.</summary>
[Offloadable]
public partial class Nested
{
    private int _made;

    public List<object> Build(int depth, int width)
    {
        var list = new List<object>();
        for (int i = 0; i < width; i++)
        {
            list.Add(depth == 0 ? _made++ : i % 2 == 0 ? Build(depth - 1, width) : "s" + _made++);
        }

        return list;
    }

    public void Flatten(List<object> list, List<object> into)
    {
        foreach (object item in list)
        {
            if (item is List<object> inner)
            {
                Flatten(inner, into);
            }
            else
            {
                into.Add(item);
            }
        }
    }

    public int Depth(object item)
    {
        int deepest = 0;
        if (item is List<object> list)
        {
            for (int i = 0; i < list.Count; i++)
            {
                deepest = Math.Max(deepest, 1 + Depth(list[i]));
            }
        }

        return deepest;
    }

    public object Reversed(object item)
    {
        if (item is not List<object> list)
        {
            return item;
        }

        var reversed = new List<object>(list.Count);
        for (int i = list.Count - 1; i >= 0; i--)
        {
            reversed.Add(Reversed(list[i]));
        }

        return reversed;
    }
}

public static class Program
{
    public static object? Run()
    {
        var nested = new Nested();
        List<object> list = nested.Build(2, 3), flat = [], back = [];
        nested.Flatten(list, flat);
        nested.Flatten((List<object>)nested.Reversed(list), back);
        Console.WriteLine($"{string.Join(",", flat)} {string.Join(",", back)} {nested.Depth(list)}");
        return list;
    }
}
