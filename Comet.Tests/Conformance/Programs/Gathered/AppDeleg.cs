// A whole program: delegates in every role.
using System; using System.Collections; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.Globalization; using System.Linq; using System.Text; using System.Text.RegularExpressions; using System.Threading; using Comet;
public static class Helpers
{
    public static Func<int, int> Adder(int n) => x => x + n;
    public static Comparison<string> ByLen => (a, b) => a.Length != b.Length ? a.Length - b.Length : string.CompareOrdinal(a, b);
    public static IComparer<string> ByLenComparer { get; } = Comparer<string>.Create(ByLen);
    public static readonly IEqualityComparer<int> Mod = EqualityComparer<int>.Create((a, b) => a % 5 == b % 5, x => x % 5);
    public static Predicate<T> Not<T>(Predicate<T> p) => x => !p(x);
    public static T Tap<T>(this T x, Action<T> a) { a(x); return x; }
    public static Func<T, R> Memo<T, R>(Func<T, R> f) where T : notnull { var d = new Dictionary<T, R>(); return x => d.TryGetValue(x, out var r) ? r : d[x] = f(x); }
    public static Func<T, R> Y<T, R>(Func<Func<T, R>, Func<T, R>> f) => x => f(Y(f))(x);
}
public struct RevComparer : IComparer<int>, IEqualityComparer<int> { public int Calls; public int Compare(int a, int b) { Calls++; return b - a; } public bool Equals(int a, int b) => a == b; public int GetHashCode(int x) => x; }
[Offloadable]
public partial class Lru<K, V>(int capacity, Func<K, V> load) where K : notnull
{
    private readonly LinkedList<(K Key, V Value)> _order = new();
    private readonly Dictionary<K, LinkedListNode<(K Key, V Value)>> _map = new(capacity);
    public event Action<K>? Evicted;
    public int Hits, Misses;
    public V this[K key]
    {
        get
        {
            if (_map.TryGetValue(key, out var node)) { Hits++; _order.Remove(node); _order.AddFirst(node); return node.Value.Value; }
            Misses++;
            if (_map.Count == capacity && _order.Last is { Value: var (k, _) } last) { _map.Remove(k); _order.RemoveLast(); Evicted?.Invoke(k); }
            return (_map[key] = _order.AddFirst((key, load(key)))).Value.Value;
        }
    }
    public IEnumerable<K> Keys => _order.Select(static e => e.Key);
}
[Offloadable]
public static partial class App
{
    static int N(int n) { int s = 0; for (int i = 0; i < n; i++) s += i; return s; }
    static readonly Lazy<int[]> Table = new(() => Enumerable.Range(0, 5).Select(N).ToArray());
    [ThreadStatic] static int _ts;
    public static string Run()
    {
        var sb = new StringBuilder();
        var add = Helpers.Adder(3);
        for (int i = 0; i < 3; i++) sb.Append(add(i) + N(2)).Append(' ');
        var words = new List<string> { "pear", "fig", "apple", "kiwi" };
        for (int i = 0; i < 2; i++) { words.Sort(Helpers.ByLen); sb.AppendJoin(',', words); words.Sort((a, b) => -Helpers.ByLen(a, b)); N(3); sb.AppendJoin(',', words); }
        for (int i = 0; i < 2; i++) { sb.Append(Math.Sign(Helpers.ByLenComparer.Compare("aa", "b"))).Append(Helpers.Mod.Equals(7, 2)); N(3); }
        var set = new HashSet<int>(new ModC());
        for (int i = 0; i < 12; i++) if (set.Add(i + N(2))) sb.Append(i);
        var lookup = words.ToLookup(w => w.Length, EqualityComparer<int>.Create((a, b) => a / 2 == b / 2, a => a / 2));
        foreach (var g in lookup) { sb.Append(g.Key).Append(g.Count()); N(2); }
        var rc = new RevComparer();
        IComparer<int> boxed = rc;
        for (int i = 0; i < 3; i++) { sb.Append(boxed.Compare(i, 1)); N(2); }
        sb.Append(rc.Calls).Append(((RevComparer)boxed).Calls);
        var sl = new SortedList<int, string>(boxed);
        for (int i = 0; i < 5; i++) { sl[i * 3 % 5] = "x" + i; N(2); }
        sb.AppendJoin(',', sl.Keys).Append(((RevComparer)boxed).Calls).AppendLine();
        Predicate<int> odd = x => N(x) % 2 == 1, even = Helpers.Not(odd);
        for (int i = 0; i < 6; i++) sb.Append(odd(i) ? 'o' : even(i) ? 'e' : '?');
        var fib = Helpers.Memo<int, long>(x => x * 2);
        Func<int, long> f2 = null!;
        f2 = Helpers.Memo<int, long>(n => n < 2 ? n : f2(n - 1) + f2(n - 2));
        var fact = Helpers.Y<int, long>(self => n => n <= 1 ? 1 : n * self(n - 1));
        for (int i = 0; i < 3; i++) sb.Append(fib(i)).Append(f2(20 + i)).Append(fact(5 + i)).Append(';');
        var lru = new Lru<string, int>(3, s => s.Length + N(s.Length));
        var evicted = new StringBuilder();
        lru.Evicted += k => evicted.Append(k);
        lru.Evicted += k => N(3).Tap(v => evicted.Append(v));
        foreach (var k in "a bb ccc a dddd bb a e a ccc".Split()) sb.Append(lru[k]).Append(',');
        sb.Append(lru.Hits).Append('/').Append(lru.Misses).Append(evicted).AppendJoin('|', lru.Keys).AppendLine();
        sb.Append(Regex.Replace("a1b22c333", @"\d+", m => (int.Parse(m.Value) + N(m.Length)).ToString())).Append(string.Create(5, 'q', (span, c) => { for (int i = 0; i < span.Length; i++) span[i] = (char)(c + i); }));
        Array.ForEach([3, 1, 2], x => sb.Append(N(x)));
        for (int i = 0; i < 2; i++) { sb.Append(Table.Value[i + 3]).Append(Table.IsValueCreated); N(3); }
        var cd = new ConcurrentDictionary<string, int>();
        for (int i = 0; i < 6; i++) cd.AddOrUpdate("k" + i % 2, k => N(3), (k, v) => v + i);
        sb.AppendJoin(',', cd.OrderBy(p => p.Key, StringComparer.Ordinal)).Append(cd.GetOrAdd("z", k => N(6)));
        var imm = ImmutableList<int>.Empty;
        for (int i = 0; i < 4; i++) ImmutableInterlocked.Update(ref imm, l => l.Insert(0, i + N(2)));
        sb.AppendJoin('-', imm.Sort((a, b) => a.CompareTo(b))).Append(imm.FindIndex(x => x == 2)).Append(imm.ConvertAll(x => x * 1.5).Sum().ToString(CultureInfo.InvariantCulture));
        var am = new AsyncLocal<int> { Value = 4 };
        for (int i = 0; i < 2; i++) { am.Value += N(3); _ts = i; sb.Append(am.Value).Append(_ts); }
        Action chain = () => { };
        for (int i = 0; i < 3; i++) { int c = i; chain += () => sb.Append(c).Append(N(c)); }
        chain();
        foreach (Action a in chain.GetInvocationList().Reverse()) a();
        (chain - chain)?.Invoke();
        var dict = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["Ab"] = 1 };
        var alt = dict.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int i = 0; i < 2; i++) { alt["xaB".AsSpan(1)] += N(3); sb.Append(dict["AB"]); }
        string s1 = string.Join(",", words.Aggregate(new Dictionary<int, List<string>>(), (d, w) => { (d.TryGetValue(w.Length, out var l) ? l : d[w.Length] = []).Add(w); return d; }, d => d.OrderBy(p => p.Key).Select(p => $"{p.Key}:{string.Join("+", p.Value)}")));
        return sb.Append(s1).ToString();
    }
}
public static class Program { public static object? Run() => App.Run(); }
public class ModC : IEqualityComparer<int> { public bool Equals(int a, int b) => a % 5 == b % 5; public int GetHashCode(int x) => x % 5; }
