// Operators that are called on type parameters.
using System; using System.Collections; using System.Collections.Generic; using System.Linq; using System.Runtime.CompilerServices; using System.Text; using System.Threading.Tasks;
using Comet;
[Offloadable] public static partial class W {
    public static int Up(int n) { int s = 0; for (int i = 0; i < n; i++) s += 1; return s; }
    public static T Id<T>(T v) { for (int i = 0; i < 2; i++) { } return v; }
    public static string Log = "";
    public static int L(int n, string s) { for (int i = 0; i < 2; i++) { } Log += s + ";"; return n; }
    public static string S(string s) { for (int i = 0; i < 2; i++) { } Log += s + ";"; return s; }
    public static bool B(bool b, string s) { for (int i = 0; i < 2; i++) { } Log += s + ";"; return b; }
}

[Offloadable] public partial interface IOps<T> where T : IOps<T> {
    static abstract T operator +(T a, T b);
    static abstract T operator checked -(T a, T b);
    static abstract T operator -(T a, T b);
    static abstract T operator -(T a);
    static abstract T operator ~(T a);
    static abstract bool operator !(T a);
    static abstract T operator <<(T a, int n);
    static abstract T operator >>>(T a, int n);
    static abstract bool operator ==(T a, T b);
    static abstract bool operator !=(T a, T b);
    static abstract explicit operator checked byte(T a);
    static abstract explicit operator byte(T a);
    static abstract implicit operator string(T a);
    static abstract int Prop { get; }
    static abstract event Action Ev;
    static virtual T operator %(T a, T b) { W.Up(1); return a - b + b; }
    static virtual int M(int a = 4, params int[] rest) { for (int i = 0; i < rest.Length; i++) a += rest[i]; return a; }
    static virtual U G<U>(U u) where U : notnull { W.Up(2); return u; }
}
[Offloadable] public partial class E : IOps<E> {
    public int N;
    static E Mk(int n) { var e = new E(); for (int i = 0; i < Math.Abs(n); i++) e.N += Math.Sign(n); return e; }
    static E IOps<E>.operator +(E a, E b) { W.Up(1); return Mk(a.N + b.N); }
    static E IOps<E>.operator checked -(E a, E b) { W.Up(1); return Mk(a.N - b.N + 100); }
    static E IOps<E>.operator -(E a, E b) { W.Up(1); return Mk(a.N - b.N); }
    static E IOps<E>.operator -(E a) => Mk(-a.N);
    static E IOps<E>.operator ~(E a) => Mk(a.N + 1);
    static bool IOps<E>.operator !(E a) { W.Up(1); return a.N == 0; }
    static E IOps<E>.operator <<(E a, int n) { W.Up(1); return Mk(a.N << n); }
    static E IOps<E>.operator >>>(E a, int n) { W.Up(1); return Mk(a.N >>> n); }
    static bool IOps<E>.operator ==(E a, E b) { W.Up(1); return a.N == b.N; }
    static bool IOps<E>.operator !=(E a, E b) { W.Up(1); return a.N != b.N; }
    static explicit IOps<E>.operator checked byte(E a) { W.Up(1); return checked((byte)a.N); }
    static explicit IOps<E>.operator byte(E a) { W.Up(1); return (byte)a.N; }
    static implicit IOps<E>.operator string(E a) { W.Up(1); return "E" + a.N; }
    static int IOps<E>.Prop { get { return W.Up(7); } }
    static event Action IOps<E>.Ev { add { W.S("sadd"); value(); } remove { W.S("srem"); } }
    static E IOps<E>.operator %(E a, E b) { W.Up(1); return Mk(a.N % b.N); }
    static U IOps<E>.G<U>(U u) { W.Up(1); return u; }
    public static E Of(int n) => Mk(n);
}
[Offloadable] public static partial class Everything {
    static string Use<T>(T a, T b) where T : IOps<T> {
        string s = "";
        s += (string)(a + b) + (string)checked(a - b) + (string)unchecked(a - b) + (string)(-a) + (string)(~a) + !a + (string)(a << W.Up(2)) + (string)((a << 3) >>> 2) + (a == b) + (a != b);
        s += (byte)a + "" + unchecked((byte)(-a));
        try { s += checked((byte)(-a)); } catch (OverflowException) { s += "ov"; }
        string t = a % b; s += t + T.Prop + T.M() + T.M(W.Up(2)) + T.M(1, 2, W.Up(3)) + T.G("g") + T.G(W.Up(5)) + T.M(rest: [W.Up(1)]);
        T.Ev += () => W.S("handler"); T.Ev -= null;
        a <<= 1; a += b; a %= b; checked { a -= b; }
        return s + (string)a;
    }
    public static object? Run() { W.Log = ""; return Use(E.Of(7), E.Of(3)) + W.Log; }
}

public static class Program
{
    public static object? Run() => Everything.Run();
}
