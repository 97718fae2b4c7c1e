// expect: abandons
// What is internal can be overridden where it is shown.
using Comet;
[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("ConformanceProgram")]
namespace Lib;
[Offloadable]
internal partial class Shape { internal virtual int Width => 3; internal int Twice => Width * 2; }
[Offloadable]
public partial class Seal { internal Seal() { } public virtual int Width => 3; public int Twice => Width * 2; }
//// program
using Comet;
using Lib;
public static class Home { public static int Count; }
[Offloadable]
internal partial class Wide : Shape { internal override int Width => ++Home.Count; }
[Offloadable]
internal partial class Seal2 : Seal { public override int Width => ++Home.Count; }
[Offloadable]
public partial class Work
{
    public int L(int n) { int t = 0; for (int i = 0; i < n; i++) t += i; return t; }
    public string Go()
    {
        string s = "";
        Shape a = new Wide(); Seal b = new Seal2();
        for (int i = 0; i < 3; i++) { L(2); s += a.Twice + "," + b.Twice + " "; }
        return s;
    }
}
public static class Program { public static object? Run() { Home.Count = 0; return new Work().Go(); } }
