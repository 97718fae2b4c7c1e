using System;
using Comet;

[Offloadable]
public static partial class Parity
{
    public static bool IsEven(int n) => n == 0 || IsOdd(n - 1);

    public static bool IsOdd(int n) => n != 0 && IsEven(n - 1);
}

/// <summary>Hofstadter's female and male sequences, across two classes.</summary>
[Offloadable]
public partial class Female
{
    public Male Other = null!;
    public int Calls;

    public int Of(int n)
    {
        Calls++;
        return n == 0 ? 1 : n - Other.Of(Of(n - 1));
    }
}

[Offloadable]
public partial class Male
{
    public Female Other = null!;
    public int Calls;

    public int Of(int n)
    {
        Calls++;
        return n == 0 ? 0 : n - Other.Of(Of(n - 1));
    }
}

public static class Program
{
    public static object? Run()
    {
        var female = new Female();
        var male = new Male { Other = female };
        female.Other = male;
        int[] f = new int[9], m = new int[9];
        for (int n = 0; n < f.Length; n++)
        {
            f[n] = female.Of(n);
            m[n] = male.Of(n);
        }

        string sequences = string.Join("", f) + " " + string.Join("", m);
        Console.WriteLine(sequences);
        if (sequences != "112233455 001223445" || !Parity.IsEven(80) || Parity.IsEven(81) || Parity.IsOdd(0))
        {
            throw new InvalidOperationException(sequences);
        }

        return new object[] { f, m, male };
    }
}
