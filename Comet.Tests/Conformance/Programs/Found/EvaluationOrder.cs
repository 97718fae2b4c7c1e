// In which order operands are evaluated, in many kinds of expressions.
using Comet;
using System.Collections;
using System.Runtime.CompilerServices;
using System.Text;
[Offloadable] public static partial class G { public static List<string> Log = []; public static int L(int n) { Log.Add("" + n); int s = 0; for (int i = 0; i < n; i++) s++; return s; } public static T V<T>(T t, string s) { Log.Add(s); for (int i = 0; i < 2; i++) { } return t; } }
public class Ts(string n) : IFormattable { public string N = n; public override string ToString() { G.Log.Add("ts" + N); return N; } public string ToString(string? f, IFormatProvider? p) { G.Log.Add("tf" + N + f); return N + f; } public static implicit operator string(Ts t) { G.Log.Add("conv" + t.N); return t.N; } }
public struct St(string n) { public string N = n; public override string ToString() { G.Log.Add("st" + N); N += "!"; return N; } }
public struct Conv(int v) { public int V = v; public static implicit operator Conv(int v) { G.Log.Add("toC" + v); return new(v); } public static implicit operator long(Conv c) { G.Log.Add("toL" + c.V); return c.V; } public static implicit operator Conv(string s) { G.Log.Add("toCs"); return new(s.Length); } public static bool operator ==(Conv a, Conv b) { G.Log.Add("eq"); return a.V == b.V; } public static bool operator !=(Conv a, Conv b) { G.Log.Add("ne"); return a.V != b.V; } public override bool Equals(object? o) => false; public override int GetHashCode() => 0; }
[Offloadable] public partial class Seq { public int[] D = [1, 2, 3, 4, 5]; public int Length { get { G.Log.Add("len"); for (int i = 0; i < 2; i++) { } return D.Length; } } public int this[int i] { get { G.Log.Add("get" + i); for (int k = 0; k < 2; k++) { } return D[i]; } set { G.Log.Add("set" + i + "=" + value); for (int k = 0; k < 2; k++) { } D[i] = value; } } public Seq Slice(int a, int n) { G.Log.Add("slice" + a + "," + n); for (int k = 0; k < 2; k++) { } return new Seq { D = D[a..(a + n)] }; } public Seq Me(int n) { G.Log.Add("me" + n); for (int k = 0; k < 2; k++) { } return this; } public IEnumerator<int> GetEnumerator() { G.Log.Add("enum"); foreach (var x in D) yield return x; } public int P { get { G.Log.Add("gP"); for (int k = 0; k < 2; k++) { } return field; } set { G.Log.Add("sP" + value); for (int k = 0; k < 2; k++) { } field = value; } } public int? Q { get { G.Log.Add("gQ"); return field; } set { G.Log.Add("sQ" + value); field = value; } } public Seq? N { get { G.Log.Add("gN"); for (int k = 0; k < 1; k++) { } return field; } set; } public event Action<int>? Ev { add { G.Log.Add("add" + G.L(1)); _e += value; } remove { G.Log.Add("rem" + G.L(1)); _e -= value; } } Action<int>? _e; public void Fire(int n) => _e?.Invoke(n); public string? S { get; set { field = value + G.L(1); } } public ref int R { get { G.Log.Add("ref"); return ref D[0]; } } public void Deconstruct(out int a, out int b) { G.Log.Add("dec"); for (int k = 0; k < 1; k++) { } a = D[0]; b = D[1]; } }
public class Ini : IEnumerable { public List<string> L = []; public void Add(int a) { G.Log.Add("add" + a); L.Add("i" + a); } public void Add(int a, params string[] b) { L.Add(a + string.Join("", b)); } public void Add(in Conv c) { L.Add("c" + c.V); } public IEnumerator GetEnumerator() => L.GetEnumerator(); } public static class IniX { public static void Add(this Ini i, bool b) { G.Log.Add("ext"); i.L.Add("b" + b); } public static void Add(this Ini i, Func<int> f) => i.L.Add("f" + f()); }
[InterpolatedStringHandler] public ref struct Han { StringBuilder _sb; bool _on; public Han(int l, int f, bool on, out bool go) { G.Log.Add("han" + l + f); _sb = new(); _on = go = on; } public bool AppendLiteral(string s) { G.Log.Add("lit"); _sb.Append(s); return true; } public bool AppendFormatted<T>(T t, int alignment = 0, string? format = null) { G.Log.Add("fmt" + alignment + format); _sb.Append(t); return _sb.Length < 12; } public string Text => _on ? _sb.ToString() : "off"; }
public enum En { Zero, One, Two }
[Offloadable] public partial class X
{
    static int L(int n) => G.L(n); static T V<T>(T t, string s) => G.V(t, s);
    static string Hd(bool on, [InterpolatedStringHandlerArgument("on")] Han h) => h.Text; static string O(byte a, int b) => "byte" + a; static string O(long a, int b) => "long" + a; static string O(object? a, int b) => "obj"; static string O(En a, int b) => "en" + a; static string O(string? a, int b) => "str"; static string O(Func<int, int> f, int b) => "f" + f(1); static string O(int[] f, int b) => "arr" + f.Length; static string O(List<int> f, int b, int c) => "list" + f.Count; static string Fs(FormattableString f, int b) => f.Format + f.ArgumentCount + f; static string Sp(ReadOnlySpan<int> s, int b) => "sp" + s.Length + s[0]; static string Nu(int? a, long? b, int c) => a + "," + b; static string De(DateTime d, CancellationToken c, int b) => d.Ticks + "" + c.CanBeCanceled; static string Ou(out int a, out int b, int c) { a = c; b = c + 1; return "ou" + c; } static string Rf(ref int a, in int b, int c) { a += c; return a + "" + b; } static string Dl(Delegate d, int b) => d.Method.GetParameters().Length + ""; static string Gn<T>(T a, int b) => typeof(T).Name; static string Gn2<T>(T a, T c, int b) => typeof(T).Name; static string Tp((long, object?) t, int b) => t.ToString(); static string Pr(int a, params object?[] p) => a + ":" + string.Join(",", p ?? ["null"]); static string Op(int a = 5, string b = "d", En e = En.Two, decimal m = 1.5m, int? n = null, [CallerMemberName] string c = "") => a + b + e + m + n + c; static string Ei<T>(T? a, int b) where T : struct => a.HasValue + "" + typeof(T).Name; static string Ac(Action a, int b) { a(); return "ac"; } static string Ex(System.Linq.Expressions.Expression<Func<int, int>> e, int b) => e.ToString();
    Ts a = new("a"), b = new("b"); St s = new("s"); object o; Seq q = new(); string acc = "p"; long l1; Conv c1; int u = 1, w = 2; const int K = 3; readonly List<string> r = []; public X() { o = a; }
    void A(string s) { r.Add(s + " | " + string.Join(" ", G.Log)); G.Log.Clear(); }
    public void C0() { A("" + o + L(1) + o + L(2) + s + L(3) + s); }
    public void C1() { A(a + "x" + L(1) + b); }
    public void C2() { A(s.N + s + L(1)); }
    public void C3() { A($"{a}{L(1)}{b}{L(2)}{s}{L(1)}{s}"); }
    public void C4() { A($"{a:q}{L(1),3}{b,4:z}{L(2):D3}"); }
    public void C5() { A(string.Format("{0}{1}{0}", a, L(2))); }
    public void C6() { A(string.Concat(o, L(1), b, s)); }
    public void C7() { A("" + V(a, "va") + V(s, "vs") + V(b, "vb")); }
    public void C8() { acc += o + "" + L(1) + V(b, "vb"); A(acc); }
    public void C9() { acc += a; A(acc); }
    public void C10() { acc += V(o, "vo"); A(acc); }
    public void C11() { A(Hd(true, $"ab{L(1)}{V(2, "v")}cdefghijk{L(3)}never{L(4)}")); }
    public void C12() { A(Hd(false, $"ab{L(1)}")); }
    public void C13() { A(Hd(L(1) > 0, $"q{L(2),5:X}{s}{L(3)}")); }
    public void C14() { A(Fs($"{a}{L(1)}{L(2):D2}", L(3))); }
    public void C15() { (c1, l1) = (L(1), new Conv(L(2))); A(c1.V + "" + l1); }
    public void C16() { (Conv c2, long l2, Conv c3) = (L(1), (Conv)L(2), V("abc", "v")); A(c2.V + "" + l2 + c3.V); }
    public void C17() { (q.P, q[L(1)], (c1, _)) = (L(2), L(3), (L(4), L(5))); A("d"); }
    public void C18() { (q.Me(1).P, q.Me(2)[L(1)]) = q.Me(3); A("dd"); }
    public void C19() { A(((Conv)1, L(2)) == (new Conv(L(1)), 2) ? "T" : "F"); }
    public void C20() { A((L(1), (c1, L(2))) != (1, ((Conv)4, 3)) ? "T" : "F"); }
    public void C21() { foreach ((Conv x, long y) in new[] { (L(1), (Conv)L(2)) }) A(x.V + "" + y); }
    public void C22() { foreach (long z in new Conv[] { L(1), L(2) }) A("z" + z); }
    public void C23() { foreach (Conv z in q) { A("c" + z.V); if (z.V > 1) break; } }
    public void C24() { A("" + q[^L(1)]); }
    public void C25() { q[^L(2)] = L(7); A("s"); }
    public void C26() { q[^L(2)] += L(1); A("s+"); }
    public void C27() { q[^L(1)]++; A("s++"); }
    public void C28() {  }
    public void C29() { A(string.Join(",", q.Me(1)[L(1)..^L(2)].D)); }
    public void C30() { A(string.Join(",", q[^L(3)..].D)); }
    public void C31() { A(string.Join(",", q[..^L(1)].D)); }
    public void C32() { A("" + q.Me(1)[L(1)..^L(1)][^L(2)]); }
    public void C33() { Range rg = L(1)..^L(1); A(string.Join(",", q.D[rg])); }
    public void C34() { A("" + (q is [1, .. var mid, > 2 and < 100] && L(1) > 0 ? mid.D.Length : -1)); }
    public void C35() { A(q switch { [9, ..] => "9", [_, _, var t] => "3" + t, [var f, .., var e] when L(1) > 5 => "w", { P: var p } when p > 5 => "x", _ => "else" } is var res ? res : ""); }
    public void C36() { A("x"); }
    public void C37() { q.P += L(1) + q.P; A("p"); }
    public void C38() { q.P++; A("p"); }
    public void C39() { A("" + q.P-- + --q.P); }
    public void C40() { q.Q ??= L(1); A("Q"); }
    public void C41() { q.Q ??= L(2); A("Q"); }
    public void C42() { q.Q += L(1); A("Q"); }
    public void C43() { q.R += L(1) + q.R; A("R"); }
    public void C44() { q.R++; A("R" + q.D[0]); }
    public void C45() { q.N?.P = L(1); A("N"); }
    public void C46() { q.N = new(); q.N?.P = L(1); A("N"); }
    public void C47() { q.N?.P += L(1); A("N"); }
    public void C48() { q.N?.Q ??= L(1); A("N"); }
    public void C49() { q.N?.N?.P = L(1); A("NN"); }
    public void C50() { q.N?.Me(1)[L(1)] -= L(2); A("N"); }
    public void C51() { q.S += L(1); A(q.S); }
    public void C52() { q.S ??= "z" + L(1); A("S"); }
    public void C53() { q.Me(1).Ev += V((Action<int>)(n => L(n)), "h"); q.Me(1).Ev += L2; q.Fire(L(2)); q.Ev -= L2; q.Fire(1); A("ev"); }
    public void C54() { q.N?.Ev += V((Action<int>)(n => L(n)), "h"); A("ev"); }
    public void C55() { (L(1) > 0 ? ref u : ref w) += L(3); A(u + "" + w); }
    public void C56() { (L(1) > 5 ? ref u : ref q.R) = L(4); A(u + "" + q.D[0]); }
    public void C57() { ref int rr = ref (u > L(1) ? ref q.D[L(1)] : ref w); rr += 5; A(rr + ""); }
    public void C58() { A(O(1, L(1))); }
    public void C59() { A(O(null as object, L(1))); }
    public void C60() { A(O(null as string, L(1))); }
    public void C61() { A(O(x => x + 1, L(1))); }
    public void C62() { A(O([1, 2], L(1))); }
    public void C63() { A(O(new List<int> { L(1) }, L(1), 2)); }
    public void C64() { A(O(En.One, L(1))); }
    public void C65() { A(O(L(1) > 0 ? En.Two : 0, L(1))); }
    public void C66() { A(O((byte)L(1), L(2))); }
    public void C67() { A(O((short)L(1), L(2))); }
    public void C68() { A(O(L(1) > 0 ? "s" : null, L(1))); }
    public void C69() { A(O(default(En), L(1))); }
    public void C70() { A(Sp([L(1), 2], L(2))); }
    public void C71() { A(Nu(L(1) > 0 ? null : 1, L(2), L(3))); }
    public void C72() { A(Nu(default, null, L(1))); }
    public void C73() { A(Nu(L(1), L(2) > 0 ? 3 : null, L(3))); }
    public void C74() { A(De(default, default, L(1))); }
    public void C75() { A(De(new(L(5)), new(), L(1))); }
    public void C76() { A(Ou(out var o1, out _, L(3)) + o1); }
    public void C77() { A(Rf(ref u, L(1), L(2)) + Rf(ref q.D[L(1)], u, L(1)) + Rf(ref q.R, in w, L(2))); }
    public void C78() { A(Dl((int z) => z, L(1)) + Dl(L, L(1)) + Dl(() => { }, L(2))); }
    public void C79() { A(Gn(1, L(1)) + Gn(1L, L(1)) + Gn<object>(1, L(1)) + Gn2(1, 2L, L(1)) + Gn2(null, "x", L(1)) + Gn2(a, (object)b, L(2)) + Gn(('c', L(1)), L(1)) + Gn(L(1) > 0 ? 1 : 2.0, L(1)) + Gn(new { Z = L(1) }.Z, L(1)) + Gn<int?>(null, L(1))); }
    public void C80() { A(Tp((1, null), L(1)) + Tp((L(1), "x"), L(2)) + Tp(V((1, "y"), "v"), L(1))); }
    public void C81() { A(Pr(L(1), 1, L(2), null, 'c') + Pr(L(1)) + Pr(L(1), null!) + Pr(L(1), new object?[] { 1, L(2) }) + Pr(L(1), new int[] { 1 }.Length) + Pr(L(1), (object)new string[] { "q" })); }
    public void C82() { A(Op(e: En.One, a: L(1)) + Op(b: "q" + L(1)) + Op(n: L(3), m: L(2)) + Op()); }
    public void C83() { A(Ei<int>(null, L(1)) + Ei((int?)L(1), L(2))); }
    public void C84() { A(Ac(() => L(5), L(1)) + Ac(delegate { L(6); }, L(1)) + Ac(Nop, L(1))); }
    public void C85() { A(Ex(z => z + 1, L(1))); }
    public void C86() { A(new Ini { L(1), { L(2), "a", "b" + L(1) }, L(1) > 0, "str", () => L(3), { 5 }, (Conv)L(1) }.L.Aggregate((x, y) => x + y)); }
    public void C87() { Ini nested = [1, L(2), L(1) > 5]; A(string.Join(",", nested.L)); }
    public void C88() { A(K + L(K) + nameof(K) + (L(1) is K or 1) + (K switch { 3 => L(2), _ => 0 })); }
    public void C89() { A((L(1) + 1u).GetType().Name); }
    public string[] Done() => r.ToArray();
    static void L2(int n) => L(n + 1); static void Nop() { }
}
public static class Program { public static object? Run() { var x = new X(); x.C0(); x.C1(); x.C2(); x.C3(); x.C4(); x.C5(); x.C6(); x.C7(); x.C8(); x.C9(); x.C10(); x.C11(); x.C12(); x.C13(); x.C14(); x.C15(); x.C16(); x.C17(); x.C18(); x.C19(); x.C20(); x.C21(); x.C22(); x.C23(); x.C24(); x.C25(); x.C26(); x.C27(); x.C28(); x.C29(); x.C30(); x.C31(); x.C32(); x.C33(); x.C34(); x.C35(); x.C36(); x.C37(); x.C38(); x.C39(); x.C40(); x.C41(); x.C42(); x.C43(); x.C44(); x.C45(); x.C46(); x.C47(); x.C48(); x.C49(); x.C50(); x.C51(); x.C52(); x.C53(); x.C54(); x.C55(); x.C56(); x.C57(); x.C58(); x.C59(); x.C60(); x.C61(); x.C62(); x.C63(); x.C64(); x.C65(); x.C66(); x.C67(); x.C68(); x.C69(); x.C70(); x.C71(); x.C72(); x.C73(); x.C74(); x.C75(); x.C76(); x.C77(); x.C78(); x.C79(); x.C80(); x.C81(); x.C82(); x.C83(); x.C84(); x.C85(); x.C86(); x.C87(); x.C88(); x.C89(); return x.Done(); } }
