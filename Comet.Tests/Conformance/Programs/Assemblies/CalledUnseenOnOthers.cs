// expect: abandons
// What is called unseen on one object calls overrides of another.
using Comet;
using System.Collections;
namespace Lib;
[Offloadable]
public abstract partial class Shape { public abstract string Name { get; } public virtual int Weight() => 2; public virtual int Size { get; set; } }
[Offloadable]
public sealed partial class Holder(Shape s) { private readonly Shape _s = s; public override string ToString() => "<" + _s.Name + ">"; }
[Offloadable]
public sealed partial class ByWeight : IComparer<Shape> { public int Compare(Shape? a, Shape? b) => a!.Weight().CompareTo(b!.Weight()); }
[Offloadable]
public sealed partial class SameName : IEqualityComparer<Shape> { public bool Equals(Shape? a, Shape? b) => a!.Name == b!.Name; public int GetHashCode(Shape a) => 1; }
[Offloadable]
public sealed partial class Seq(Shape s) : IEnumerable<int> { private readonly Shape _s = s; public IEnumerator<int> GetEnumerator() { yield return _s.Weight(); yield return _s.Weight(); } IEnumerator IEnumerable.GetEnumerator() => GetEnumerator(); }
[Offloadable]
public sealed partial class Key(Shape s) { private readonly Shape _s = s; public override bool Equals(object? o) { if (o is not Key k) return false; k._s.Size = _s.Size + 1; return k._s.Size > 0; } public override int GetHashCode() => 5; }
//// program
using Comet;
using Lib;
public static class Home { public static int Count; public static int Next() => ++Count; }
[Offloadable]
public partial class A : Shape { public override string Name => "a" + Home.Next(); }
[Offloadable]
public partial class B(int n) : Shape { public override string Name => "b"; public override int Weight() => n + 0 * Home.Next(); }
[Offloadable]
public partial class C : Shape { private int _x; public override string Name => "c"; public override int Size { get => _x; set { _x = value; Home.Next(); } } }
[Offloadable]
public partial class Work
{
    public int L(int n) { int t = 0; for (int i = 0; i < n; i++) t += i; return t; }
    public string P1() { string s = ""; for (int i = 0; i < 3; i++) { L(2); var h = new Holder(new A()); L(1); s += h + ","; } return s + Home.Count; }
    public string P2() { string s = ""; Shape[] xs = [new B(3), new B(1), new B(2)]; for (int i = 0; i < 3; i++) { L(2); Array.Sort(xs, new ByWeight()); L(1); s += xs[0].Name; } return s + Home.Count; }
    public string P3() { string s = ""; for (int i = 0; i < 3; i++) { var set = new HashSet<Shape>(new SameName()) { new A() }; L(2); set.Add(new A()); L(1); s += set.Count; } return s + Home.Count; }
    public string P4() { string s = ""; for (int i = 0; i < 3; i++) { var q = new Seq(new B(4)); L(2); s += q.Sum(); L(1); } return s + Home.Count; }
    public string P5() { string s = ""; for (int i = 0; i < 3; i++) { var q = new Dictionary<Key, int>(); q[new Key(new C())] = 1; L(2); q[new Key(new C())] = 3; s += q.Count; L(1); } return s + Home.Count; }
}
public static class Program { public static object? Run() { Home.Count = 0; var w = new Work(); return new[] { w.P1(), w.P2(), w.P3(), w.P4(), w.P5() }; } }
