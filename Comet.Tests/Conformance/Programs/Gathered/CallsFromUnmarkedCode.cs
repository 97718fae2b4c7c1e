// Calls of odd signatures from code that is not marked.
using System; using System.Collections; using System.Collections.Generic; using System.Linq; using System.Runtime.CompilerServices; using System.Text; using System.Threading.Tasks;
using System.Diagnostics.CodeAnalysis; using Comet;
[Offloadable] public static partial class W {
    public static int Up(int n) { int s = 0; for (int i = 0; i < n; i++) s += 1; return s; }
    public static T Id<T>(T v) { for (int i = 0; i < 2; i++) { } return v; }
    public static string Log = "";
    public static int L(int n, string s) { for (int i = 0; i < 2; i++) { } Log += s + ";"; return n; }
    public static string S(string s) { for (int i = 0; i < 2; i++) { } Log += s + ";"; return s; }
    public static bool B(bool b, string s) { for (int i = 0; i < 2; i++) { } Log += s + ";"; return b; }
}

[Offloadable] public partial class Svc<T> where T : class, IComparable<T>, new() {
    public Svc(T? seed = null, [CallerMemberName] string who = "") { Seed = seed; for (int i = 0; i < 2; i++) Who += who; }
    public T? Seed; public string Who = "";
    [return: NotNullIfNotNull(nameof(s))] public string? Nn(string? s, [AllowNull] string q = null!) { for (int i = 0; i < 2; i++) q += s; return s is null ? null : q; }
    public U Mn<U>(U u) where U : notnull { W.Up(1); return u; }
    [return: NotNull] public U NnG<U>(U? u) { W.Up(1); return u!; }
    public bool Try(string? k, [NotNullWhen(true)] out string? v, out T t) { v = null; for (int i = 0; i < 2; i++) v += k; t = Seed!; return k != null; }
    [MemberNotNull(nameof(Seed))] public void Ensure() { for (int i = 0; i < 2; i++) Seed ??= new T(); }
    [MemberNotNullWhen(true, nameof(Seed))] public bool Has { get { W.Up(1); return Seed is not null; } }
    public void NotNullP([NotNull] string? s) { for (int i = 0; i < 2; i++) { } if (s is null) throw new ArgumentNullException(nameof(s)); }
    public void DnIf([DoesNotReturnIf(false)] bool b) { for (int i = 0; i < 2; i++) { } if (!b) throw new ArgumentException("dn"); }
    public string Con<A, B, C, D, E, F>(A a, B b, C? c, D d, E e, F f) where A : unmanaged where B : struct, Enum where C : class? where D : notnull, IEnumerable<A> where E : Delegate where F : T? { string s = ""; for (int i = 0; i < 2; i++) s += typeof(A).Name + b + c + d.Count() + (e is Action) + f; return s; }
    public (int a, (string? b, T? c) d)? Tup((int x, dynamic? y)[] p, nint n, in (int q, string w) t) { for (int i = 0; i < 2; i++) n++; return (p[0].x + (int)n, (t.w, Seed)); }
    public string Def(int a, DayOfWeek d = DayOfWeek.Friday, string? s = null, double x = double.NegativeInfinity, char c = '\0', T? t = default, decimal m = -1.5m, DateTime dt = default, params IEnumerable<int> ps) { for (int i = 0; i < 2; i++) a++; return $"{a}{d}{s}{double.IsNegativeInfinity(x)}{(int)c}{t is null}{m == -1.5m}{dt.Ticks}{string.Join(",", ps)}"; }
    public ref int Ref(int[] a, scoped in int i) { W.Up(1); return ref a[i]; }
    public Span<int> Sp(Span<int> s, scoped ReadOnlySpan<char> c) { int n = W.Up(c.Length); s[0] += n; return s[n..]; }
    public string AllowsRef<R>(scoped R r) where R : allows ref struct { W.Up(2); return typeof(R).Name; }
    public dynamic Dyn(dynamic d, List<dynamic> l) { W.Up(1); return l.Count; }
    public unsafe int FP(delegate*<int, int> f, int* p) { W.Up(1); return f(*p); }
    public T this[T? key, params string[] more] { get { W.Up(more.Length); return key ?? new T(); } set { Seed = value; W.Up(1); } }
    public static implicit operator Svc<T>(T t) { W.Up(1); return new(t, "op"); }
    public static Svc<T> operator +(Svc<T> a, T? b) { W.Up(1); return new(b ?? a.Seed, "plus"); }
    public static explicit operator checked int(Svc<T> s) { W.Up(1); return 2; } public static explicit operator int(Svc<T> s) { W.Up(1); return 1; }
    public event Func<T?, int>? Ev { add { W.Up(1); _e += value; } remove { W.Up(1); _e -= value; } } Func<T?, int>? _e; public int Fire() { int s = 0; for (int i = 0; i < 2; i++) s += _e?.Invoke(Seed) ?? 0; return s; }
    public async IAsyncEnumerable<T?> Ae([EnumeratorCancellation] System.Threading.CancellationToken ct = default) { for (int i = 0; i < 2; i++) { await Task.Yield(); yield return Seed; } }
    public async ValueTask<U> Vt<U>(U u) { for (int i = 0; i < 2; i++) await Task.Yield(); return u; }
    public void Deconstruct(out T? a, out string b) { W.Up(1); a = Seed; b = Who; }
    public Svc<T> Fluent(Action<Svc<T>>? a = null) { W.Up(1); a?.Invoke(this); return this; }
    public bool MoveNext() { W.Up(1); return _n++ < 3; } int _n; public int Current { get { return W.Up(_n); } } public Svc<T> GetEnumerator() { _n = 0; W.Up(1); return this; } public void Dispose() { W.S("disp"); }
}
[Offloadable] public partial class Str : IComparable<Str> { public string S = "s"; public int CompareTo(Str? o) { W.Up(1); return string.CompareOrdinal(S, o?.S); } public override string ToString() => S; }
[Offloadable] public partial record Rec(int A, [property: Obsolete("x")] string? B = null) { public int Go(int k) { for (int i = 0; i < k; i++) k += 0; return A + k; } public static Rec operator ++(Rec r) { W.Up(1); return r with { A = r.A + 1 }; } }
[Offloadable] public partial struct St { public int N; public int Inc(int k) { for (int i = 0; i < k; i++) N++; return N; } public readonly int R() => W.Up(N); public int P { readonly get { return W.Up(N); } set { N = W.Up(value); } } }
public class Sub : Svc<Str> { public Sub() : base(new Str(), "sub") { } public new void Deconstruct(out Str? a, out string b) { base.Deconstruct(out a, out b); b += "sub" + base.Fluent().Who; } public string Both() { Func<Svc<Str>> f = () => base.Fluent(); return f().Who + Def(1) + this.Nn("t"); } }
public class Con2 { public Svc<Str> S = new(null, "fld"); public St Stt; public readonly St Ro = new() { N = 2 }; public string X { get; } = new Svc<Str>().Who; public Con2(int k = 0) : this("q" + new Rec(1).Go(k)) { } public Con2(string s) { X += s; } }
public static class Ex { extension(Svc<Str> s) { public string Ext1 => s.Nn("e") + s.Who; } public static int Sum2(this IEnumerable<Rec> rs) => rs.Sum(r => r.Go(2)); }
public static class Program {
    static unsafe int FpUse(Svc<Str> s) { int v = 4; return s.FP(&Dbl, &v); }
    static int Dbl(int x) => x * 2;
    static IEnumerable<string> It(Svc<Str> s) { for (int i = 0; i < 2; i++) { yield return s.Nn("i" + i); s.Ensure(); } }
    static async Task<string> As(Svc<Str> s) { string r = await s.Vt("vt"); await foreach (var x in s.Ae()) r += x; await foreach (var x in s.Ae().ConfigureAwait(false)) r += x; r += s.Nn("as") + await s.Vt(s.Def(W.Up(2))); return r; }
    public static unsafe object? Run() {
        W.Log = ""; var r = new List<string?>(); var s = new Svc<Str>(); Svc<Str>? nul = null;
        r.Add(s.Who + s.Nn("a").Length + s.Nn(null) + nul?.Nn("x") + s?.Nn("y") + s!.Mn(3) + s.Mn("m").Length + s.NnG("g") + s.NnG<int?>(4));
        if (s.Try("k", out var v, out var t)) r.Add(v + t); if (!s.Try(null, out _, out Str? t2)) r.Add("no" + t2); s.Ensure(); r.Add(s.Seed.S + s.Has); string? ns = "z"; s.NotNullP(ns); try { s.NotNullP(null); } catch (ArgumentNullException e) { r.Add(e.ParamName); } try { s.DnIf(1 > 2); } catch (ArgumentException e) { r.Add(e.Message); }
        r.Add(s.Con(1, DayOfWeek.Monday, "c", new[] { 1, 2 }, (Action)(() => { }), new Str()) + s.Con<byte, DayOfWeek, string?, List<byte>, Func<int>, Str?>(1, default, null, [1], () => 1, null));
        var tt = (5, "five"); r.Add(s.Tup([(1, "dyn")], 3, tt) + "" + s.Tup(p: [(1, 2)], t: (1, "w"), n: 4)!.Value.d.b);
        r.Add(s.Def(1) + s.Def(2, s: "s", ps: [1, 2]) + s.Def(3, DayOfWeek.Monday, "q", 1, 'c', new Str(), 2, DateTime.MinValue, 7, 8));
        int[] arr = [1, 2, 3]; s.Ref(arr, 1) += 5; s.Ref(arr, in arr[0])++; ref int rr = ref s.Ref(arr, 2); rr = 9; r.Add(string.Join(",", arr)); Span<int> sp = [1, 2, 3]; r.Add("" + s.Sp(sp, "a").Length + sp[0] + s.Sp(arr, "ab").Length + s.AllowsRef(sp) + s.AllowsRef("s"));
        r.Add("" + s.Dyn(1, [2, "x"]) + FpUse(s));
        s[null, "a", "b"] = new Str { S = "set" }; r.Add(s[null].S + s[s.Seed!, "q"] + s.Seed); Svc<Str> cv = new Str { S = "conv" }; cv += null; cv += new Str { S = "p" }; r.Add(cv.Who + cv.Seed + (int)cv + checked((int)cv));
        Func<Str?, int> h = x => x!.S.Length; s.Ev += h; s.Ev += h; r.Add("" + s.Fire()); s.Ev -= h; r.Add("" + s.Fire()); var (d1, d2) = s; (var d3, _) = new Sub(); r.Add(d1 + d2 + d3); if (new Sub() is (Str { S: "s" } q, var w)) r.Add(q + w); r.Add(new Sub().Both() + new Con2().X + new Con2(3).X + new Con2().S.Who);
        foreach (var c in s) r.Add("c" + c); r.Add(string.Join(",", It(s)) + As(s).Result + s.Ext1); r.Add(s.Fluent().Fluent(x => x.Fluent(y => r.Add(y.Nn("in")))).Who + new[] { new Rec(1), new Rec(2) }.Sum2());
        var rec = new Rec(W.Up(3)); rec++; ++rec; r.Add(rec.A + "" + rec.Go(2) + (rec with { A = rec.Go(1) }).Go(1)); var con = new Con2(); con.Stt.Inc(2); con.Ro.Inc(2); con.Stt.P += 3; con.Stt.P++; r.Add(con.Stt.N + "" + con.Ro.N + con.Ro.R() + con.Stt.P); var sts = new St[2]; sts[1].Inc(3); sts[1].P += sts[1].Inc(1); var ls = new List<St> { sts[1] }; r.Add(ls[0].Inc(1) + "" + sts[1].N); object bo = sts[1]; ((St)bo).Inc(3); r.Add(((St)bo).N + ""); St? ns2 = sts[1]; r.Add("" + ns2?.Inc(1) + ns2.Value.N);
        System.Linq.Expressions.Expression<Func<int, int>> ee = k => W.Up(k) + 1; r.Add("" + ee.Compile()(3)); Lazy<string> lz = new(() => s.Nn("lazy")); r.Add(lz.Value); Func<string?, string, string?> mg = s.Nn; r.Add(mg("mg", "q")); r.Add(nameof(s.Nn) + typeof(Svc<>).Name); r.Add($"{s.Nn("hole"),6}{s.Has:x}{(s.Has ? s.Nn("t") : s.Nn("f"))}"); lock (s.Fluent()) using (new MemUser(s)) r.Add("l"); var query = from x in new[] { 1, 2 } let y = W.Up(x) where s.Nn("w")!.Length > y orderby W.Up(-y + 5) select s.Mn(y); r.Add(string.Join(",", query));
        return string.Join("|", r) + "\n" + W.Log;
    }
    class MemUser(Svc<Str> s) : IDisposable { public void Dispose() => s.Fluent(); }
}
