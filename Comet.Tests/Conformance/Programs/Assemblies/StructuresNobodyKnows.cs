// What an unmarked structure of a library does when it is shown and compared nobody sees.
using Comet;
namespace Lib;
public static class Home { public static int Count; }
public struct Money { public int N; public override string ToString() => "money" + ++Home.Count; public override bool Equals(object? o) { Home.Count++; return o is Money m && m.N == N; } public override int GetHashCode() => N; }
[Offloadable]
public partial class Any { public int N; }
//// program
using Comet;
using Lib;
[Offloadable]
public partial class Work
{
    public int L(int n) { int t = 0; for (int i = 0; i < n; i++) t += i; return t; }
    public string Go() { string s = ""; for (int i = 0; i < 3; i++) { L(2); Money x = default; x.N = i; s += "" + x + Equals(x, x); } return s + Home.Count; }
}
public static class Program { public static object? Run() { Home.Count = 0; return new Work().Go(); } }
