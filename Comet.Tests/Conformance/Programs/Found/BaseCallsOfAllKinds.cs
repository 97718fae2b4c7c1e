// expect: abandons
// Base calls of properties, indexers, generic methods and iterators on objects that stay at home.
using Comet;
public static class Home { public static int N; }
[Offloadable]
public partial class Base
{
    protected int X = 1;
    public virtual int P { get { int t = X; for (int i = 0; i < 2; i++) t += i; return t; } set { for (int i = 0; i < 2; i++) X += value; } }
    public virtual int this[int k] { get { int t = k; for (int i = 0; i < 2; i++) t += i; return t; } }
    public virtual IEnumerable<int> It(int n) { for (int i = 0; i < n; i++) yield return i; }
    public virtual async Task<int> As(int n) { await Task.Yield(); return n; }
    public virtual async IAsyncEnumerable<int> Ai(int n) { for (int i = 0; i < n; i++) { await Task.Yield(); yield return i; } }
    public virtual T G<T>(T t) { for (int i = 0; i < 2; i++) X++; return t; }
    public virtual void R(ref int n) { for (int i = 0; i < 2; i++) n++; }
    public virtual string Chain(int n) { string s = "b"; for (int i = 0; i < n; i++) s += i; return s; }
    public virtual int Rec(int n) => n == 0 ? 0 : 1 + Rec(n - 1);
}
[Offloadable]
public partial class Mid : Base
{
    public override int P { get => base.P * 2; set => base.P = value + 1; }
    public override int this[int k] => base[k] * 2;
    public override IEnumerable<int> It(int n) { foreach (int x in base.It(n)) yield return x * 2 + 1; }
    public override async Task<int> As(int n) => await base.As(n) * 2 + 1;
    public override async IAsyncEnumerable<int> Ai(int n) { await foreach (int x in base.Ai(n)) yield return x * 2 + 1; }
    public override T G<T>(T t) { X *= 2; return base.G(t); }
    public override void R(ref int n) { base.R(ref n); n *= 3; }
    public override string Chain(int n) => "m" + base.Chain(n);
    public override int Rec(int n) => base.Rec(n) + 1;
    public string Each(int n) { string s = ""; for (int i = 0; i < n; i++) { int q = i; base.R(ref q); s += base.P + "," + base[i] + "," + base.G(i) + "," + q + base.Chain(i) + string.Join("", base.It(i)) + base.Rec(2) + ";"; base.P = i; } return s + X; }
    public async Task<string> EachAsync(int n) { string s = ""; for (int i = 0; i < n; i++) { s += await base.As(i) + ","; await foreach (int x in base.Ai(i)) s += x; Func<int, string> f = base.Chain; Func<int> g = () => base.P; s += f(2) + g(); } return s; }
}
[Offloadable]
public partial class D : Mid { public override string ToString() => "d" + Home.N++; public override string Chain(int n) => "d" + base.Chain(n); }
[Offloadable]
public partial class Work
{
    public string P1(Mid b) => b.Each(3);
    public async Task<string> P2(Mid b) => await b.EachAsync(3);
    public string P3(Base b) { string s = ""; for (int i = 0; i < 2; i++) { s += b.P + "," + b[i] + b.G(i) + string.Join("", b.It(3)) + b.Chain(2) + b.Rec(2); b.P = 2; } return s; }
    public async Task<string> P4(Base b) { string s = ""; for (int i = 0; i < 2; i++) { s += await b.As(i); await foreach (int x in b.Ai(3)) s += x; } return s; }
}
public static class Program { public static object? Run() { var w = new Work(); return new[] { w.P1(new D()), w.P2(new D()).Result, w.P3(new D()), w.P4(new D()).Result, w.P1(new Mid()), w.P2(new Mid()).Result }; } }
