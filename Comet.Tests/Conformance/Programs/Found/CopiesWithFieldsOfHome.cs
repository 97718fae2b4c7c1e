// MemberwiseClone copies a field that cannot cross, and with an event.
using Comet;
[Offloadable]
public partial class Cl(Type kind) { private readonly Type _kind = kind; public int N; public Cl Copy() => (Cl)MemberwiseClone(); public string Show() => _kind == null ? "null" : "kind"; }
[Offloadable]
public partial record Ev(int N) { public event Action? Changed; public void Raise() => Changed?.Invoke(); }
[Offloadable]
public partial class Work
{
    public int L(int n) { int t = 0; for (int i = 0; i < n; i++) t += i; return t; }
    public string A() { var c = new Cl(typeof(int)); L(2); var d = c.Copy(); L(2); return d.Show(); }
    public int B() { var c = new Ev(1); int hits = 0; c.Changed += () => hits++; L(2); var d = c with { N = 3 }; L(2); d.Raise(); return hits; }
}
public static class Program { public static object? Run() { var w = new Work(); return w.A() + w.B(); } }
