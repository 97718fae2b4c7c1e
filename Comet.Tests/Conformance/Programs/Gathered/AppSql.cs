// A whole program: a query engine.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Linq.Expressions;
using System.Text;
using Comet;

namespace Query
{
    using Row = IReadOnlyDictionary<string, object?>;

    public enum BinOp { Eq, Ne, Lt, Gt, And, Or, Add, Mul, Like }

    public abstract class Node
    {
        public abstract R Visit<A, R>(INodeVisitor<A, R> v, A arg);
        public static Node operator &(Node a, Node b) => new Bin(BinOp.And, a, b);
        public static Node operator |(Node a, Node b) => new Bin(BinOp.Or, a, b);
        public static Node operator ==(Node a, object? b) => new Bin(BinOp.Eq, a, b as Node ?? new Const(b));
        public static Node operator !=(Node a, object? b) => new Bin(BinOp.Ne, a, b as Node ?? new Const(b));
        public static Node operator <(Node a, object? b) => new Bin(BinOp.Lt, a, new Const(b));
        public static Node operator >(Node a, object? b) => new Bin(BinOp.Gt, a, new Const(b));
        public static Node operator +(Node a, Node b) => new Bin(BinOp.Add, a, b);
        public static Node operator *(Node a, decimal b) => new Bin(BinOp.Mul, a, new Const(b));
        public static bool operator true(Node _) => false;
        public static bool operator false(Node _) => false;
        public override bool Equals(object? o) => ReferenceEquals(this, o);
        public override int GetHashCode() => 0;
    }
    public sealed class Col(string name) : Node { public string Name => name; public override R Visit<A, R>(INodeVisitor<A, R> v, A arg) => v.Col(this, arg); }
    public sealed class Const(object? value) : Node { public object? Value => value; public override R Visit<A, R>(INodeVisitor<A, R> v, A arg) => v.Const(this, arg); }
    public sealed class Bin(BinOp op, Node l, Node r) : Node
    {
        public BinOp Op { get; } = op; public Node L { get; } = l; public Node R { get; } = r;
        public override R1 Visit<A, R1>(INodeVisitor<A, R1> v, A arg) => v.Bin(this, arg);
    }
    public sealed class Fn : Node
    {
        public required string Name { get; init; }
        public Node[] Args { get; init; } = [];
        public override R Visit<A, R>(INodeVisitor<A, R> v, A arg) => v.Fn(this, arg);
    }

    public interface INodeVisitor<in A, out R> { R Col(Col c, A a); R Const(Const c, A a); R Bin(Bin b, A a); R Fn(Fn f, A a); }

    [Offloadable]
    public sealed partial class Printer : INodeVisitor<int, string>
    {
        public static readonly Printer Instance = new();
        public string Col(Col c, int a) => c.Name;
        public string Const(Const c, int a) => c.Value switch { null => "NULL", string s => $"'{s.Replace("'", "''")}'", IFormattable f => f.ToString(null, CultureInfo.InvariantCulture), var o => o.ToString()! };
        public string Bin(Bin b, int level)
        {
            int mine = b.Op switch { BinOp.Or => 1, BinOp.And => 2, BinOp.Add => 4, BinOp.Mul => 5, _ => 3 };
            var op = b.Op switch { BinOp.Eq => "=", BinOp.Ne => "<>", BinOp.Lt => "<", BinOp.Gt => ">", BinOp.Add => "+", BinOp.Mul => "*", var x => x.ToString().ToUpperInvariant() };
            var text = $"{b.L.Visit(this, mine)} {op} {b.R.Visit(this, mine + 1)}";
            return mine < level ? "(" + text + ")" : text;
        }
        public string Fn(Fn f, int a) => $"{f.Name}({string.Join(", ", f.Args.Select(x => x.Visit(this, 0)))})";
    }

