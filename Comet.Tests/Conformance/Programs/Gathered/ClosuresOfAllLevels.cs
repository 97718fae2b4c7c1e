// Closures of all levels.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Comet;

[Offloadable]
public static partial class H
{
    public static int W(int n) { int s = 0; for (int i = 0; i < 3; i++) s += n; return s / 3; }
}
public delegate int Opt(int a, int b = 7, string s = "d");
public delegate int Par(int k, params int[] xs);
public delegate void RefD(ref int a, out int b, in int c);
public delegate T Gen<T>(T x);

[Offloadable]
public abstract partial class B0
{
    protected Func<int> F; public string Log = "";
    protected B0(Func<int> f, Func<int, int> g) { F = f; Log += "b" + g(f()); Virt(); }
    protected virtual void Virt() { Log += "v0"; }
}
[Offloadable]
public partial class D0 : B0
{
    int _x = H.W(3); Func<int, int> _fi = static y => H.W(y) + 1; readonly Func<Func<int, int>, int> _hi = f => f(H.W(4));
    public D0(int p, int q) : base(() => p + H.W(q), z => { int t = 0; for (int i = 0; i < z; i++) { int j = i; Func<int> k = () => j + p; t += k(); } return t; })
    {
        p++;
        Log += ";" + F() + ";" + _fi(_x) + ";" + _hi(_fi);
    }
    protected override void Virt() { Log += "v1" + (_x) + (_fi is null) + H.W(1); }
}

[Offloadable]
public partial class Prim(int a, List<string> log)
{
    Func<int> _later = () => a * 2;   // capture of primary ctor param in initializer
    public int A => a;
    public Func<int> Get() { a += H.W(1); return () => { log.Add("a" + a); return a++ + H.W(1); }; }
    public int Later() => 1;
}

[Offloadable]
public partial class C<T>
{
    public List<Func<T>> Fs = new();
    public IEnumerable<Func<U, (T, U)>> Pairs<U>(params T[] ts)
    {
        foreach (var t in ts)
        {
            int n = H.W(2);
            yield return u => { n++; H.W(n); return (t, u); };
            Func<Func<U, (T, U)>> mk = () => u => (ts[H.W(0)], u);
            yield return mk();
        }
    }
    public string Loc<U>(U u, T t) where U : notnull
    {
        string Inner<V>(V v, int d) { if (d == 0) return $"{u}{t}{v}{typeof(V).Name}"; H.W(d); return Inner((v, u), d - 1) + d; }
        static string S<V>(V v) { string r = ""; for (int i = 0; i < 2; i++) r += v; return r; }
        return Inner(1, 2) + S(u) + S(t);
    }
}

[Offloadable]
public partial class Clo
{
    int _f = 1; event Action<int>? Ev; public event Func<int, int> Ev2 = delegate { return 0; };
    List<string> L = new();

