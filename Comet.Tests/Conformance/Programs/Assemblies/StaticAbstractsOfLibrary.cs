// Static members of a library's interfaces.
using Comet;
namespace Lib;
[Offloadable] public partial interface IAdd<T> where T : IAdd<T> { static abstract string Nm { get; } }
[Offloadable] public partial class Acc<T> where T : IAdd<T> { public int N; public override string ToString() => "acc" + T.Nm; }
//// program
using Comet;
using Lib;
public static class Home { public static int Count; public static int Next() => ++Count; }
[Offloadable] public partial struct N1 : IAdd<N1> { public static string Nm => "n1" + Home.Next(); }
[Offloadable]
public partial class Work
{
    public int L(int n) { int t = 0; for (int i = 0; i < n; i++) t += i; return t; }
    public string Go() { string s = ""; var a = new Acc<N1>(); for (int i = 0; i < 3; i++) { L(2); s += a; L(1); } return s + Home.Count; }
}
public static class Program { public static object? Run() { Home.Count = 0; return new Work().Go(); } }
