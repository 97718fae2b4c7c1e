// Conditions of types with a truth of their own.
using System; using Comet;

public readonly struct Leaning(int x)
{
    public readonly int X = x;
    public static bool operator true(Leaning v) => v.X > 0;
    public static bool operator false(Leaning v) => v.X < 0;
    public static Leaning operator !(Leaning v) => new(5);
}

public readonly struct Said(bool yes) { private readonly bool _yes = yes; public static implicit operator bool(Said s) => s._yes; public static Said operator !(Said s) => new(true); }

[Offloadable]
public partial class Truth
{
    private static int _n;
    private static Leaning L(int n) { int s = 0; for (int i = 0; i < 3; i++) s += n; return new(s); }
    private static Said S(bool b) { for (int i = 0; i < 3; i++) _n++; return new(b); }
    public static string Go()
    {
        string s = "";
        if (L(1)) s += "a"; else s += "b";
        if (L(0)) s += "a"; else s += "b";
        if (S(false)) s += "c"; else s += "d";
        if (S(true)) s += "c"; else s += "d";
        int k = 2; while (L(k--)) s += "w";
        do { s += "o"; k++; } while (S(k < 2));
        for (k = 2; S(k > 0); k--) s += "f";
        s += S(false) ? "" + L(1).X : "e" + L(2).X;
        s += L(0) ? "" + L(1).X : "g" + L(2).X;
        switch (L(2).X) { case > 0 when S(false): s += "1"; break; case 6 when L(0): s += "2"; break; case 6: s += "3"; break; }
        s += L(3).X switch { > 0 when S(false) => "4", 9 when L(-1) => "5", _ => "6" + L(1).X };
        try { throw new Exception(); } catch (Exception) when (S(false)) { s += "7"; } catch (Exception) { s += "8"; }
        try { throw new Exception(); } catch (Exception) when (L(0)) { s += "9"; } catch (Exception) { s += "x"; }
        return Last(s, S(false));
    }

    private static string Last(string s, Said yes) => yes ? Tail(s, 1) : Tail(s, 2);

    private static string Tail(string s, int n) { for (int i = 0; i < n; i++) s += "." + L(i).X; return s; }
}

public static class Program
{
    public static object? Run() => Truth.Go();
}