    void Loops()
    {
        var fs = new List<Func<int>>();
        for (int i = 0; i < 3; i++) fs.Add(() => i + H.W(1));
        foreach (var i in new[] { 4, 5 }) fs.Add(() => i + H.W(1));
        int w = 0; while (w < 2) { int c = w; fs.Add(() => c++ + w); w++; H.W(1); }
        for (int i = 0, j = 10; i < j; i += 4, j -= 1) { int k = i * j; fs.Add(() => i + j + k); H.W(i); }
        for (int i = 0; i < 6; i++) { fs.Add(() => i++); fs[^1](); H.W(1); }
        L.Add(string.Join(",", fs.Select(f => f())));
        L.Add(string.Join(",", fs.ConvertAll(f => f() * H.W(2))));
    }
    void Pats(object o)
    {
        if (o is int n && H.W(n) > 0) { Func<int> f = () => n++ * H.W(2); f(); L.Add("" + f() + n); }
        if (o is not string s) { s = "none" + H.W(1); }
        Func<string> g = () => s + s.Length; s += "!"; L.Add(g());
        Func<string, bool> tp = q => int.TryParse(q, out var v) && H.W(v) > 2 && new Func<bool>(() => v++ > 3)();
        L.Add("" + tp("4") + tp("3") + tp("x"));
        while (Next(out int z)) { Func<int> h = () => z * 10; L.Add("z" + h() + H.W(z)); }
        switch (o) { case int a when new Func<bool>(() => a > H.W(100))(): L.Add("big"); break; case int a: { Action p = () => L.Add("a" + a + H.W(a)); a++; p(); break; } case string { Length: var len } t: { Func<string> x = () => t + len; L.Add(x()); break; } }
    }
    int _n; bool Next(out int z) { z = H.W(++_n); if (_n > 3) { _n = 0; return false; } return true; }
    void Nat()
    {
        var f = (int x, int y = 5) => H.W(x) + y; L.Add("" + f(1) + f(1, 2));
        var p = (params int[] xs) => { int s = 0; foreach (var x in xs) s += H.W(x); return s; }; L.Add("" + p() + p(1) + p(1, 2, 3));
        var r = (ref int x) => { x += H.W(5); return x; }; int q = 1; r(ref q); L.Add("" + q + r(ref q));
        var o = (out int x, in int y) => { x = H.W(y) + 1; }; o(out var zz, 9); L.Add("" + zz);
        var e = object (bool b) => b ? H.W(1) : "s"; L.Add("" + e(true) + e(false));
        var g = H.W; L.Add("" + g(8));
        var l = (Func<int, Func<int, Func<int, int>>>)(a => b => c => H.W(a) * 100 + H.W(b) * 10 + c); L.Add("" + l(1)(2)(3));
        Opt op = (a, b, s) => a + b + s.Length + H.W(1); L.Add("" + op(1) + op(1, 2) + op(1, s: "zzz"));
        Par pr = (k, xs) => k + xs.Sum(x => H.W(x)); L.Add("" + pr(1) + pr(1, 2, 3));
        RefD rd = (ref int a, out int b, in int c) => { b = a + c; a = H.W(b); }; int i1 = 1; rd(ref i1, out int i2, 5); L.Add(i1 + "," + i2);
        var attr = [Obsolete] [return: System.Diagnostics.CodeAnalysis.NotNull] (string s) => s + H.W(3); L.Add(attr("k"));
        Func<int, int, int> disc = (_, _) => H.W(4); L.Add("" + disc(1, 2));
        Delegate dd = (int x) => H.W(x); L.Add("" + dd.GetType().Name + ((Func<int, int>)dd)(4));
    }
    void Rec()
    {
        Func<int, int> fact = null!; fact = n => n <= 1 ? 1 : n * fact(H.W(n) - 1); L.Add("" + fact(6));
        Func<int, bool> ev = null!, od = null!; ev = n => n == 0 || od(H.W(n - 1)); od = n => n != 0 && ev(n - 1); L.Add("" + ev(7) + od(7));
        int loc = 2; int Fwd() => Bk(3) + _f; int Bk(int n) { _f += H.W(n); return n > 0 ? Bk(n - 1) + loc : loc; } L.Add("" + Fwd() + _f);
        Gen<Gen<int>> y = f => x => f(f(H.W(x))); L.Add("" + y(x => x * 3)(2));
        IEnumerable<int> Walk(int d) { if (d == 0) { yield return loc++; yield break; } foreach (var a in Walk(d - 1)) yield return a + H.W(d); foreach (var a in Walk(d - 1)) yield return a; }
        L.Add(string.Join(".", Walk(3))); L.Add("" + loc);
    }
    void Multi()
    {
        string s = ""; Ev = null;
        Action<int> a = x => s += "a" + H.W(x), b = x => { s += "b"; if (x == 2) throw new Exception("bx" + H.W(x)); };
        Ev += a; Ev += b; Ev += a; Ev(1); Ev -= a; Ev(3); try { Ev?.Invoke(2); } catch (Exception e) { s += e.Message; }
        Ev -= b; Ev -= a; s += Ev is null; Ev?.Invoke(H.W(4));
        Ev2 += x => H.W(x) + 1; Ev2 += x => H.W(x) * 2; s += Ev2(5); foreach (Func<int, int> f in Ev2.GetInvocationList()) s += "," + f(H.W(3));
        Func<int> m = () => { s += "1"; return 1; }; m += () => { s += "2"; return H.W(2); }; m = m + m - (() => 0); s += m();
        L.Add(s);
    }
    public string Go()
    {
        Loops(); Pats(5); Pats("str"); Pats(2.0); Nat(); Rec(); Multi();
        L.Add(new D0(2, 3).Log);
        var p = new Prim(5, L); var g = p.Get(); var g2 = p.Get(); L.Add("" + g() + g2() + p.A);
        var c = new C<string>(); foreach (var pr in c.Pairs<int>("x", "y")) L.Add(pr(H.W(3)).ToString());
        L.Add(c.Loc(2.5, "T"));
        return string.Join(" ", L);
    }
}
public static class Program { public static object? Run() => new Clo().Go(); }
