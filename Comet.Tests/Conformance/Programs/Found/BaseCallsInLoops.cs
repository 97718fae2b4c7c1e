// expect: abandons
// Base calls in a loop on objects that stay at home.
using Comet;
public static class Home { public static int N; }
[Offloadable]
public partial class Base { public virtual int Opt(int a) => a + 1; }
[Offloadable]
public partial class Mid : Base { public override int Opt(int a) => 100; public int Other(int n) { int t = 0; for (int i = 0; i < n; i++) t += base.Opt(i); return t; } }
[Offloadable]
public partial class D : Mid { public override string ToString() => "d" + Home.N++; }
[Offloadable]
public partial class Work
{
    public string Go(Mid b) { string s = ""; for (int i = 0; i < 3; i++) { s += b.Other(i) + ","; } return s; }
}
public static class Program { public static object? Run() => new Work().Go(new D()); }
