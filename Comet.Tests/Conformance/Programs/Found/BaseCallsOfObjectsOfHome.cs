// expect: abandons
// Base calls of twins on objects that stay at home.
using Comet;
public static class Home { public static int N; }
[Offloadable]
public partial class Base { public virtual int Opt(int a) => a + 1; }
[Offloadable]
internal partial class Mid : Base { public override int Opt(int a) => base.Opt(a) * 2; }
[Offloadable]
internal partial class D : Mid { public override string ToString() => "d" + Home.N++; }
[Offloadable]
public partial class Work
{
    public int L(int n) { int t = 0; for (int i = 0; i < n; i++) t += i; return t; }
    public string Go(Base b) { string s = ""; for (int i = 0; i < 2; i++) { L(2); s += b.Opt(i); L(1); } return s; }
}
public static class Program { public static object? Run() => new Work().Go(new D()); }
