// expect: abandons
// Unmarked structures of a library in nullables, tuples, structures and records.
using Comet;
namespace Lib;
public static class Home { public static int Count; public static int Next() => ++Count; }
public struct Money { public int N; public override string ToString() => "m" + Home.Next(); public override bool Equals(object? o) { Home.Next(); return o is Money m && m.N == N; } public override int GetHashCode() => N; }
[Offloadable] public partial struct Cash { public int N; public override string ToString() => "m" + Home.Next(); public override bool Equals(object? o) { Home.Next(); return o is Cash m && m.N == N; } public override int GetHashCode() => N; }
[Offloadable] public partial class Any { public int N; }
//// program
using Comet;
using Lib;
public struct Wrap { public Money M; public int K; }
public record struct Rec(int K) { public Money? M { get; set; } }
public record struct Rec2(int K) { public (Money, int) M; }
[Offloadable] public partial record Rec3(int K) { public Money? M; }
[Offloadable]
public partial class Work
{
    public int L(int n) { int t = 0; for (int i = 0; i < n; i++) t += i; return t; }
    public string P1() { string s = ""; for (int i = 0; i < 3; i++) { L(2); Money x = default; x.N = i; Money? y = x; s += "" + y; L(1); } return s + Home.Count; }
    public string P2() { string s = ""; for (int i = 0; i < 3; i++) { L(2); Money x = default; x.N = i; Money? y = x; s += $"{y}"; L(1); } return s + Home.Count; }
    public string P3() { string s = ""; for (int i = 0; i < 3; i++) { L(2); Money x = default; x.N = i; s += "" + (x, 1); L(1); } return s + Home.Count; }
    public string P4() { string s = ""; for (int i = 0; i < 3; i++) { L(2); Money x = default; x.N = i; s += $"{(x, i)}"; L(1); } return s + Home.Count; }
    public string P5() { string s = ""; for (int i = 0; i < 3; i++) { L(2); Wrap x = default; x.M.N = i; s += Equals(x, x); L(1); } return s + Home.Count; }
    public string P6() { string s = ""; for (int i = 0; i < 3; i++) { L(2); Rec x = default; x.M = default(Money); s += x; L(1); } return s + Home.Count; }
    public string P7() { string s = ""; for (int i = 0; i < 3; i++) { L(2); Rec2 x = default; s += x; L(1); } return s + Home.Count; }
    public string P8() { string s = ""; for (int i = 0; i < 3; i++) { L(2); var x = new Rec3(i) { M = default(Money) }; s += x; L(1); } return s + Home.Count; }
    public string P9() { string s = ""; for (int i = 0; i < 3; i++) { L(2); Money x = default; x.N = i; s += new { x, i }; L(1); } return s + Home.Count; }
    public string P10() { string s = ""; for (int i = 0; i < 3; i++) { L(2); Cash x = default; x.N = i; s += "" + x; L(1); } return s + Home.Count; }
    public string P11() { string s = ""; for (int i = 0; i < 3; i++) { L(2); Cash x = default; x.N = i; Cash? y = x; s += "" + y + (x, 1); L(1); } return s + Home.Count; }
    public string P12() { string s = ""; for (int i = 0; i < 3; i++) { L(2); var x = new KeyValuePair<string, object>("a", default(Money)); s += x; L(1); } return s + Home.Count; }
    public string P13() { string s = ""; for (int i = 0; i < 3; i++) { L(2); Money[] x = new Money[2]; object o = x; s += string.Join(",", x); L(1); } return s + Home.Count; }
    public string P14() { string s = ""; for (int i = 0; i < 3; i++) { L(2); Money x = default; s += $"{x}" + $"{x,4}"; L(1); s += string.Format("{0}", x); object o = x; L(1); s += o; } return s + Home.Count; }
    public string P15() { string s = ""; for (int i = 0; i < 3; i++) { L(2); Money x = default; IEquatable<int> o = i; L(1); s += o.Equals(i) + x.ToString(); } return s + Home.Count; }
}
public static class Program { public static object? Run() { Home.Count = 0; var w = new Work(); return new[] { w.P1(), w.P2(), w.P3(), w.P4(), w.P5(), w.P6(), w.P7(), w.P8(), w.P9(), w.P10(), w.P11(), w.P12(), w.P13(), w.P14(), w.P15() }; } }
