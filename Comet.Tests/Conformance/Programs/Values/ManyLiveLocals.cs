using System;
using Comet;

/// <summary>More locals alive at once than registers, of mixed sizes, rotated at every turn.</summary>
[Offloadable]
public partial class Rotation
{
    private int Mix(int a, int b)
    {
        for (int i = 0; i < 2; i++)
        {
            a = a * 31 + b;
        }

        return a & 0xFFFF;
    }

    public string Run(int turns)
    {
        int a = 1, b = 2, c = 3, d = 4, e = 5, f = 6, g = 7, h = 8;
        long i = 9, j = 10, k = 11;
        double l = 12, m = 13;
        byte n = 14, o = 15;
        string p = "p", q = "q";
        bool r = true, s = false;
        decimal t = 16;
        char u = 'u', v = 'v';
        object w = "w", x = 24;
        int? y = null, z = 26;
        for (int turn = 0; turn < turns; turn++)
        {
            (a, b, c, d, e, f, g, h) = (b, Mix(c, d), d, e, Mix(f, a), g, h, a);
            (i, j, k) = (j + a, k - b, i * 3 % 1009);
            (l, m) = (m / 2, l + Mix(turn, c));
            (n, o) = (o, (byte)(n + turn));
            (p, q) = (q + turn, p);
            (r, s) = (s, !r);
            t += t / 4;
            (u, v) = ((char)(v + 1), u);
            (w, x) = (x, w);
            (y, z) = (z, turn % 3 == 0 ? null : Mix(turn, n));
        }

        return $"{a} {b} {c} {d} {e} {f} {g} {h} {i} {j} {k} {(long)(l * 8)} {(long)m} {n} {o} {p} {q} {r} {s} {decimal.Round(t, 3)} {u} {v} {w} {x} {y} {z}";
    }
}

public static class Program
{
    public static object? Run()
    {
        string text = new Rotation().Run(15);
        Console.WriteLine(text);
        return text;
    }
}
