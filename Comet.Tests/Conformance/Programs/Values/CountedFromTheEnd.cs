// expect: migrates
// Elements counted from the end of arrays, lists and collections of the program's own: assigned, changed, passed by reference, and structures changed in them, each part evaluated once, in order.
using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial struct Counter
{
    public int Value;

    public int Add(int n)
    {
        for (int i = 0; i < n; i++) Value += i;
        return Value;
    }
}

[Offloadable]
public partial class Row
{
    private readonly List<int> _items = [1, 2, 3];

    public int Count => _items.Count;

    public int this[int index]
    {
        get => _items[index] + FromEnd.Spin(1);
        set => _items[index] = value - FromEnd.Spin(1);
    }
}

[Offloadable]
public partial class FromEnd
{
    private readonly List<string> _log = new();

    public static int Spin(int n)
    {
        int s = 0;
        for (int i = 0; i < n; i++) s += i * 3 % 7;
        return s;
    }

    private int[] Seen(int[]? array, string what)
    {
        _log.Add(what + Spin(1));
        return array!;
    }

    private int Index(int n)
    {
        _log.Add("index " + n);
        return Spin(2) - 3 + n;
    }

    private static int Change(ref int place, int by)
    {
        for (int i = 0; i < 2; i++) place += by;
        return place;
    }

    private void Throws(string what, Action action)
    {
        try
        {
            action();
        }
        catch (Exception e)
        {
            _log.Add($"{what} {e.GetType().Name}");
        }
    }

    public string Run()
    {
        int[] array = [1, 2, 3, 4];
        array[^1] = Spin(3);
        array[^2] += Spin(4);
        array[^3]++;
        Seen(array, "receiver")[^Index(2)] -= Spin(2) + 1;
        int changed = Change(ref array[^1], Spin(2)) + Change(ref array[^Index(4)], 2);
        List<int> list = [5, 6, 7];
        list[^1] = Spin(5);
        list[^Index(2)] *= Spin(3);
        int old = list[^3]++ + Spin(1);
        Row row = new();
        row[^1] = Spin(4);
        row[^2] += Spin(2);
        Counter[] counters = new Counter[3];
        int added = counters[^1].Add(4) + counters[^Index(1)].Add(Spin(3));
        counters[^2].Value = Spin(4);
        string?[] texts = [null, null];
        texts[^1] ??= "text" + Spin(2);
        Throws("null", () => Seen(null, "null")[^1] = Index(9));
        Throws("outside", () => array[^9] = Index(8));
        Throws("zero", () => list[^0] = Index(7));
        return $"{string.Join(",", array)} {string.Join(",", list)} {changed} {old} {row[0]} {row[^2]} {row[^1]} {added} {counters[0].Value} {counters[1].Value} {counters[2].Value} {texts[1]}\n{string.Join("\n", _log)}";
    }
}

public static class Program
{
    public static object? Run() => new FromEnd().Run();
}
