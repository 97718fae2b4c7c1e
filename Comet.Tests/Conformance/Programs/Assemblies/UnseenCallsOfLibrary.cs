// What runs as written calls a library's methods that must go home in the middle.
using Comet;
namespace Lib;
public static class Home { public static int Count; public static int Next() => ++Count; }
[Offloadable]
public partial class Api { public static int Work(int n) { int t = 0; for (int i = 0; i < n; i++) t += Home.Next(); return t; } public static int Pure(int n) { int t = 0; for (int i = 0; i < n; i++) t += i; return t; } public int N { get { int t = 0; for (int i = 0; i < 2; i++) t += Home.Next(); return t; } set { for (int i = 0; i < value; i++) Home.Next(); } } public Api() { for (int i = 0; i < 1; i++) Home.Next(); } public static Api operator +(Api a, int n) { for (int i = 0; i < n; i++) Home.Next(); return a; } public int this[int i] { get { for (int k = 0; k < i; k++) Home.Next(); return i; } } }
[Offloadable]
public abstract partial class Tmpl { public int Go(int n) { int t = 0; for (int i = 0; i < n; i++) t += Step(i); return t; } protected abstract int Step(int n); public virtual int Small(int n) => n; public static int Run(Func<int, int> f, int n) { int t = 0; for (int i = 0; i < n; i++) t += f(i); return t; } public int Kept; private Func<int, int>? _f; public void Keep(Func<int, int> f) => _f = f; public int Use(int n) { int t = 0; for (int i = 0; i < n; i++) t += _f!(i); return t; } public int One(int n) => _f!(n); public int Max<T>(IEnumerable<T> xs, Func<T, int> f) => xs.Max(f); }
//// program
using Comet;
using Lib;
// unmarked code of the app that calls the library's twins
public static class Util { public static int Do(int n) => Api.Work(n); public static int Pure(int n) => Api.Pure(n); public static int Prop() { var a = new Api(); return a.N + a[2]; } public static int Op(Api a) => (a + 2).N; public static int Via(Tmpl t) => t.Go(2); public static int Fn(int n) => Tmpl.Run(x => x + 1, n); public static int ViaSmall(Tmpl t) => t.Small(1); public static int Use(Tmpl t) => t.Use(2) + t.One(1); }
[Offloadable]
public partial class T1 : Tmpl { protected override int Step(int n) => Home.Next() + n; public override int Small(int n) => Home.Next(); }
[Offloadable]
public partial class T2 : Tmpl { protected override int Step(int n) => n * 2; }
[Offloadable]
public partial class Work
{
    public int L(int n) { int t = 0; for (int i = 0; i < n; i++) t += i; return t; }
    public string A() { string s = ""; for (int i = 0; i < 2; i++) { L(2); s += Util.Do(2) + ","; L(1); s += Util.Pure(3); L(1); s += Util.Prop() + ","; L(1); s += Util.Op(new Api()); } return s + Home.Count; }
    public string B() { string s = ""; Tmpl a = new T1(), b = new T2(); for (int i = 0; i < 2; i++) { L(2); s += Util.Via(a) + ","; L(1); s += Util.Via(b); L(1); s += Util.Fn(3) + ","; L(1); s += Util.ViaSmall(a) + Util.ViaSmall(b); } return s + Home.Count; }
    public string C() { string s = ""; Tmpl a = new T1(), b = new T2(); int k = 0; a.Keep(x => Home.Next() + x); b.Keep(x => { k++; return x + L(2); }); for (int i = 0; i < 2; i++) { L(2); s += Util.Use(a) + ","; L(1); s += Util.Use(b); L(1); s += a.Use(2) + b.One(3) + a.One(1); L(1); s += a.Max([1, 2], x => x + k + Home.Next()); } return s + Home.Count + k; }
}
public static class Program { public static object? Run() { var w = new Work(); Home.Count = 0; return new[] { w.A(), w.B(), w.C() }; } }
