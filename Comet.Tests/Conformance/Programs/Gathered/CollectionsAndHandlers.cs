// Collection builders, spreads, params collections, interpolated string handlers.
using System; using System.Collections; using System.Collections.Generic; using System.Linq; using System.Runtime.CompilerServices; using System.Text;
using Comet;

[Offloadable] public static partial class W {
    public static int Up(int n) { int s = 0; for (int i = 0; i < n; i++) s += 1; return s; }
    public static T Id<T>(T v) { for (int i = 0; i < 2; i++) { } return v; }
    public static StringBuilder Log = new();
    public static int L(int n, string s) { for (int i = 0; i < 2; i++) { } Log.Append(s).Append(';'); return n; }
}

[Offloadable, CollectionBuilder(typeof(BagBuilder), nameof(BagBuilder.Create))]
public partial class Bag<T> : IEnumerable<T> {
    private readonly List<T> _items = [];
    public int Total;
    public Bag(ReadOnlySpan<T> items) { foreach (var i in items) _items.Add(i); Total = W.Up(_items.Count); }
    public IEnumerator<T> GetEnumerator() { foreach (var i in _items) { W.Up(2); yield return i; } }
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
[Offloadable] public static partial class BagBuilder {
    public static Bag<T> Create<T>(ReadOnlySpan<T> items) { W.Up(3); return new Bag<T>(items); }
}
[Offloadable] public partial class Adder : IEnumerable<int> {
    public List<int> L = [];
    public void Add(int x) { for (int i = 0; i < 2; i++) L.Add(x + i); }
    public void Add(string s) { for (int i = 0; i < s.Length; i++) L.Add(s[i]); }
    public void Add(int x, int y = 5, params int[] zs) { for (int i = 0; i < zs.Length; i++) L.Add(zs[i]); L.Add(x * y); }
    public IEnumerator<int> GetEnumerator() => L.GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => L.GetEnumerator();
}
[InterpolatedStringHandler] [Offloadable]
public partial struct Handler {
    private StringBuilder _b; public bool On; private int _n;
    public Handler(int lit, int holes, bool on, out bool go) { _b = new StringBuilder(); On = on; for (int i = 0; i < 2; i++) _n++; go = on; }
    public bool AppendLiteral(string s) { for (int i = 0; i < s.Length; i++) { _b.Append(char.ToUpper(s[i])); _n++; } return true; }
    public bool AppendFormatted<T>(T v) { for (int i = 0; i < 2; i++) _n++; _b.Append('<').Append(v).Append('>'); return true; }
    public bool AppendFormatted<T>(T v, int alignment, string? format = null) { for (int i = 0; i < 2; i++) _n++; _b.Append('[').Append(v).Append(alignment).Append(format).Append(']'); return true; }
    public string Done() => _b is null ? "null" : _b.ToString() + _n;
}
[InterpolatedStringHandler] [Offloadable]
public partial class CHandler {
    private StringBuilder _b = new(); private int _n; 
    public CHandler(int lit, int holes, string owner) { for (int i = 0; i < 2; i++) _n++; _b.Append(owner); }
    public void AppendLiteral(string s) { for (int i = 0; i < s.Length; i++) { _b.Append(char.ToUpper(s[i])); _n++; } }
    public void AppendFormatted(int v) { for (int i = 0; i < 2; i++) _n++; _b.Append('i').Append(v); }
    public void AppendFormatted(object? v) { for (int i = 0; i < 2; i++) _n++; _b.Append('o').Append(v); }
    public void AppendFormatted(string v) { for (int i = 0; i < 2; i++) _n++; _b.Append('s').Append(v); }
    public string Done() => _b.ToString() + _n;
}
[Offloadable] public partial class Logger {
    public string Name = "lg";
    public string Log(bool on, [InterpolatedStringHandlerArgument(nameof(on))] Handler h) { for (int i = 0; i < 2; i++) { } return h.Done(); }
    public string Log2(string a, [InterpolatedStringHandlerArgument("a")] CHandler h) { for (int i = 0; i < 2; i++) { } return h.Done(); }
    public string Log3(string a, [InterpolatedStringHandlerArgument("a")] ref Handler2 h) { for (int i = 0; i < 2; i++) { } return h.S; }
}
[InterpolatedStringHandler]
public struct Handler2 {
    public string S;
    public Handler2(int lit, int holes, string owner) { S = owner; }
    public void AppendLiteral(string s) { S += s; }
    public void AppendFormatted(object? v) { S += v; }
}

[Offloadable] public static partial class Everything {
    static string J<T>(IEnumerable<T> e) => string.Join(",", e);
    static int P1(params Span<int> xs) { int s = 0; foreach (var x in xs) s = s * 10 + x; return s; }
    static int P2(params ReadOnlySpan<int> xs) { int s = 1; foreach (var x in xs) s = s * 10 + x; return s; }
    static int P3(params List<int> xs) { int s = 2; foreach (var x in xs) s = s * 10 + W.Up(x); return s; }
    static int P4(params IEnumerable<int> xs) { int s = 3; foreach (var x in xs) s = s * 10 + W.Up(x); return s; }
    static int P5(params Bag<int> xs) { int s = 4; foreach (var x in xs) s = s * 10 + W.Up(x); return s; }
    static int P6(string a, params IReadOnlyList<int> xs) { int s = 5; foreach (var x in xs) s = s * 10 + W.Up(x); return s + a.Length; }
    static int O(params int[] x) { W.Up(1); return 1; }
    static int OO(List<int> x) { W.Up(1); return 2; }
    static int O(params ReadOnlySpan<int> x) { return 3; }
    static int O2(object o) { W.Up(1); return 1; }
    static int O2(params object[] o) { W.Up(1); return 2; }
    public static object? Run() {
        W.Log = new();
        var sb = new List<string>();
        Bag<int> b = [1, W.Up(2), .. new[] { 3, W.Up(4) }, .. W.Id(new List<int> { 5 })];
        sb.Add("b" + J(b) + b.Total);
        foreach (var x in b) sb.Add("x" + W.Up(x));
        Bag<string> bs = [];
        sb.Add(J(bs) + bs.Total);
        sb.Add("p" + P1(W.Up(1), 2, W.Up(3)) + " " + P2(W.Up(1), 2) + " " + P3(1, W.Up(2)) + " " + P4(W.Up(3), 4) + " " + P5(W.Up(1), 2) + P6("a") + P6("b", W.Up(3)) + P6("c", [4, W.Up(5)]));
        sb.Add("o" + O() + O(1) + O(W.Up(2), 3) + O([1, W.Up(2)]) + O2(null!) + O2(1) + O2(1, W.Up(2)) + O2(new object[] { W.Up(1) }));
        var a = new Adder { W.Up(1), "ab", { 1, W.Up(2) }, { W.Up(1), 2, 3, W.Up(4) }, { 3 } };
        sb.Add("a" + J(a));
        Adder a2 = [W.Up(5), 6, .. a.Take(2)];
        sb.Add("a2" + J(a2));
        var lg = new Logger();
        sb.Add(lg.Log(true, $"he {W.L(1, "h1")} wo {W.L(2, "h2"),5:X} {"s"}"));
        sb.Add(lg.Log(W.Up(1) == 2, $"he {W.L(1, "n1")} wo"));
        sb.Add(lg.Log2(W.Id("q"), $"he {W.L(1, "c1")} {W.Id("z")} {W.Id(2.5)} {null}"));
        sb.Add(lg.Log3(W.Id("q"), $"he {W.L(1, "r1")} {W.Id("z")} {null}"));
        Handler hh = new Handler(1, 2, true, out bool go);
        hh.AppendLiteral("x" + go); hh.AppendFormatted(W.Up(3));
        sb.Add(hh.Done());
        FormattableString fs = $"a{W.Up(2)}b{W.Id("c")}";
        sb.Add(fs.Format + fs.ArgumentCount + FormattableString.Invariant(fs));
        List<int[]> nested = [[W.Up(1)], [.. Enumerable.Range(0, W.Up(3))], []];
        sb.Add(J(nested.Select(n => n.Length)));
        IReadOnlyCollection<long> rl = [W.Up(1), 2L, .. b.Select(x => (long)x)];
        sb.Add(J(rl));
        Dictionary<string, int> d = new() { ["a"] = W.Up(1), ["b"] = W.Up(2), };
        d["a"] += W.Up(5); d["b"]++;
        sb.Add(J(d.Select(kv => kv.Key + kv.Value)));
        HashSet<int> hs = [W.Up(2), 2, W.Up(3)];
        sb.Add("" + hs.Count);
        return string.Join("|", sb) + W.Log;
    }
}

public static class Program
{
    public static object? Run() => Everything.Run();
}
