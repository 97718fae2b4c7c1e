// expect: abandons
// Overrides in generic classes, of properties and interface members, that a library calls unseen.
using Comet;
using System.Collections;
using System.Text;
namespace Lib;
public static class Home { public static int Count; public static int Next() => ++Count; }
// virtual hooks called by what the framework calls unseen, over other routes
[Offloadable]
public abstract partial class Coll<T> : IEnumerable<T>, ICollection<T>
{
    protected readonly List<T> Items = [];
    protected virtual void OnAdd(T t) { } protected abstract int Limit { get; } public virtual bool Skip(T t) => false;
    public void Add(T t) { OnAdd(t); Items.Add(t); } public int Count => Math.Min(Items.Count, Limit); public bool IsReadOnly => false;
    public void Clear() => Items.Clear(); public bool Contains(T t) => Items.Contains(t); public void CopyTo(T[] a, int i) { foreach (T t in this) a[i++] = t; } public bool Remove(T t) => Items.Remove(t);
    public IEnumerator<T> GetEnumerator() { foreach (T t in Items) if (!Skip(t)) yield return t; } IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
[Offloadable]
public abstract partial class Fmt : IFormattable, IDisposable, IEquatable<Fmt> { protected abstract string Text(string? f); public string ToString(string? f, IFormatProvider? p) => Text(f); protected virtual void Dispose(bool d) { } public void Dispose() => Dispose(true); public bool Equals(Fmt? o) => Text("e") == o?.Text("e"); public sealed override bool Equals(object? o) => Equals(o as Fmt); public override int GetHashCode() => 3; }
[Offloadable]
public partial class Cmp : Comparer<string> { protected virtual int Key(string s) => s.Length; public override int Compare(string? a, string? b) => Key(a!) - Key(b!); }
[Offloadable]
public partial record RBase(string A) { public virtual string B => "b"; protected virtual string Suffix(int n) => "s" + n; protected virtual bool PrintMembers(StringBuilder sb) { sb.Append(Suffix(1)).Append(B); return true; } public virtual bool Equals(RBase? o) => o is not null && Suffix(2) == o.Suffix(2); public override int GetHashCode() => 1; }
public readonly struct Cell<T>(T v) where T : Shape { public T V { get; } = v; public override string ToString() => "cell" + V.Name; }
[Offloadable] public partial struct MCell { public Shape? V; public override string ToString() => "mcell" + V?.Name; }
public record struct RCell(Shape V);
[Offloadable] public abstract partial class Shape { public abstract string Name { get; } public override string ToString() => "shape"; }
[Offloadable] public partial interface INamed { string Name { get; } string Full() => "full" + Name; }
[Offloadable] public partial class Named : INamed, IComparable<Named> { public virtual string Name => "n"; public virtual string Full() => Name; public int CompareTo(Named? o) { INamed a = this, b = o!; return string.CompareOrdinal(a.Full(), b.Full()); } public override string ToString() => ((INamed)this).Name; }
//// program
using Comet;
using System.Text;
using Lib;
[Offloadable] public partial class C1 : Coll<int> { protected override void OnAdd(int t) => Home.Next(); protected override int Limit => 2; }
[Offloadable] public partial class C2 : Coll<string> { protected override int Limit => Home.Next() + 1; public override bool Skip(string t) => t == "b"; }
[Offloadable] public partial class C3 : Coll<int> { protected override int Limit => 9; public override bool Skip(int t) => Home.Next() % 2 == 0; }
[Offloadable] public partial class F1 : Fmt { protected override string Text(string? f) => f + Home.Next(); }
[Offloadable] public partial class F2 : Fmt { protected override string Text(string? f) => f + "x"; protected override void Dispose(bool d) { base.Dispose(d); Home.Next(); } }
[Offloadable] public partial class K1 : Cmp { protected override int Key(string s) => -s.Length + 0 * Home.Next(); }
[Offloadable] public partial record R1(string A, int N) : RBase(A) { protected override string Suffix(int n) => "r" + Home.Next() * 0; }
[Offloadable] public partial record R2(string A, int N) : RBase(A) { protected override bool PrintMembers(StringBuilder sb) { Home.Next(); return base.PrintMembers(sb); } }
[Offloadable] public partial class S1 : Shape { public override string Name => "s" + Home.Next(); }
[Offloadable] public partial class N1 : Named, INamed { string INamed.Name => "own" + Home.Next(); string INamed.Full() => "z" + Home.Next(); }
[Offloadable] public partial class N2 : Named { public override string Full() => "q" + Home.Next(); }
[Offloadable]
public partial class Work
{
    public int L(int n) { int t = 0; for (int i = 0; i < n; i++) t += i; return t; }
    public string P1() { string s = ""; for (int i = 0; i < 3; i++) { var c = new C1 { 1, 2 }; L(2); c.Add(3); L(1); s += c.Count + string.Join("", c.ToList()); } return s + Home.Count; }
    public string P2() { string s = ""; for (int i = 0; i < 3; i++) { var c = new C2 { "a", "b" }; L(2); s += c.Count; L(1); s += string.Concat(c) + new List<string>(c).Count; } return s + Home.Count; }
    public string P3() { string s = ""; for (int i = 0; i < 3; i++) { var c = new C3 { 1, 2, 3 }; L(2); s += c.Sum(); L(1); foreach (int x in c) { L(1); s += x; } } return s + Home.Count; }
    public string P4() { string s = ""; for (int i = 0; i < 3; i++) { Fmt f = new F1(), g = new F2(); L(2); s += $"{f:q}{g:r}"; L(1); using (g) { s += f.Equals(g); } L(1); s += new List<Fmt> { g }.Contains(f); } return s + Home.Count; }
    public string P5() { string s = ""; for (int i = 0; i < 3; i++) { var k = new K1(); string[] a = ["a", "bbb", "cc"]; L(2); Array.Sort(a, k); s += a[0]; L(1); s += k.Compare("a", "b"); } return s + Home.Count; }
    public string P6() { string s = ""; for (int i = 0; i < 3; i++) { RBase a = new R1("a", i), b = new R1("a", 1); L(2); s += a + "" + (a == b) + a.Equals(b); L(1); a = a with { A = "c" }; s += new R2("z", 1) + "" + (a != b); } return s + Home.Count; }
    public string P7() { string s = ""; for (int i = 0; i < 3; i++) { L(2); var c = new Cell<S1>(new S1()); s += c; L(1); var m = new MCell { V = new S1() }; s += m; L(1); s += new RCell(new S1()); s += "" + (m, 1); } return s + Home.Count; }
    public string P8() { string s = ""; for (int i = 0; i < 3; i++) { Named[] n = [new N1(), new N2(), new Named()]; L(2); Array.Sort(n); L(1); s += n[0] + "" + n[1] + n[2]; INamed q = n[i]; L(1); s += q.Full() + q.Name; } return s + Home.Count; }
}
public static class Program { public static object? Run() { Home.Count = 0; var w = new Work(); return new[] { w.P1(), w.P2(), w.P3(), w.P4(), w.P5(), w.P6(), w.P7(), w.P8() }; } }
