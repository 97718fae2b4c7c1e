// A whole program: a spreadsheet.
using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Linq;
using System.Text;
using Comet;

public enum TokenKind { End, Num, Ref, Name, Op, Open, Close, Comma, Colon, Str }
public readonly record struct Token(TokenKind Kind, string Text, int At)
{
    public static bool operator ==(Token t, char c) => t.Text.Length == 1 && t.Text[0] == c;
    public static bool operator !=(Token t, char c) => !(t == c);
}
public readonly record struct CellId(int Row, int Col) : IParsable<CellId>
{
    public static CellId Parse(string s, IFormatProvider? p = null) => TryParse(s, p, out var r) ? r : throw new FormatException("bad ref " + s);
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? p, out CellId result)
    {
        result = default;
        if (s is not [>= 'A' and <= 'Z' and var c, .. { Length: > 0 } rest] || !int.TryParse(rest, out int row)) return false;
        result = new(row, c - 'A');
        return true;
    }
    public override string ToString() => $"{(char)('A' + Col)}{Row}";
}

public abstract record Value
{
    public sealed record Num(double V) : Value { public override string ToString() => V.ToString("0.###", CultureInfo.InvariantCulture); }
    public sealed record Text(string S) : Value { public override string ToString() => $"'{S}'"; }
    public sealed record Error(string Code) : Value { public override string ToString() => "#" + Code; }
    public sealed record Empty : Value { private Empty() { } public static readonly Empty It = new(); public override string ToString() => ""; }
    public static implicit operator Value(double d) => new Num(d);
    public static implicit operator Value(string s) => new Text(s);
}

public abstract record Expr
{
    public abstract T Accept<T>(IVisitor<T> v);
    public interface IVisitor<out T>
    {
        T Lit(Value v);
        T Ref(CellId id);
        T Range(CellId a, CellId b);
        T Bin(char op, Expr l, Expr r);
        T Neg(Expr e);
        T Call(string name, IReadOnlyList<Expr> args);
    }
}
public sealed record LitE(Value V) : Expr { public override T Accept<T>(IVisitor<T> v) => v.Lit(V); }
public sealed record RefE(CellId Id) : Expr { public override T Accept<T>(IVisitor<T> v) => v.Ref(Id); }
public sealed record RangeE(CellId A, CellId B) : Expr { public override T Accept<T>(IVisitor<T> v) => v.Range(A, B); }
public sealed record BinE(char Op, Expr L, Expr R) : Expr { public override T Accept<T>(IVisitor<T> v) => v.Bin(Op, L, R); }
public sealed record NegE(Expr E) : Expr { public override T Accept<T>(IVisitor<T> v) => v.Neg(E); }
public sealed record CallE(string Name, IReadOnlyList<Expr> Args) : Expr { public override T Accept<T>(IVisitor<T> v) => v.Call(Name, Args); }

public class FormulaException(string message, int at) : Exception($"{message} at {at}") { public int At => at; }


[Offloadable]
internal sealed partial class Parser
{
    private readonly List<Token> _tokens;
    private int _i;
    private Token Cur => _tokens[_i];
    private Parser(List<Token> t) => _tokens = t;

    public static Expr Parse(string text)
    {
        var p = new Parser([.. Lex(text)]);
        var e = p.Level(0);
        if (p.Cur.Kind != TokenKind.End) throw new FormulaException($"unexpected '{p.Cur.Text}'", p.Cur.At);
        return e;
    }

    private static IEnumerable<Token> Lex(string s)
    {
        for (int i = 0; i < s.Length;)
        {
            int start = i;
            char c = s[i];
            switch (c)
            {
                case ' ': i++; continue;
                case '(': yield return new(TokenKind.Open, s[i..++i], start); continue;
                case ')': yield return new(TokenKind.Close, s[i..++i], start); continue;
                case ',': i++; yield return new(TokenKind.Comma, ",", start); continue;
                case ':': i++; yield return new(TokenKind.Colon, ":", start); continue;
                case '"':
                    do { if (++i >= s.Length) throw new FormulaException("open string", start); } while (s[i] != '"');
                    yield return new(TokenKind.Str, s[(start + 1)..i++], start);
                    continue;
                case var d when char.IsDigit(d) || d == '.':
                    while (i < s.Length && (char.IsDigit(s[i]) || s[i] == '.')) i++;
                    yield return new(TokenKind.Num, s[start..i], start);
                    break;
                case >= 'A' and <= 'Z':
                    while (i < s.Length && char.IsLetterOrDigit(s[i])) i++;
                    var word = s[start..i];
                    yield return CellId.TryParse(word, null, out _) ? new(TokenKind.Ref, word, start) : new(TokenKind.Name, word, start);
                    break;
                default:
                    if ("+-*/^&<>=".Contains(c)) { i++; yield return new(TokenKind.Op, c.ToString(), start); break; }
                    throw new FormulaException($"bad char {c}", i);
            }
        }
        yield return new(TokenKind.End, "", s.Length);
    }

    private static readonly string[] Levels = ["<>=", "&", "+-", "*/", "^"];

