// expect: migrates
// Constructors of structures, also readonly ones, that call another, or what every structure begins as.
using System.Text;
using Comet;
[Offloadable] public partial struct S1 { public int A, B; public S1(int a, int n) : this() { A = a; for (int i = 0; i < n; i++) B += App.W(i); } public S1(string s) : this(s.Length, App.W(3)) { A += App.W(2); } }
[Offloadable] public partial struct S2 { public int A = App.W(3), B = 5; public S2(int a) : this() { A += a; for (int i = 0; i < 3; i++) B += App.W(i); } public S2(int a, int b) { A += a + App.W(b); } }
[Offloadable] public readonly partial struct R1 { public readonly int A, B; public R1(int a) : this() { A = a; for (int i = 0; i < 3; i++) B += App.W(i); } public R1(string s) : this(s.Length, App.W(s.Length)) { } public R1(int a, int b) { A = a; B = b; } public R1(out int o) : this(3, 4) { o = App.W(4); B += o; } }
[Offloadable] public readonly partial record struct R2(int A, int B) { public int C { get; init; } = App.W(3); public R2(string s) : this(B: s.Length, A: App.W(s.Length)) { C = App.W(4) + A; } public R2(int a) : this(a, 2) { for (int i = 0; i < 3; i++) C += App.W(i); } }
[Offloadable] public partial struct S3<T> { public T? V; public int N; public S3(T v) : this() { V = v; N = App.W(3); } }
[Offloadable] public readonly partial struct P(int a) { public readonly int A = App.W(a), B = a; public P(string s) : this(App.W(s.Length)) { B += App.W(2); } public P(int x, int y) : this(x + App.W(y)) { } }
[Offloadable] public static partial class App
{
    public static int W(int n) { int t = 1; for (int i = 0; i < n; i++) t += i; return t; }
    public static string Go()
    {
        var o = new StringBuilder();
        var u = new S1(3, 4); o.Append(u.A).Append(u.B).Append(' '); u = new S1("abc"); o.Append(u.A).Append(u.B).Append(' ');
        var v = new S2(4); o.Append(v.A).Append(',').Append(v.B).Append(' '); v = new S2(4, 3); o.Append(v.A).Append(',').Append(v.B).Append(' '); v = new S2(); o.Append(v.A).Append(',').Append(v.B).Append(' ');
        var r = new R1(2); o.Append(r.A).Append(r.B).Append(' '); r = new R1("abcd"); o.Append(r.A).Append(r.B).Append(' '); r = new R1(out var q); o.Append(r.A).Append(r.B).Append(q).Append(' ');
        o.Append(new R2("abc")).Append(new R2(5)).Append(new R2(1, 2) { C = W(5) });
        var s = new S3<string>("x"); o.Append(s.V).Append(s.N);
        var p = new P(3); o.Append(p.A).Append(p.B).Append(' '); p = new P("abc"); o.Append(p.A).Append(p.B).Append(' '); p = new P(1, 2); o.Append(p.A).Append(p.B);
        return o.ToString();
    }
}
public static class Program { public static object? Run() => App.Go(); }
