// expect: abandons
// Overrides two levels deep of what ToString, Equals and CompareTo call.
using Comet;
namespace Lib;
public static class Home { public static int Count; public static int Next() => ++Count; }
public static class Util { public static string Show(Shape s) => s.Name; }
[Offloadable]
public abstract partial class Shape : IComparable { public abstract string Name { get; } protected virtual int Rank => 1; public override string ToString() => Util.Show(this); int IComparable.CompareTo(object? o) => Rank - ((Shape)o!).Rank; }
[Offloadable]
public partial class Mid : Shape { public override string Name => "mid"; }
[Offloadable]
public abstract partial class Gen<T> { public T? V; public virtual string Fmt(T? t) => "g" + t; public override string ToString() => Fmt(V); public override bool Equals(object? o) => o is Gen<T> g && Same(g); protected virtual bool Same(Gen<T> g) => true; public override int GetHashCode() => 1; }
[Offloadable]
public partial record Rec(int A) { public virtual string Extra => "e"; public string Shown => Hook(A); protected virtual string Hook(int n) => "h" + n; }
[Offloadable]
public abstract partial class Twin { public override string ToString() => Make(3); protected string Make(int n) { string s = ""; for (int i = 0; i < n; i++) s += Part(i); return s; } protected virtual string Part(int i) => "p" + i; }
[Offloadable]
public partial class Tmpl { public override string ToString() => ((ITmpl)new Impl(this)).Text; public virtual string Text => "t"; }
public interface ITmpl { string Text { get; } }
public sealed class Impl(Tmpl t) : ITmpl { public string Text => t.Text; }
[Offloadable]
public partial class Deleg { public override string ToString() { Func<int, string> f = Text; return f(2) + Lam(); } public virtual string Text(int n) => "t"; private string Lam() { Func<string> g = () => Text(3); return g(); } }
[Offloadable]
public partial class Conv { protected virtual int N => 1; public static implicit operator string(Conv c) => "c" + c.N; public override string ToString() => this; public static string operator +(Conv a, int b) => a.N + "+" + b; }
[Offloadable]
public partial class ToCall { public override string ToString() => string.Join(",", Parts()); protected virtual IEnumerable<string> Parts() { yield return "a"; yield return "b"; } }
//// program
using Comet;
using Lib;
[Offloadable] public partial class D1 : Mid { public override string Name => "d1" + Home.Next(); }
[Offloadable] public partial class D2 : Mid { protected override int Rank { get { Home.Next(); return 4; } } public override string Name => "d2"; }
[Offloadable] public partial class D3 : Gen<int> { public override string Fmt(int t) => "d3" + Home.Next(); }
[Offloadable] public partial class D4<U> : Gen<List<U>> { protected override bool Same(Gen<List<U>> g) => Home.Next() > 0; }
[Offloadable] public partial class D4b : D4<int> { public override string Fmt(List<int>? t) => "d4b"; }
[Offloadable] public partial record D5(int B) : Rec(B) { public override string Extra => "x" + Home.Next(); }
[Offloadable] public partial record D6(int B) : Rec(B) { protected override string Hook(int n) => "x" + Home.Next(); }
[Offloadable] public partial class D7 : Twin { protected override string Part(int i) => "d7" + Home.Next(); }
[Offloadable] public partial class D8 : Tmpl { public override string Text => "d8" + Home.Next(); }
[Offloadable] public partial class D9 : Deleg { public override string Text(int n) => "d9" + Home.Next(); }
[Offloadable] public partial class D10 : Conv { protected override int N => Home.Next(); }
[Offloadable] public partial class D11 : ToCall { protected override IEnumerable<string> Parts() { yield return "x" + Home.Next(); } }
[Offloadable] public partial class D12 : D11 { protected override IEnumerable<string> Parts() => base.Parts().Append("q"); }
[Offloadable]
public partial class Work
{
    public int L(int n) { int t = 0; for (int i = 0; i < n; i++) t += i; return t; }
    public string Each(Func<object> make) { string s = ""; for (int i = 0; i < 3; i++) { object a = make(), b = make(); L(2); s += a + "," + a.Equals(b); L(1); s += $"{b}"; } return s + Home.Count; }
    public string P1() => Each(() => new D1());
    public string P2() { string s = ""; for (int i = 0; i < 3; i++) { var a = new Shape[] { new D2(), new Mid(), new D1() }; L(2); Array.Sort(a); L(1); s += a[2].Name; } return s + Home.Count; }
    public string P3() => Each(() => new D3());
    public string P4() => Each(() => new D4<int>()) + Each(() => new D4b());
    public string P5() => Each(() => new D5(1));
    public string P6() => Each(() => new D6(1));
    public string P7() => Each(() => new D7());
    public string P8() => Each(() => new D8());
    public string P9() => Each(() => new D9());
    public string P10() { string s = ""; for (int i = 0; i < 3; i++) { Conv a = new D10(); L(2); s += a; L(1); string q = a; s += q + (a + 1); } return s + Home.Count + Each(() => new D10()); }
    public string P11() => Each(() => new D11());
    public string P12() => Each(() => new D12());
}
public static class Program { public static object? Run() { Home.Count = 0; var w = new Work(); return new[] { w.P1(), w.P2(), w.P3(), w.P4(), w.P5(), w.P6(), w.P7(), w.P8(), w.P9(), w.P10(), w.P11(), w.P12() }; } }
