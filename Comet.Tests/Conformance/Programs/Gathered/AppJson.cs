// A whole program: a JSON parser and printer.
using System; using System.Collections; using System.Collections.Generic; using System.Globalization; using System.Linq; using System.Numerics; using System.Runtime.InteropServices; using System.Text; using Comet;
public abstract class Json : IEquatable<Json>
{
    public interface IVisitor<out T> { T Null(); T Bool(bool b); T Num(decimal d); T Str(string s); T Arr(IReadOnlyList<Json> a); T Obj(IReadOnlyDictionary<string, Json> o); }
    public abstract T Accept<T>(IVisitor<T> v);
    public static implicit operator Json(string s) => new Scalar<string>(s);
    public static implicit operator Json(decimal s) => new Scalar<decimal>(s);
    public static implicit operator Json(bool s) => new Scalar<bool>(s);
    public virtual Json this[string k] => throw new InvalidOperationException("not an object");
    public virtual Json this[Index i] => throw new InvalidOperationException("not an array");
    public abstract bool Equals(Json? o);
    public override bool Equals(object? o) => Equals(o as Json);
    public override int GetHashCode() => 7;
    public static bool operator ==(Json? a, Json? b) => a?.Equals(b) ?? b is null;
    public static bool operator !=(Json? a, Json? b) => !(a == b);
}
public sealed class JNull : Json { public override T Accept<T>(IVisitor<T> v) => v.Null(); public override bool Equals(Json? o) => o is JNull; }
public sealed class Scalar<V>(V v) : Json where V : notnull
{
    public V Value => v;
    public override T Accept<T>(IVisitor<T> vis) => v switch { string s => vis.Str(s), decimal d => vis.Num(d), bool b => vis.Bool(b), _ => throw new NotSupportedException() };
    public override bool Equals(Json? o) => o is Scalar<V> { Value: var w } && v.Equals(w);
}
[Offloadable] public sealed partial class JArr : Json, IEnumerable<Json> { private readonly List<Json> _l = []; public void Add(Json j) => _l.Add(j); public IEnumerator<Json> GetEnumerator() { foreach (var x in _l) yield return x; } IEnumerator IEnumerable.GetEnumerator() => GetEnumerator(); public override T Accept<T>(IVisitor<T> v) => v.Arr(_l); public override Json this[Index i] => _l[i]; public override bool Equals(Json? o) => o is JArr a && _l.SequenceEqual(a._l); }
[Offloadable] public sealed partial class JObj : Json, IEnumerable<KeyValuePair<string, Json>>
{
    private readonly OrderedMap<string, Json> _m = new();
    public void Add(string k, Json j) => _m.Add(k, j);
    public override Json this[string k] => _m.TryGetValue(k, out var v) ? v : new JNull();
    public override T Accept<T>(IVisitor<T> v) => v.Obj(_m);
    public IEnumerator<KeyValuePair<string, Json>> GetEnumerator() => _m.GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    public override bool Equals(Json? o) { if (o is not JObj p || p._m.Count != _m.Count) return false; foreach (var (k, v) in this) if (p[k] != v) return false; return true; }
}
[Offloadable] public sealed partial class OrderedMap<K, V> : IReadOnlyDictionary<K, V> where K : notnull
{
    private readonly Dictionary<K, int> _at = []; private readonly List<KeyValuePair<K, V>> _items = [];
    public void Add(K k, V v) { if (_at.TryGetValue(k, out int i)) _items[i] = new(k, v); else { _at[k] = _items.Count; _items.Add(new(k, v)); } }
    public V this[K key] => _items[_at[key]].Value; public IEnumerable<K> Keys => _items.Select(p => p.Key); public IEnumerable<V> Values => _items.Select(p => p.Value); public int Count => _items.Count;
    public bool ContainsKey(K key) => _at.ContainsKey(key);
    public bool TryGetValue(K key, out V value) { if (_at.TryGetValue(key, out int i)) { value = _items[i].Value; return true; } value = default!; return false; }
    public IEnumerator<KeyValuePair<K, V>> GetEnumerator() => _items.GetEnumerator(); IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
[Offloadable] public partial class Pretty(int width) : Json.IVisitor<Pretty>
{
    private readonly StringBuilder _sb = new(); private int _depth;
    private Pretty Out(string s) { _sb.Append(s); return this; }
    private void Line() => _sb.Append('\n').Append(' ', _depth * width);
    public Pretty Null() => Out("null"); public Pretty Bool(bool b) => Out(b ? "true" : "false"); public Pretty Num(decimal d) => Out(d.ToString(CultureInfo.InvariantCulture));
    public Pretty Str(string s) => Out("\"" + string.Concat(s.Select(c => c switch { '"' => "\\\"", '\\' => @"\\", '\n' => "\\n", < ' ' or > '~' => $"\\u{(int)c:x4}", _ => c.ToString() })) + "\"");
    public Pretty Arr(IReadOnlyList<Json> a) => Nest('[', ']', a, j => j.Accept(this));
    public Pretty Obj(IReadOnlyDictionary<string, Json> o) => Nest('{', '}', o, p => { Str(p.Key); Out(": "); p.Value.Accept(this); });
    private Pretty Nest<T>(char open, char close, IEnumerable<T> items, Action<T> write)
    {
        _sb.Append(open); _depth++;
        int n = 0;
        foreach (var x in items) { if (n++ > 0) _sb.Append(','); Line(); write(x); }
        _depth--; if (n > 0) Line();
        _sb.Append(close);
        return this;
    }
    public override string ToString() => _sb.ToString();
}
[Offloadable] public sealed partial class Depth : Json.IVisitor<(int Depth, int Count)>
{
    public (int Depth, int Count) Null() => (1, 1); public (int Depth, int Count) Bool(bool b) => (1, 1); public (int Depth, int Count) Num(decimal d) => (1, 1); public (int Depth, int Count) Str(string s) => (1, 1);
    public (int Depth, int Count) Arr(IReadOnlyList<Json> a) => a.Select(j => j.Accept(this)).Aggregate((Depth: 1, Count: 1), (x, y) => (Math.Max(x.Depth, y.Depth + 1), x.Count + y.Count));
    public (int Depth, int Count) Obj(IReadOnlyDictionary<string, Json> o) { var r = (d: 1, c: 1); foreach (var (_, v) in o) { var (d, c) = v.Accept(this); r = (Math.Max(r.d, d + 1), r.c + c); } return r; }
}
[Offloadable] public ref partial struct Cursor { private ReadOnlySpan<char> _s; private int _i; public Cursor(ReadOnlySpan<char> s) { _s = s; } public char Peek { get { while (_i < _s.Length && char.IsWhiteSpace(_s[_i])) _i++; return _i < _s.Length ? _s[_i] : '\0'; } }
    public bool Eat(char c) { if (Peek != c) return false; _i++; return true; } public int At => _i; public char Raw() => _s[_i++]; public ReadOnlySpan<char> While(Func<char, bool> f) { int s = _i; while (_i < _s.Length && f(_s[_i])) _i++; return _s[s.._i]; } }
public class JsonException(string m, int at) : FormatException($"{m} at {at}") { public int At { get; } = at; }
[Offloadable] public static partial class Parser
{
    public static Json Parse(string s) { var c = new Cursor(s); var j = Value(ref c); return c.Peek == 0 ? j : throw new JsonException("trailing", c.At); }
    private static Json Value(ref Cursor c)
    {
        switch (c.Peek)
        {
            case '{': { c.Eat('{'); var o = new JObj(); if (!c.Eat('}')) do { var k = Str(ref c); if (!c.Eat(':')) throw new JsonException("colon", c.At); o.Add(k, Value(ref c)); } while (c.Eat(',') || (c.Eat('}') ? false : throw new JsonException("brace", c.At))); return o; }
            case '[': { c.Eat('['); var a = new JArr(); while (!c.Eat(']')) { a.Add(Value(ref c)); if (!c.Eat(',') && c.Peek != ']') throw new JsonException("bracket", c.At); } return a; }
            case '"': return Str(ref c);
            case '-' or (>= '0' and <= '9'): return decimal.Parse(c.While(x => char.IsDigit(x) || "+-.eE".Contains(x)), NumberStyles.Float, CultureInfo.InvariantCulture);
            default: return c.While(char.IsLetter) switch { "true" => true, "false" => false, "null" => new JNull(), var w => throw new JsonException($"word '{w}'", c.At) };
        }
    }
    private static string Str(ref Cursor c)
    {
        if (!c.Eat('"')) throw new JsonException("string", c.At);
        var sb = new StringBuilder();
        for (char x; (x = c.Raw()) != '"';) sb.Append(x != '\\' ? x : c.Raw() switch { 'n' => '\n', 'u' => (char)((((Hex(ref c) << 4 | Hex(ref c)) << 4) | Hex(ref c)) << 4 | Hex(ref c)), var y => y });
        return sb.ToString();
        static int Hex(ref Cursor c) => Convert.ToInt32(c.Raw().ToString(), 16);
    }
}
[Offloadable] public readonly partial struct Big : IComparable<Big>, IEquatable<Big>
{
    private readonly uint[]? _d; private Big(List<uint> d) { while (d is [.., 0]) d.RemoveAt(d.Count - 1); _d = [.. d]; }
    private ReadOnlySpan<uint> D => _d; private int Len => _d?.Length ?? 0; private uint this[int i] => i < Len ? _d![i] : 0;
    public static implicit operator Big(ulong v) => new([(uint)v, (uint)(v >> 32)]);
    public static Big operator +(Big a, Big b) { var r = new List<uint>(); ulong c = 0; for (int i = 0; i < Math.Max(a.Len, b.Len) || c > 0; i++, c >>= 32) { c += (ulong)a[i] + b[i]; r.Add(unchecked((uint)c)); } return new(r); }
    public static Big operator *(Big a, Big b) { var r = new uint[a.Len + b.Len]; for (int i = 0; i < a.Len; i++) { ulong c = 0; for (int j = 0; j < b.Len || c > 0; j++) { c += r[i + j] + (ulong)a[i] * b[j]; r[i + j] = (uint)(c & uint.MaxValue); c >>= 32; } } return new([.. r]); }
    public static (Big Q, uint R) DivRem(Big a, uint k) { var r = new uint[a.Len]; ulong m = 0; for (int i = a.Len; i-- > 0;) { m = m << 32 | a[i]; (var q, m) = Math.DivRem(m, k); r[i] = (uint)q; } return (new([.. r]), (uint)m); }
    public static Big Pow(Big b, int e) => e switch { 0 => 1ul, _ when int.IsOddInteger(e) => b * Pow(b, e - 1), _ => Pow(b, e / 2) is var h ? h * h : throw null! };
    public int CompareTo(Big o) { if (Len != o.Len) return Len.CompareTo(o.Len); for (int i = Len; i-- > 0;) if (this[i] != o[i]) return this[i].CompareTo(o[i]); return 0; }
    public bool Equals(Big o) => CompareTo(o) == 0; public override bool Equals(object? o) => o is Big b && Equals(b); public override int GetHashCode() => Len;
    public static bool operator <(Big a, Big b) => a.CompareTo(b) < 0; public static bool operator >(Big a, Big b) => b < a; public static bool operator ==(Big a, Big b) => a.Equals(b); public static bool operator !=(Big a, Big b) => !(a == b);
    public static Big operator ++(Big a) => a + 1ul; public static explicit operator ulong(Big b) => checked(b.Len > 2 ? throw new OverflowException() : (ulong)b[1] << 32 | b[0]);
    public override string ToString() { if (Len == 0) return "0"; var parts = new Stack<string>(); for (Big x = this; x > 0ul;) { (x, var r) = DivRem(x, 1_000_000_000); parts.Push(x > 0ul ? r.ToString("D9", CultureInfo.InvariantCulture) : r.ToString(CultureInfo.InvariantCulture)); } return string.Concat(parts); }
}
[Offloadable] public static partial class App
{
    public static object? Run()
    {
        var sb = new StringBuilder();
        Json doc = new JObj { { "name", "caf\u00e9 \"x\"\n" }, { "list", new JArr { 1m, 2.50m, false, new JNull(), new JArr() } }, { "o", new JObj { { "k", true } } } };
        var text = doc.Accept(new Pretty(2)).ToString();
        sb.Append(text);
        var back = Parser.Parse(text);
        sb.Append(back == doc).Append(back["list"][^4].Equals(2.5m)).Append(back["nope"] is JNull).Append(doc.Accept(new Depth()));
        foreach (var bad in new[] { "[1,2", "{\"a\" 1}", "nul", "[1 2]", "{} x", "[1e2,-0.5,\"\\u0041\\\\\"]", "{\"a\":1,\"a\":{}}", "\"open" })
            try { sb.Append(Parser.Parse(bad).Accept(new Pretty(0))).Append(' '); }
            catch (JsonException e) when (e.At > 3) { sb.Append(e.Message).Append("! "); }
            catch (FormatException e) { sb.Append(e.Message).Append(' '); }
            catch (IndexOutOfRangeException) { sb.Append("end "); }
        try { _ = doc["list"]["x"]; } catch (InvalidOperationException e) { sb.Append(e.Message); }
        Big f = 1ul;
        for (Big i = 1ul; i < 26ul; i++) f *= i;
        var p = Big.Pow(3ul, 90);
        sb.Append('\n').Append(f).Append(' ').Append(p).Append(' ').Append(p > f).Append(Big.DivRem(p, 97).R).Append((ulong)(Big)ulong.MaxValue);
        try { sb.Append((ulong)p); } catch (OverflowException) { sb.Append("overflow"); }
        var bigs = Enumerable.Range(0, 6).Select(i => Big.Pow((ulong)(i * 7 % 6), 20)).OrderDescending().ToList();
        sb.AppendJoin(',', bigs).Append(bigs.Max()).Append(bigs.IndexOf(1ul));
        return sb.ToString();
    }
}
public static class Program { public static object? Run() => App.Run(); }
