// A static initializer that comes to a library's statics runs when the program comes to it.
using Comet;
namespace Lib;
[Offloadable]
public partial class Counter { public static int N; public static int Next() => ++N; }
//// program
using Comet;
using Lib;
[Offloadable]
public partial class Tag { static Tag() { } public static readonly int Id = Counter.Next(); }
[Offloadable]
public partial class Work
{
    public int L(int n) { int t = 0; for (int i = 0; i < n; i++) t += i; return t; }
    public string Go() { string s = ""; Counter.N = 0; for (int i = 0; i < 3; i++) { L(2); s += Counter.Next() + " "; } L(2); return s + Tag.Id; }
}
public static class Program { public static object? Run() => new Work().Go(); }
