// What overload C# means.
using System; using System.Collections; using System.Collections.Generic; using System.Linq; using System.Runtime.CompilerServices; using System.Text; using System.Threading.Tasks;
using Comet;
[Offloadable] public static partial class W {
    public static int Up(int n) { int s = 0; for (int i = 0; i < n; i++) s += 1; return s; }
    public static T Id<T>(T v) { for (int i = 0; i < 2; i++) { } return v; }
    public static string Log = "";
    public static int L(int n, string s) { for (int i = 0; i < 2; i++) { } Log += s + ";"; return n; }
    public static string S(string s) { for (int i = 0; i < 2; i++) { } Log += s + ";"; return s; }
    public static bool B(bool b, string s) { for (int i = 0; i < 2; i++) { } Log += s + ";"; return b; }
}

[Offloadable] public static partial class Everything {
    // overload traps
    static string A(int x) { W.Up(1); return "int"; } static string A(long x) { W.Up(1); return "long"; } static string A(object x) { W.Up(1); return "obj"; } static string A(double x) { W.Up(1); return "dbl"; } static string A(int? x) { W.Up(1); return "int?"; } static string A(byte x) { W.Up(1); return "byte"; } static string A(dynamic[] x) { W.Up(1); return "dyn[]"; }
    static string B(string s) { W.Up(1); return "str"; } static string B(FormattableString s) { W.Up(1); return "fs"; } static string B(IEnumerable<char> s) { W.Up(1); return "ie"; } static string B(ReadOnlySpan<char> s) { W.Up(1); return "ros"; } static string B(object s) { W.Up(1); return "o"; }
    static string C(Func<int> f) { W.Up(1); return "fi" + f(); } static string C(Func<long> f) { W.Up(1); return "fl" + f(); } static string C(Func<Task<int>> f) { W.Up(1); return "ft" + f().Result; } static string C(Action f) { f(); W.Up(1); return "act"; } static string C(Func<Task> f) { f().Wait(); return "tsk"; }
    static string D<T>(T x) { W.Up(1); return "T:" + typeof(T).Name; } static string D<T>(T? x, int k = 0) where T : struct { W.Up(1); return "T?"; } static string D<T>(IEnumerable<T> x) { W.Up(1); return "IE" + typeof(T).Name; } static string D(string s, params object[] o) { W.Up(1); return "sp" + o.Length; } static string D<T>(T[] x) { W.Up(1); return "arr" + typeof(T).Name; }
    static string F(ref int x) { x += W.Up(1); return "ref"; } static string F(int x) { W.Up(1); return "val"; } 
    static string G(in int x) { W.Up(1); return "in" + x; } static string G(long x) { W.Up(1); return "glong"; }
    static string H(int a, int b = 1, int c = 2) { W.Up(1); return "3:" + a + b + c; } static string H(int a, params int[] r) { W.Up(1); return "p:" + a + r.Length; } static string H(int a, int b) { W.Up(1); return "2:" + a + b; } static string H(long a) { W.Up(1); return "l"; } static string H(int a, string z, int b = 9) { W.Up(1); return "z" + a + z + b; }
    static string I(I1 x) { W.Up(1); return "i1"; } static string I(object x) { W.Up(1); return "io"; } static string I(I2 x) { W.Up(1); return "i2"; }
    static string K(DayOfWeek d) { W.Up(1); return "dow"; } static string K(int d) { W.Up(1); return "kint"; } static string K(object d) { return "kobj"; }
    static string M(params object?[]? x) { W.Up(1); return x is null ? "null" : "o" + x.Length; } static string M(params string?[]? x) { W.Up(1); return x is null ? "snull" : "s" + x.Length; }
    static string N((int, string) t) { W.Up(1); return "is"; } static string N((long, object) t) { W.Up(1); return "lo"; } static string N((byte a, string? b)? t) { return "n"; }
    [OverloadResolutionPriority(1)] static string O(object x) { W.Up(1); return "prio"; } static string O(string x) { W.Up(1); return "str"; }
    static string Q(nint x) { W.Up(1); return "nint"; } static string Q(uint x) { W.Up(1); return "uint"; } static string Q(ulong x) { W.Up(1); return "ulong"; } static string Q(float x) { W.Up(1); return "float"; } static string Q(decimal x) { W.Up(1); return "dec"; }
    static string R<T>(T t) where T : class { W.Up(1); return "cls"; } static string R<T>(T? t, int _ = 0) where T : struct { W.Up(1); return "str?"; }
    static string S(Expr e) { W.Up(1); return e.T; }
    static string U(int x, __arglistless? y = null) { W.Up(1); return "u" + x; }
    static string V(scoped ReadOnlySpan<int> s) { int t = 0; foreach (var x in s) t += x; return "span" + t + W.Up(1); }
    static string X(object o, [CallerArgumentExpression(nameof(o))] string e = "", [CallerMemberName] string m = "", [CallerLineNumber] int l = 0) { W.Up(1); return e + m; }
    static string Y(int a, [System.Runtime.InteropServices.Optional, System.Runtime.InteropServices.DefaultParameterValue(5)] int b, DateTime d = default, DayOfWeek w = DayOfWeek.Friday, string s = "\"q\\\n\u1234", char c = '\'', double n = double.NaN, float f = 1e10f, decimal m = 1.50m, int? q = 3, long l = long.MinValue, bool bb = true, object? o = null, int k = int.MinValue, Kd kd = (Kd)77, byte by = 200, nint ni = -1) { W.Up(1); return $"{a}{b}{d.Ticks}{w}{s}{c}{double.IsNaN(n)}{f == 1e10f}{m == 1.5m}{q}{l}{bb}{o}{k}{(int)kd}{by}{ni}"; }
    public enum Kd : ushort { A = 1 }
    public class __arglistless { }
    public interface I1 { } public interface I2 : I1 { } public class C1 : I1 { } public class C2 : C1, I2 { }
    [Offloadable] public partial class Expr { public string T = ""; public static implicit operator Expr(int i) { W.Up(1); return new() { T = "i" + i }; } public static implicit operator Expr(string i) { W.Up(1); return new() { T = "s" + i }; } public static implicit operator Expr(Func<int> i) { return new() { T = "f" + i() }; } }
    public static object? Run() {
        W.Log = ""; var r = new List<string>(); int x = 3; short sh = 2; byte by = 1; int? ni = 4; object ob = 5; const int K0 = 0; char ch = 'a'; uint ui = 3;
        r.Add(A(x) + A(sh) + A(by) + A(ni) + A(ob) + A(ch) + A(1) + A(255) + A(1L) + A(1f) + A(W.Up(2)) + A(x + sh) + A(by + by) + A((byte)W.Up(1)) + A(x == 3 ? 1 : 2L) + A(ui) + A(x switch { 3 => by, _ => sh }) + A([1, W.Up(1)]));
        r.Add(B("s") + B($"s") + B($"s{W.Up(1)}") + B((FormattableString)$"s{x}") + B(new[] { 'a' }) + B(new List<char>()) + B("abc".AsSpan()) + B(W.S("q")) + B(x) + B("a" + $"b{W.Up(2)}"));
        r.Add(C(() => 1) + C(() => W.Up(2)) + C(() => 3L) + C(async () => { await Task.Yield(); return W.Up(4); }) + C(() => { W.Up(1); }) + C(async () => { await Task.Yield(); }) + C(() => { W.Up(1); return 3; }) + C(W.Id<Func<int>>(() => 3)));
        r.Add(D(x) + D(ni) + D("s") + D("s", 1, W.Up(2)) + D(new[] { 1 }) + D(new List<int>()) + D<object>("s") + D(ob) + D((1, "a")) + D(new[] { "a", null }) + D<IEnumerable<int>>(new[] { W.Up(1) }) + D(default(int?)) + D<int>(x) + D(W.Id("q")));
        r.Add(F(ref x) + F(x) + x + G(x) + G(in x) + G(5) + G(sh) + G(W.Up(3)) + G(3L));
        r.Add(H(1) + H(1, 2) + H(1, W.Up(2), 3) + H(1, 2, 3, W.Up(4)) + H(1, c: W.Up(2)) + H(a: 1, b: 2) + H(b: W.Up(2), a: 1) + H(1L) + H(1, "w") + H(b: 3, z: W.S("zz"), a: 7) + H(1, []) + H(sh));
        r.Add(I(new C1()) + I(new C2()) + I(new object()) + I((object)new C2()) + K(0) + K(K0) + K(x) + K(DayOfWeek.Monday) + K(1) + K(0L));
        r.Add(M() + M((object?)null) + M("a") + M("a", 1) + M(1) + M(new object[] { 1, 2 }) + M(new string[3]) + M(new int[2]) + M(W.S("a"), W.S("b")) + N((1, "a")) + N((x, (string)"s")) + N((1L, "a")) + N((x, ob)) + O("a") + O(W.S("z")));
        r.Add(Q(x) + Q(sh) + Q(ui) + Q(1L) + Q(5) + Q(ch) + Q(ulong.MaxValue) + Q(W.Up(3)) + R("a") + R(ni) + R<int>(x) + S(3) + S(W.S("t")) + S(W.Up(4)) + S((Func<int>)(() => W.Up(6))) + U(1) + V([1, W.Up(2)]) + V(new[] { W.Up(3) }) + V(stackalloc int[] { 1, 2 }) + X(x + W.Up(1)) + X(W.Up( 2 )+ /*c*/ 1));
        r.Add(Y(1) + Y(W.Up(2), W.Up(3)) + Y(1, s: W.S("s"), k: 2) + Y(kd: Kd.A, a: 9));
        return string.Join("|", r);
    }
}

public static class Program
{
    public static object? Run() => Everything.Run();
}
