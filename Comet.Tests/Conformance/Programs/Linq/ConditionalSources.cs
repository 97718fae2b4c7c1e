// expect: migrates
// Operators behind a ?. and further on: of what is null and what is not, in chains of them, as statements, with an index in between, of structures that may be null; each receiver is evaluated once.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Comet;

[Offloadable]
public partial class Shelf
{
    public List<int>? Items;
    public int[][]? Rows;
    public Shelf? Next;
    public ImmutableArray<int>? Kept;
    public int Asked;

    public List<int>? Ask()
    {
        Asked++;
        return Items;
    }
}

[Offloadable]
public partial class Work
{
    public int Spin(int n)
    {
        int s = 0;
        for (int i = 0; i < n; i++) s += i * 3 % 7;
        return s;
    }

    private string Of(Shelf? shelf)
    {
        int? sum = shelf?.Items?.Sum(x => Spin(x));
        int least = shelf?.Items?.Where(x => Spin(x) > 3).Select(x => x - 1).DefaultIfEmpty(-1).Min() ?? -2;
        string? names = shelf?.Items?.Select(x => "n" + Spin(x)).FirstOrDefault(n => Spin(n.Length) > 0)?.PadLeft(Spin(3) + 4);
        var deep = shelf?.Next?.Next?.Items!.Select(x => Spin(x)).ToList();
        int? row = shelf?.Rows?[1].Count(x => Spin(x) % 2 == 0);
        var kept = shelf?.Kept?.Select(x => Spin(x)).ToArray();
        bool any = shelf?.Ask()?.Any(x => Spin(x) > 10) == true;
        var typed = shelf?.Items?.Select<int, long>(x => Spin(x)).OfType<long>().Sum();
        int first = shelf?.Items?.OrderByDescending(x => Spin(x)).First().CompareTo(4) ?? 7;
        return $"{sum?.ToString() ?? "null"} {least} {names ?? "null"} {(deep is null ? "null" : string.Join(",", deep))} {row?.ToString() ?? "null"} {kept?.Length ?? -1} {any} {typed?.ToString() ?? "null"} {first} asked {shelf?.Asked}";
    }

    private string Statements(Shelf? shelf)
    {
        string text = "";
        shelf?.Items?.ForEach(x => text += Spin(x) + ";");
        if (shelf?.Next is not null)
            shelf?.Next?.Items?.ForEach(x => text += Spin(x) + ":");
        else
            text += "no next";
        shelf?.Items?.RemoveAll(x => Spin(x) > 40);
        foreach (int x in shelf?.Items?.Select(y => Spin(y)) ?? [])
        {
            text += x + Spin(2);
        }

        Func<Shelf?, int?> counts = s => s?.Items?.Count(x => Spin(x) > 2);
        return text + " " + (counts(shelf)?.ToString() ?? "null") + " " + (counts(null)?.ToString() ?? "null");
    }

    private T? FirstOf<T>(List<T>? all, Func<T, int> weight) where T : class => all?.Where(x => Spin(weight(x)) > 5).FirstOrDefault();

    public string Run()
    {
        var last = new Shelf { Items = [3, 9], Kept = [1, 2, 3] };
        var shelf = new Shelf { Items = [4, 12, 7, 30], Rows = [[], [2, 5, 8]], Next = new Shelf { Items = [5], Next = last } };
        string text = Of(null) + "\n" + Of(new Shelf()) + "\n" + Of(shelf) + "\n" + Of(last) + "\n";
        for (int i = 0; i < 2; i++) text += (i == 0 ? shelf : null)?.Items?.Max(x => Spin(x) + i) + "|";
        text += Statements(null) + "\n" + Statements(shelf) + "\n" + Statements(last) + "\n";
        return text + FirstOf(new List<string> { "a", "abcd", "abcdefghi" }, s => s.Length) + FirstOf<string>(null, s => s.Length);
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
