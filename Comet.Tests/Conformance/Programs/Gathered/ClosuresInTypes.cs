// Closures in generic, nested and structure types.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Comet;

[Offloadable]
public static partial class H
{
    public static int W(int n) { int s = 0; for (int i = 0; i < 3; i++) s += n; return s / 3; }
}
public delegate ref int RefFn(int i); public delegate bool Pred<in T>(T t); public delegate IEnumerable<T> Seq<out T>(); public delegate void OutD(out int x); public delegate T Mk<T>() where T : new(); public delegate int Sp(ReadOnlySpan<int> s);
[Offloadable]
public partial class Outer<T> where T : notnull
{
    public T V; public Outer(T v) => V = v; List<string> L = new();
    [Offloadable]
    public partial class Inner<U>(Outer<T> o, U u)
    {
        public U Uu = u;
        public IEnumerable<string> Mix<W>(W w, int n) where W : class
        {
            for (int i = 0; i < n; i++)
            {
                int @int = i; string @class = "k" + i;
                string Fmt<X>(X x, int @int = 4) { string r = ""; for (int j = 0; j < 2; j++) r += $"{o.V}{Uu}{w}{x}{@int}{@class}{typeof(X).Name}{typeof(T).Name}"; return r; }
                Func<Func<string>> f = () => { int loc = @int * 2; return () => Fmt(loc++) + loc + i + n--; };
                var g = f(); yield return g() + g(); @int += 10; yield return Fmt<W?>(null, @int);
                if (i == 1) { IEnumerable<string> Sub(int d) { @class += d; yield return @class + H.W(d); if (d > 0) foreach (var s in Sub(d - 1)) yield return s + u; } foreach (var s in Sub(2)) yield return s; }
            }
        }
    }
    public string Run() { foreach (var s in new Inner<int>(this, 7).Mix("w", 3)) L.Add(s); foreach (var s in new Outer<string>.Inner<T>(new Outer<string>("os"), V).Mix(new List<int>(), 2)) L.Add(s); return string.Join(" ", L); }
}
[Offloadable]
public partial struct St { public int N; public St(int n) { N = n; for (int i = 0; i < n; i++) N += H.W(1); } public IEnumerable<int> It() { for (int i = 0; i < N; i++) { N--; yield return H.W(N); } } public Func<int> Cap() { var me = this; return () => me.N++ + H.W(me.N); } public void Loop() { int k = 0; void Lf(ref St s, int d) { for (int i = 0; i < d; i++) { s.N += H.W(i); k++; } if (d > 1) Lf(ref s, d - 1); } Lf(ref this, 3); N += k; } }
[Offloadable]
public partial class Lf
{
    readonly List<string> L = new(); int _f = 3; static int s_c; int[] _arr = { 1, 2, 3 }; void A(object? o) => L.Add(o?.ToString() ?? "null"); ref int At(int i) => ref _arr[H.W(i)];
    int Shadow(int x) { int Sq(int x) { for (int i = 0; i < 1; i++) { int y = x; x = y * x; } return x; } Func<int, int> f = x => { int Sq2(int x) => x + H.W(x); return Sq2(x) + Sq(x); }; return f(x) + ((Func<int, int>)(static x => H.W(x)))(x) + ((Func<int>)(() => { int x = 5; return H.W(x); }))(); }
    string Sect(int k) { switch (k) { case 0: int q = H.W(4); int Add(int z) => q + z + k; return "a" + Add(1); case 1: q = 9; return "b" + Add(H.W(2)); case 2: { int Add2(int z) { q = z; return Add(q) + Add(q); } return "c" + Add2(3); } default: static string D() { string s = ""; for (int i = 0; i < 2; i++) s += i; return s; } return D(); } }
    void Pars(ref int r, out int o, in int i, params int[] p) { int Sum(params int[] xs) { int s = 0; foreach (var x in xs) s += H.W(x); return s; } void Set(ref int a, out int b, in int c) { b = H.W(c); a += b; } Set(ref r, out o, i); o += Sum(p) + Sum() + Sum(r, o); }
    int Opt(int a = 4, string s = "x", [CallerMemberName] string? m = null, [CallerLineNumber] int ln = 0, [CallerArgumentExpression(nameof(a))] string? ex = null) => H.W(a) + s.Length + m!.Length + ex!.Length + (ln > 0 ? 1 : 0);
    IEnumerable<(int, T)> Gn<T>(IEnumerable<T> xs, Func<T, bool>? p = null) { p ??= _ => true; int n = 0; foreach (var x in xs) { if (!p(x)) { n++; continue; } yield return (n++, x); } IEnumerable<T> Rest<U>(U u) where U : IEnumerable<T> { foreach (var x in u) { yield return x; H.W(n); } } foreach (var x in Rest(xs.Reverse())) yield return (H.W(n--), x); }
    void Refs() { ref int r = ref At(1); r += H.W(5); ref readonly int rr = ref _arr[0]; int k = rr; foreach (ref int x in _arr.AsSpan()) x++; RefFn rf = i => ref _arr[i]; rf(2) += H.W(3); rf(H.W(0))++; OutD od = (out int x) => x = H.W(8); od(out var q); Sp sp = s => { int t = 0; foreach (var x in s) t += H.W(x); return t; }; A(string.Join(",", _arr) + k + q + sp(_arr) + sp([1, 2])); }
    IEnumerable<int> Lazy() { int i = 0; start: i++; if (i % 2 == 0) goto start; if (i > 6) yield break; try { yield return H.W(i); if (i == 3) goto start; } finally { A("lf" + i); } while (true) { switch (H.W(i)) { case 1: yield return 11; i++; break; case 2: i = 2; goto start; case 5: goto end; default: yield break; } } end: yield return 99; }
    IEnumerator<int> Ent(int n) { int Help(int k) => k <= 0 ? n : Help(H.W(k) - 1) + 1; for (int i = 0; i < n; i++) { var c = i; Func<int> g = () => c += Help(i); yield return g(); yield return g() + c; } }
    Func<int, int> Curry(params int[] xs) { Func<int, int> acc = x => x; foreach (var x in xs) { var prev = acc; acc = y => prev(y) * x + H.W(x); } return acc; }
    static Func<T, R> Memo<T, R>(Func<T, R> f) where T : notnull { var d = new Dictionary<T, R>(); return x => d.TryGetValue(x, out var r) ? r : d[x] = f(x); } static Func<A1, Func<B1, C1>> Cu<A1, B1, C1>(Func<A1, B1, C1> f) => a => b => f(a, b); static Func<A1, C1> Comp<A1, B1, C1>(Func<A1, B1> f, Func<B1, C1> g) => x => { H.W(1); return g(f(x)); };
    T Y<T>(Func<Func<int, T>, int, T> f, int n) { T Self(int k) => f(Self, H.W(k)); return Self(n); }
    Func<int> this[int i] { get { int calls = 0; return () => calls++ * 10 + H.W(i) + _f; } set { _f += value() + value(); } } event Func<string, string> Evt { add { for (int i = 0; i < 2; i++) _l.Add(value); } remove { _l.RemoveAll(x => x == value && H.W(1) == 1); } } List<Func<string, string>> _l = new(); Func<int> Prop { get => () => field() + H.W(_f); set => field = () => value() * 2; } = () => 1;
    public string Go()
    {
        s_c = 0; A(new Outer<double>(1.5).Run()); A(Shadow(3)); for (int i = 0; i < 4; i++) A(Sect(i)); int r = 1, i1 = 6; Pars(ref r, out int o, in i1, 1, 2, 3); A(r + "," + o); A(Opt() + "" + Opt(2 + 1) + Opt(s: "lll")); A(string.Join(",", Gn(new[] { "a", "b", "c" }, x => H.W(x[0]) != 'b'))); Refs(); A(string.Join(",", Lazy().Take(20))); var e = Ent(3); while (e.MoveNext()) A(e.Current);
        Go2(); return string.Join(" ", L); } void Go2() { A(Curry(2, 3, 4)(5)); var mf = Memo<int, int>(x => { s_c++; return H.W(x) * x; }); A(mf(3) + mf(3) + s_c); A(Cu<int, string, string>((a, b) => a + b + H.W(a))(1)("z") + Comp<int, int, string>(x => x + 1, x => "c" + H.W(x))(4)); A(Y<long>((self, n) => n < 2 ? 1 : n * self(n - 1), 10)); Func<int> g = this[4]; g(); this[1] = g; A(_f); Func<string, string> h = s => s + H.W(1); Evt += h; Evt += s => s + "!"; Evt -= h; A(_l.Aggregate("x", (s, f) => f(s)) + _l.Count); Prop = Prop; A(Prop()); var st = new St(2); A(string.Join(",", st.It()) + st.N); var cp = st.Cap(); cp(); A(cp() + st.N); st.Loop(); A(st.N);
        Go3(); } void Go3() { var fs = new Func<Func<int>>[3]; for (int a = 0; a < 3; a++) { int b = a * 2; fs[a] = () => { int c = b++; for (int d = 0; d < 2; d++) { int ee = d; c += new Func<int>(() => a + b + ee + c)(); } return () => c + b + _f++ + H.W(a); }; } A(string.Join(",", fs.SelectMany(f => new[] { f(), f() }).Select(f => f()))); Action? chain = null; for (int i = 0; i < 3; i++) { var pr = chain; int n = i; chain = () => { pr?.Invoke(); A("ch" + n++ + H.W(i)); }; } chain!(); chain(); var (x1, y1) = (H.W(1), 2); Func<(int, int)> sw = () => { (x1, y1) = (y1, x1); return (x1, y1); }; A(sw() + "" + sw()); if (_arr is [var f0, .. var rest] && rest is { Length: var rl }) { Func<int> pf = () => f0++ + rl + H.W(rest[0]); A(pf() + pf()); } using (var ms = new System.IO.MemoryStream()) { Action<byte> wr = bb => { for (int i = 0; i < 2; i++) ms.WriteByte((byte)(bb + H.W(i))); }; wr(4); A(ms.Length); }
        Go4(); } string Go4() { try { int tr = 4; Action ac = () => { tr++; throw new Exception("tr" + tr); }; ac(); } catch (Exception ex) { Func<string> m = () => ex.Message + H.W(2); A(m()); } Func<int, Func<int, bool>> rel = a => b => { bool res = false; foreach (var z in Enumerable.Range(a, H.W(b))) { if (z == 3) { res = true; break; } } return res; }; A(rel(1)(3)); A(rel(4)(2)); Delegate dl = Curry; A(((Func<int[], Func<int, int>>)((int[] p) => Curry(p)))([1, 2])(3)); goto fin; 
    fin: return string.Join(" ", L);
    }
}
public static class Program { public static object? Run() => new Lf().Go(); }
