// Own query patterns, enumerators, handlers, ToString with suspension.
using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using Comet;

[Offloadable]
public static partial class H
{
    public static int W(int n) { int s = 0; for (int i = 0; i < 3; i++) s += n; return s / 3; }
}
// monads: own query pattern
[Offloadable]
public partial class Maybe<T>
{
    public T? Value; public bool Has;
    public static Maybe<T> Some(T v) => new() { Value = v, Has = true };
    public Maybe<R> Select<R>(Func<T, R> f) { for (int i = 0; i < 1; i++) { if (Has) return Maybe<R>.Some(f(Value!)); } return new(); }
    public Maybe<R> SelectMany<U, R>(Func<T, Maybe<U>> f, Func<T, U, R> g) => Has && f(Value!) is { Has: true } u ? Maybe<R>.Some(g(Value!, u.Value!)) : new();
    public Maybe<T> Where(Func<T, bool> p) { H.W(1); return Has && p(Value!) ? this : new(); }
    public override string ToString() { string s = ""; for (int i = 0; i < 2; i++) s += Has ? "S" + Value : "N"; return s; }
}
public class Src<T> { public List<T> Items = new(); public Src<R> Cast<R>() => new() { Items = Items.Cast<R>().ToList() }; public Src<R> Select<R>(Func<T, R> f) { var s = new Src<R>(); foreach (var i in Items) s.Items.Add(f(i)); return s; } public Src<T> Where(Predicate<T> f) { var s = new Src<T>(); foreach (var i in Items) if (f(i)) s.Items.Add(i); return s; } public Src<T> OrderByDescending<K>(Func<T, K> f) => new() { Items = Enumerable.OrderByDescending(Items, f).ToList() }; public Src<T> ThenBy<K>(Func<T, K> f) => this; }
public static class MyExt
{
    public static IEnumerable<T> Where<T>(this List<T> l, Func<T, bool> f, [CallerMemberName] string? n = null) { foreach (var x in l) if (f(x)) yield return x; }
    public static IEnumerator<int> GetEnumerator(this int n) { for (int i = 0; i < n; i++) yield return H.W(i); }
    public static IEnumerator<char> GetEnumerator(this (int a, char c) t) { for (int i = 0; i < t.a; i++) yield return t.c; }
    public static void Deconstruct(this string s, out int l, out char f) { l = H.W(s.Length); f = s[0]; }
    public static void Add(this Stack<int> s, int a, int b) { s.Push(H.W(a)); s.Push(b); }
}
[Offloadable]
public partial class Ring : IEnumerable<int>
{
    public struct En { int _i; readonly int _n; readonly List<string> _l; public En(int n, List<string> l) { _n = n; _i = -1; _l = l; } public bool MoveNext() { for (int k = 0; k < 2; k++) { } return ++_i < H.W(_n); } public int Current { get { _l.Add("c" + _i); return H.W(_i); } } public void Dispose() { _l.Add("D" + _i); } }
    public List<string> L = new(); public int N;
    public En GetEnumerator() => new(N, L);
    IEnumerator<int> IEnumerable<int>.GetEnumerator() { for (int i = N; i > 0; i--) yield return H.W(i); }
    IEnumerator IEnumerable.GetEnumerator() { yield return "obj"; for (int i = 0; i < 2; i++) yield return i; }
    public void Add(int x) { N += H.W(x); } public void Add(string s, int k) { L.Add(s + H.W(k)); } public void Add(params int[] xs) { foreach (var x in xs) N += x; }
}
[InterpolatedStringHandler]
public ref struct Hand
{
    StringBuilder _sb; bool _on;
    public Hand(int lit, int fmt, bool on, out bool ok) { _sb = new(); _on = on; ok = on; _sb.Append($"[{lit},{fmt}]"); }
    public bool AppendLiteral(string s) { _sb.Append(s); return true; }
    public bool AppendFormatted<T>(T t) { _sb.Append('<').Append(t).Append('>'); return !(t is int and 13); }
    public bool AppendFormatted<T>(T t, int alignment, string? format = null) { _sb.Append('{').Append(t).Append(alignment).Append(format).Append('}'); return true; }
    public override string ToString() => _sb.ToString();
}
[InterpolatedStringHandler]
public class CHand
{
    public StringBuilder Sb = new(); public CHand(int lit, int fmt, Q q, int k) { Sb.Append(q.Name + k); }
    public void AppendLiteral(string s) { for (int i = 0; i < 2; i++) Sb.Append(s); }
    public void AppendFormatted(object? o, string? format = null) { H.W(2); Sb.Append(o).Append(format); }
}
[Offloadable]
public partial class Fmt(int n) : IFormattable
{
    public override string ToString() { string s = ""; for (int i = 0; i < n; i++) s += H.W(i); return s; }
    public string ToString(string? f, IFormatProvider? p) { string s = f + "/"; for (int i = 0; i < n; i++) s += H.W(i); return s; }
}
[Offloadable]
public partial class Q
{
    public List<string> L = new(); public string Name = "Q";
    static string Hd(bool on, [InterpolatedStringHandlerArgument("on")] Hand h) => on + h.ToString();
    public string Hc(int k, [InterpolatedStringHandlerArgument("", "k")] CHand h) { H.W(k); return h.Sb.ToString(); }
    int C(int x) { L.Add("C" + x); for (int i = 0; i < 2; i++) { } return x; }
    public string Go()
    {
        var m = from a in Maybe<int>.Some(H.W(3)) from b in Maybe<int>.Some(a + H.W(1)) where H.W(b) > a let c = a * b + H.W(1) select (a, b, c);
        L.Add(m.ToString()!); L.Add((from a in m where H.W(a.c) < 0 select 1).ToString()!);
        var src = new Src<object> { Items = { 3, 1, 2 } };
        L.Add(string.Join(",", (from int x in src where H.W(x) > 1 orderby H.W(x) descending, x select x * H.W(2)).Items));
        L.Add(string.Join(",", new List<int> { 1, 2, 3 }.Where(x => H.W(x) > 1)));
        L.Add(string.Join(",", from x in new List<int> { 1, 2, 3 } where H.W(x) < 3 select H.W(x) + 1));
        foreach (var i in 3) L.Add("i" + H.W(i)); foreach (var c in (2, 'z')) L.Add("" + c + H.W(1)); var (l, f) = "hello"; L.Add("" + l + f);
        foreach (var (l2, f2) in new[] { "ab", "cde" }) L.Add(l2 + "" + f2 + H.W(1));
        var r = new Ring { H.W(1), { "s", H.W(2) }, { 1, 0 } }; foreach (var x in r) { if (x == 1) continue; L.Add("r" + H.W(x)); } L.AddRange(r.L);
        foreach (int x in (IEnumerable<int>)r) L.Add("e" + H.W(x)); foreach (object o in (IEnumerable)r) L.Add("o" + o + H.W(1)); L.Add("" + r.Sum(x => H.W(x)) + r.Cast<object>().Count());
        foreach (long x in r) { L.Add("l" + x); H.W(1); if (x > 0) break; }
        var st = new Stack<int> { { H.W(1), H.W(2) }, { 3, H.W(4) } }; L.Add(string.Join("", st));
        L.Add(Hd(true, $"a{C(1)}b{C(2),5:X}c{C(13)}d{C(14)}")); L.Add(Hd(false, $"a{C(21)}")); L.Add(Hd(C(1) == 1, $"{C(3)}{C(13)}{C(5)}x"));
        L.Add(Hc(C(2), $"p{C(3)}q{new Fmt(C(3)):fmt}")); L.Add(new Q { Name = "Z" + C(9) }.Hc(H.W(3), $"{C(4)}"));
        L.Add($"{new Fmt(3)}|{new Fmt(2):yy}|{new Fmt(2),6:q}|{(object)new Fmt(1)}" + new Fmt(4) + string.Format("{1}{0:zz}{2}", new Fmt(1), new Fmt(2), C(3)) + string.Concat(new Fmt(2), new Fmt(3)));
        FormattableString fs = $"{C(1)} and {new Fmt(2):u} {C(3)}"; L.Add(fs.Format + fs.ArgumentCount + FormattableString.Invariant(fs)); IFormattable ifs = $"x{C(2)}"; L.Add(ifs.ToString(null, null));
        L.Add(new StringBuilder().Append($"sb{C(1)}{new Fmt(2)}").AppendLine().AppendFormat("{0}", new Fmt(3)).Append(new Fmt(2)).AppendJoin(",", new[] { new Fmt(1), new Fmt(2) }).ToString());
        L.Add($"{$"{$"{C(1)}"}{C(2)}"}{(C(3) > 2 ? $"y{C(4)}" : "n")}" + $"""{C(1)}"{C(2)}""" + $$"""{{{C(3)}}}""");
        string acc = "s"; acc += $"{acc}{C(1)}{acc = "t"}{acc}" + acc; L.Add(acc);
        return string.Join(" ", L);
    }
}
public static class Program { public static object? Run() => new Q().Go(); }
