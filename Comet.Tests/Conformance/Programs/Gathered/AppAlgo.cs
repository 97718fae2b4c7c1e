// A whole program: trees, graphs and matrices.
using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Text;
using Comet;

[Offloadable]
public sealed partial class BTree<TKey, TValue> : IDictionary<TKey, TValue> where TKey : notnull
{
    private const int T = 2;
    private sealed class Page
    {
        public readonly List<(TKey Key, TValue Value)> Items = new(2 * T);
        public readonly List<Page> Kids = [];
        public bool IsLeaf => Kids.Count == 0;
        public bool IsFull => Items.Count == 2 * T - 1;
    }
    private readonly IComparer<TKey> _cmp;
    private Page _root = new();
    private int _version;
    public BTree(IComparer<TKey>? comparer = null) => _cmp = comparer ?? Comparer<TKey>.Default;
    public int Count { get; private set; }
    public bool IsReadOnly => false;
    private (int At, bool Hit) Search(Page p, TKey key)
    {
        int lo = 0, hi = p.Items.Count;
        while (lo < hi)
        {
            int mid = lo + hi >> 1;
            switch (_cmp.Compare(p.Items[mid].Key, key)) { case 0: return (mid, true); case < 0: lo = mid + 1; break; default: hi = mid; break; }
        }
        return (lo, false);
    }
    public bool TryGetValue(TKey key, out TValue value)
    {
        for (var p = _root; ;)
        {
            var (at, hit) = Search(p, key);
            if (hit) { value = p.Items[at].Value; return true; }
            if (p.IsLeaf) { value = default!; return false; }
            p = p.Kids[at];
        }
    }
    private static void Split(Page parent, int i)
    {
        var (full, right) = (parent.Kids[i], new Page());
        right.Items.AddRange(full.Items.Skip(T));
        if (!full.IsLeaf) { right.Kids.AddRange(full.Kids.Skip(T)); full.Kids.RemoveRange(T, full.Kids.Count - T); }
        parent.Items.Insert(i, full.Items[T - 1]);
        full.Items.RemoveRange(T - 1, full.Items.Count - T + 1);
        parent.Kids.Insert(i + 1, right);
    }
    private bool Put(TKey key, TValue value, bool overwrite)
    {
        _version++;
        if (_root.IsFull) { var old = _root; _root = new() { Kids = { old } }; Split(_root, 0); }
        var p = _root;
        while (true)
        {
            var (at, hit) = Search(p, key);
            if (hit) { if (overwrite) p.Items[at] = p.Items[at] with { Value = value }; return false; }
            if (p.IsLeaf) { p.Items.Insert(at, (key, value)); Count++; return true; }
            if (p.Kids[at].IsFull)
            {
                Split(p, at);
                int c = _cmp.Compare(p.Items[at].Key, key);
                if (c == 0) continue;
                if (c < 0) at++;
            }
            p = p.Kids[at];
        }
    }
    public TValue this[TKey key] { get => TryGetValue(key, out var v) ? v : throw new KeyNotFoundException(); set => Put(key, value, true); }
    public void Add(TKey key, TValue value) { if (!Put(key, value, false)) throw new ArgumentException($"dup {key}"); }
    public void Add(KeyValuePair<TKey, TValue> item) => Add(item.Key, item.Value);
    public bool ContainsKey(TKey key) => TryGetValue(key, out _);
    public bool Contains(KeyValuePair<TKey, TValue> item) => TryGetValue(item.Key, out var v) && EqualityComparer<TValue>.Default.Equals(v, item.Value);
    public void CopyTo(KeyValuePair<TKey, TValue>[] array, int i) { foreach (var p in this) array[i++] = p; }
    public bool Remove(TKey key)
    {
        if (!ContainsKey(key)) return false;
        var rest = this.Where(p => _cmp.Compare(p.Key, key) != 0).ToList();
        Clear();
        rest.ForEach(Add);
        return true;
    }
    public bool Remove(KeyValuePair<TKey, TValue> item) => Contains(item) && Remove(item.Key);
    public void Clear() { _root = new(); Count = 0; _version++; }
    public ICollection<TKey> Keys => [.. this.Select(p => p.Key)];
    public ICollection<TValue> Values => this.Select(p => p.Value).ToArray();
    public IEnumerable<KeyValuePair<TKey, TValue>> Range(TKey from, TKey to)
        => this.SkipWhile(p => _cmp.Compare(p.Key, from) < 0).TakeWhile(p => _cmp.Compare(p.Key, to) <= 0);
    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator()
    {
        int version = _version;
        return Walk(_root).GetEnumerator();
        IEnumerable<KeyValuePair<TKey, TValue>> Walk(Page p)
        {
            for (int i = 0; i <= p.Items.Count; i++)
            {
                if (!p.IsLeaf) foreach (var x in Walk(p.Kids[i])) yield return x;
                if (i == p.Items.Count) break;
                yield return new(p.Items[i].Key, p.Items[i].Value);
                if (version != _version) throw new InvalidOperationException("changed");
            }
        }
    }
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    public int Depth { get { int d = 1; for (var p = _root; !p.IsLeaf; p = p.Kids[0]) d++; return d; } }
}

