// Interfaces with static members without bodies that have other members too, and types that implement operators for type parameters only.
using System;
using Comet;

[Offloadable]
public partial interface IShape<TSelf> where TSelf : IShape<TSelf>
{
    static abstract TSelf Make(int n);
    int Size();
    int Twice { get { int s = 0; for (int i = 0; i < 2; i++) s += Size(); return s; } }
}

[Offloadable]
public partial class Square : IShape<Square>
{
    public int N;
    public static Square Make(int n) { var r = new Square(); for (int i = 0; i < n; i++) r.N++; return r; }
    public int Size() { int s = 0; for (int i = 0; i < N; i++) s += N; return s; }
}

[Offloadable]
public partial interface IOps<T> where T : IOps<T>
{
    static abstract T operator +(T a, T b);
    static abstract bool operator ==(T a, T b);
    static abstract bool operator !=(T a, T b);
    static abstract explicit operator int(T a);
    static abstract bool operator true(T a);
    static abstract bool operator false(T a);
}

[Offloadable]
public partial class Hidden : IOps<Hidden>
{
    public int N;
    static Hidden IOps<Hidden>.operator +(Hidden a, Hidden b) { var e = new Hidden(); for (int i = 0; i < 2; i++) e.N += a.N + b.N; return e; }
    static bool IOps<Hidden>.operator ==(Hidden a, Hidden b) { int n = 0; for (int i = 0; i < 2; i++) n += a.N - b.N; return n == 0; }
    static bool IOps<Hidden>.operator !=(Hidden a, Hidden b) { int n = 0; for (int i = 0; i < 2; i++) n += a.N - b.N; return n != 0; }
    static explicit IOps<Hidden>.operator int(Hidden a) { int n = 0; for (int i = 0; i < 2; i++) n += a.N; return n; }
    static bool IOps<Hidden>.operator true(Hidden a) { int n = 0; for (int i = 0; i < 2; i++) n += a.N; return n > 4; }
    static bool IOps<Hidden>.operator false(Hidden a) { int n = 0; for (int i = 0; i < 2; i++) n += a.N; return n <= 4; }
}

[Offloadable]
public partial class Both : IOps<Both>
{
    public int N;
    public static Both operator +(Both a, Both b) { var e = new Both(); for (int i = 0; i < 3; i++) e.N += 1000; return e; }
    static Both IOps<Both>.operator +(Both a, Both b) { var e = new Both(); for (int i = 0; i < 2; i++) e.N += a.N + b.N; return e; }
    public static bool operator ==(Both a, Both b) { int n = 0; for (int i = 0; i < 2; i++) n += a.N - b.N; return n == 0; }
    public static bool operator !=(Both a, Both b) => !(a == b);
    public static explicit operator int(Both a) { int n = 0; for (int i = 0; i < 2; i++) n += a.N; return n; }
    public static bool operator true(Both a) { int n = 0; for (int i = 0; i < 2; i++) n += a.N; return n > 4; }
    public static bool operator false(Both a) { int n = 0; for (int i = 0; i < 2; i++) n += a.N; return n <= 4; }
    public override bool Equals(object? o) => o is Both b && b.N == N;
    public override int GetHashCode() => N;
}

[Offloadable]
public static partial class Uses
{
    public static string Shape<T>(int n) where T : IShape<T> { T made = T.Make(n); string s = ""; for (int i = 0; i < 2; i++) s += made.Size() + "," + made.Twice + ";"; return s; }

    public static string Ops<T>(T a, T b) where T : class, IOps<T>
    {
        string s = "";
        for (int i = 0; i < 2; i++)
        {
            s += (a == b) + "," + (a != b) + "," + (int)(a + b) + (a ? "yes" : "no") + (a + a ? "yes" : "no") + ";";
        }

        return s;
    }

    public static string Own(Both a, Both b) => "" + (a + b).N + (a == b) + (int)a + (a ? 1 : 2);
}

public static class Program
{
    public static object? Run() =>
        Uses.Shape<Square>(3) + Uses.Ops(new Hidden { N = 2 }, new Hidden { N = 2 }) + Uses.Ops(new Both { N = 2 }, new Both { N = 1 }) + Uses.Own(new Both { N = 2 }, new Both { N = 2 });
}