    [Offloadable]
    public partial class Evaluator : INodeVisitor<Row, object?>
    {
        public int Steps;
        protected readonly Dictionary<string, Func<object?[], object?>> Functions = new(StringComparer.OrdinalIgnoreCase);
        public Evaluator Define(string name, Func<object?[], object?> f) { Functions[name] = f; return this; }
        public virtual object? Col(Col c, Row row) { Steps++; return row.TryGetValue(c.Name, out var v) ? v : throw new QueryException($"no column {c.Name}") { Columns = row.Keys.ToArray() }; }
        public object? Const(Const c, Row row) => c.Value;
        public object? Bin(Bin b, Row row)
        {
            Steps++;
            if (b.Op is BinOp.And or BinOp.Or)
            {
                var left = b.L.Visit(this, row) as bool?;
                if (left == (b.Op == BinOp.Or)) return left;
                var right = b.R.Visit(this, row) as bool?;
                return b.Op == BinOp.And ? left & right : left | right;
            }
            return (b.L.Visit(this, row), b.R.Visit(this, row)) switch
            {
                (null, _) or (_, null) => null,
                var (l, r) when b.Op == BinOp.Eq => Compare(l, r) == 0,
                var (l, r) when b.Op == BinOp.Ne => Compare(l, r) != 0,
                var (l, r) when b.Op == BinOp.Lt => Compare(l, r) < 0,
                var (l, r) when b.Op == BinOp.Gt => Compare(l, r) > 0,
                (string l, string r) when b.Op == BinOp.Add => l + r,
                (string l, string p) when b.Op == BinOp.Like => Like(l, p),
                (IConvertible l, IConvertible r) => b.Op == BinOp.Add ? Dec(l) + Dec(r) : Dec(l) * Dec(r),
                var t => throw new QueryException($"cannot {b.Op} {t}"),
            };
        }
        public object? Fn(Fn f, Row row) => Functions.TryGetValue(f.Name, out var g) ? g(Array.ConvertAll(f.Args, x => x.Visit(this, row))) : throw new QueryException("no function " + f.Name);
        private static decimal Dec(IConvertible c) => c.ToDecimal(CultureInfo.InvariantCulture);
        private static int Compare(object? a, object? b) => a is string s && b is string t ? string.CompareOrdinal(s, t) : a is IConvertible x && b is IConvertible y ? Dec(x).CompareTo(Dec(y)) : throw new QueryException("incomparable");
        private static bool Like(ReadOnlySpan<char> s, ReadOnlySpan<char> p)
        {
            if (p.IsEmpty) return s.IsEmpty;
            if (p[0] == '%') { for (int i = 0; i <= s.Length; i++) if (Like(s[i..], p[1..])) return true; return false; }
            return !s.IsEmpty && (p[0] == '_' || p[0] == s[0]) && Like(s[1..], p[1..]);
        }
    }

    public class QueryException : Exception { public QueryException(string m) : base(m) { } public string[] Columns { get; init; } = []; }

    [Offloadable]
    public sealed partial class Table(string name, params string[] columns)
    {
        private readonly List<object?[]> _rows = [];
        public string Name => name;
        public void Add(params object?[] values) { if (values.Length != columns.Length) throw new QueryException($"{values.Length} values for {columns.Length} columns of {name}"); _rows.Add(values); }
        public IEnumerable<Row> Rows() { foreach (var r in _rows) yield return columns.Zip(r).ToDictionary(p => p.First, p => p.Second); }
    }

