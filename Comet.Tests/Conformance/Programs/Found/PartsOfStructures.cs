// Fields of structures in variables, readonly ones too, are looked into when the arguments have been evaluated: all of the structure may be exchanged meanwhile.
using Comet;
public struct Mut(int v) { public int V = v; public readonly int R = v; public int Add(int n) { V += n; return V; } public readonly int Get(int n) => V * 100 + n; }
public static class Ext { public static int Plus(this in int a, int b) => a * 100 + b; public static int Ref(this ref int a, int b) => a * 100 + b; public static int Of(this in Mut m, int b) => m.V * 100 + b; }
[Offloadable]
public partial class Work
{
    private Mut _mut = new(1);
    private readonly Mut _ro = new(2);
    private int _n = 1;
    private int Loop(int n) { int s = 0; for (int i = 0; i < n; i++) s += i; _mut = new(_mut.V + s); _n += s; return s; }
    private int Set(ref int x, int n) { int s = 0; for (int i = 0; i < n; i++) s += i; x += s; return s; }
    private int SetM(ref Mut x, int n) { int s = 0; for (int i = 0; i < n; i++) s += i; x = new(x.V + s); return s; }
    public string A(int x)
    {
        Mut m = new(1);
        Mut[] ms = [new(1)];
        return $"{_mut.R.CompareTo(Loop(3))} {_mut.R.Plus(Loop(3))} {_n.Plus(Loop(3))} {x.Plus(Set(ref x, 3))} {x!.Plus(Set(ref x, 3))} {m.R.Plus(SetM(ref m, 3))} {m.R.Equals(SetM(ref m, 3) + m.V - 3)} {_ro.Add(Loop(3))} {_ro.Get(Loop(3))} {_mut.Get(Loop(3))} {m.Of(SetM(ref m, 3))} {ms[0].Of(SetM(ref ms[0], 3))} {ms[0].R.Plus(SetM(ref ms[0], 3))} {ms[0].R.CompareTo(SetM(ref ms[0], 3) + 13)} {x.Ref(Set(ref x, 3))}";
    }
    public string B(int x)
    {
        Mut m = new(1);
        string s = "" + _mut.R.ToString(Loop(3) == 3 ? "D3" : "D4") + m.R.ToString(SetM(ref m, 3) == 3 ? "D3" : "D4") + x.ToString(Set(ref x, 3) == 3 ? "D3" : "D4");
        checked { s += x.Plus(Set(ref x, 3)); }
        return s;
    }
}
public static class Program { public static object? Run() => new Work().A(1) + " | " + new Work().B(1); }