public sealed class ByLength : IComparer<string>, IEqualityComparer<string>
{
    public static ByLength Instance { get; } = new();
    private ByLength() { }
    public int Compare(string? x, string? y) => (x?.Length ?? 0) != (y?.Length ?? 0) ? (x?.Length ?? 0) - (y?.Length ?? 0) : string.CompareOrdinal(x, y);
    bool IEqualityComparer<string>.Equals(string? x, string? y) => Compare(x, y) == 0;
    int IEqualityComparer<string>.GetHashCode(string s) => s.Length;
}

[Offloadable]
public static partial class Diff
{
    public enum Kind { Same, Del, Ins }
    public static IEnumerable<(Kind, T)> Myers<T>(IReadOnlyList<T> a, IReadOnlyList<T> b, IEqualityComparer<T>? eq = null)
    {
        eq ??= EqualityComparer<T>.Default;
        int n = a.Count, m = b.Count, max = n + m;
        var v = new int[2 * max + 2];
        var trace = new Stack<int[]>();
        for (int d = 0; d <= max; d++)
        {
            trace.Push((int[])v.Clone());
            for (int k = -d; k <= d; k += 2)
            {
                int x = k == -d || k != d && v[max + k - 1] < v[max + k + 1] ? v[max + k + 1] : v[max + k - 1] + 1, y = x - k;
                while (x < n && y < m && eq.Equals(a[x], b[y])) (x, y) = (x + 1, y + 1);
                v[max + k] = x;
                if (x >= n && y >= m) return Back();
            }
        }
        throw new InvalidOperationException();
        IEnumerable<(Kind, T)> Back()
        {
            var edits = new LinkedList<(Kind, T)>();
            var (x, y) = (n, m);
            while (trace.TryPop(out var w))
            {
                int d = trace.Count, k = x - y;
                int pk = k == -d || k != d && w[max + k - 1] < w[max + k + 1] ? k + 1 : k - 1;
                int px = w[max + pk], py = px - pk;
                while (x > px && y > py) edits.AddFirst((Kind.Same, a[--x])).List!.First!.ValueRef.Item2 = b[--y];
                if (d > 0) edits.AddFirst(x == px ? (Kind.Ins, b[--y]) : (Kind.Del, a[--x]));
            }
            return edits;
        }
    }
}

[Offloadable]
public partial class Graph
{
    private readonly record struct Edge(int To, int Rev) { public long Cap { get; init; } }
    private readonly List<Edge>[] _adj;
    public Graph(int n) { _adj = new List<Edge>[n]; for (int i = 0; i < n; i++) _adj[i] = []; }
    public Graph Add(int u, int v, long cap)
    {
        _adj[u].Add(new(v, _adj[v].Count) { Cap = cap });
        _adj[v].Add(new Edge(u, _adj[u].Count - 1));
        return this;
    }
    public long MaxFlow(int s, int t)
    {
        long flow = 0;
        int[] level = new int[_adj.Length], it = new int[_adj.Length];
        bool Bfs()
        {
            Array.Fill(level, -1);
            level[s] = 0;
            for (var q = new Queue<int>([s]); q.TryDequeue(out int u);)
                foreach (var (v, _) in _adj[u].Where(e => e.Cap > 0).Select(e => (e.To, e.Rev)))
                    if (level[v] < 0) { level[v] = level[u] + 1; q.Enqueue(v); }
            return level[t] >= 0;
        }
        long Dfs(int u, long f)
        {
            if (u == t) return f;
            for (; it[u] < _adj[u].Count; it[u]++)
            {
                var e = _adj[u][it[u]];
                if (e is not { Cap: > 0 } || level[e.To] != level[u] + 1) continue;
                if (Dfs(e.To, Math.Min(f, e.Cap)) is > 0 and var got)
                {
                    _adj[u][it[u]] = e with { Cap = e.Cap - got };
                    var back = _adj[e.To][e.Rev];
                    _adj[e.To][e.Rev] = back with { Cap = back.Cap + got };
                    return got;
                }
            }
            return 0;
        }
        while (Bfs())
        {
            Array.Clear(it);
            while (Dfs(s, long.MaxValue) is var f and not 0) flow += f;
        }
        return flow;
    }
    public IEnumerable<IReadOnlyList<int>> Components()
    {
        int counter = 0;
        var (index, low, stack, result) = (new int[_adj.Length], new int[_adj.Length], new Stack<int>(), new List<IReadOnlyList<int>>());
        for (int v = 0; v < _adj.Length; v++) if (index[v] == 0) Visit(v);
        return result;
        void Visit(int v)
        {
            index[v] = low[v] = ++counter;
            stack.Push(v);
            foreach (var e in _adj[v])
            {
                if (e.Cap == 0) continue;
                if (index[e.To] == 0) { Visit(e.To); low[v] = Math.Min(low[v], low[e.To]); }
                else if (stack.Contains(e.To)) low[v] = Math.Min(low[v], index[e.To]);
            }
            if (low[v] != index[v]) return;
            var scc = new List<int>();
            int w;
            do scc.Add(w = stack.Pop()); while (w != v);
            result.Add(scc.Order().ToArray());
        }
    }
}

