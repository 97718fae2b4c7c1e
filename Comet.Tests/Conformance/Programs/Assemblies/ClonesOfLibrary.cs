// MemberwiseClone copies a library's fields of home's.
using Comet;
namespace Lib;
public static class Home { public static int Count; public static int Next() => ++Count; }
[Offloadable] public partial class Res { private Stream? _s; public int N; public void Open() => _s = new MemoryStream([1, 2]); public string State => _s is null ? "closed" : "open"; }
[Offloadable] public partial class Ev { public event Action? Changed; public int N; public bool Has => Changed is not null; public void Hook() => Changed += () => { }; }
[Offloadable] public partial class Auto { public Type? Kind { get; private set; } public int N; public void Set() => Kind = typeof(int); }
[Offloadable] public partial class AutoI { internal Type? Kind; public int N; public void Set() => Kind = typeof(int); public bool Has => Kind is not null; }
[Offloadable] public partial class Pl { private readonly object _gate = new(); private int _n; public int N { get { lock (_gate) return _n; } } public void Inc() { lock (_gate) _n++; } }
[Offloadable] public partial record Rr(int A) { private Stream? _s = new MemoryStream(); public string State => _s is null ? "closed" : "open"; }
//// program
using Comet;
using Lib;
[Offloadable] public partial class Res2 : Res { public Res2 Dup() => (Res2)MemberwiseClone(); }
[Offloadable] public partial class Ev2 : Ev { public Ev2 Dup() => (Ev2)MemberwiseClone(); }
[Offloadable] public partial class Auto2 : Auto { public Auto2 Dup() => (Auto2)MemberwiseClone(); }
[Offloadable] public partial class AutoI2 : AutoI { public AutoI2 Dup() => (AutoI2)MemberwiseClone(); }
[Offloadable] public partial class Pl2 : Pl { public Pl2 Dup() => (Pl2)MemberwiseClone(); }
[Offloadable] public partial record Rr2(int B) : Rr(B) { public int Q; }
[Offloadable]
public partial class Work
{
    public int L(int n) { int t = 0; for (int i = 0; i < n; i++) t += i; return t; }
    public string P1() { string s = ""; var r = new Res2(); r.Open(); for (int i = 0; i < 3; i++) { L(2); r = r.Dup(); r.N++; L(1); } return s + r.State + r.N; }
    public string P2() { string s = ""; var r = new Ev2(); r.Hook(); for (int i = 0; i < 3; i++) { L(2); r = r.Dup(); r.N++; L(1); } return s + r.Has + r.N; }
    public string P3() { string s = ""; var r = new Auto2(); r.Set(); for (int i = 0; i < 3; i++) { L(2); r = r.Dup(); r.N++; L(1); } return s + r.Kind + r.N; }
    public string P4() { string s = ""; var r = new AutoI2(); r.Set(); for (int i = 0; i < 3; i++) { L(2); r = r.Dup(); r.N++; L(1); } return s + r.Has + r.N; }
    public string P5() { string s = ""; var r = new Pl2(); for (int i = 0; i < 3; i++) { L(2); r.Inc(); var q = r.Dup(); L(1); q.Inc(); s += r.N + "" + q.N; } return s; }
    public string P6() { string s = ""; var r = new Rr2(3); for (int i = 0; i < 3; i++) { L(2); r = r with { Q = i }; L(1); s += r.Q; } return s + r.State; }
}
public static class Program { public static object? Run() { Home.Count = 0; var w = new Work(); return new[] { w.P1(), w.P2(), w.P3(), w.P4(), w.P5(), w.P6() }; } }