    [Offloadable]
    public sealed partial class Select
    {
        private IEnumerable<Row> _from = [];
        private readonly List<(string Alias, Node Expr)> _columns = [];
        private readonly List<(Node By, bool Desc)> _order = [];
        private Node? _where;
        private string[]? _group;
        private readonly Evaluator _eval;
        public Select(Evaluator e) => _eval = e;
        public Select From(Table t) { _from = t.Rows(); return this; }
        public Select Join(Table t, string left, string right)
        {
            var before = _from;
            _from = from a in before
                    join b in t.Rows() on a[left] equals b[right] into bs
                    from b in bs.DefaultIfEmpty()
                    select (Row)a.Concat(b ?? Enumerable.Empty<KeyValuePair<string, object?>>()).GroupBy(p => p.Key).ToDictionary(g => g.Key, g => g.First().Value);
            return this;
        }
        public Select Where(Node n) { _where = _where is null ? n : _where & n; return this; }
        public Select this[string alias, Node expr] { get { _columns.Add((alias, expr)); return this; } }
        public Select GroupBy(params string[] by) { _group = by; return this; }
        public Select OrderBy(Node by, bool desc = false) { _order.Add((by, desc)); return this; }
        public IEnumerable<Row> Execute()
        {
            var rows = _from;
            if (_where is { } w) rows = rows.Where(r => w.Visit(_eval, r) is true);
            if (_group is { Length: > 0 } keys)
                rows = rows.GroupBy(r => string.Join('|', keys.Select(k => r.GetValueOrDefault(k))))
                    .Select(g => { var d = new Dictionary<string, object?>(g.First()) { ["count"] = g.Count() }; foreach (var c in g.First().Keys) if (g.All(r => r[c] is decimal or int)) d["sum_" + c] = g.Sum(r => Convert.ToDecimal(r[c], CultureInfo.InvariantCulture)); return (Row)d; });
            if (_order.Count > 0)
            {
                IOrderedEnumerable<Row>? o = null;
                foreach (var (by, desc) in _order)
                    o = (o, desc) switch { (null, false) => rows.OrderBy(Key), (null, true) => rows.OrderByDescending(Key), ({ } p, false) => p.ThenBy(Key), ({ } p, true) => p.ThenByDescending(Key), };
                IComparable? Key(Row r) => null;
                rows = rows.Order(Comparer<Row>.Create((a, b) =>
                {
                    foreach (var (by, desc) in _order)
                    {
                        var (x, y) = (by.Visit(_eval, a) as IComparable, by.Visit(_eval, b) as IComparable);
                        int c = x is null ? y is null ? 0 : -1 : y is null ? 1 : x is string s && y is string t ? string.CompareOrdinal(s, t) : x.CompareTo(y);
                        if (c != 0) return desc ? -c : c;
                    }
                    return 0;
                }));
            }
            foreach (var r in rows)
                yield return _columns.Count == 0 ? r : _columns.ToDictionary(c => c.Alias, c => c.Expr.Visit(_eval, r));
        }
        public override string ToString() => $"SELECT {(_columns.Count == 0 ? "*" : string.Join(", ", _columns.Select(c => $"{c.Expr.Visit(Printer.Instance, 0)} AS {c.Alias}")))}{(_where is null ? "" : " WHERE " + _where.Visit(Printer.Instance, 0))}";
    }

    [Offloadable]
    public static partial class Main
    {
        public static string Go()
        {
            var sb = new StringBuilder();
            var people = new Table("people", "id", "name", "city");
            var orders = new Table("orders", "person", "amount");
            int id = 0;
            foreach (var (n, c) in new[] { ("Ann", "Oslo"), ("Bob", "Rome"), ("O'Neil", "Oslo"), ("Dee", null) }) people.Add(++id, n, c);
            for (int i = 0; i < 9; i++) orders.Add(i % 3 + 1, 10.5m * i);
            try { orders.Add(1); } catch (QueryException e) { sb.AppendLine(e.Message); }
            var ev = new Evaluator().Define("upper", a => (a[0] as string)?.ToUpperInvariant()).Define("len", a => ((string)a[0]!).Length);
            Node name = new Col("name"), city = new Col("city"), amount = new Col("amount");
            Select[] queries =
            [
                new Select(ev).From(people).Where(city == "Oslo" || name == "Bob")["n", name]["c", new Fn { Name = "UPPER", Args = [city] }],
                new Select(ev).From(people).Join(orders, "id", "person").Where(amount > 20m & amount < 70m).OrderBy(amount, true).OrderBy(name)["n", name]["a", amount * 2m + new Const(1)],
                new Select(ev).From(people).Join(orders, "id", "person").GroupBy("city").OrderBy(new Col("count"))["city", city]["k", new Col("count")]["total", new Col("sum_amount")],
                new Select(ev).From(people).Where(new Bin(BinOp.Like, name, new Const("%e_l")) | (city == null) & (name != "x"))["l", new Fn { Name = "len", Args = [name] }],
                new Select(ev).From(people).Where(new Col("nope") == 1),
                new Select(ev).From(people).Where(new Fn { Name = "zap" } > 1),
            ];
            foreach (var q in queries)
            {
                sb.Append(q).Append(" -> ");
                try
                {
                    foreach (var row in q.Execute())
                        sb.AppendJoin(',', row.Select(p => string.Format(CultureInfo.InvariantCulture, "{0}={1}", p.Key, p.Value ?? "null"))).Append("; ");
                }
                catch (QueryException e) when (e.Columns is { Length: > 0 } cs) { sb.Append(e.Message).Append(" of ").AppendJoin('/', cs); }
                catch (QueryException e) { sb.Append(e.Message); }
                sb.AppendLine();
            }
            return sb.Append(ev.Steps).ToString();
        }
    }
}
public static class Program { public static object? Run() => Query.Main.Go(); }
