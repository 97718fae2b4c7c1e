// expect: migrates
// Extension blocks beside other methods of the same names, in lambdas, queries, trees and initializers, in two parts of a class.
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using System.Text;
using Comet;
using static Shapes.First;

namespace Shapes
{

[Offloadable]
public static partial class Work
{
    public static int Sum(int n) { int t = 0; for (int i = 0; i < n; i++) t += i; return t; }
    public static string Who(int n = 0, [CallerMemberName] string name = "", [CallerLineNumber] int line = 0) { Sum(n); return name + ":" + line; }
    public static string Says(bool value, [CallerArgumentExpression(nameof(value))] string text = "") { Sum(2); return text + "=" + value; }
}

public interface IHas { int Value { get; } }

[Offloadable]
public partial class Node : IHas
{
    public static int Made;
    private int _start = 4.Fold(2);
    public int Value { get; set; }
    public Node(int v) { Value = v + v.Fold(1) + _start; Made++; }
    public Node(string s) : this(s.Length.Fold(3)) { }
    public int Own() => this.Twice() + this.Total + Fold3();
    private int Fold3() => Value.Fold(3);
    public static Node Of(int n) => Node.Create(n);
}

[Offloadable]
public static partial class First
{
    extension(int n)
    {
        public int Fold(int k) { int r = n; for (int i = 0; i < k; i++) r = r * 3 % 101 + Work.Sum(i); return r; }
        public string Who => Work.Who(1);
        public string WhoM() => Work.Who(2);
        public int Fact => n <= 1 ? 1 : n * (n - 1).Fact + Work.Sum(n) % 2;
        private int Hidden() => Work.Sum(n) + 1;
        public int Shown() => n.Hidden() * 2 + Hidden(n);
        public bool Try(int min, out int value) { value = Work.Sum(n); return value >= min; }
        public void Add(ref int to, in int by) { for (int i = 0; i < n; i++) to += by + Work.Sum(i); }
        public int Params(params int[] more) { int t = n; foreach (var m in more) t += m + Work.Sum(m); return t; }
        public int Throws() { try { Work.Sum(3); if (n > 2) throw new InvalidOperationException("n=" + n); return n; } finally { Work.Sum(n); } }
    }

    extension<T>(T node) where T : IHas
    {
        public int Twice() => node.Value * 2 + Work.Sum(2);
        public int Total { get { int t = 0; for (int i = 0; i < 3; i++) t += node.Value + Work.Sum(i); return t; } }
    }

    extension(Node)
    {
        public static Node Create(int n) => new Node(n + Work.Sum(2));
        public static int Count { get => Node.Made; set { Node.Made = value + Work.Sum(1); } }
    }
}

public static partial class First
{
    extension<K, V>(Dictionary<K, V> map) where K : notnull
    {
        public V GetOr(K key, Func<K, V> make) { if (!map.TryGetValue(key, out var v)) { Work.Sum(2); map[key] = v = make(key); } return v; }
        public int Size { get => map.Count + Work.Sum(1); }
    }

