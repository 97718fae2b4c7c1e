// Records and primary constructors that keep what cannot cross, made by code that could be elsewhere.
using Comet;
[Offloadable]
public partial record Doc(string Name, Type Kind);
[Offloadable]
public partial record Sub(string Name, int N) : Doc(Name, typeof(int));
[Offloadable]
public partial class Par(Type k) { public string Name => k.Name; public int N; }
[Offloadable]
public partial class Der() : Par(typeof(long)) { public int M { get { int t = 0; for (int i = 0; i < 3; i++) t += i; return t; } } }
[Offloadable]
public partial class Work
{
    public int L(int n) { int t = 0; for (int i = 0; i < n; i++) t += i; return t; }
    public string A() { string s = ""; for (int i = 0; i < 3; i++) { L(2); var d = new Doc("a" + i, typeof(int)); L(2); s += d.Kind == typeof(int); } return s; }
    public string B() { string s = ""; for (int i = 0; i < 3; i++) { L(2); Doc d = new Sub("a" + i, 2); L(2); s += d.Kind == typeof(int); } return s; }
    public string C() { string s = ""; for (int i = 0; i < 3; i++) { L(2); var d = new Der(); L(2); s += d.Name + d.M; } return s; }
}
public static class Program { public static object? Run() { var w = new Work(); return new[] { w.A(), w.B(), w.C() }; } }
