// The members that the compiler writes for a library's record show, compare and copy a member that cannot cross.
using Comet;
namespace Lib;
[Offloadable]
public partial record Doc(string Name, Type Kind) { public int N { get; init; } }
//// program
using Comet;
using Lib;
[Offloadable]
public partial class Work
{
    public int L(int n) { int t = 0; for (int i = 0; i < n; i++) t += i; return t; }
    public string Show() { var d = new Doc("a", typeof(int)); L(2); return d.ToString(); }
    public string With() { var d = new Doc("a", typeof(int)); L(2); var e = d with { N = 3 }; L(2); return "" + (e.Kind == typeof(int)); }
    public string Same() { var d = new Doc("a", typeof(int)); L(2); return "" + (d == new Doc("a", typeof(long))) ; }
    public string Out() { var d = new Doc("a", typeof(int)); L(2); var (n, k) = d; L(2); return "" + (k == typeof(int)); }
}
public static class Program { public static object? Run() { var w = new Work(); return w.Show() + w.With() + w.Same() + w.Out(); } }
