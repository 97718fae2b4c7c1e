// All of LINQ, with lambdas that suspend.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Comet;

[Offloadable]
public static partial class H
{
    public static int W(int n) { int s = 0; for (int i = 0; i < 3; i++) s += n; return s / 3; }
}
[Offloadable]
public partial class Cust { public int Id; public string Name = ""; public List<Ordr> Orders = new(); public override string ToString() { string s = ""; for (int i = 0; i < 2; i++) s += Name; return s; } }
public record Ordr(int Cust, string Item, decimal Price, DayOfWeek Day = DayOfWeek.Monday) { public bool Big => H.W((int)Price) > 5; }
[Offloadable]
public partial class Tree<T> : IEnumerable<T> where T : IComparable<T>
{
    public T? V; public Tree<T>? L, R; bool _has; public void Add(T t) { if (!_has) { V = t; _has = true; } else if (t.CompareTo(V) < 0) (L ??= new()).Add(t); else (R ??= new()).Add(t); }
    public IEnumerator<T> GetEnumerator() { if (!_has) yield break; foreach (var x in L ?? Enumerable.Empty<T>()) yield return x; yield return V!; if (R != null) using (var e = R.GetEnumerator()) while (e.MoveNext()) yield return e.Current; } System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
[Offloadable]
public partial class Lq
{
    readonly List<string> L = new(); int _c; int W(int x) { _c++; for (int i = 0; i < 2; i++) { } return x; } void A(object? o) => L.Add(o?.ToString() ?? "null"); static string J<T>(IEnumerable<T> x) => string.Join(",", x);
    List<Cust> Data() => new() { new Cust { Id = 1, Name = "ann", Orders = { new(1, "pen", 3), new(1, "car", 9, DayOfWeek.Friday) } }, new Cust { Id = 2, Name = "bob" }, new Cust { Id = 3, Name = "cy", Orders = { new(3, "pen", 4), new(3, "hat", 7), new(3, "pen", 6, DayOfWeek.Friday) } } };
    IEnumerable<int> Inf() { int i = 0; try { while (true) yield return W(i++); } finally { L.Add("inf!" + i); } }
    public string Go()
    {
        var d = Data(); int k = 2;
        A(J(from c in d from o in c.Orders where W(o.Cust) > 0 && o.Price > k let tt = o.Price * W(2) orderby o.Item descending, tt select $"{c.Name}:{o.Item}:{tt}"));
        A(J(from c in d join o in d.SelectMany(x => x.Orders) on W(c.Id) equals o.Cust into g from o in g.DefaultIfEmpty() select c.Name + (o?.Item ?? "-" + W(1))));
        A(J(from c in d join o in d.SelectMany(x => x.Orders) on new { c.Id, B = true } equals new { Id = W(o.Cust), B = o.Big } select (c.Name, o.Item)));
        A(J(from o in d.SelectMany(c => c.Orders, (c, o) => new { c, o }) group W((int)o.o.Price) by o.o.Item into g where g.Count() > 0 orderby g.Sum() descending, g.Key select g.Key + "=" + J(from v in g orderby v descending select v + W(k))));
        A(J(from o in d.SelectMany(c => c.Orders) group o by new { o.Day, o.Big } into g select $"{g.Key.Day}{g.Key.Big}{g.Max(x => W((int)x.Price))}" into s where s.Length > W(3) select s.ToLower()));
        var q = from x in new[] { 1, 2, 3 } where x != k select W(x) * k; A(J(q)); k = 3; A(J(q)); int before = _c; var e = q.GetEnumerator(); A(_c - before); e.MoveNext(); A(e.Current + "c" + (_c - before)); k = 10; e.MoveNext(); A(e.Current); e.Dispose();
        A(J(from int x in new object[] { 1, 2 } from y in Enumerable.Range(0, W(x)) let z = (Func<int>)(() => x * 10 + y + W(0)) select z()));
        A(J(Inf().Where(x => W(x) % 2 == 1).Select((x, i) => x * i).SkipWhile(x => W(x) < 3).TakeWhile(x => x < 60).Zip(Inf(), "abcdef").Select(t => t.First + t.Second * 2 + "" + t.Third)));
        A(J(Inf().Take(3..6)) + J(Inf().Chunk(2).Take(2).Select(c => J(c))) + Inf().First(x => W(x) > 2) + Inf().ElementAt(3) + Inf().Any(x => W(x) == 2) + Inf().Take(4).Last() + J(Inf().Take(5).SkipLast(2)) + J(Inf().Take(5).TakeLast(2)) + Inf().Contains(2));
        A(d.Aggregate("", (s, c) => s + W(c.Id)) + d.Aggregate(0, (s, c) => s + W(c.Orders.Count), s => "r" + W(s)) + d.MinBy(c => -W(c.Id))!.Name + d.MaxBy(c => c.Name)! + d.Average(c => W(c.Id)) + d.Sum(c => c.Orders.Sum(o => W((int)o.Price))) + d.All(c => W(c.Id) > 0) + d.Count(c => W(c.Orders.Count) > 0) + d.Single(c => W(c.Id) == 2) + (d.SingleOrDefault(c => W(c.Id) == 9)?.Name ?? "none") + d.LongCount(c => W(c.Id) > 1)); try { d.Single(c => W(c.Id) > 1); } catch (InvalidOperationException ex) { A(ex.Message); } try { d.First(c => W(c.Id) > 10); } catch (InvalidOperationException ex) { A(ex.Message); }
        A(J(d.SelectMany(c => c.Orders).CountBy(o => W(o.Cust)).Select(p => p.Key + ":" + p.Value)) + J(d.SelectMany(c => c.Orders).AggregateBy(o => o.Item, 0m, (a, o) => a + W((int)o.Price)).Select(p => p.Key + p.Value)) + J(d.Index().Select(t => W(t.Index) + t.Item.Name)) + J(d.LeftJoin(d.SelectMany(c => c.Orders), c => W(c.Id), o => o.Cust, (c, o) => c.Name + o?.Item)) + J(d.SelectMany(c => c.Orders).RightJoin(d, o => o.Cust, c => W(c.Id), (o, c) => c.Name + o?.Price)));
        A(J(d.SelectMany(c => c.Orders).DistinctBy(o => W(o.Item.Length) + o.Item).Select(o => o.Item)) + J(new[] { 1, 2, 3 }.ExceptBy([2, 4], x => W(x) * 2)) + J(new[] { 1, 2 }.UnionBy([3, 4], x => W(x) % 2)) + J(new[] { 1, 2, 3 }.IntersectBy([1], x => W(x) % 2)) + J(new[] { 3, 1, 2 }.Order().Append(W(9)).Prepend(W(8)).Reverse()) + J(new[] { 3, 1, 2 }.OrderByDescending(x => W(x) % 2).ThenBy(x => W(x))) + J(new[] { "b", "a" }.OrderBy(x => x, Comparer<string>.Create((a, b) => W(0) + string.CompareOrdinal(b, a)))));
        A(J(d.ToDictionary(c => W(c.Id), c => c.Orders.Count).Select(p => p.Key * 10 + p.Value)) + J(d.SelectMany(c => c.Orders).ToLookup(o => o.Item, o => W(o.Cust))["pen"]) + d.ToHashSet().Count + J(d.GroupJoin(new[] { 1, 3, 3 }, c => W(c.Id), x => x, (c, xs) => c.Name + xs.Sum(x => W(x)))) + J(d.GroupBy(c => W(c.Orders.Count) > 0, c => c.Name, (key, ns) => key + J(ns))) + J(Enumerable.Repeat(0, 3).Select(_ => W(k++))) + k + J(new[] { 1, 2 }.Concat(from x in new[] { 3 } select W(x)).Cast<object>().OfType<int>()));
        try { A(J(from x in new[] { 2, 1, 0 } select W(10) / x)); } catch (DivideByZeroException) { A("div"); } try { foreach (var x in Inf().Select(x => x == 2 ? throw new FormatException("f" + W(x)) : x)) A(x); } catch (FormatException ex) { A(ex.Message); }
        var t = new Tree<int> { 5, 2, W(8), 1, 9, 3 }; A(J(t) + t.Where(x => W(x) > 2).Min() + J(t.Zip(t.Skip(1), (a, b) => W(b) - a)) + t.Max(x => W(-x))); var fs = Enumerable.Range(1, 3).Select(i => new Func<int, Func<int>>(j => () => W(i) * 10 + j + k)).ToList(); A(J(fs.Select((f, i) => f(i)()))); A(J(fs.Zip(fs, (a, b) => a(1)() - b(2)())));
        List<Func<int>> lst = []; foreach (var (i, g) in d.Select((c, i) => (i, c)).Where(p => W(p.i) != 1)) lst.Add(() => i + g.Orders.Count(o => W(o.Cust) == g.Id)); A(J(lst.Select(f => f()))); var comp = fs.Aggregate((a, b) => x => () => a(x)() + b(W(x))()); A(comp(1)()); A(Perm([1, 2, 3]).Select(p => string.Concat(p)).Aggregate((a, b) => a + "/" + b)); A(J(Primes(30))); A(string.Join(";", new[] { "x=1", "y=2" }.Select(s => s.Split('=')).ToDictionary(a => a[0], a => W(int.Parse(a[1]))).OrderByDescending(p => p.Value).Select(p => p.Key)));
        A(J(Enumerable.Range(0, 3).SelectMany(i => Enumerable.Range(0, i).Select(j => (i, j)).Where(p => W(p.i + p.j) > 1).SelectMany(p => new[] { p.i, p.j, W(_c > 0 ? 1 : 0) })))); var memo = new Dictionary<int, long>(); long Fib(int n) => memo.TryGetValue(n, out var v) ? v : memo[n] = n < 2 ? n : Fib(W(n) - 1) + Fib(n - 2); A(Fib(20)); A(_c > 0); return string.Join(" ", L);
    }
    static IEnumerable<IEnumerable<T>> Perm<T>(IEnumerable<T> xs) => xs.Count() <= 1 ? [xs] : xs.SelectMany((x, i) => Perm(xs.Where((_, j) => H.W(j) != i)).Select(p => p.Prepend(x)));
    static IEnumerable<int> Primes(int n) => from i in Enumerable.Range(2, n) where !(from j in Enumerable.Range(2, i) where j < i && H.W(i) % j == 0 select j).Any() select i;
}
public static class Program { public static object? Run() => new Lq().Go(); }
