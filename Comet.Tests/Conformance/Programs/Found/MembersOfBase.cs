// Members of the base class, with suspension points in indices and values.
using System; using System.Collections.Generic; using System.Linq; using Comet;
public class Plain { protected int[] A = new int[5]; public virtual int P { get; set; } public virtual int this[int i] { get => A[i]; set => A[i] = value; } public virtual int Add(int a, int b) => a * 10 + b; public int F; }
[Offloadable]
public partial class Mid : Plain { }
[Offloadable]
public partial class MyList : List<int>
{
    static int W(int n) { int s = 0; for (int i = 0; i < 3; i++) s += n; return s / 3; }
    public void Put(int i, int v) { base[i] = v - W(1); base[W(0)] = W(7) + base[W(1)]; base[i] += W(2); base[W(1)]++; base.Capacity = W(20); base.Add(W(4)); }
    public int Get(int i) => base[W(i)] + base.Count + W(1);
}
[Offloadable]
public partial class D : Mid
{
    static int W(int n) { int s = 0; for (int i = 0; i < 3; i++) s += n; return s / 3; }
    public override int P { get => base.P + W(1); set => base.P = value + W(2); }
    public override int this[int i] { get => base[W(i)] + W(1); set { base[W(i)] = value + W(1); base[i] += W(3); base[W(i)] *= W(2); base[i]++; base[W(i)]--; } }
    public override int Add(int a, int b) => base.Add(W(a), W(b)) + base.Add(a: W(1), b: W(2)) + base.Add(b: W(1), a: W(2));
    public string Go() { P = W(4); P += W(1); base.P += W(3); base.P++; this[W(1)] = W(3); this[2] += W(1); base.F = W(3); base.F += W(1); base.F++; base.A[W(1)] += W(2); var (x, y) = (base.P, base[W(1)]); (base.P, base[W(2)]) = (W(8), W(9)); object o = base.P > W(1) ? base.P : base[W(2)]; return P + " " + this[1] + " " + base[2] + Add(1, 2) + base.F + string.Join(",", A) + x + y + o + base.ToString() + base.Equals(this); }
}
public static class Program { public static object? Run() { var m = new MyList { 1, 2 }; m.Put(1, 50); var d = new D(); return string.Join(",", m) + m.Get(1) + d.Go(); } }
