using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Returns
{
    private int _seed = 17;

    private int Next()
    {
        for (int i = 0; i < 2; i++)
        {
            _seed = _seed * 13 % 101;
        }

        return _seed;
    }

    private int Sum() => Next() + Next();

    private int Conditional() => Next() % 2 == 0 ? Next() : -Next();

    private string Text() { return $"<{Next()}>" + Next(); }

    private (int, string) Both() { return (Next(), Text()); }

    private int[] Array() { return [Next(), Next(), Sum()]; }

    private object Boxed() { return Next(); }

    private long Widened() { return Next(); }

    private int? Maybe() { return Next() > 50 ? Next() : null; }

    private IReadOnlyList<int> Interfaced() { return new List<int> { Next(), Conditional() }; }

    private bool Early(int limit)
    {
        for (int i = 0; ; i++)
        {
            if (Next() > limit)
            {
                return Next() > limit;
            }

            if (i > 5)
            {
                return Next() < Next();
            }
        }
    }

    private void Nothing()
    {
        if (Next() > 50)
        {
            return;
        }

        Nothing();
    }

    private Returns Self() { Nothing(); return this; }

    public List<object?> Run()
    {
        var all = new List<object?>();
        for (int i = 0; i < 3; i++)
        {
            all.Add(Sum());
            all.Add(Conditional());
            all.Add(Text());
            all.Add(Both());
            all.Add(Array());
            all.Add(Boxed());
            all.Add(Widened());
            all.Add(Maybe());
            all.Add(Interfaced());
            all.Add(Early(60));
            all.Add(Self());
        }

        return all;
    }
}

public static class Program
{
    public static object? Run() => new Returns().Run();
}
