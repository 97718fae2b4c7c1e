// Code that runs as written calls a library's method that must go home in the middle.
using Comet;
namespace Lib;
public static class Home { public static int Count; public static int Next() => ++Count; }
[Offloadable]
public static partial class Api
{
    public static int Work(int n) { int t = 0; for (int i = 0; i < n; i++) t += Home.Next(); return t; }
}
//// program
using Comet;
using Lib;
[Offloadable]
public partial class Item(int n) { public int N = n; public override string ToString() => "item" + Api.Work(N); public int Cost { get { return Api.Work(N); } } public override bool Equals(object? o) => o is Item i && Api.Work(1) > 0 && i.N == N; public override int GetHashCode() => N; }
public class Plain { public int N; public override string ToString() => "plain" + Api.Work(N); public int Cost() => Api.Work(2); }
public struct Val { public int N; public override string ToString() => "val" + Api.Work(N); }
[Offloadable]
public partial class Work
{
    public int L(int n) { int t = 0; for (int i = 0; i < n; i++) t += i; return t; }
    public string Go() { string s = ""; for (int i = 0; i < 3; i++) { var it = new Item(i); L(2); s += it + ","; L(1); s += it is { Cost: var c } ? c : 0; L(1); s += it.Equals(new Item(i)); L(2); s += new Plain { N = 2 }; L(1); s += new Plain().Cost(); L(2); s += new Val { N = 1 }; L(1); s += new[] { 3, 1 }.OrderBy(x => Api.Work(1) + x).First(); } return s + Home.Count; }
}
public static class Program { public static object? Run() { Home.Count = 0; return new Work().Go(); } }
