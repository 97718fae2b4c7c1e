// expect: abandons
// Interfaces, default members, exceptions, delegates and events of a library.
using Comet;
namespace Lib;
public static class Home { public static int Count; public static int Next() => ++Count; }
public class Bad(string m, Stream? s, Type t) : Exception(m) { public Stream? S => s; public Type T { get; } = t; public int Code { get; set; } public override string Message => base.Message + Home.Next(); }
[Offloadable] public partial class Good(string m, int code) : Exception(m) { public int Code { get; set; } = code; public List<int> Path { get; } = []; public virtual bool Is(int n) => n == Code; public override string Message => base.Message + "!" + Code; }
[Offloadable] public partial class Halv(string m, Type t) : Exception(m) { public Type T = t; public int N; }
[Offloadable] public partial class GoodSub(int n) : Good("sub" + n, n) { public override bool Is(int n) => n > Code; }
public struct Pt { public int X, Y; public static Pt Origin; public Pt(int x, int y) { X = x; Y = y; } public readonly int Sum => X + Y; public void Move() { X++; } }
public record struct Rp(int X, string N);
public record Rc(int X, List<int> Xs) { public int Y; }
public class Pc { public int X; public Pc? Next; public virtual int Get() => X; }
public enum Col { Red, Green }
public struct Hold<T> { public T V; public Stream? S; }
public interface IShow { string Show(int n); string Def(int n) => "def" + Show(n); int P { get; set; } static virtual int Zero => 0; }
[Offloadable] public partial interface IMark { string Show(int n); string Def(int n) => "def" + Show(n); int P { get; set; } int this[int i] { get; } event Action? Ev; string Gen<T>(T t); }
[Offloadable]
public partial class Api
{
    public static string Use(IMark m, int n) { string s = ""; for (int i = 0; i < n; i++) { s += m.Show(i) + m.Def(i); m.P += i; s += m.P + m[i] + m.Gen(i); } return s; }
    public static string Small(IMark m) => m.Show(1) + m.P;
    public static string Plain(IShow m, int n) { string s = ""; for (int i = 0; i < n; i++) { s += m.Show(i) + m.Def(i); m.P += i; } return s + m.P; }
    public static void Throw(int n) { for (int i = 0; i < n; i++) if (i == 2) throw new Good("thrown", n); if (n == 0) throw new Bad("bad", null, typeof(int)) { Code = 5 }; if (n == 1) throw new Halv("half", typeof(long)) { N = 3 }; if (n == 2) throw new GoodSub(n); }
    private readonly List<Func<int, int>> _fs = []; private Action<string>? _on; public event Action<string>? On { add => _on += value; remove => _on -= value; }
    public void Add(Func<int, int> f) => _fs.Add(f);
    public int Run(int n) { int t = 0; for (int i = 0; i < n; i++) foreach (var f in _fs) t += f(i); return t; }
    public int RunOnce(int n) => _fs[0](n) + _fs.Sum(f => f(n));
    public void Fire(string s) => _on?.Invoke(s);
    public Func<int, int>? Last => _fs.LastOrDefault();
    public static async Task<int> Later(Func<int, Task<int>> f, int n) { int t = 0; for (int i = 0; i < n; i++) { t += await f(i); await Task.Yield(); } return t; }
    public static async IAsyncEnumerable<int> Items(int n) { for (int i = 0; i < n; i++) { await Task.Yield(); yield return i + Home.Next(); } }
    public static IEnumerable<T> Filter<T>(IEnumerable<T> xs, Func<T, bool> f) { try { foreach (var x in xs) if (f(x)) yield return x; } finally { Home.Next(); } }
}
//// program
using Comet;
using Lib;
[Offloadable] public partial class M1 : IMark { public int P { get; set; } public int this[int i] => i + Home.Next(); public string Show(int n) { string s = ""; for (int i = 0; i < n; i++) s += i; return s; } public event Action? Ev; public string Gen<T>(T t) => "g" + t + Ev; }
[Offloadable] public partial struct M2 : IMark { public int P { get; set; } public int this[int i] => P++; public string Show(int n) => "m2" + Home.Next(); string IMark.Def(int n) => "own" + n + P; public event Action? Ev { add { } remove { } } public string Gen<T>(T t) { string s = ""; for (int i = 0; i < 2; i++) s += t; return s; } }
public class M3 : IMark { public int P { get; set; } public int this[int i] => P++; public string Show(int n) => "m3" + Home.Next(); public event Action? Ev { add { } remove { } } public string Gen<T>(T t) => "x"; }
[Offloadable] public partial class M4 : IShow { public int P { get; set; } public string Show(int n) { string s = ""; for (int i = 0; i < n; i++) s += i; return s + Home.Next(); } }
[Offloadable] public partial record Mine(int N, Rp R) { public Pt P; public Rp? Q; public Pc? C; }
[Offloadable]
public partial class Work
{
    private int _f;
    public int L(int n) { int t = 0; for (int i = 0; i < n; i++) t += i; return t; }
    public string P1() { string s = ""; foreach (IMark m in new IMark[] { new M1(), new M2(), new M3() }) for (int i = 0; i < 2; i++) { L(2); s += Api.Use(m, 2); L(1); s += Api.Small(m) + m.P; m.P = 3; L(1); s += m.Def(2) + m[1]; } return s + Home.Count; }
    public string P2() { string s = ""; var m = new M4(); for (int i = 0; i < 2; i++) { L(2); s += Api.Plain(m, 2); L(1); s += ((IShow)m).Def(1); } return s + Home.Count; }
    public string P3() { string s = ""; for (int i = 0; i < 6; i++) { try { L(2); Api.Throw(i % 4); s += "-"; } catch (Good g) when (g.Is(2) | L(2) > 5) { L(1); g.Path.Add(i); s += g.Message + g.Path.Count + g.GetType().Name; } catch (Bad b) when (b.Code > 2) { L(1); s += b.Message + b.Code + b.T.Name; } catch (Halv h) { L(1); s += h.T.Name + h.N; } catch (Good g) { s += "G" + g.Code; } finally { L(1); } } return s + Home.Count; }
    public string P4() { string s = ""; var d = new Dictionary<Pt, int>(); var e = new Dictionary<Rp, Rc>(); Pt p = new(1, 2); for (int i = 0; i < 3; i++) { L(2); p.X = i; d[p] = i; e[new Rp(i % 2, "a")] = new Rc(i, [i]); L(1); s += d.Count + e.Count + p.Equals(new Pt { X = i, Y = 2 }).ToString() + new Rp(1, "b") + (p, 1).Equals((p, 1)); p.Move(); Pt? n = p; L(1); s += n?.X + p.Sum + Pt.Origin.X; var t = (p, e); t.p.Y++; L(1); s += t.p.Y; var r = new Rp(i, "c") with { N = "d" + i }; L(1); s += r.N; } return s; }
    public string P5() { string s = ""; var m = new Mine(1, new Rp(2, "x")); for (int i = 0; i < 3; i++) { L(2); m = m with { N = m.N + 1, P = new Pt { X = i } }; m.Q = new Rp(i, "q"); L(1); s += m; s += m == (m with { }); m.C = i == 1 ? new Pc { X = 4 } : m.C; s += m.C?.Get(); L(1); Hold<int> h = default; h.V = i; s += h.V; L(1); s += h.S is null; var (a, (b, c)) = m; s += a + b + c; } return s; }
    public string P6() { string s = ""; var a = new Api(); int c = 0; a.Add(x => x + c++); a.Add(x => { int t = 0; for (int i = 0; i < x; i++) t += i + _f; return t; }); a.Add(L); a.On += x => s += x + c; for (int i = 0; i < 3; i++) { L(2); s += a.Run(2) + ","; _f++; L(1); s += a.RunOnce(3) + ","; a.Fire("f" + i); L(1); int k = i; a.Add(x => x + k + Home.Next()); s += a.Last!(2); } return s + c + Home.Count; }
    public async Task<string> P7() { string s = ""; for (int i = 0; i < 3; i++) { L(2); s += await Api.Later(async x => { L(2); await Task.Yield(); return x + i + _f++; }, 2); L(1); await foreach (int x in Api.Items(2)) { L(2); s += x; } s += await Api.Later(Own, 2); } return s + Home.Count; }
    private async Task<int> Own(int n) { int t = L(n); await Task.Delay(1); return t + L(3) + Home.Next(); }
    public string P8() { string s = ""; for (int i = 0; i < 3; i++) { L(2); foreach (int x in Api.Filter(new[] { 1, 2, 3 }, y => y > L(2))) { L(1); s += x; if (x == 3) break; } var q = Api.Filter(Api.Filter(Enumerable.Range(0, 9), x => x % 2 == 0), x => x > i + Home.Next() % 2); L(1); s += q.Sum() + "," + string.Join("", q.Select(x => L(x))); } return s + Home.Count; }
}
public static class Program { public static object? Run() { Home.Count = 0; Pt.Origin = new Pt { X = 9 }; var w = new Work(); return new[] { w.P1(), w.P2(), w.P3(), w.P4(), w.P5(), w.P6(), w.P7().Result, w.P8() }; } }
