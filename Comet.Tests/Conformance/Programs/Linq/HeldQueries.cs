// expect: migrates
// Queries that are kept in variables, fields and collections and enumerated again and again, while what they capture changes.
using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

[Offloadable]
public partial class Work
{
    public int Spin(int n)
    {
        int s = 0;
        for (int i = 0; i < n; i++) s += i * 3 % 7;
        return s;
    }

    private IEnumerable<int>? _kept;
    private readonly List<IEnumerable<string>> _all = new();
    private int _factor = 1;

    private IEnumerable<int> Query(List<int> source, int least) => source.Where(x => Spin(x) > least).Select(x => x * _factor);

    private static IEnumerable<T> EverySecond<T>(IEnumerable<T> source)
    {
        bool gives = false;
        foreach (T item in source)
        {
            gives = !gives;
            if (gives) yield return item;
        }
    }

    private int Total(IEnumerable<int> items)
    {
        int sum = 0;
        foreach (int x in items) sum += Spin(x);
        return sum + items.Sum(x => Spin(x));
    }

    public string Run()
    {
        var source = new List<int> { 2, 4, 6, 8 };
        int least = 3;
        _kept = Query(source, least);
        var text = string.Join(",", _kept);
        source.Add(10);
        _factor = 3;
        text += " " + string.Join(",", _kept) + " " + Total(_kept) + " " + Total(EverySecond(_kept));
        for (int i = 1; i <= 3; i++)
        {
            _all.Add(_kept.Where(x => Spin(x) % i == 0).Select(x => i + ":" + Spin(x)));
        }

        _factor = 2;
        foreach (var query in _all) text += " " + string.Join("/", query);
        IEnumerator<int> enumerator = _kept.Select(x => x + Spin(1)).GetEnumerator();
        while (enumerator.MoveNext()) text += ";" + Spin(enumerator.Current % 9);
        var light = source.Where(x => x > 4);
        text += " " + Spin(5) + light.Count() + Spin(light.First());
        var set = new HashSet<int>(_kept);
        var spread = new List<int> { 1 };
        spread.AddRange(_kept.Select(x => Spin(x % 5)));
        int[] array = [.. _kept, .. source.Select(x => Spin(x))];
        return text + " " + set.Count + string.Join(",", spread) + " " + string.Join(",", array);
    }
}

public static class Program
{
    public static object? Run()
    {
        var text = new Work().Run();
        Console.WriteLine(text);
        return text;
    }
}
