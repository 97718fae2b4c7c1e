using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial interface ICounter
{
    int Count { get; set; }

    int Step(int n);

    int Twice(int n)
    {
        int sum = 0;
        for (int i = 0; i < 2; i++)
        {
            sum += Step(n) + Count;
            Count++;
        }

        return sum;
    }

    int Thrice(int n) => Twice(n) + Own(n);

    int Sum
    {
        get
        {
            int sum = 0;
            for (int i = 0; i < Count; i++)
            {
                sum += i;
            }

            return sum;
        }
    }

    private int Own(int n)
    {
        int r = n;
        while (r > 3)
        {
            r -= Step(1) > 0 ? 2 : 3;
        }

        return r;
    }

    static int Total(ICounter a, ICounter b)
    {
        int total = 0;
        for (int i = 0; i < 2; i++)
        {
            total += a.Twice(i) + b.Thrice(i);
        }

        return total;
    }
}

[Offloadable]
public partial interface INamed : ICounter
{
    string Name { get; }

    int ICounter.Step(int n)
    {
        int step = 0;
        for (int i = 0; i < Name.Length; i++)
        {
            step += n;
        }

        return step;
    }
}

[Offloadable]
public partial class Simple : ICounter
{
    public int Count { get; set; }

    public int Step(int n)
    {
        int r = 0;
        for (int i = 0; i < n; i++)
        {
            r += 2;
        }

        return r;
    }
}

[Offloadable]
public partial class Own : ICounter
{
    private int _count = 3;

    int ICounter.Count
    {
        get
        {
            int count = 0;
            while (count < _count)
            {
                count++;
            }

            return count;
        }
        set => _count = value;
    }

    int ICounter.Step(int n) => n + _count;

    public int Twice(int n)
    {
        int r = 0;
        for (int i = 0; i < 2; i++)
        {
            r += n + i;
        }

        return r;
    }
}

[Offloadable]
public partial class Named : INamed
{
    public string Name => "abc" + Count;

    public int Count { get; set; } = 1;
}

[Offloadable]
public partial class Renamed : Named, ICounter
{
    // Implements the interface's member anew.
    public int Thrice(int n)
    {
        int r = 0;
        for (int i = 0; i < 3; i++)
        {
            r += ((ICounter)this).Twice(n);
        }

        return r;
    }
}

// Not marked: overrides the body of the interface, and must not be bypassed.
public class Plain : ICounter
{
    public int Count { get; set; } = 2;

    public int Step(int n) => n;

    public int Twice(int n) => 100 + n;
}

[Offloadable]
public partial class Work
{
    private readonly List<ICounter> _all = [new Simple(), new Own(), new Named(), new Renamed(), new Plain()];

    public string Run()
    {
        string result = "";
        foreach (ICounter counter in _all)
        {
            result += $"{counter.Twice(2)} {counter.Thrice(3)} {counter.Sum} {counter.Step(2)} {counter.Count}; ";
        }

        return result + ICounter.Total(_all[0], _all[2]);
    }
}

public static class Program
{
    public static object? Run()
    {
        var work = new Work();
        Console.WriteLine(work.Run());
        return work;
    }
}
