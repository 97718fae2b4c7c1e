using System;
using System.Collections.Generic;
using Comet;

// No lambda here can be taken out: those of methods that run as written stay what they are, so their delegates are made at home.
[Offloadable]
public partial class Rules : List<int>
{
    private readonly Func<int, int> _twice = static x => x * 2;

    public int Apply(int x) => _twice(x) + Count;
}

[Offloadable]
public partial class Maker
{
    private readonly List<Func<int, int>> _made = new();
    private readonly List<Rules> _rules = new();

    private static unsafe Func<int, int> Make(int n)
    {
        int* p = &n;
        int twice = *p * 2;
        return x => x + twice;
    }

    public int Run(int n)
    {
        int r = 0;
        for (int i = 0; i < n; i++)
        {
            _made.Add(Make(i));
            r += Slow(i);
            _rules.Add(new Rules());
            r += Slow(i);
        }

        for (int i = 0; i < n; i++) r += _made[i](i) + _rules[i].Apply(i);
        return r;
    }

    private static int Slow(int n)
    {
        int r = 0;
        for (int i = 0; i < n; i++) r++;
        return r;
    }
}

public static class Program
{
    public static object? Run() => new Maker().Run(4);
}
