// expect: abandons
// Comparers that are made of delegates, of known methods and of others: the library would call those away from home.
using System; using System.Collections.Generic; using System.Linq; using Comet;
public class ByFunc : IComparer<int> { private readonly Func<int, int, int> _f; public ByFunc(Func<int, int, int> f) => _f = f; public int Compare(int a, int b) => _f(a, b); }
public class ByEq : IEqualityComparer<string> { private readonly Func<string, int> _f; public ByEq(Func<string, int> f) => _f = f; public bool Equals(string? a, string? b) => _f(a!) == _f(b!); public int GetHashCode(string s) => _f(s); }
[Offloadable]
public partial class T
{
    public static int N(int n) { int s = 0; for (int i = 0; i < n; i++) s += i; return s; }
    public static string Use(IComparer<int> c) { string s = ""; for (int i = 0; i < 4; i++) { s += c.Compare(i, N(2)); } return s; }
    public static string Sort(List<int> l, IComparer<int> c) { string s = ""; for (int i = 0; i < 3; i++) { l.Add(N(i)); l.Sort(c); s += string.Join(",", l) + N(1); } return s; }
    public static string Set(SortedSet<int> set) { string s = ""; for (int i = 0; i < 4; i++) { set.Add(N(i + 1)); s += string.Join(",", set); } return s; }
    public static string Dict(Dictionary<string, int> d) { string s = ""; for (int i = 0; i < 4; i++) { d["k" + N(i)] = i; s += d.Count; } return s; }
    public static string Pq(PriorityQueue<int, int> q) { string s = ""; for (int i = 0; i < 4; i++) { q.Enqueue(i, N(i)); } while (q.Count > 0) { s += q.Dequeue(); N(2); } return s; }
    public static string Eq(IEqualityComparer<string> c) { string s = ""; for (int i = 0; i < 4; i++) { s += c.Equals("a" + N(i), "b"); } return s; }
    public static string Linq(List<int> l, Func<int, int> key, IComparer<int> c) { string s = ""; for (int i = 0; i < 3; i++) { s += string.Join(",", l.OrderBy(key, c).Select(x => x + N(2))); } return s; }
    public static string Lz(Lazy<int> z) { string s = ""; for (int i = 0; i < 3; i++) { s += N(i) + z.Value; } return s; }
    public static string Conv(List<int> l, Converter<int, string> c, Predicate<int> p, Comparison<int> q) { string s = ""; for (int i = 0; i < 3; i++) { s += string.Join(",", l.ConvertAll(c)) + l.FindIndex(p) + N(i); l.Sort(q); } return s; }
}
[Offloadable]
public partial class Inside
{
    public static string Go()
    {
        string s = "";
        s += T.Use(Comparer<int>.Create((a, b) => b - a)) + T.Use(Comparer<int>.Create((a, b) => T.N(b) - a));
        var set = new SortedSet<int>(Comparer<int>.Create((a, b) => b.CompareTo(a))); s += T.Set(set);
        var d = new Dictionary<string, int>(EqualityComparer<string>.Create((a, b) => a!.Length == b!.Length, a => a.Length)); s += T.Dict(d);
        s += T.Eq(EqualityComparer<string>.Create((a, b) => a!.Length == b!.Length, a => a.Length));
        var pq = new PriorityQueue<int, int>(Comparer<int>.Create((a, b) => b - a)); s += T.Pq(pq);
        s += T.Use(new ByFunc((a, b) => a - b)) + T.Set(new SortedSet<int>(new ByFunc((a, b) => a - b))) + T.Dict(new Dictionary<string, int>(new ByEq(x => x.Length)));
        s += T.Linq([3, 1, 2], x => -x, Comparer<int>.Create((a, b) => b - a)) + T.Lz(new Lazy<int>(() => 5)) + T.Conv([3, 1, 2], x => "c" + x, x => x == 1, (a, b) => a - b);
        return s;
    }
}
public static class Program
{
    public static object? Run()
    {
        string s = Inside.Go();
        s += T.Use(Comparer<int>.Create((a, b) => b - a)) + T.Use(Comparer<int>.Create((a, b) => T.N(b) - a));
        var set = new SortedSet<int>(Comparer<int>.Create((a, b) => b.CompareTo(a))); s += T.Set(set);
        s += T.Sort([3, 1], Comparer<int>.Create((a, b) => b.CompareTo(a)));
        var d = new Dictionary<string, int>(EqualityComparer<string>.Create((a, b) => a!.Length == b!.Length, a => a.Length)); s += T.Dict(d);
        s += T.Eq(EqualityComparer<string>.Create((a, b) => a!.Length == b!.Length, a => a.Length));
        var pq = new PriorityQueue<int, int>(Comparer<int>.Create((a, b) => b - a)); s += T.Pq(pq);
        s += T.Use(new ByFunc((a, b) => a - b)) + T.Set(new SortedSet<int>(new ByFunc((a, b) => a - b))) + T.Dict(new Dictionary<string, int>(new ByEq(x => x.Length))) + T.Sort([3, 1], new ByFunc((a, b) => a - b));
        s += T.Linq([3, 1, 2], x => -x, Comparer<int>.Create((a, b) => b - a)) + T.Lz(new Lazy<int>(() => 5)) + T.Conv([3, 1, 2], x => "c" + x, x => x == 1, (a, b) => a - b);
        return s;
    }
}
