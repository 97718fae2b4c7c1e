// What is called unseen calls members of an interface that another assembly implements.
using Comet;
namespace Lib;
[Offloadable] public partial interface INamed { string Name { get; } }
[Offloadable] public partial class Named : INamed { public virtual string Name => "n"; public override string ToString() => ((INamed)this).Name; }
[Offloadable] public sealed partial class Tag(INamed n) { private readonly INamed _n = n; public override string ToString() => "<" + _n.Name + ">"; }
public static class Ext { public static string Show(this INamed n) => n.Name; }
//// program
using Comet;
using Lib;
public static class Home { public static int Count; public static int Next() => ++Count; }
[Offloadable] public partial class N1 : Named, INamed { string INamed.Name => "own" + Home.Next(); }
[Offloadable] public partial class N3 : INamed { public string Name => "own" + Home.Next(); }
[Offloadable]
public partial class Work
{
    public int L(int n) { int t = 0; for (int i = 0; i < n; i++) t += i; return t; }
    public string P1() { string s = ""; for (int i = 0; i < 3; i++) { L(2); Named n = new N1(); s += n; L(1); } return s + Home.Count; }
    public string P2() { string s = ""; for (int i = 0; i < 3; i++) { L(2); var n = new Tag(new N3()); s += n; L(1); } return s + Home.Count; }
}
public static class Program { public static object? Run() { Home.Count = 0; var w = new Work(); return w.P1(); } }