[Offloadable]
public sealed partial class Mat
{
    private readonly double[,] _a;
    public Mat(double[,] a) => _a = (double[,])a.Clone();
    public int N => _a.GetLength(0);
    public (Mat L, Mat U, int[] P, int Sign) Lu()
    {
        var (u, l, p, sign) = ((double[,])_a.Clone(), new double[N, N], Enumerable.Range(0, N).ToArray(), 1);
        for (int k = 0; k < N; k++)
        {
            int best = Enumerable.Range(k, N - k).MaxBy(i => Math.Abs(u[i, k]));
            if (u[best, k] == 0) throw new ArithmeticException("singular");
            if (best != k)
            {
                sign = -sign;
                (p[k], p[best]) = (p[best], p[k]);
                for (int j = 0; j < N; j++) { (u[k, j], u[best, j]) = (u[best, j], u[k, j]); (l[k, j], l[best, j]) = (l[best, j], l[k, j]); }
            }
            l[k, k] = 1;
            for (int i = k + 1; i < N; i++)
            {
                var f = l[i, k] = u[i, k] / u[k, k];
                for (int j = k; j < N; j++) u[i, j] -= f * u[k, j];
            }
        }
        return (new(l), new(u), p, sign);
    }
    public double Det() { try { var (_, u, _, s) = Lu(); double d = s; for (int i = 0; i < N; i++) d *= u._a[i, i]; return d; } catch (ArithmeticException) { return 0; } }
    public double[] Solve(params double[] b)
    {
        var (l, u, p, _) = Lu();
        double[] y = new double[N], x = new double[N];
        for (int i = 0; i < N; i++) { y[i] = b[p[i]]; for (int j = 0; j < i; j++) y[i] -= l._a[i, j] * y[j]; }
        for (int i = N - 1; i >= 0; x[i] /= u._a[i, i], i--) { x[i] = y[i]; for (int j = i + 1; j < N; j++) x[i] -= u._a[i, j] * x[j]; }
        return x;
    }
}

[Offloadable]
public static partial class App
{
    public static object? Run()
    {
        var sb = new StringBuilder();
        var bt = new BTree<int, string>(new Down());
        for (int i = 0; i < 30; i++) bt[i * 17 % 31] = $"n{i}";
        sb.Append(bt.Count).Append('d').Append(bt.Depth).AppendJoin(',', bt.Range(20, 12)).Append(bt.Remove(15)).Append(bt.Remove(0 - 15)).Append(bt.ContainsKey(15));
        try { foreach (var (k, _) in bt) if (k == 5) bt[100] = "x"; } catch (InvalidOperationException e) { sb.Append(e.Message); }
        try { bt.Add(100, ""); } catch (ArgumentException e) { sb.Append(e.Message); }
        var words = new BTree<string, int>(ByLength.Instance);
        foreach (var w in "it was the best of times it was the worst of times".Split()) words[w] = words.TryGetValue(w, out int c) ? c + 1 : 1;
        sb.AppendJoin(' ', words.Select(p => p.Key + p.Value)).AppendJoin('/', words.Values).AppendLine();
        foreach (var (kind, x) in Diff.Myers("the cat sat".Split(' ').SelectMany(s => s + " ").ToArray(), "that fat cats at ".ToCharArray())) sb.Append(kind switch { Diff.Kind.Same => "", Diff.Kind.Del => "-", Diff.Kind.Ins => "+", _ => "?" }).Append(x);
        sb.AppendJoin(' ', Diff.Myers(["a", "B", "c"], new List<string> { "A", "b", "d", "c" }, StringComparer.OrdinalIgnoreCase)).AppendLine();
        var g = new Graph(6).Add(0, 1, 16).Add(0, 2, 13).Add(2, 1, 4).Add(1, 3, 12).Add(3, 2, 9).Add(2, 4, 14).Add(4, 3, 7).Add(3, 5, 20).Add(4, 5, 4);
        sb.Append(string.Join(" ", g.Components().Select(c => $"[{string.Join(",", c)}]"))).Append(g.MaxFlow(0, 5)).Append(string.Join(" ", g.Components().Select(c => $"[{string.Join(",", c)}]"))).AppendLine();
        var m = new Mat(new double[,] { { 0, 2, 1 }, { 1, -2, -3 }, { -1, 1, 2 } });
        sb.Append(m.Det().ToString("F4", CultureInfo.InvariantCulture)).AppendJoin(' ', m.Solve(-8, 0, 3).Select(x => x.ToString("F4", CultureInfo.InvariantCulture))).Append(new Mat(new double[2, 2]).Det());
        return sb.ToString();
    }
}
public static class Program { public static object? Run() => App.Run(); }
public class Down : IComparer<int> { public int Compare(int a, int b) => b.CompareTo(a); }