    private Expr Level(int n)
    {
        if (n == Levels.Length) return Unary();
        var left = Level(n + 1);
        while (Cur is { Kind: TokenKind.Op, Text: var op } && Levels[n].Contains(op))
        {
            _i++;
            left = new BinE(op[0], left, n == 4 ? Level(n) : Level(n + 1));
        }
        return left;
    }

    private Expr Unary()
    {
        if (Cur == '-') { _i++; return new NegE(Unary()); }
        var t = _tokens[_i++];
        return t.Kind switch
        {
            TokenKind.Num => new LitE(double.Parse(t.Text, CultureInfo.InvariantCulture)),
            TokenKind.Str => new LitE(t.Text),
            TokenKind.Ref when Cur.Kind == TokenKind.Colon => RangeRest(CellId.Parse(t.Text)),
            TokenKind.Ref => new RefE(CellId.Parse(t.Text)),
            TokenKind.Name => new CallE(t.Text, Args()),
            TokenKind.Open => Closed(Level(0)),
            _ => throw new FormulaException("expected operand", t.At),
        };

        Expr RangeRest(CellId a) { _i++; return new RangeE(a, CellId.Parse(_tokens[_i++].Text)); }
        Expr Closed(Expr e) { Expect(TokenKind.Close); return e; }
    }

    private List<Expr> Args()
    {
        Expect(TokenKind.Open);
        List<Expr> args = [];
        while (Cur.Kind is not (TokenKind.Close or TokenKind.End))
        {
            args.Add(Level(0));
            if (Cur.Kind == TokenKind.Comma) _i++;
        }
        Expect(TokenKind.Close);
        return args;
    }

    private void Expect(TokenKind k)
    {
        if (Cur.Kind != k) throw new FormulaException($"expected {k}", Cur.At);
        _i++;
    }
}

public class CellChangedArgs(CellId id, Value before, Value after) : EventArgs { public CellId Id => id; public Value Before => before; public Value After => after; }

[Offloadable]
public partial class Sheet : Expr.IVisitor<Value>, IEnumerable<KeyValuePair<CellId, Value>>
{
    private sealed class Cell
    {
        public Expr? Formula;
        public Value? Cached;
        public bool Busy;
        public readonly HashSet<CellId> Uses = [];
        public readonly HashSet<CellId> UsedBy = [];
    }

    private readonly SortedDictionary<CellId, Cell> _cells = new(Comparer<CellId>.Create((a, b) => a.Col != b.Col ? a.Col - b.Col : a.Row - b.Row));
    private readonly Dictionary<string, Func<IEnumerable<Value>, Value>> _functions;
    private readonly Stack<CellId> _evaluating = new();
    public event EventHandler<CellChangedArgs>? Changed;
    public int Evaluations { get; private set; }

    public Sheet()
    {
        _functions = new(StringComparer.OrdinalIgnoreCase)
        {
            ["SUM"] = vs => Numbers(vs).Sum(),
            ["AVG"] = vs => Numbers(vs) is var ns && ns.Count == 0 ? new Value.Error("DIV") : Numbers(vs).Average(),
            ["MAX"] = static vs => vs.OfType<Value.Num>().Select(n => n.V).DefaultIfEmpty().Max(),
            ["COUNT"] = vs => vs.Count(v => v is not Value.Empty),
            ["IF"] = vs => vs.ToList() is [Value.Num { V: var c }, var a, var b] ? c != 0 ? a : b : new Value.Error("ARGS"),
            ["CONCAT"] = vs => string.Concat(vs.Select(v => v is Value.Text t ? t.S : v.ToString())),
        };
    }

    private static List<double> Numbers(IEnumerable<Value> vs)
    {
        var list = new List<double>();
        foreach (var v in vs)
            if (v is Value.Num { V: var d }) list.Add(d);
        return list;
    }

    public object this[string at]
    {
        get => Get(CellId.Parse(at));
        set
        {
            var id = CellId.Parse(at);
            var before = _cells.TryGetValue(id, out var cell) ? Get(id) : Value.Empty.It;
            cell ??= _cells[id] = new Cell();
            foreach (var u in cell.Uses) if (_cells.TryGetValue(u, out var used)) used.UsedBy.Remove(id);
            cell.Uses.Clear();
            cell.Formula = value switch
            {
                string { Length: > 1 } s when s[0] == '=' => Parser.Parse(s[1..]),
                string s => new LitE(s),
                int or double or decimal => new LitE(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
                null => throw new ArgumentNullException(nameof(value)),
                _ => throw new ArgumentException($"cannot store {value.GetType().Name}"),
            };
            Invalidate(id, []);
            var after = Get(id);
            if (!Equals(before, after)) Changed?.Invoke(this, new(id, before, after));
        }
    }

    private void Invalidate(CellId id, HashSet<CellId> seen)
    {
        if (!seen.Add(id) || !_cells.TryGetValue(id, out var c)) return;
        c.Cached = null;
        foreach (var dep in c.UsedBy) Invalidate(dep, seen);
    }

