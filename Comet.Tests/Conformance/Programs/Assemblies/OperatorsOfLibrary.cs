// Tuples with a library's operators, a library's collections and enumerators.
using Comet;
using System.Collections;
using System.Runtime.CompilerServices;
namespace Lib;
public static class Home { public static int Count; public static int Next() => ++Count; }
[Offloadable]
public abstract partial class Ctor { public string Log = ""; protected Ctor(int n) { Log += "c" + n; Init(n); Log += V; } protected virtual void Init(int n) => Log += "base"; public virtual int V => 1; public static string Describe(Ctor c) => c.Log; }
[Offloadable]
public readonly partial struct Maybe<T>(T value, bool has) { public T Value => has ? value : throw new InvalidOperationException("none"); public bool Has => has; public Maybe<U> Select<U>(Func<T, U> f) => has ? new(f(value), true) : default; public Maybe<V> SelectMany<U, V>(Func<T, Maybe<U>> f, Func<T, U, V> g) { if (!has) return default; var u = f(value); return u.Has ? new(g(value, u.Value), true) : default; } public Maybe<T> Where(Func<T, bool> p) => has && p(value) ? this : default; public static Maybe<T> Some(T t) => new(t, true); public override string ToString() => has ? $"Some({value})" : "None"; }
[Offloadable]
[CollectionBuilder(typeof(Bags), nameof(Bags.Create))]
public sealed partial class Bag<T> : IEnumerable<T> { internal readonly List<T> All = []; public IEnumerator<T> GetEnumerator() => All.GetEnumerator(); IEnumerator IEnumerable.GetEnumerator() => GetEnumerator(); public int Count => All.Count; public T this[int i] => All[i]; }
public static class Bags { public static Bag<T> Create<T>(ReadOnlySpan<T> xs) { var b = new Bag<T>(); foreach (var x in xs) b.All.Add(x); Home.Next(); return b; } }
[Offloadable]
public sealed partial class Bag2 : IEnumerable<int> { private readonly List<int> _all = []; public void Add(int x) { _all.Add(x); Home.Next(); } public IEnumerator<int> GetEnumerator() => _all.GetEnumerator(); IEnumerator IEnumerable.GetEnumerator() => GetEnumerator(); }
[Offloadable]
public partial struct En(int n) : IDisposable { private int _i; public bool MoveNext() => ++_i <= n; public int Current => _i; public void Dispose() => Home.Next(); }
[Offloadable]
public partial class Seq(int n) { public En GetEnumerator() => new(n); }
[Offloadable]
public sealed partial class Eqq(int n) { public int N => n; public static bool operator ==(Eqq a, Eqq b) => Home.Next() > 0 && a.N == b.N; public static bool operator !=(Eqq a, Eqq b) => !(a == b); public override bool Equals(object? o) => o is Eqq e && e.N == N; public override int GetHashCode() => N; }
[Offloadable]
public sealed partial class Tk { public Task<int> M() => Task.FromResult(5); public ValueTask<int> V() => new(6); public Task Done => Task.CompletedTask; public Type Kind() => typeof(int); public void Out(out Type t, out int n) { t = typeof(long); n = 3; } }
public struct Aw(int n) : INotifyCompletion { public bool IsCompleted => true; public void OnCompleted(Action a) => a(); public int GetResult() => n + Home.Next(); }
[Offloadable]
public sealed partial class Awaitable(int n) { public Aw GetAwaiter() => new(n); }

//// program
using Comet;
using Lib;
[Offloadable]
public partial class Mid : Ctor { private int _f = 5; protected int G; public Mid(int n) : base(n + 1) { Log += "m" + _f; } protected override void Init(int n) { for (int i = 0; i < n; i++) G += i; Log += "init" + _f + Home.Next(); base.Init(n); } public override int V { get { int t = G; for (int i = 0; i < 3; i++) t += i; return t + base.V; } } }
[Offloadable]
public partial class Leaf(int n) : Mid(n * 2) { public List<int> Xs = [n]; protected override void Init(int n) { base.Init(n); Log += "leaf" + (Xs is null); } }
[Offloadable]
public partial class Work
{
    public int L(int n) { int t = 0; for (int i = 0; i < n; i++) t += i; return t; }
    public string A() { string s = ""; for (int i = 0; i < 3; i++) { L(2); var m = new Mid(L(3)); L(1); s += m.Log + m.V; var l = new Leaf(i); L(1); s += Ctor.Describe(l) + l.V + l.Xs.Count; } return s + Home.Count; }
    public string B() { string s = ""; for (int i = 0; i < 3; i++) { L(2); var q = from x in Maybe<int>.Some(i + L(3)) where x > L(3) from y in Maybe<string>.Some("y" + x) let z = x * L(4) where z != 24 select y + z + L(2); L(1); s += q; s += q.Has ? q.Value : "-"; try { _ = default(Maybe<long>).Select(x => x + L(2)).Value; } catch (InvalidOperationException e) { s += e.Message; } } return s; }
    public string C() { string s = ""; for (int i = 0; i < 3; i++) { L(2); Bag<int> b = [1, L(3), .. new[] { i, i }]; L(1); s += b.Count + b[1]; Bag<string> c = ["a", "b" + L(2)]; s += string.Concat(c); foreach (var x in b) { L(1); s += x; } } return s + Home.Count; }
    public string C2() { string s = ""; for (int i = 0; i < 3; i++) { L(2); Bag2 b = [1, 2, i]; L(1); s += b.Sum(); } return s + Home.Count; }
    public string D() { string s = ""; for (int i = 0; i < 3; i++) { L(2); foreach (int x in new Seq(2)) s += x; L(1); foreach (int x in new Seq(2)) { L(1); s += x; } L(1); s += Small(); } return s + Home.Count; }
    private string Small() { string s = ""; foreach (int x in new Seq(1)) s += x; return s; }
    public string E() { string s = ""; var a = new Eqq(1); var b = new Eqq(1); for (int i = 0; i < 3; i++) { L(2); s += (a, i) == (b, 1); L(1); s += (i, (a, 2)) != (1, (b, 2)); L(2); s += a == b; } return s + Home.Count; }
    public async Task<string> F() { string s = ""; var t = new Tk(); for (int i = 0; i < 3; i++) { L(2); s += await t.M() + await t.V(); L(1); await t.Done; L(1); s += t.Kind() == typeof(int); t.Out(out var k, out int n); s += (k == typeof(long)) + "" + n; L(1); s += await new Awaitable(L(3)); L(1); s += t.M().Result; } return s + Home.Count; }
}
public static class Program { public static object? Run() { var w = new Work(); Home.Count = 0; return new[] { w.A(), w.B(), w.C(), w.C2(), w.D(), w.E(), w.F().Result }; } }
