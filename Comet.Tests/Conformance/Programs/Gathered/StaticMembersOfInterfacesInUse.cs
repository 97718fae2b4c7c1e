// Static members of interfaces, abstract and virtual, of every kind.
using System; using System.Collections.Generic; using System.Linq; using System.Numerics;
using Comet;
[Offloadable] public static partial class W {
    public static int Up(int n) { int s = 0; for (int i = 0; i < n; i++) s += 1; return s; }
    public static T Id<T>(T v) { for (int i = 0; i < 2; i++) { } return v; }
    public static string Log = "";
    public static int L(int n, string s) { for (int i = 0; i < 2; i++) { } Log += s + ";"; return n; }
}
[Offloadable] public partial interface IShape<TSelf> where TSelf : IShape<TSelf>, new() {
    static abstract TSelf operator +(TSelf a, TSelf b);
    static virtual TSelf operator *(TSelf a, int n) { var r = new TSelf(); for (int i = 0; i < n; i++) r += a; return r; }
    static abstract explicit operator int(TSelf a);
    static abstract implicit operator TSelf(int n);
    static virtual string Name { get { W.Up(2); return "I" + TSelf.Kind; } }
    static abstract int Kind { get; set; }
    static abstract bool operator true(TSelf a);
    static abstract bool operator false(TSelf a);
    static abstract TSelf operator &(TSelf a, TSelf b);
    static abstract TSelf operator |(TSelf a, TSelf b);
    static abstract TSelf operator ++(TSelf a);
    static abstract TSelf operator checked ++(TSelf a);
    static abstract bool operator <(TSelf a, TSelf b);
    static abstract bool operator >(TSelf a, TSelf b);
    int this[int i] { get; set; }
    event Action<int> E;
    int P { get => this[0] + W.Up(1); set { for (int i = 0; i < value; i++) this[i] = value; } }
    void Fire(int n);
}
[Offloadable] public partial class A : IShape<A> {
    public int[] V = new int[8]; public int N;
    public static int Kind { get { W.Up(1); return field; } set { for (int i = 0; i < 1; i++) field = value + 1; } }
    public static A operator +(A a, A b) { var r = new A(); for (int i = 0; i < 8; i++) r.V[i] = a.V[i] + b.V[i]; r.N = a.N + b.N; return r; }
    public static explicit operator int(A a) { int s = 0; foreach (var v in a.V) s += v; return s + a.N; }
    public static implicit operator A(int n) { var r = new A(); for (int i = 0; i < n; i++) r.N++; return r; }
    public static bool operator true(A a) { W.L(0, "t" + a.N); return a.N > 2; }
    public static bool operator false(A a) { W.L(0, "f" + a.N); return a.N <= 2; }
    public static A operator &(A a, A b) { W.L(0, "&"); return (A)(a.N & b.N); }
    public static A operator |(A a, A b) { W.L(0, "|"); return (A)(a.N | b.N); }
    public static A operator ++(A a) { W.L(0, "++"); return a + 1; }
    public static A operator checked ++(A a) { W.L(0, "c++"); return a + 2; }
    public static bool operator <(A a, A b) { W.L(0, "<"); return a.N < b.N; }
    public static bool operator >(A a, A b) { W.L(0, ">"); return a.N > b.N; }
    int IShape<A>.this[int i] { get { W.L(0, "g" + i); return V[i]; } set { W.L(0, "s" + i); V[i] = value; } }
    private Action<int>? _e;
    event Action<int> IShape<A>.E { add { W.L(0, "add"); _e += value; } remove { W.L(0, "rem"); _e -= value; } }
    void IShape<A>.Fire(int n) { for (int i = 0; i < n; i++) _e?.Invoke(i); }
}
[Offloadable] public partial struct S : IShape<S> {
    public int N, X;
    private static int _k;
    public static int Kind { get => _k + W.Up(1); set => _k = W.Up(value); }
    public static string Name => "own" + W.Up(3);
    public static S operator +(S a, S b) { W.Up(2); a.N += b.N; return a; }
    public static S operator *(S a, int n) { W.Up(2); a.N *= n; return a; }
    public static explicit operator int(S a) { return W.Up(a.N); }
    public static implicit operator S(int n) { var r = new S(); for (int i = 0; i < n; i++) r.N++; return r; }
    public static bool operator true(S a) { W.L(0, "t" + a.N); return a.N > 2; }
    public static bool operator false(S a) { W.L(0, "f" + a.N); return a.N <= 2; }
    public static S operator &(S a, S b) { W.L(0, "&"); return (S)(a.N & b.N); }
    public static S operator |(S a, S b) { W.L(0, "|"); return (S)(a.N | b.N); }
    public static S operator ++(S a) { W.L(0, "++"); return a + 1; }
    public static S operator checked ++(S a) { W.L(0, "c++"); return a + 2; }
    public static bool operator <(S a, S b) { W.L(0, "<"); return a.N < b.N; }
    public static bool operator >(S a, S b) { W.L(0, ">"); return a.N > b.N; }
    public int this[int i] { get { W.L(0, "g" + i); return N + X + i; } set { W.L(0, "s" + i); X = value; } }
    public event Action<int> E { add { W.L(0, "add"); X++; } remove { W.L(0, "rem"); X--; } }
    public void Fire(int n) { for (int i = 0; i < n; i++) X++; }
}
[Offloadable] public static partial class Everything {
    static string Use<T>(T a, T b, List<string> log) where T : IShape<T>, new() {
        string r = T.Name;
        T.Kind = W.Up(3); T.Kind += W.Up(2); T.Kind++;
        r += " " + T.Kind;
        T c = a + b * W.Up(3);
        r += " c" + (int)c;
        if (a && b) r += "and"; else r += "nand";
        if (a || b) r += "or"; else r += "nor";
        T d = c && a || b;
        r += " d" + (int)d;
        r += (c < a ? "lt" : "ge") + (d ? "T" : "F");
        T e = c++; e = checked(++c); checked { c++; }
        r += " e" + (int)e + "," + (int)c;
        e += W.Up(4);
        e *= W.Up(2);
        r += " e" + (int)e;
        e[W.Up(1)] = W.Up(9); e[W.Up(2)] += W.Up(2); e[3]++; 
        r += " i" + e[1] + e[W.Up(2)] + e[3];
        int sum = 0;
        Action<int> h = n => sum += W.Up(n);
        e.E += h; e.E += W.Id(h); e.Fire(W.Up(3)); e.E -= h; e.Fire(2);
        r += " s" + sum;
        e.P = W.Up(2); e.P += 1;
        r += " P" + e.P;
        while (c < (T)W.Up(20)) c += 5;
        do { c++; if (c > 30) break; } while (c);
        for (T q = 0; q < 3; q++) r += (int)q;
        return r + (int)c;
    }
    static T SumOf<T>(IEnumerable<T> xs) where T : INumber<T> { T s = T.Zero; foreach (var x in xs) { W.Up(1); s += x; s = checked(s * T.One); } return s; }
    static TR Conv<TF, TR>(TF f) where TF : INumberBase<TF> where TR : INumberBase<TR> { W.Up(2); return TR.CreateChecked(f) + TR.CreateTruncating(f * TF.CreateChecked(W.Up(2))); }
    public static object? Run() {
        W.Log = ""; A.Kind = 0; S.Kind = 0;
        var log = new List<string>();
        string r = Use<A>(3, 5, log) + "\n" + Use<S>(3, 5, log) + "\n" + Use<S>(1, 2, log) + "\n";
        r += SumOf(new[] { 1, 2, 3 }) + SumOf([1.5m, 2]) + "" + Conv<int, double>(W.Up(3)) + Conv<double, byte>(3.5);
        try { Conv<int, byte>(W.Up(400)); } catch (OverflowException) { r += "ovf"; }
        return r + "\n" + W.Log;
    }
}

public static class Program
{
    public static object? Run() => Everything.Run();
}
