using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

[Offloadable]
public partial class Source
{
    public int Calls;

    public int Work(int n)
    {
        Calls++;
        int product = 1;
        while (n > 1)
        {
            product *= n--;
        }

        return product;
    }

    public static bool IsOdd(int n)
    {
        bool odd = false;
        for (int i = 0; i < n; i++)
        {
            odd = !odd;
        }

        return odd;
    }

    public Func<int, int> Maker() => Work;
}

/// <summary>Offloadable methods as method groups, in lambdas and in queries of ordinary code.</summary>
public static class Program
{
    public static object? Run()
    {
        var source = new Source();
        Func<int, int> work = source.Work;
        Predicate<int> odd = Source.IsOdd;
        Action<int> discard = n => source.Work(n);
        discard += n => work(n);
        discard(3);
        List<int> direct = [1, 2, 3, 4];
        int[] mapped = direct.Select(source.Work).ToArray();
        int sum = direct.Where(n => Source.IsOdd(n)).Sum(n => source.Work(n));
        var query = from n in direct
                    let w = source.Work(n)
                    where odd(n)
                    orderby source.Work(4 - n) descending
                    select w + n;
        string joined = string.Join(",", query);
        var lazy = new Lazy<int>(() => source.Work(5));
        int made = source.Maker()(4) + lazy.Value + lazy.Value;
        direct.ForEach(n => sum += source.Work(n));
        direct.RemoveAll(Source.IsOdd);
        Console.WriteLine($"{string.Join(" ", mapped)} {sum} {joined} {made} {direct.Count} {source.Calls} {work.Method.Name}");
        return source;
    }
}