    extension((int A, int B) pair) { public int Both => pair.A + Work.Sum(pair.B); public (int, int) Swapped() { Work.Sum(1); return (pair.B, pair.A); } }
    extension(IEnumerable<int> source)
    {
        public IEnumerable<int> Odd() { foreach (var x in source) { Work.Sum(x); if (x % 2 == 1) yield return x; } }
        public int Sum2 => source.Select(x => x + Work.Sum(x)).Sum();
        public async IAsyncEnumerable<int> Slowly() { foreach (var x in source) { await Task.Yield(); yield return x + Work.Sum(x); } }
    }
    public static int Fold(this int n, string s) => n + s.Length + Work.Sum(2);
    public static int Twice(this string s) => s.Length * 2 + Work.Sum(3);
}

[Offloadable]
public static partial class Second
{
    extension(object o) { public string Fold(double d) => "object" + d + Work.Sum(2); public string Kind => "o" + Work.Sum(1); }
    extension(string s) { public string Kind => "s" + Work.Sum(1); public string Fold(int k) => s + k + Work.Sum(2); }
}

[Offloadable]
public static partial class App
{
    private static readonly int _fixed = 5.Fold(2);
    public static string Go()
    {
        var log = new StringBuilder();
        void Note(object? o) { Work.Sum(2); log.Append(o).Append(' '); }
        Node.Made = 0;
        Note(3.Fold(2)); Note(3.Fold("abc")); Note("abc".Fold(4)); Note("q".Kind); Note(((object)"q").Kind); Note(3.Fold(2).Fold(1)); Note(new object().Fold(2.5));
        Note(3.Who); Note(3.WhoM()); Note(Work.Says(3.Fold(2) > 1)); Note(Work.Says(new[] { 1, 2 }.Any(x => x.Fold(1) > 1))); Note(Work.Says(4.Fact == 24));
        Note(5.Fact); Note(4.Shown());
        if (4.Try(3, out var v)) Note(v);
        int to = 1; 3.Add(ref to, 2); Note(to);
        Note(1.Params()); Note(1.Params(2, 3)); Note(1.Params([4]));
        try { 5.Throws(); } catch (InvalidOperationException e) { Note(e.Message); }
        var node = new Node("abcd");
        Note(node.Value); Note(node.Own()); Note(Node.Of(3).Twice()); Note(node.Total);
        IHas has = node; Note(has.Twice());
        Node.Count = 5; Note(Node.Count); Node.Count = Node.Count + 1; Note(Node.Count); Node.Count += 2; Note(Node.Count);
        var map = new Dictionary<string, int>();
        Note(map.GetOr("a", k => k.Length + Work.Sum(3))); Note(map.GetOr("a", k => 100)); Note(map.Size);
        Note((2, 3).Both); Note((2, 3).Swapped()); var t = (A: 4, B: 5); Note(t.Both + t.Swapped().Both);
        Note(string.Join(",", new[] { 1, 2, 3 }.Odd())); Note(new List<int> { 1, 2, 3 }.Sum2);
        Note(string.Join(",", from x in Enumerable.Range(0, 5) let y = x.Fold(1) where y.Fact > 0 orderby y descending select x.Fold(y % 3)));
        Note(Collect(new[] { 1, 2, 3 }).GetAwaiter().GetResult());
        Expression<Func<int, int>> tree = x => x.Fold(2);
        Note(tree.Body.ToString()); Note(tree.Compile()(3));
        Func<int, string> group = "abc".Fold; Note(group(2)); Note(string.Join(",", new[] { 1, 2 }.Select("abc".Fold)));
        Func<int> a = node.Twice, b = node.Twice; Note(a() == b()); Note(a == b); Func<int, Node> make = Node.Create; Note(make(3).Value);
        Note(_fixed); Note($"{3.Fold(1):D4}|{Node.Create(2).Value,6}|{(Node.Count > 3 ? "y" : "n")}");
        var items = new List<Node> { new(1), new(2) };
        items.ForEach(i => i.Value = i.Twice()); Note(string.Join(",", items.Select(i => i.Total)));
        int? none = null; Note(none?.Fold(1) ?? -1); int? some = 3; Note(some?.Fold(1)); Note(some?.Fact);
        Note(First.Fold(2, 1)); Note(get_Fact(4)); Note(Work.Says(Fact(3)));
        return log.ToString();
    }
    private static bool Fact(int n) => n.Fact is 6 or > 100 && n is { Fact: > 2 };
    private static async Task<string> Collect(int[] source) { var b = new StringBuilder(); await foreach (var x in source.Slowly()) b.Append(x).Append(';'); return b.ToString(); }
}

public static class Entry { public static string Go() => "" + 7.Fold(30) + Node.Create(3).Twice(); }
}

public static class Program
{
    public static object? Run() => Shapes.App.Go() + Shapes.Entry.Go();
}
