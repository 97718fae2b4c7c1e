// expect: abandons
// ToString calls that of a library's base, and reads what another overrides.
using Comet;
using System.Text;
namespace Lib;
public static class Home { public static int Count; public static int Next() => ++Count; }
[Offloadable]
public abstract partial class Shape { public abstract string Name { get; } public virtual int Size => 2; public override string ToString() => Name + Size; public virtual string Info() => "i" + Size; }
[Offloadable]
public partial class Mid : Shape { public override string Name => "mid"; }
[Offloadable]
public partial record Rec(int A) { public virtual string Extra => "e"; }
[Offloadable]
public partial class Node(string n) { public string Name = n; public List<Node> Kids = []; public virtual int Cost => Kids.Count; public override string ToString() => Name + "(" + string.Join(",", Kids) + ")"; public override bool Equals(object? o) => o is Node k && k.Name == Name && k.Cost == Cost; public override int GetHashCode() => Name.Length; }
//// program
using Comet;
using System.Text;
using Lib;
[Offloadable] public partial class D1 : Mid { public override string Name => "d1"; public override string ToString() => "<" + Name + ">"; }
[Offloadable] public partial class D2 : Mid { public override string ToString() => base.ToString() + "!"; }
[Offloadable] public partial class D3 : Mid { public override string Name => base.Name + Size; }
[Offloadable] public partial class D4 : Mid { public override string Name => base.Name + base.Size; }
[Offloadable] public partial record D5(int B) : Rec(B) { public override string Extra => base.Extra + "x"; }
[Offloadable] public partial record D6(int B) : Rec(B) { protected override bool PrintMembers(StringBuilder sb) { base.PrintMembers(sb); sb.Append(" and " + B); return true; } }
[Offloadable] public partial class D7(string n) : Node(n) { public int Extra; public override int Cost => base.Cost + Extra; }
[Offloadable] public partial class D8(Shape s) { public Shape S = s; public override string ToString() => "of " + S.Name; }
[Offloadable] public partial class D9 : IComparer<Shape> { public int Compare(Shape? a, Shape? b) => string.CompareOrdinal(a!.Name, b!.Name); }
[Offloadable] public partial class D10 : Shape { public override string Name => "ten"; public override string ToString() => $"[{Name}]"; }
[Offloadable] public sealed partial class D11 : Shape { public override string Name => "elf"; public override string ToString() => $"[{Name} {Size}]"; }
[Offloadable] public partial record D12(Shape S, Node N);
[Offloadable]
public partial class Work
{
    public int L(int n) { int t = 0; for (int i = 0; i < n; i++) t += i; return t; }
    public string Each(Func<object> make) { string s = ""; for (int i = 0; i < 3; i++) { object a = make(), b = make(); L(2); s += a + "," + a.Equals(b); L(1); s += $"{b}"; } return s + Home.Count; }
    public string P1() => Each(() => new D1());
    public string P2() => Each(() => new D2());
    public string P3() => Each(() => new D3());
    public string P4() => Each(() => new D4());
    public string P5() => Each(() => new D5(1));
    public string P6() => Each(() => new D6(1));
    public string P7() => Each(() => new D7("q"));
    public string P8() => Each(() => new D8(new D4()));
    public string P9() { string s = ""; for (int i = 0; i < 3; i++) { var a = new Shape[] { new D4(), new Mid() }; L(2); Array.Sort(a, new D9()); L(1); s += a[1].Name; } return s + Home.Count; }
    public string P10() => Each(() => new D10());
    public string P11() => Each(() => new D11());
    public string P12() => Each(() => new D12(new Mid(), new Node("w")));
}
public static class Program { public static object? Run() { Home.Count = 0; var w = new Work(); return new[] { w.P1(), w.P2(), w.P3(), w.P4(), w.P5(), w.P6(), w.P7(), w.P8(), w.P9(), w.P10(), w.P11(), w.P12() }; } }
