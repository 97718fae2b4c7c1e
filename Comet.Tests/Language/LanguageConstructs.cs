namespace Comet.Tests.Language;

/// <summary>The constructs of C#, by area. Each is one row of <c>docs/language.md</c>.</summary>
internal static class LanguageConstructs
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<LanguageConstruct> All { get; } =
    [
        // A call stands where it matters: in the middle, with operands before and after it.
        new("Statements", "local declarations", "int a = Inside(1), b = a + Inside(2); return a + b;"),
        new("Statements", "`if`, `else`", "int r = 0; if (Inside(1) == 1) r = Inside(2); else r = 3; return r + 1;"),
        new("Statements", "`while`", "int i = 0; while (Inside(i) < 3) i += Inside(1); return i;"),
        new("Statements", "`do`", "int i = 0; do i += Inside(1); while (Inside(i) < 3); return i;"),
        new("Statements", "`for`", "int r = 0; for (int i = Inside(0); i < Inside(3); i += Inside(1)) r += i; return r;"),
        new("Statements", "`break`, `continue`", "int r = 0; for (int i = 0; i < 9; i++) { if (Inside(i) == 2) continue; if (i == 5) break; r += i; } return r;"),
        new("Statements", "`switch`", "int r = 0; switch (Inside(2)) { case 1: r = 1; break; case 2: r = Inside(5); break; default: r = 9; break; } return r + 1;"),
        new("Statements", "`switch` on strings", "int r = 0; switch (\"b\" + Inside(2)) { case \"b2\": r = Inside(5); break; default: r = 9; break; } return r + 1;"),
        new("Statements", "guards of `switch`", "int r = 0; switch (2) { case 2 when Inside(1) == 0: r = 1; break; case > 1 when Inside(2) == 2: r = 5; break; default: r = 9; break; } return r + 1;"),
        new("Statements", "`goto case`, `goto default`", "int r = 0; switch (1) { case 1: r += Inside(1); goto case 2; case 2: r += Inside(2); goto default; default: r++; break; } return r;"),
        new("Statements", "`goto`", "int i = 0; again: i += Inside(1); if (i < 3) goto again; return i;"),
        new("Statements", "`return` in the middle", "int i = 0; while (true) { i += Inside(1); if (i > 2) return i; }"),
        new("Statements", "`checked`, `unchecked`", "int r = 0; checked { r += Inside(1); } unchecked { r *= Inside(3); } return r;"),
        new("Statements", "`using` statements", "int r; using (var x = new Resource()) { r = Inside(1); } return r + 1;", "", Resource),
        new("Statements", "`using` declarations", "using var x = new Resource(); int r = Inside(1); return r + 1;", "", Resource),
        new("Statements", "`lock`", "int r; lock (this) { r = Inside(1); } return r + 1;"),
        new("Statements", "`lock` of a `Lock`", "int r; lock (_gate) { r = Inside(1); } return r + 1;", "private readonly System.Threading.Lock _gate = new();"),
        new("Statements", "`foreach` over arrays", "int r = 0; foreach (int x in new[] { 1, 2 }) r += Inside(x); return r;"),
        new("Statements", "`foreach` over strings", "int r = 0; foreach (char c in \"ab\") r += Inside(c); return r;"),
        new("Statements", "`foreach` over arrays of more dimensions", "int r = 0; foreach (int x in new[,] { { 1, 2 } }) r += Inside(x); return r;"),
        new("Statements", "`foreach` over `List`", "int r = 0; foreach (int x in new List<int> { 1, 2 }) r += Inside(x); return r;"),
        new("Statements", "`foreach` over `Dictionary`, deconstructed", "int r = 0; foreach (var (k, v) in new Dictionary<int, int> { [1] = 2 }) r += Inside(k + v); return r;"),
        new("Statements", "`foreach` over other collections", "int r = 0; foreach (int x in new HashSet<int> { 1, 2 }) r += Inside(x); return r;"),
        new("Statements", "`foreach` over interfaces", "IEnumerable<int> all = new List<int> { 1, 2 }; int r = 0; foreach (int x in all) r += Inside(x); return r;"),
        new("Statements", "`foreach` over an own enumerator", "int r = 0; foreach (int x in new Numbers()) r += Inside(x); return r;", "", """
            [Offloadable] public partial class Numbers { public NumbersEnumerator GetEnumerator() => new NumbersEnumerator(); }
            [Offloadable] public partial class NumbersEnumerator { public int Current { get; private set; } public bool MoveNext() => ++Current < 3; }
            """),
        new("Statements", "`foreach` over spans", "int r = 0; Span<int> s = [1, 2]; foreach (int x in s) r += Inside(x); return r;"),

        new("Exceptions", "`try`, `catch`", "int r = 0; try { r += Inside(1); throw new InvalidOperationException(\"x\"); } catch (InvalidOperationException e) { r += Inside(e.Message.Length); } return r;"),
        new("Exceptions", "`finally`", "int r = 0; try { r += Inside(1); } finally { r += Inside(2); } return r;"),
        new("Exceptions", "nested `try`", "int r = 0; try { try { r += Inside(1); throw new InvalidOperationException(); } finally { r += Inside(2); } } catch (InvalidOperationException) { r += Inside(3); } return r;"),
        new("Exceptions", "`return` through `finally`", "int r = Through(); return r + 1;", "private int Through() { try { return Inside(1); } finally { Inside(2); } }"),
        new("Exceptions", "jumps through `finally`", "int r = 0; while (true) { try { r += Inside(1); if (r > 2) break; continue; } finally { r += Inside(1); } } return r;"),
        new("Exceptions", "rethrow", "int r = 0; try { try { throw new InvalidOperationException(); } catch { r += Inside(1); throw; } } catch (InvalidOperationException) { r += Inside(3); } return r;"),
        new("Exceptions", "`catch … when`, without suspension in the filter", "int r = 0; try { r += Inside(1); throw new InvalidOperationException(\"x\"); } catch (InvalidOperationException e) when (e.Message == \"x\") { r += Inside(2); } return r;"),
        new("Exceptions", "suspension within a filter", "int r = 0; try { throw new InvalidOperationException(\"x\"); } catch (InvalidOperationException) when (Inside(1) == 1) { r += 2; } return r;"),
        new("Exceptions", "suspension within a filter that reads or changes what others see", "int r = 0; try { try { throw new InvalidOperationException(\"x\"); } finally { _done = 1; } } catch (InvalidOperationException) when (Inside(1) - _done == 1) { r += 2; } return r;", "private int _done;"),
        new("Exceptions", "calls in the block, without finally blocks, a filter that reads or changes what others see", "int r = 0; try { r = Throws(); } catch (Exception) when (_done++ == 0) { r += 2; } return r;", "private int _done; private int Throws() { int r = Inside(1); throw new TimeoutException(\"x\" + r); }"),
        new("Exceptions", "calls in the block, with finally blocks, a filter that reads or changes what others see", "int r = 0; try { r = Throws(); } catch (Exception) when (_done++ == 0) { r += 2; } return r;", "private int _done; private int Throws() { try { int r = Inside(1); throw new TimeoutException(\"x\" + r); } finally { _done = 0; } }"),
        new("Exceptions", "calls in the block, a filter that calls code of the program's own", "int r = 0; try { r = Throws(); } catch (Exception e) when (IsTransient(e)) { r += 2; } return r;", "private int Throws() { int r = Inside(1); throw new TimeoutException(\"x\" + r); } private static bool IsTransient(Exception e) => e is TimeoutException;"),
        new("Exceptions", "`throw` expressions", "int? n = Inside(1); int r = n ?? throw new InvalidOperationException(\"\" + Inside(3)); return r + Inside(1);"),
        new("Exceptions", "exceptions that cross frames", "int r = 0; try { Fail(3); } catch (OwnException e) { r = Inside(e.Code); } return r;", "private int Fail(int n) { if (Inside(n) == 0) throw new OwnException(4); return Fail(n - 1) + 1; }", "public sealed class OwnException(int code) : Exception { public int Code { get; } = code; }"),

        new("Expressions", "operands, left to right", "int a = 1; int r = a + Inside(a = 2) * a - Inside(3); return r;"),
        new("Expressions", "`&&`, `||`", "bool b = Inside(1) == 1 && (Inside(2) == 3 || Inside(4) == 4); return b ? 1 : 0;"),
        new("Expressions", "`?:`", "int r = Inside(1) == 1 ? Inside(2) : Inside(3); return r + 1;"),
        new("Expressions", "`??`", "int? n = null; int r = n ?? Inside(1); return r + 1;"),
        new("Expressions", "`??=`", "int? n = null; n ??= Inside(1); return n.Value + 1;"),
        new("Expressions", "`?.`, `?[]`", "string s = \"ab\"; int r = s?.Substring(Inside(1)).Length ?? 0; r += (int)(s?[Inside(0)] ?? 'x'); return r;"),
        new("Expressions", "`?.` and `?[]` assigned to", "var c = this; int[]? a = [1, 2]; c?._f = Inside(1); c?._f += Inside(2); a?[Inside(1)] = Inside(3); return _f + a![1];", Field),
        new("Expressions", "assignment", "_f = Inside(1); int a; int b = a = Inside(2); return _f + a + b;", Field),
        new("Expressions", "compound assignment of locals and fields", "int a = 1; a += Inside(2); _f *= Inside(3); return a + _f;", Field),
        new("Expressions", "compound assignment of elements", "var x = new[] { 1, 2 }; x[Inside(1)] += Inside(2); x[Inside(0)]++; return x[0] + x[1];"),
        new("Expressions", "compound assignment of properties and indexers", "P += Inside(2); this[Inside(1)] -= Inside(3); return P;", "public int P { get; set; } private int this[int i] { get => P + i; set => P = value; }"),
        new("Expressions", "`++`, `--`", "int i = 1; int r = i++ + Inside(i) + --i; return r;"),
        new("Expressions", "`is` and patterns", "int r = Inside(3) is > 2 and var x ? Inside(x) : 0; return r + 1;"),
        new("Expressions", "`switch` expressions", "int r = Inside(2) switch { 1 => Inside(3), > 1 when Inside(1) == 1 => Inside(4), _ => 0 }; return r + 1;"),
        new("Expressions", "list, property and positional patterns", "int r = new[] { Inside(1), 2 } is [1, var x] && (Inside(1), \"ab\") is (1, { Length: 2 }) ? Inside(x) : 0; return r + 1;"),
        new("Expressions", "interpolated strings", "string s = $\"{Inside(1)}:{Inside(2),3}\"; return s.Length;"),
        new("Expressions", "string concatenation", "string s = \"a\" + Inside(1) + 'c' + Inside(2); return s.Length;"),
        new("Expressions", "array creation and initializers", "int[] a = { Inside(1), Inside(2) }; var b = new int[Inside(3)]; return a.Length + b.Length;"),
        new("Expressions", "collection expressions", "List<int> a = [Inside(1), Inside(2)]; return a.Count;"),
        new("Expressions", "spreads", "int[] a = [1]; int[] b = [Inside(1), .. a, Inside(2)]; return b.Length;"),
        new("Expressions", "object creation", "var p = new Pair(Inside(1), Inside(2)); return p.A + p.B;", "", PairType),
        new("Expressions", "object initializers", "var p = new Pair(1, 2) { A = Inside(3), B = Inside(4) }; return p.A + p.B;", "", PairType),
        new("Expressions", "collection initializers", "var l = new List<int> { Inside(1), Inside(2) }; var d = new Dictionary<int, int> { [Inside(1)] = Inside(2) }; return l.Count + d.Count;"),
        new("Expressions", "`with`", "var a = new R(1, 2); var b = a with { A = Inside(3) }; return a.A + b.A;", "", "[Offloadable] public partial record R(int A, int B);"),
        new("Expressions", "tuples", "var t = (Inside(1), b: Inside(2)); return t.Item1 + t.b;"),
        new("Expressions", "deconstruction", "var (a, b) = (Inside(1), Inside(2)); (a, b) = (b + Inside(0), a); return a * 10 + b;"),
        new("Expressions", "ranges and indices", "var x = new[] { 1, 2, 3 }; return x[Inside(1)..^Inside(1)].Length + x[^Inside(1)];"),
        new("Expressions", "assignment of elements counted from the end", "var a = new int[3]; a[^1] = Inside(2); a[^2] += Inside(1); return a[2] + a[1];"),
        new("Expressions", "casts", "long l = (long)Inside(1); object o = Inside(2); return (int)l + (int)o;"),
        new("Expressions", "`checked(…)`", "int r = checked(Inside(1) + Inside(2)); return r;"),
        new("Expressions", "elements of arrays of more dimensions", "var g = new int[2, 2]; g[Inside(1), Inside(0)] = Inside(5); return g[1, Inside(0)];"),
        new("Expressions", "compound assignment of elements of arrays of more dimensions", "var g = new int[2, 2]; g[Inside(1), Inside(0)] += Inside(5); g[1, Inside(0)]++; return g[1, 0];"),
        new("Expressions", "methods of structures in arrays of more dimensions", "var g = new S2[2, 2]; int r = g[1, 0].M(2); return r + g[1, 0].A;", "", "[Offloadable] public partial struct S2 { public int A; public int M(int n) { A += Inside(n); A++; return A; } }"),
        new("Expressions", "methods as written of structures in arrays and fields", "var g = new S2[2]; int r = g[1].M(Inside(2)) + _s.M(Inside(3)); return r + g[1].A + _s.A;", "private S2 _s;", "[Offloadable] public partial struct S2 { public int A; public int M(int n) => A += n; }"),
        new("Expressions", "what a method or a property refers to", "At(1) += Inside(5); return _a[1];", "private readonly int[] _a = new int[2]; private ref int At(int i) => ref _a[i];"),

        new("Queries", "query expressions", "int r = (from x in new[] { 1, 2 } let y = Inside(x) where y > 1 orderby Inside(y) select Inside(x)).Sum(); return r;"),
        new("Queries", "methods of `Enumerable`", "int r = new List<int> { 1, 2 }.Where(x => Inside(x) > 1).Sum(x => Inside(x)); return r + 1;"),
        new("Queries", "queries, around the call", "int r = 0; foreach (int x in new[] { 1, 2 }.Where(x => x > 1)) r += Inside(x); return r;"),
        new("Queries", "queries that are kept", "var q = new[] { 1, 2 }.Select(x => Inside(x)); int r = Inside(1); foreach (int x in q) r += x; return r;"),
        new("Queries", "groups and orders", "int r = 0; foreach (var g in new[] { 3, 1, 2 }.OrderBy(x => Inside(x)).GroupBy(x => Inside(x) % 2)) r += g.Key; return r;"),
        new("Queries", "delegates that are not known here", "Func<int, bool> f = x => Inside(x) > 1; bool r = new[] { 1, 2 }.Any(f); return r ? 1 : 0;"),
        new("Queries", "methods of lists that are given functions", "int r = new List<int> { 1, 2 }.FindIndex(x => Inside(x) > 1); return r + 1;"),
        new("Queries", "methods of `Array` that are given functions", "int[] r = Array.ConvertAll(new[] { 1, 2 }, x => Inside(x)); return r[0];"),
        new("Queries", "sorts by a comparison", "var l = new List<int> { 2, 1 }; l.Sort((a, b) => Inside(a) - b); return l[0];"),
        new("Queries", "sorts by a comparer of the program's own", "var list = new List<int> { 2, 1, 3 }; list.Sort(new Order()); return list[0] * 3 + 4;", "", "[Offloadable] public partial class Order : IComparer<int> { public int Compare(int x, int y) => Inside(x) - y; }"),
        new("Queries", "sorts of elements that compare themselves", "var list = new List<Element> { new(2), new(1), new(3) }; list.Sort(); return list[0].Key * 3 + 4;", "", "[Offloadable] public partial class Element(int key) : IComparable<Element> { public int Key => key; public int CompareTo(Element? other) => Inside(key) - other!.Key; }"),
        new("Queries", "anonymous types", "var q = new[] { 1, 2 }.Select(x => new { X = Inside(x) }).ToList(); return q[0].X;"),
        new("Queries", "anonymous types as keys", "int r = 0; foreach (var g in new[] { 1, 2 }.GroupBy(x => new { K = Inside(x) % 2 })) r += g.Key.K; return r;"),
        new("Queries", "anonymous types, around the call", "var p = new { X = 1, Y = \"y\" }; int r = Inside(2); return r + p.X;"),
        new("Queries", "anonymous types that others see as plain objects", "var p = new { X = 1 }; object o = p; int r = Inside(2); return o is null ? r : r + p.X;"),
        new("Queries", "`?.` before an operator", "int[]? a = { 1, 2 }; int? r = a?.Sum(x => Inside(x)); return r ?? 0;"),
        new("Queries", "PLINQ", "int r = new[] { 1, 2 }.AsParallel().Sum(x => Inside(x)); return r + 1;"),
        new("Queries", "`IQueryable`", "int r = new[] { 1, 2 }.AsQueryable().Where(x => Inside(x) > 1).Count(); return r + 1;"),

        new("Calls", "static methods", "int r = Static(1); return r + 1;", "private static int Static(int n) { int r = Inside(n); return r + 1; }"),
        new("Calls", "instance methods", "int r = new Other().M(Inside(1)); return r + 1;", "", "[Offloadable] public partial class Other { public int M(int n) { int r = Inside(n); return r + 1; } }"),
        new("Calls", "recursion", "int r = Down(3); return r + 1;", "private int Down(int n) { if (n == 0) return Inside(0); int r = Down(n - 1); return r + n; }"),
        new("Calls", "virtual methods", "Base b = new Derived(); int r = b.M(1); return r + 1;", "", """
            [Offloadable] public abstract partial class Base { public abstract int M(int n); }
            [Offloadable] public partial class Derived : Base { public override int M(int n) { int r = Inside(n); return r + 1; } }
            """),
        new("Calls", "`base` calls", "int r = new Derived().M(1); return r + 1;", "", """
            [Offloadable] public partial class Base { public virtual int M(int n) { int r = Inside(n); return r + 1; } }
            [Offloadable] public partial class Derived : Base { public override int M(int n) { int r = base.M(n); return r + Inside(1); } }
            """),
        new("Calls", "interfaces", "IPart p = new Part(); int r = p.M(1); return r + 1;", "", """
            [Offloadable] public partial interface IPart { int M(int n); }
            [Offloadable] public partial class Part : IPart { public int M(int n) { int r = Inside(n); return r + 1; } }
            """),
        new("Calls", "explicit implementations of interfaces", "IPart p = new Part(); int r = p.M(1) + p.P; return r + 1;", "", """
            [Offloadable] public partial interface IPart { int M(int n); int P { get; } }
            [Offloadable] public partial class Part : IPart { int IPart.M(int n) => n; int IPart.P { get { int r = Inside(2); return r + 1; } } }
            """),
        new("Calls", "interfaces, on type parameters that are classes", "int r = M(new Part()); return r + 1;", "private static int M<T>(T p) where T : class, IPart { int r = p.M(1); return r + 1; }", """
            [Offloadable] public partial interface IPart { int M(int n); }
            [Offloadable] public partial class Part : IPart { public int M(int n) { int r = Inside(n); return r + 1; } }
            """),
        new("Calls", "interfaces without the mark", "IPart p = new Part(); int r = p.M(1); return r + 1;", "", """
            public interface IPart { int M(int n); }
            [Offloadable] public partial class Part : IPart { public int M(int n) { int r = Inside(n); return r + 1; } }
            """),
        new("Calls", "setters and indexers of interfaces without the mark", "IShape s = new Square(); s.Side = 2; s[1] += 3; return s.Side + s[1];", "", "public interface IShape { int Side { get; set; } int this[int i] { get; set; } } [Offloadable] public partial class Square : IShape { private int _side; public int Side { get => Inside(_side); set => _side = Inside(value); } public int this[int i] { get => _side + i; set => _side = Inside(value) - i; } }"),
        new("Calls", "generic methods of interfaces without the mark", "IPicker p = new Second(); return p.Pick(1, 2) + p.Pick(\"a\", \"bc\").Length;", "", "public interface IPicker { T Pick<T>(T a, T b); } [Offloadable] public partial class Second : IPicker { public T Pick<T>(T a, T b) { int i = Inside(1); return i == 1 ? b : a; } }"),
        new("Calls", "parameters by reference of interfaces without the mark", "ISource s = new Twice(); s.TryGet(3, out int r); return r + 1;", "", "public interface ISource { bool TryGet(int key, out int value); } [Offloadable] public partial class Twice : ISource { public bool TryGet(int key, out int value) { value = key * 2 + Inside(1); return true; } }"),
        new("Calls", "extension methods", "int r = 3.Twice(); return r + 1;", "", "[Offloadable] public static partial class Extensions { public static int Twice(this int n) { int r = Inside(n); return r * 2; } }"),
        new("Calls", "members of extension blocks", "int r = 3.Twice(); return r + 1;", "", "[Offloadable] public static partial class Extensions { extension(int n) { public int Twice() { int r = Inside(n); return r * 2; } } }"),
        new("Calls", "properties of extension blocks", "int r = 3.Twice + int.Start; int.Start = Inside(2); return r + int.Start;", "", "[Offloadable] public static partial class Extensions { private static int _start; extension(int n) { public int Twice { get { int r = Inside(n); return r * 2; } } public static int Start { get => Inside(_start); set { _start = Inside(value); _start++; } } } }"),
        new("Calls", "generic extension blocks", "int r = new List<int> { 3 }.Last2(1); return r + 1;", "", "[Offloadable] public static partial class Extensions { extension<T>(List<T> list) { public int Last2<U>(U other) { int r = Inside(list.Count); return r + (list[0] is int n ? n : 0); } } }"),
        new("Calls", "operators of extension blocks", "var b = new Box() + 1; return b.V;", "", "public class Box { public int V; } [Offloadable] public static partial class Extensions { extension(Box) { public static Box operator +(Box b, int n) { int r = Inside(n); b.V += r; return b; } } }"),
        new("Calls", "properties of extension blocks that are changed in place", "var b = new Box(); b.Size += 3; return b.V;", "", "public class Box { public int V; } [Offloadable] public static partial class Extensions { extension(Box b) { public int Size { get { int r = Inside(b.V); return r; } set { b.V = value; } } } }"),
        new("Calls", "extension blocks of a variable", "int a = 1; a.Grow(); return a;", "", "[Offloadable] public static partial class Extensions { extension(ref int n) { public void Grow() { n += Inside(n); n++; } } }"),
        new("Calls", "generic methods", "int r = Pick(1, 2); return r + 1;", "private T Pick<T>(T a, T b) { int n = Inside(1); return n == 1 ? a : b; }"),
        new("Calls", "optional arguments", "int r = M(Inside(1)); return r + 1;", "private int M(int a, int b = 5) { int r = Inside(a); return r + b; }"),
        new("Calls", "named arguments, in evaluation order", "int r = M(b: Inside(1), a: Inside(2)); return r + 1;", "private int M(int a, int b) { int r = Inside(a); return r * 10 + b; }"),
        new("Calls", "`params`", "int r = M(Inside(1), Inside(2)); return r + 1;", "private int M(params int[] all) { int r = Inside(all.Length); return r + 1; }"),
        new("Calls", "`ref` parameters", "int a = 1; M(ref a); return a;", "private void M(ref int a) { a += Inside(1); a += 1; }"),
        new("Calls", "`ref` parameters, of elements of arrays of more dimensions", "var g = new int[2, 2]; M(ref g[1, 0]); return g[1, 0];", "private void M(ref int x) { x = Inside(1); x++; }"),
        new("Calls", "`ref` parameters, of fields that never leave home", "M(ref Unmarked.S); return Unmarked.S;", "private void M(ref int x) { x = Inside(1); x++; }", "public static class Unmarked { public static int S; }"),
        new("Calls", "`out` parameters", "M(out int a); return a;", "private void M(out int a) { a = Inside(1); a += 1; }"),
        new("Calls", "`in` parameters", "int a = 3; int r = M(in a); return r + 1;", "private int M(in int a) { int r = Inside(a); return r + a; }"),
        new("Calls", "calls by reflection and `dynamic`", "dynamic x = this; int r = x.M(1); return r + 1;", "public int M(int n) { int r = Inside(n); return r + 1; }"),

        new("Functions", "lambdas", "Func<int, int> f = x => Inside(x) + 1; int r = f(1); return r + 1;"),
        new("Functions", "lambdas that capture, around the call", "int n = 1; Func<int> f = () => n++; int r = f() + Inside(1) + f(); return r + n;"),
        new("Functions", "suspension within a lambda that captures", "int n = 1; Func<int> f = () => n + Inside(2); int r = f(); return r + n;"),
        new("Functions", "method groups as delegates", "Func<int, int> f = M; int r = f(1); return r + 1;", "private int M(int n) { int r = Inside(n); return r + 1; }"),
        new("Functions", "local functions, around the call", "int n = 1; int r = F() + Inside(1); return r + n; int F() => n++;"),
        new("Functions", "suspension within a local function", "int r = F(1); return r + 1; static int F(int x) { int y = Inside(x); return y + 1; }"),
        new("Functions", "anonymous methods", "Func<int, int> f = delegate (int x) { int y = Inside(x); return y + 1; }; int r = f(1); return r + 1;"),
        new("Functions", "events, suspended in a handler", "E += x => _f += Inside(x); E(1); return _f;", Field + " private event Action<int> E;"),
        new("Functions", "iterators", "int r = 0; foreach (int x in Count()) r += x; return r;", "private IEnumerable<int> Count() { yield return Inside(1); yield return Inside(2); }"),
        new("Functions", "iterators of structures", "var s = new S2 { A = 1 }; int r = 0; foreach (int x in s.Count()) r += x; return r + s.A;", "", "[Offloadable] public partial struct S2 { public int A; public IEnumerable<int> Count() { A++; yield return Inside(A); yield return A; } }"),
        new("Functions", "`foreach` over an iterator, around the call", "int r = 0; foreach (int x in Count()) r += Inside(x); return r;", "private IEnumerable<int> Count() { yield return 1; yield return 2; }"),
        new("Functions", "expression trees", "System.Linq.Expressions.Expression<Func<int>> e = () => 1 + 2; int r = Inside(e.ToString().Length); return r + 1;"),

        new("Async", "`async` methods", "int r = M().Result; return r + 1;", "private async Task<int> M() { int x = Inside(1); await Task.CompletedTask; return x + 1; }"),
        new("Async", "after an `await` of what home has", "int r = M().Result; return r + 1;", "private async Task<int> M() { await Task.Yield(); int x = Inside(1); return x + 1; }"),
        new("Async", "`await` of an `async` method", "int r = M().Result; return r + 1;", "private async Task<int> M() { int r = await N(1); return r + 1; } private async Task<int> N(int n) { int x = Inside(n); await Task.CompletedTask; return x + 1; }"),
        new("Async", "`ConfigureAwait(false)`", "int r = M().Result; return r + 1;", "private async Task<int> M() { int r = await N(1).ConfigureAwait(false); return r + 1; } private async Task<int> N(int n) { int x = Inside(n); await Task.CompletedTask; return x + 1; }"),
        new("Async", "`ValueTask`", "int r = M().AsTask().Result; return r + 1;", "private async ValueTask<int> M() { int r = await N(1); return r + 1; } private async ValueTask<int> N(int n) { int x = Inside(n); await Task.CompletedTask; return x + 1; }"),
        new("Async", "`await` in expressions", "int r = M().Result; return r + 1;", "private async Task<int> M() => await N(1) + await N(2) * await N(3); private async Task<int> N(int n) { int x = Inside(n); await Task.CompletedTask; return x + 1; }"),
        new("Async", "`await` in loops", "int r = M().Result; return r + 1;", "private async Task<int> M() { int r = 0; for (int i = 0; i < 3; i++) r += await N(i); return r; } private async Task<int> N(int n) { await Task.Yield(); int x = Inside(n); return x + 1; }"),
        new("Async", "`await` in `try`, `catch` and `finally`", "int r = M().Result; return r + 1;", "private async Task<int> M() { int r = 0; try { r += await N(1); throw new Exception(); } catch (Exception) { r += await N(2); } finally { r += await N(3); } return r; } private async Task<int> N(int n) { await Task.Yield(); int x = Inside(n); return x + 1; }"),
        new("Async", "`await` in a guard of `switch`", "int r = M(2).Result; return r + 1;", "private async Task<int> M(int n) { switch (n) { case 2 when await N(1) == 2: return 3; default: return 0; } } private async Task<int> N(int n) { int x = Inside(n); await Task.CompletedTask; return x + 1; }"),
        new("Async", "tasks side by side", "int r = M().Result; return r + 1;", "private async Task<int> M() { Task<int> a = N(1), b = N(2); await Task.WhenAll(a, b); return a.Result + b.Result; } private async Task<int> N(int n) { await Task.Yield(); int x = await O(n); return x + 1; } private async Task<int> O(int n) { int x = Inside(n); await Task.CompletedTask; return x + 1; }"),
        new("Async", "recursion", "int r = M(3).Result; return r + 1;", "private async Task<int> M(int n) { if (n == 0) return Inside(0); int r = await M(n - 1); return r + n; }"),
        new("Async", "generic methods", "int r = M(1).Result; return r + 1;", "private async Task<T> M<T>(T value) { T r = await N(value); return r; } private async Task<T> N<T>(T value) { int x = Inside(1); await Task.CompletedTask; return x == 1 ? value : default; }"),
        new("Async", "`async` local functions", "int r = M().Result; return r + 1;", "private async Task<int> M() { int n = 1; int r = await F(1); return r + n; async Task<int> F(int x) { int y = Inside(x); await Task.Yield(); n++; return y; } }"),
        new("Async", "`async` lambdas", "int r = M().Result; return r + 1;", "private async Task<int> M() { Func<int, Task<int>> f = async x => { int y = Inside(x); await Task.Yield(); return y; }; int r = await f(1); return r + 1; }"),
        new("Async", "`async` lambdas given to the library", "int r = M().Result; return r + 1;", "private async Task<int> M() { int r = await Task.Run(async () => { int y = Inside(1); await Task.Yield(); return y; }); return r + 1; }"),
        new("Async", "delegates of `async` methods", "int r = M().Result; return r + 1;", "private async Task<int> M() { Func<int, Task<int>> f = N; int r = await f(1); return r + 1; } private async Task<int> N(int n) { int x = Inside(n); await Task.Yield(); return x; }"),
        new("Async", "virtual `async` methods", "int r = M(new Derived()).Result; return r + 1;", "private async Task<int> M(Base b) { int r = await b.M(1); return r + 1; }", """
            [Offloadable] public abstract partial class Base { public abstract Task<int> M(int n); }
            [Offloadable] public partial class Derived : Base { public override async Task<int> M(int n) { int r = Inside(n); await Task.CompletedTask; return r + 1; } }
            """),
        new("Async", "`async` methods of interfaces", "int r = M(new Part()).Result; return r + 1;", "private async Task<int> M(IPart p) { int r = await p.M(1); return r + 1; }", """
            [Offloadable] public partial interface IPart { Task<int> M(int n); }
            [Offloadable] public partial class Part : IPart { public async Task<int> M(int n) { int r = Inside(n); await Task.CompletedTask; return r + 1; } }
            """),
        new("Async", "`await using`", "int r = M().Result; return r + 1;", "private async Task<int> M() { await using var x = new X(); int r = Inside(1); return r + 1; }", "[Offloadable] public partial class X : IAsyncDisposable { public async ValueTask DisposeAsync() { int r = Inside(1); await Task.Yield(); } }"),
        new("Async", "`await foreach`", "int r = M().Result; return r + 1;", "private async Task<int> M() { int r = 0; await foreach (int x in N()) r += Inside(x); return r; } private async IAsyncEnumerable<int> N() { await Task.Yield(); yield return 1; yield return 2; }"),
        new("Async", "`await foreach` with a token, `ConfigureAwait`", "int r = M(default).Result; return r + 1;", "private async Task<int> M(System.Threading.CancellationToken token) { int r = 0; await foreach (int x in N().WithCancellation(token).ConfigureAwait(false)) r += x; return r; } private async IAsyncEnumerable<int> N([System.Runtime.CompilerServices.EnumeratorCancellation] System.Threading.CancellationToken token = default) { await Task.Yield(); token.ThrowIfCancellationRequested(); yield return Inside(1); yield return 2; }"),
        new("Async", "`async` iterators", "int r = M().Result; return r + 1;", "private async Task<int> M() { int r = 0; await foreach (int x in N()) r += x; return r; } private async IAsyncEnumerable<int> N() { await Task.Yield(); yield return Inside(1); yield return 2; }"),
        new("Async", "`async` methods of structures", "int r = M().Result; return r + 1;", "private async Task<int> M() { var s = new S2 { A = 1 }; int r = await s.N(1); return r + s.A; }", "[Offloadable] public partial struct S2 { public int A; public async Task<int> N(int n) { A += n; int r = Inside(A); await Task.CompletedTask; return r + A; } }"),
        new("Async", "`async` iterators of structures", "int r = M().Result; return r + 1;", "private async Task<int> M() { var s = new S2 { A = 1 }; int r = 0; await foreach (int x in s.N()) r += x; return r + s.A; }", "[Offloadable] public partial struct S2 { public int A; public async IAsyncEnumerable<int> N() { A++; await Task.Yield(); yield return Inside(A); yield return A; } }"),
        new("Async", "`async void` methods", "M(); return _f;", Field + " private async void M() { _f = Inside(1); await Task.CompletedTask; }"),
        new("Async", "`async` methods with a builder of their own", "int r = M().AsTask().Result; return r + 1;", "[System.Runtime.CompilerServices.AsyncMethodBuilder(typeof(System.Runtime.CompilerServices.PoolingAsyncValueTaskMethodBuilder<>))] private async ValueTask<int> M() { int x = Inside(1); await Task.CompletedTask; return x + 1; }"),

        new("Members", "properties", "int r = P; return r + 1;", "private int P { get { int r = Inside(1); return r + 1; } }"),
        new("Members", "setters", "P = 3; return _f;", Field + " private int P { set { _f = Inside(value); _f++; } }"),
        new("Members", "indexers", "int r = this[1]; return r + 1;", "private int this[int i] { get { int r = Inside(i); return r + 1; } }"),
        new("Members", "constructors", "var c = new C2(1); return c.F;", "", "[Offloadable] public partial class C2 { public readonly int F; public C2(int n) { F = Inside(n); F++; } }"),
        new("Members", "initializers of fields and properties", "var c = new C2(); return c.F + c.P;", "", "[Offloadable] public partial class C2 { public readonly int F = Inside(1); public int P { get; } = Inside(2); }"),
        new("Members", "primary constructors with initializers", "var c = new C2(1); return c.F + c.M();", "", "[Offloadable] public partial class C2(int n) { public readonly int F = Inside(n); public int M() => n; }"),
        new("Members", "constructors with parameters by reference", "int n = 1; var c = new C2(ref n); return c.F + n;", "", "[Offloadable] public partial class C2 { public readonly int F; public C2(ref int n) { F = Inside(n); n++; } }"),
        new("Members", "initializers in another part of the class", "var c = new C2(1); return c.F + c.G;", "", "[Offloadable] public partial class C2 { public int F; public C2(int n) { F = n; } } public partial class C2 { public readonly int G = Inside(2); }"),
        new("Members", "`base(…)`, `this(…)`", "var c = new C3(1); return c.F;", "", "[Offloadable] public partial class C2 { public int F; public C2(int n) { F = n; } } [Offloadable] public partial class C3 : C2 { public C3(int n) : base(Inside(n)) { F++; } }"),
        new("Members", "constructors of structures", "var c = new S2(1); return c.F;", "", "[Offloadable] public partial struct S2 { public int F; public S2(int n) { F = Inside(n); F++; } }"),
        new("Members", "constructors of read-only structures", "var c = new S2(1); return c.F;", "", "[Offloadable] public readonly partial struct S2 { public readonly int F; public S2(int n) { F = Inside(n); F++; } }"),
        new("Members", "constructors of classes of a library class", "int r = 0; try { throw new E2(1); } catch (E2 e) { r = e.F; } return r;", "", "[Offloadable] public partial class E2 : Exception { public int F; public E2(int n) { F = Inside(n); F++; } }"),
        new("Members", "operators", "var r = new Num(1) + new Num(2); return r.V + 1;", "", "[Offloadable] public partial class Num(int v) { public int V = v; public static Num operator +(Num a, Num b) { int r = Inside(a.V); return new Num(r + b.V); } }"),
        new("Members", "operators that change their operand in place", "var r = new Num(1); r += Inside(2); r++; return r.V;", "", "[Offloadable] public partial class Num(int v) { public int V = v; public void operator +=(int n) { int r = Inside(n); V += r; } public void operator ++() { V += Inside(1); } }"),
        new("Members", "operators of structures that change them in place", "var r = new Num2 { V = 1 }; r += 2; return r.V;", "", "[Offloadable] public partial struct Num2 { public int V; public void operator +=(int n) { int r = Inside(n); V += r; } }"),
        new("Members", "operators that take their operands by reference", "var r = new Num(1) + 2; return r.V + 1;", "", "[Offloadable] public partial class Num(int v) { public int V = v; public static Num operator +(in Num a, in int b) { int r = Inside(a.V); return new Num(r + b); } }"),
        new("Members", "user-defined conversions", "int r = (int)new Num(1); return r + 1;", "", "[Offloadable] public partial class Num(int v) { public int V = v; public static explicit operator int(Num a) { int r = Inside(a.V); return r + 1; } }"),
        new("Members", "static fields", "S = 1; S += Inside(2); return S;", "private static int S;"),
        new("Members", "events, around the call", "A(); return _f;", Field + " private event Action E; private void A() { E += () => _f++; _f += Inside(1); E(); }"),

        new("Types", "generic classes", "int r = new G<int>(2).M(); return r + 1;", "", "[Offloadable] public partial class G<T>(T v) { private T _v = v; public int M() { int r = Inside(1); return r + (_v is int n ? n : 0); } }"),
        new("Types", "structs as locals and fields", "var s = new S2 { A = 1 }; s.A += Inside(2); return s.A;", "", "public struct S2 { public int A; }"),
        new("Types", "instance methods of structs", "var s = new S2 { A = 1 }; int r = s.M(); return r + s.A;", "", "[Offloadable] public partial struct S2 { public int A; public int M() { A += Inside(1); A++; return A; } }"),
        new("Types", "parameters by reference of methods of structs", "var s = new S2 { A = 1 }; int n = 2; int r = s.M(ref n); return r + s.A + n;", "", "[Offloadable] public partial struct S2 { public int A; public int M(ref int n) { A += Inside(n); n++; return A; } }"),
        new("Types", "instance methods of structs, in fields of objects", "_s.A = 1; int r = _s.M(); return r + _s.A;", "private S2 _s;", "[Offloadable] public partial struct S2 { public int A; public int M() { A += Inside(1); A++; return A; } }"),
        new("Types", "record structs", "var s = new S2(1); int r = s.M(); return r + s.A;", "", "[Offloadable] public readonly partial record struct S2(int A) { public int M() { int r = Inside(A); return r + 1; } }"),
        new("Types", "records", "int r = new R(1).M(); return r + 1;", "", "[Offloadable] public partial record R(int A) { public int M() { int r = Inside(A); return r + 1; } }"),
        new("Types", "enums", "var k = DayOfWeek.Monday; int r = Inside((int)k); return r + (int)k;"),
        new("Types", "nullables", "int? n = 1; int r = Inside(2); return r + n.Value;"),
        new("Types", "primary constructors", "int r = new C2(3).M(); return r + 1;", "", "[Offloadable] public partial class C2(int n) { public int M() { int r = Inside(n); return r + n; } }"),
        new("Types", "`required`, `init`", "var c = new C2 { A = Inside(1), B = Inside(2) }; return c.A + c.B;", "", "[Offloadable] public partial class C2 { public required int A; public int B { get; init; } }"),
        new("Types", "static classes", "int r = Tools.M(1); return r + 1;", "", "[Offloadable] public static partial class Tools { public static int M(int n) { int r = Inside(n); return r + 1; } }"),
        new("Types", "nested types", "int r = new Nested().M(1); return r + 1;", "[Offloadable] public partial class Nested { public int M(int n) { int r = Inside(n); return r + 1; } }"),
        new("Types", "private nested types", "int r = new Node().M(1); return r + 1;", "[Offloadable] private partial class Node { public int M(int n) { int r = Inside(n); return r + 1; } }"),
        new("Types", "inheritance", "int r = new Derived().Twice(); return r + 1;", "", """
            [Offloadable] public partial class Base { protected int F = 1; public int Twice() { int r = Inside(F); return r * 2; } }
            [Offloadable] public partial class Derived : Base { public Derived() => F = 3; }
            """),
        new("Types", "static abstract members", "int r = M<Impl>(); return r + 1;", "private static int M<T>() where T : IStatic { int r = T.Get(); return r + 1; }", """
            [Offloadable] public partial interface IStatic { static abstract int Get(); }
            [Offloadable] public partial class Impl : IStatic { public static int Get() { int r = Inside(1); return r + 1; } }
            """),
        new("Types", "static abstract operators", "var r = Sum(new Num(1), new Num(2)); return r.V + 1;", "private static T Sum<T>(T a, T b) where T : INum<T> { T r = a + b; return r; }", """
            [Offloadable] public partial interface INum<T> where T : INum<T> { static abstract T operator +(T a, T b); }
            [Offloadable] public partial class Num(int v) : INum<Num> { public int V = v; public static Num operator +(Num a, Num b) { int r = Inside(a.V); return new Num(r + b.V); } }
            """),
        new("Types", "static members of interfaces without the mark", "int r = M<Impl>(); return r + 1;", "private static int M<T>() where T : IStatic { int r = T.Get(); return r + 1; }", """
            public interface IStatic { static abstract int Get(); }
            [Offloadable] public partial class Impl : IStatic { public static int Get() { int r = Inside(1); return r + 1; } }
            """),
        new("Types", "default interface methods", "IPart p = new Part(); int r = p.M(1); return r + 1;", "", """
            [Offloadable] public partial interface IPart { int M(int n) { int r = Inside(n); return r + 1; } }
            [Offloadable] public partial class Part : IPart { }
            """),
        new("Types", "classes without the mark, as data", "var d = new Data { A = 1 }; int r = Inside(2); return r + d.A;", "", "public class Data { public int A; }"),
        new("Types", "methods of classes without the mark", "var d = new Data { A = 1 }; int r = d.Twice() + Inside(1); return r + d.A;", "", "public class Data { public int A; public int Twice() => A * 2; }"),

        new("Regions", "ref structs across the call", "Span<int> s = stackalloc int[2]; s[0] = Inside(1); return s[0];"),
        new("Regions", "`ref` locals across the call", "int a = 1; ref int r = ref a; r += Inside(1); return a;"),
        new("Regions", "pointers across the call", "unsafe { int a = 1; int* p = &a; *p += Inside(1); return a; }"),
        new("Regions", "ref structs elsewhere", "int n = Sum(stackalloc int[2]); int r = Inside(n); return r + 1;", "private static int Sum(Span<int> s) => s.Length;"),
        new("Regions", "a `CancellationToken` across the call", "return M(new System.Threading.CancellationTokenSource().Token);", "private int M(System.Threading.CancellationToken token) { int r = Inside(1); return token.CanBeCanceled ? r + 1 : 0; }"),
        new("Regions", "console, files, clock and the like", "Console.Out.Flush(); return 1;"),
    ];

    private const string Field = "private int _f = 1;";
    private const string PairType = "[Offloadable] public partial class Pair(int a, int b) { public int A = a; public int B = b; }";
    private const string Resource = "[Offloadable] public partial class Resource : IDisposable { public void Dispose() { } }";
}
