// What is passed to an `in` parameter without `in` is the variable too, if it is one of just that type: what later arguments change is seen.
using Comet;

[Offloadable]
public readonly partial struct Num(int v)
{
    public readonly int V = v;
    public static Num operator +(in Num a, in Num b) => new(a.V * 100 + b.V);
    public static Num operator -(in Num a) => new(-a.V);
    public static bool operator <(in Num a, int b) => a.V < b;
    public static bool operator >(in Num a, int b) => a.V > b;
}

[Offloadable]
public partial class Held { public readonly int A, B; public Held(in int a, int b) { A = a; B = b; } public int this[in int a, int b] => a * 100 + b; public int this[ref readonly long a, int b] { get => (int)a * 10 + b; set => Last = (int)a * 10 + b + value; } public int Last; }

public delegate int Taker(in int a, int b);

[Offloadable]
public partial class Work
{
    private int _field = 1;
    private Num _num = new(1);
    private static int _static = 1;
    private (int A, int B) _pair = (1, 2);
    private readonly int[] _array = [1, 2, 3];

    private static int Leaf(in int a, int b) => a * 100 + b;
    private static int LeafRo(ref readonly int a, int b) => a * 100 + b;
    private static int LeafLong(in long a, int b) => (int)a * 100 + b;
    private static int LeafNum(in Num a, int b) => a.V * 100 + b;
    private static int Three(in int a, in int b, int c) => a * 10000 + b * 100 + c;

    private int Loop(int n) { int s = 0; for (int i = 0; i < n; i++) s += i; _field += s; _static += s; _pair.A += s; _array[1] += s; _num = new(_num.V + s); return s; }
    private int Set(ref int x, int n) { int s = 0; for (int i = 0; i < n; i++) s += i; x += s; return s; }
    private Num Change(ref Num x, int n) { int s = 0; for (int i = 0; i < n; i++) s += i; x = new(x.V + s); return new(s); }
    private ref int Where(int n) { for (int i = 0; i < n; i++) _field += i; return ref _field; }

    public string Locals(int x)
    {
        int y = x;
        long l = x;
        Num n = new(x), m = new(x);
        var log = "" + Leaf(x, Set(ref x, 4)) + " " + Leaf(x, x = Loop(3)) + " " + Leaf((x), Set(ref x, 4)) + " " + LeafRo(in x, Set(ref x, 3)) + " " + LeafLong(x, Set(ref x, 3)) + " " + LeafLong(l, (int)(l = Loop(3)));
        log += " " + Leaf(b: Set(ref x, 3), a: x) + " " + Leaf(a: x, b: Set(ref x, 3)) + " " + Three(x, y, Set(ref x, 3) + Set(ref y, 4)) + " " + Three(x, Set(ref x, 3), Set(ref x, 3)) + " " + Leaf(x + 0, Set(ref x, 3)) + " " + Leaf((int)x, Set(ref x, 3));
        log += " " + (n + Change(ref n, 3)).V + " " + (n + m + Change(ref m, 4)).V + " " + (-n + Change(ref n, 3)).V + " " + LeafNum(n, Change(ref n, 3).V) + " " + (n < Change(ref n, 3).V) + (n > Set(ref x, 2));
        n += Change(ref n, 3);
        m = m + Change(ref m, 3);
        return log + " " + n.V + " " + m.V;
    }

    public string Fields()
    {
        var log = "" + Leaf(_field, Loop(3)) + " " + Leaf(this._field, Loop(3)) + " " + Leaf(_static, Loop(3)) + " " + Leaf(_pair.A, Loop(3)) + " " + Leaf(_array[1], Loop(3)) + " " + Leaf(_array[_field % 2], Loop(3)) + " " + Leaf(Where(0), Loop(3));
        log += " " + (_num + new Num(Loop(3))).V + " " + LeafNum(_num, Loop(3)) + " " + Leaf(_num.V, Loop(3));
        _num += new Num(Loop(3));
        return log + " " + _num.V;
    }

    public string Others(int x)
    {
        var held = new Held(x, Set(ref x, 3));
        long l = 5;
        Taker taker = Leaf;
        var log = $"{held.A} {held.B} {held[x, Set(ref x, 3)]} {held[_field, Loop(3)]} {taker(x, Set(ref x, 3))} {new Held(_field, Loop(3)).A} {new Held(b: Loop(3), a: _field).A}";
        held[l, (int)(l += Loop(3))] = (int)(l += Loop(3));
        held[l, 2] += Loop(3);
        return log + " " + held.Last;
    }

    public string Choices(int x, bool b)
    {
        int y = 7;
        int[]? none = null;
        var log = "" + Leaf(b ? x : y, Set(ref x, 3)) + " " + Leaf(b ? x : y, Set(ref y, 3));
        log += " " + Leaf(x!, Set(ref x, 3)) + " " + Leaf(checked(x), Set(ref x, 3)) + " " + Leaf(x switch { 1 => x, _ => y }, Set(ref y, 3));
        try { log += Leaf(none![0], Loop(3)); } catch (NullReferenceException) { log += " none " + _field; }
        try { log += Leaf(_array[_field + 10], Loop(3)); } catch (IndexOutOfRangeException) { log += " out " + _field; }
        return log;
    }
}

public static class Program
{
    public static object? Run() => new Work().Locals(1) + " | " + new Work().Fields() + " | " + new Work().Others(1) + " | " + new Work().Choices(1, true) + " | " + new Work().Choices(1, false);
}
