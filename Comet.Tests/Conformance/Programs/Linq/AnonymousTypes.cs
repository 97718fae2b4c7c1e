// expect: migrates
// Objects of anonymous types in the middle of code that is suspended: as locals, captured, nested, in queries of both kinds, as keys of groups, joins, dictionaries and sets, in patterns and texts; they are equal by value, but not by ==.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Comet;

[Offloadable]
public partial class Item(string name, int load)
{
    public string Name { get; } = name;

    public int Load { get; } = load;
}

[Offloadable]
public partial class Work
{
    private readonly List<Item> _items = [new("ant", 4), new("bee", 9), new("cat", 4), new("dog", 12), new("elk", 9)];

    private int Spin(int n)
    {
        int s = 0;
        for (int i = 0; i < n; i++) s += i * 3 % 7;
        return s;
    }

    private string Locals(int n)
    {
        var point = new { X = Spin(n), Y = n, Name = "p" + n };
        var same = new { X = Spin(n), Y = n, Name = "p" + Spin(0) + n };
        var pair = new { First = point, Second = new { point.Y, n }, All = new[] { point, same } };
        same = new { X = point.X, Y = Spin(2) + n - Spin(2), point.Name };
        var none = pair;
        none = null;
        Func<int, int> adds = x => Spin(x) + point.X + pair.All.Length;
        int sum = adds(3);
        string text = "";
        for (int i = 0; i < 2; i++)
        {
            var step = new { i, Of = point };
            Action appends = () => text += $"{step.i}:{Spin(step.Of.Y)};";
            appends();
        }

        text += point is { X: > 2, Name: { Length: var l } } ? l : Spin(1);
        text += point.Equals(same) + " " + (point == same) + " " + (point != null) + " " + (none == null) + " " + Equals(point, same) + " " + (point.GetHashCode() == same.GetHashCode()) + " " + (none?.First.X ?? -1);
        return $"{point} {pair.Second} {sum} {text} " + pair.Second + nameof(pair.First) + point.ToString().Length;
    }

    private string Queries()
    {
        var heavy = _items.Select(i => new { i.Name, Load = Spin(i.Load) }).Where(i => Spin(i.Load) > 0).OrderByDescending(i => i.Load).ThenBy(i => i.Name).ToList();
        string text = string.Join(" ", heavy) + "\n";
        foreach (var item in heavy) text += item.Name + Spin(item.Load % 5) + " ";
        var groups = from i in _items
                     let load = Spin(i.Load)
                     group new { i.Name, load } by new { Even = load % 2 == 0, i.Load } into g
                     orderby g.Key.Load
                     select new { g.Key, Names = string.Concat(g.Select(x => x.Name + Spin(x.load % 3))), Count = g.Count() };
        foreach (var g in groups) text += $"{g} {g.Key.Even} {Spin(g.Count)}|";
        var joined = _items.Join(_items, a => new { Key = Spin(a.Load) }, b => new { Key = Spin(b.Load) }, (a, b) => new { A = a.Name, B = b.Name }).Where(p => string.CompareOrdinal(p.A, p.B) < 0).Select(p => p.A + p.B);
        text += string.Join(",", joined) + "\n";
        var byKey = _items.ToDictionary(i => new { i.Name, Length = Spin(i.Name.Length) }, i => Spin(i.Load));
        var set = _items.Select(i => new { i.Load }).ToHashSet();
        text += byKey[new { Name = "cat", Length = Spin(3) }] + " " + byKey.ContainsKey(new { Name = "cow", Length = Spin(3) }) + " " + set.Count + " " + set.Contains(new { Load = Spin(1) + 9 }) + " ";
        var best = _items.Select(i => new { i, Cost = Spin(i.Load) }).MaxBy(x => x.Cost);
        var found = heavy.Find(h => Spin(h.Name.Length) == h.Load);
        text += best?.i.Name + (found?.Name ?? "none") + heavy.FirstOrDefault(h => h.Load == Spin(9))?.Name + _items.Aggregate(new { Sum = 0, Text = "" }, (a, i) => new { Sum = a.Sum + Spin(i.Load), Text = a.Text + i.Name[0] });
        heavy.Sort((a, b) => Spin(a.Load % 7) - Spin(b.Load % 7));
        return text + string.Concat(heavy.Select(h => h.Name[0])) + _items.Select(i => new { i.Name, Part = new { Big = Spin(i.Load) > 9 } }).Count(x => x.Part.Big);
    }

    // The name of a type is in the text.
    private string ShowsTypes(int n)
    {
        var pair = new { First = Spin(n), All = new[] { new { X = n } } };
        return Spin(2) + pair.ToString() + pair.All;
    }

    private T Twice<T>(Func<T> make)
    {
        make();
        return make();
    }

    private IEnumerable<string> Iterates()
    {
        var state = new { Count = Spin(3), Text = "it" };
        for (int i = 0; i < 3; i++)
        {
            yield return state.Text + state.Count;
            state = new { Count = Spin(state.Count % 9), Text = state.Text + i };
        }
    }

    private async Task<string> Awaits()
    {
        var before = new { A = Spin(4), B = "b" };
        await Task.Yield();
        var after = new { before.A, B = before.B + Spin(2) };
        await Task.CompletedTask;
        return $"{before} {after} {before.Equals(after)}";
    }

    public string Run() => Locals(4) + ShowsTypes(2) + "\n" + Queries() + "\n" + Twice(() => "t" + new { A = Spin(2) }) + string.Join(",", Iterates()) + Awaits().Result;
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
