using System;
using System.Collections.Generic;
using Comet;

// What a property or a method refers to is asked for once, in its turn, and changed where it is.
[Offloadable]
public partial struct Count
{
    public int N;

    public int Add(int n)
    {
        for (int i = 0; i < n; i++) N++;
        return N;
    }

    public int Put(int n) => N = n;
}

[Offloadable]
public partial class Shelf
{
    private readonly Count[] _counts = new Count[3];
    private readonly int[] _numbers = new int[3];
    private readonly List<Count> _list = [new Count { N = 1 }, new Count { N = 2 }];
    private readonly List<string> _log = new();

    private ref Count this[int i]
    {
        get
        {
            _log.Add("[" + i);
            return ref _counts[i];
        }
    }

    private ref int First
    {
        get
        {
            _log.Add("first");
            return ref _numbers[0];
        }
    }

    private ref Count At(int i)
    {
        _log.Add("at" + i);
        return ref _counts[i];
    }

    private ref int Number(int i)
    {
        _log.Add("number" + i);
        return ref _numbers[i];
    }

    private Count Copy(int i)
    {
        _log.Add("copy" + i);
        return _counts[i];
    }

    private int Slow(int n)
    {
        int r = 0;
        for (int i = 0; i < n; i++) r++;
        _log.Add("s" + n);
        return r;
    }

    public string Run()
    {
        int a = At(1).Add(Slow(2)) + At(Slow(1)).Add(2) + At(0).Put(Slow(5)) + At(Slow(0)).Put(6);
        a += this[1].Add(Slow(2)) + this[Slow(1)].Add(1) + this[2].Put(Slow(4)) + this[Slow(2)].Put(3);
        First = Slow(3);
        First += Slow(4);
        First++;
        Number(1) = Slow(1);
        Number(Slow(1)) += Slow(2);
        Number(2)++;
        this[0].N = Slow(7);
        this[Slow(0)].N += Slow(2);
        At(2).N = Slow(8);
        At(Slow(2)).N -= Slow(2);
        (_counts.Length > 2 ? ref _counts[1] : ref _counts[0]).Add(Slow(3));
        (_counts.Length > 2 ? ref _counts[1] : ref _counts[0]).Put(_counts[1].N + Slow(3));
        a += Copy(1).Add(Slow(2)) + Copy(Slow(1)).Put(Slow(3)) + _list[Slow(1)].Add(Slow(2)) + _list[0].Put(Slow(9)) + _list[^1].Add(Slow(1)) + (new Count { N = 4 } with { N = 5 }).Add(Slow(1));
        a += Swap(ref Number(1), ref First, Slow(2)) + Swap(ref this[1].N, ref At(2).N, Slow(1));
        foreach (Count c in _counts) a += c.N;
        foreach (Count c in _list) a += c.N;
        return $"{a} {string.Join(",", _numbers)} {_counts[0].N} {_counts[1].N} {_counts[2].N}";
    }

    private int Swap(ref int a, ref int b, int n)
    {
        for (int i = 0; i < n; i++) (a, b) = (b + 1, a);
        return a - b;
    }

    public string Log() => string.Join(",", _log);
}

public static class Program
{
    public static object? Run()
    {
        var shelf = new Shelf();
        Console.WriteLine(shelf.Run());
        return shelf.Log();
    }
}
