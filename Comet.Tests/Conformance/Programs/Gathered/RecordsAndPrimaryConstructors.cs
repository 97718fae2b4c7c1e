// Records, primary constructors and what they capture.
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

[Offloadable] public abstract partial record class RB(int Id, params string[] Tags) { public int Id { get; init { W.S("initId"); field = W.Up(value); } } = W.L(Id, "idinit"); protected virtual bool PrintMembers(StringBuilder b) { W.Up(1); b.Append("RB:" + Id); return true; } public abstract int Area(); public virtual RB Me => this with { Id = Id + W.Up(1) }; protected RB(RB o) { W.S("copyRB"); Id = o.Id; Tags = o.Tags; for (int i = 0; i < 2; i++) Copies = o.Copies + 1; } public int Copies; }
[Offloadable] public partial record RD(int Id, string Name, int W2 = 3) : RB(Id + 1, Name, "t" + W.Up(W2)) { public override int Area() { int s = 0; for (int i = 0; i < Id; i++) s += W2; return s; } public virtual bool Equals(RD? o) { W.Up(1); return o is not null && Name == o.Name && EqualityContract == o.EqualityContract; } public override int GetHashCode() => Name.Length; public string Name { get; set { field = value + W.Up(1); } } = Name + "!"; public void Deconstruct(out string a, out int b) { W.Up(1); a = Name; b = Id; } }
[Offloadable] public sealed partial record RE<T>(T Val, RD? Inner = null) : RD(5, "re" + Val) where T : notnull { public override RE<T> Me { get { W.Up(1); return this with { Val = W.Id(Val), Name = "me", Inner = this }; } } public sealed override string ToString() { W.Up(1); return $"RE{Val}{Inner?.Id}"; } private RE(RE<T> o) : base(o) { W.S("copyRE"); Val = o.Val; Inner = o.Inner; } }
[Offloadable] public partial record struct RS(int A, in int B, RS2 C = default) { public int Extra { get; set; } = W.L(A, "extra"); public readonly RS Plus(int k) { for (int i = 0; i < k; i++) { } return this with { A = A + k, Extra = W.Up(k), C = C with { Z = W.Up(k) } }; } public static RS operator +(RS a, int k) => a.Plus(k); public int Mut() { for (int i = 0; i < 2; i++) A++; C.Z++; return A; } public RS2 C = C; }
[Offloadable] public partial record struct RS2 { public int Z; public int? Y { get; init { field = value + W.Up(1); } } public override string ToString() { return "Z" + Z + Y; } }
[Offloadable] public readonly partial record struct RRS(string K, Func<int, int> F) { public int Call(int n) { int s = 0; for (int i = 0; i < n; i++) s += F(i); return s; } public Func<int> Bind() { var t = this; return () => t.Call(3); } }
[Offloadable] public partial class PC(int a, List<int> l, Func<int, int> f, int b = 4) : PCB(a + W.Up(1), () => W.Up(2)) { private readonly int _x = f(a) + W.Up(b); public int A => a; public int this[int i] => l[i] + b++; public Func<int> Lam = () => W.Up(1); public Func<int>? Cap; public PC(string s) : this(s.Length, [1, 2], x => x + W.Up(1), b: W.Up(3)) { Cap = () => W.Up(1); } public PC(string s, int q) : this(s + q) => l2(); void l2() { for (int i = 0; i < 2; i++) { a++; l.Add(a); } } public void Mut(ref int x) { x += W.Up(a); Inc(ref a); } static void Inc(ref int y) { for (int i = 0; i < 3; i++) y++; } public Action Cl() { int k = 0; return () => { for (int i = 0; i < 2; i++) { a++; k++; } b = k; }; } public IEnumerable<int> It() { for (; a > 0; a -= 3) yield return a + W.Up(b); } public string Show() => $"{a},{b},{_x},{string.Join("/", l)},{P},{F()}"; }
[Offloadable] public partial class PCB(int p, Func<int> g) { public int P { get; set; } = p; public int F() { for (int i = 0; i < 2; i++) p++; return g() + p; } }
[Offloadable] public partial struct PS(int a) { public int A = W.L(a, "psA"); public readonly int B = a + 1; public int C { get; init; } = a; public int UseA() { for (int i = 0; i < 2; i++) a++; return a; } public PS() : this(W.Up(7)) { A++; } }
[Offloadable] public static partial class S1 { public static int X = W.L(3, "S1.X") + S2.Y; public static readonly int Z = W.L(X, "S1.Z"); public static int Q { get; } = W.L(9, "S1.Q"); }
[Offloadable] public static partial class S2 { public static readonly int Y = W.Up(5); public static readonly int V; static S2() { for (int i = 0; i < 3; i++) V += i + Y; } public static readonly List<int> L = [W.Up(1), S3<int>.N, .. Enumerable.Range(0, W.Up(2))]; }
[Offloadable] public static partial class S3<T> { public static readonly int N = typeof(T).Name.Length + W.Up(2); public static T? D; static S3() { D = default; W.Up(3); } public static int Cnt; public static int Next() { for (int i = 0; i < 2; i++) Cnt++; return Cnt; } [ThreadStatic] public static int TS; }
[Offloadable] public static partial class Calls {
    public static string Run() {
        W.Log = ""; var r = new List<string>(); S3<int>.Cnt = S3<string>.Cnt = 0;
        RD d = new(W.Up(2), "n"); r.Add(d + "" + d.Area() + string.Join(",", d.Tags) + d.Copies); var d2 = d with { Name = "n2", Id = W.Up(4), W2 = 9 }; r.Add(d2.Area() + "" + d2.Copies + d2 + (d == d2) + d.Equals(d2 with { Name = "n" })); var (a, b, c) = d2; var (a2, b2) = d2; r.Add(a + b + c + a2 + b2); RB me = d.Me; r.Add(me + "" + me.Area());
        var e = new RE<string>("v", d); var e2 = e.Me; r.Add(e2 + e2.Name + e2.Copies + (e2.Inner == e) + e2.Me.Me.Inner + (((RB)e).Me is RE<string> { Inner: RE<string> { Val: "v" } } ? "T" : "F")); if (e is (var val, { Name: var nn, Tags: [.., var last] })) r.Add(val + nn + last);
        var s = new RS(1, W.Up(2)); s = s + W.Up(3); s += 2; s.Mut(); s.C.Z += W.Up(2); s.Extra += s.Mut(); r.Add(s + "" + s.Plus(2).C.Z + (s == s with { }) + (s with { A = W.Up(9), C = new RS2 { Y = 4, Z = W.Up(1) } }).C); var rs = new[] { s, s.Plus(1) }; rs[W.Up(1)].Mut(); rs[1].C.Z++; rs[0] = rs[1] with { A = W.Up(1) }; r.Add(string.Join(";", rs)); var (q1, q2, q3) = rs[1]; r.Add(q1 + "" + q2 + q3);
        var rr = new RRS("k", x => x + W.Up(2)); r.Add(rr.Call(W.Up(2)) + "" + rr.Bind()() + (rr with { F = x => W.Up(1) }).Call(2) + (rr == rr with { K = "k" }));
        var p = new PC("abc"); int y = 1; p.Mut(ref y); var cl = p.Cl(); cl(); cl(); r.Add(p.Show() + y + p[W.Up(1)] + p[0] + p.Lam() + p.Cap!()); r.Add(string.Join(",", p.It()) + p.Show()); var p2 = new PC("ab", W.Up(2)); r.Add(p2.Show() + p2.A); var p3 = new PC(l: [W.Up(4)], f: W.Up, a: W.Up(2)) { P = W.Up(6) }; r.Add(p3.Show());
        var ps = new PS(); r.Add(ps.A + "" + ps.B + ps.C + ps.UseA() + ps.UseA() + default(PS).UseA() + new PS(W.Up(3)) { C = W.Up(8) }.UseA() + (new PS[2])[1].A);
        r.Add(S2.V + "" + S1.X + S1.Z + S1.Q + string.Join(",", S2.L) + S3<int>.Next() + S3<string>.Next() + S3<int>.Next() + S3<(int, string)>.N + S3<string>.D);
        return string.Join("|", r) + "\n" + (W.Log.Length > 0);
    } }
public static class Program { public static object? Run() => Calls.Run(); }
