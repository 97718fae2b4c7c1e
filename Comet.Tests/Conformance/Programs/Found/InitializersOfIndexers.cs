// Indexers that only an initializer can set, of classes with and without the mark.
using System; using System.Collections.Generic; using Comet;

[Offloadable]
public partial class Counts { public List<int> Lengths = new(); public int this[string key] { init => Lengths.Add(key.Length + value); } public int Later { get; set; } }

public class Plain { public List<int> Lengths = new(); public int this[string key, int by = 1] { init => Lengths.Add(key.Length * by + value); } }

[Offloadable]
public partial class Nested { public Counts Inner { get; } = new(); public int this[int at] { get => Inner.Later; init => Inner.Later = at + value; } }

[Offloadable]
public static partial class Work
{
    private static int Sum(int n) { int sum = 0; for (int i = 0; i < n; i++) sum += i; return sum; }

    public static string Run()
    {
        var a = new Counts { ["kk"] = Sum(3), Later = Sum(4), ["k"] = Sum(2) };
        var b = new Plain { ["kk"] = Sum(3), ["kkk", Sum(3)] = Sum(4) };
        var c = new Nested { [Sum(3)] = Sum(4), Inner = { Later = Sum(5) } };
        var d = new Dictionary<string, int> { ["x"] = Sum(3), ["y"] = Sum(4) };
        return string.Join(",", a.Lengths) + a.Later + string.Join(",", b.Lengths) + c.Inner.Later + c[0] + d["x"] + d["y"];
    }
}

public static class Program { public static object? Run() => Work.Run(); }
