// Tuple literals in arrays whose elements are converted by twins.
using System; using System.Collections.Generic; using System.Linq; using Comet;
public static class Home { public static int Count; public static int Next() => ++Count; }
[Offloadable] public partial struct Mk { public int V; public static int Lp(int n) { int t = 0; for (int i = 0; i < n; i++) t += i; return t; }
  public static implicit operator Mk(int v) { Lp(2); return new Mk { V = v + Home.Next() * 10 }; } 
  public void Deconstruct(out int a, out int b) { Lp(2); a = V; b = Home.Next(); } public override string ToString() { Lp(3); return "mk" + V; } }
[Offloadable]
public partial class Work
{
    public int Shift; public int L(int n) { for (int j = 0; j < Shift; j++) ; int t = 0; for (int i = 0; i < n; i++) t += i; return t; }
    public string A1() { string s = ""; foreach ((Mk m, var (x, y)) in new (int, Mk)[] { (1, 2), (3, 4) }) { L(2); s += m.V + "," + x + "," + y + ";"; } return s; }
}
public static class Program { public static object? Run() { var w = new Work(); return w.A1(); } }
