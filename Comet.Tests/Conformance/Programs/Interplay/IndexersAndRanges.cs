using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

/// <summary>Indexers with side effects, and the ranges that C# finds in types with a length.</summary>
[Offloadable]
public partial class Ring(params int[] items)
{
    public List<string> Log { get; } = [];

    public int Count
    {
        get
        {
            Log.Add("count");
            return items.Length;
        }
    }

    public int this[int index]
    {
        get
        {
            while (index < 0)
            {
                index += items.Length;
            }

            Log.Add("get" + index);
            return items[index % items.Length];
        }

        set
        {
            while (index >= items.Length)
            {
                index -= items.Length;
            }

            Log.Add($"set{index}={value}");
            items[index] = value;
        }
    }

    public int this[string name, int offset = 1, params int[] more]
    {
        get => name.Length + offset + more.Sum();
        set => items[0] = value + name.Length + offset + more.Length;
    }

    public Ring Slice(int start, int length)
    {
        var slice = new int[length];
        for (int i = 0; i < length; i++)
        {
            slice[i] = items[(start + i) % items.Length];
        }

        return new Ring(slice);
    }

    public override string ToString() => string.Join(",", items);
}

[Offloadable]
public partial class RingUser
{
    public List<string> Log { get; } = [];

    private int F(int value)
    {
        int n = 0;
        for (int i = 0; i < 2; i++)
        {
            n++;
        }

        Log.Add("F" + value);
        return value;
    }

    private T Get<T>(T item)
    {
        F(0);
        return item;
    }

    public string Run()
    {
        var ring = new Ring(1, 2, 3, 4, 5);
        Get(ring)[F(7)] = F(20);
        Get(ring)[F(1)] += F(1);
        int post = Get(ring)[F(3)]++, pre = --ring[F(4)];
        int last = ring[^F(1)];
        ring[^F(2)] *= F(3);
        Ring middle = Get(ring)[F(1)..^F(1)];
        Ring tail = ring[F(3)..];
        ring[Get("abc")] = ring["a", more: [F(1), F(2)], offset: F(5)];
        ring["ab", F(2), F(3), F(4)] += F(10);
        int[] array = [1, 2, 3, 4, 5, 6];
        int[] part = array[F(1)..F(4)], copy = array[..], end = array[^F(2)..];
        string text = Get("hello world")[F(6)..], letter = text[^F(1)] + text[..F(1)];
        Range range = F(1)..^F(2);
        Index index = ^F(3);
        var list = new List<int> { 1, 2, 3 };
        list[^F(1)] = list[F(0)] + list[^F(2)];
        array[^F(1)] -= array[F(0)]++;
        int[,] grid = new int[3, 3];
        grid[F(1), F(2)] = F(5);
        grid[F(1), F(2)] <<= grid[F(1), F(2)] > F(4) ? F(1) : F(2);
        var nested = new Dictionary<string, List<int[]>> { ["x"] = [[1, 2], [3]] };
        nested[Get("x")][F(0)][F(1)] += nested["x"][^F(1)][F(0)]++;
        return $"{ring} {post} {pre} {last} {middle} {tail} {string.Join(",", part)} {copy.Length} {string.Join(",", end)} {text} {letter} {range} {index} {string.Join(",", list)} {string.Join(",", array)} {grid[1, 2]} {nested["x"][0][1]}{nested["x"][1][0]}|{string.Join(" ", ring.Log)}";
    }
}

public static class Program
{
    public static object? Run()
    {
        var user = new RingUser();
        Console.WriteLine(user.Run());
        Console.WriteLine(string.Join(" ", user.Log));
        return user;
    }
}