    private Value Get(CellId id)
    {
        if (!_cells.TryGetValue(id, out var cell)) { cell = new Cell(); _cells.Add(id, cell); }
        if (_evaluating.TryPeek(out var user)) { cell.UsedBy.Add(user); _cells[user].Uses.Add(id); }
        if (cell.Formula is null) return Value.Empty.It;
        if (cell.Cached is { } known) return known;
        if (cell.Busy) return new Value.Error("CYCLE");
        cell.Busy = true;
        _evaluating.Push(id);
        try
        {
            Evaluations++;
            return cell.Cached = cell.Formula.Accept(this);
        }
        catch (DivideByZeroException) { return cell.Cached = new Value.Error("DIV0"); }
        finally
        {
            _evaluating.Pop();
            cell.Busy = false;
        }
    }

    Value Expr.IVisitor<Value>.Lit(Value v) => v;
    Value Expr.IVisitor<Value>.Ref(CellId id) => Get(id);
    Value Expr.IVisitor<Value>.Range(CellId a, CellId b) => Area(a, b).FirstOrDefault() ?? Value.Empty.It;
    Value Expr.IVisitor<Value>.Neg(Expr e) => e.Accept(this) is Value.Num n ? -n.V : new Value.Error("TYPE");
    Value Expr.IVisitor<Value>.Bin(char op, Expr l, Expr r)
    {
        var (a, b) = (l.Accept(this), r.Accept(this));
        return (op, a, b) switch
        {
            (_, Value.Error e, _) => e,
            (_, _, Value.Error e) => e,
            ('&', _, _) => Plain(a) + Plain(b),
            ('=', _, _) => a == b ? 1 : 0,
            ('/', Value.Num, Value.Num { V: 0 }) => throw new DivideByZeroException(),
            (_, Value.Num(var x), Value.Num(var y)) => op switch { '+' => x + y, '-' => x - y, '*' => x * y, '/' => x / y, '^' => Math.Pow(x, y), '<' => x < y ? 1 : 0, '>' => x > y ? 1 : 0, _ => double.NaN },
            (_, Value.Empty, Value.Num) or (_, Value.Num, Value.Empty) => ((Expr.IVisitor<Value>)this).Bin(op, a is Value.Empty ? new LitE(0) : new LitE(a), b is Value.Empty ? new LitE(0) : new LitE(b)),
            _ => new Value.Error("TYPE"),
        };
        static string Plain(Value v) => v is Value.Text(var s) ? s : v.ToString();
    }
    Value Expr.IVisitor<Value>.Call(string name, IReadOnlyList<Expr> args)
        => _functions.TryGetValue(name, out var f) ? f(args.SelectMany(a => a is RangeE(var x, var y) ? Area(x, y) : [a.Accept(this)]).ToList()) : new Value.Error("NAME");

    private IEnumerable<Value> Area(CellId a, CellId b)
    {
        for (int c = a.Col; c <= b.Col; c++)
            for (int r = a.Row; r <= b.Row; r++)
                yield return Get(new(r, c));
    }

    public IEnumerator<KeyValuePair<CellId, Value>> GetEnumerator()
    {
        foreach (var id in _cells.Keys.ToArray())
            if (_cells[id].Formula != null) yield return KeyValuePair.Create(id, Get(id));
    }
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

[Offloadable]
public static partial class App
{
    public static object? Run()
    {
        var sb = new StringBuilder();
        var sheet = new Sheet();
        sheet.Changed += (s, e) => sb.Append($"[{e.Id}:{e.Before}->{e.After}]");
        for (int i = 1; i <= 5; i++) { sheet[$"A{i}"] = i * 1.5; sheet[$"B{i}"] = $"=A{i}^2 - 2*A{i} + 1"; }
        sheet["C1"] = "=SUM(B1:B5)";
        sheet["C2"] = "=AVG(A1:A5) & \" avg\"";
        sheet["C3"] = "=IF(C1>50, \"big\", \"small\")";
        sheet["C4"] = "=C5+1";
        sheet["C5"] = "=C4*2";
        sheet["D1"] = "=A1/(A2-A2)";
        sheet["D2"] = "=-D9 + 4";
        sheet["D3"] = "=D9 + 4";
        sheet["D4"] = "=NOPE(1,2)";
        sheet["D5"] = "=CONCAT(A1:A3, \"x\", COUNT(A1:D9))";
        sheet["A2"] = 100;
        sheet["A2"] = 100m;
        string[] bad = ["=1+", "=(2", "=\"abc", "=2 $ 3", "=SUM(1,2"];
        foreach (var b in bad)
            try { sheet["E1"] = b; }
            catch (FormulaException ex) when (ex.At > 1) { sb.Append($"{{{ex.Message}}}"); }
            catch (FormulaException ex) { sb.Append($"<{ex.At}>"); }
        try { sheet["E2"] = new object(); } catch (ArgumentException ex) { sb.Append(ex.Message); }
        sb.AppendLine();
        foreach (var (id, v) in sheet) sb.Append(id).Append('=').Append(v).Append(';');
        sb.Append(sheet.Evaluations);
        return sb.ToString();
    }
}
public static class Program { public static object? Run() => App.Run(); }
