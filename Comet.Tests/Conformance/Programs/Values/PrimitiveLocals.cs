using System;
using Comet;

/// <summary>A local and a field of every primitive type, alive across loops and calls.</summary>
[Offloadable]
public partial class Primitives
{
    private bool _bool;
    private byte _byte;
    private sbyte _sbyte;
    private short _short;
    private ushort _ushort;
    private int _int;
    private uint _uint;
    private long _long;
    private ulong _ulong;
    private float _float;
    private double _double;
    private decimal _decimal;
    private char _char = 'A';
    private nint _nint;
    private nuint _nuint;

    private int Turn(int n)
    {
        int turned = 0;
        while (turned < n)
        {
            turned++;
        }

        return turned;
    }

    public string Run(int turns)
    {
        bool b = true;
        byte u1 = 250;
        sbyte i1 = -120;
        short i2 = short.MaxValue - 2;
        ushort u2 = 3;
        int i4 = int.MinValue;
        uint u4 = uint.MaxValue;
        long i8 = long.MaxValue;
        ulong u8 = ulong.MaxValue / 3;
        float r4 = 0.1f;
        double r8 = 0.1;
        decimal m = 0.1m;
        char c = 'Z';
        nint ni = -5;
        nuint nu = 5;
        for (int i = 0; i < turns; i++)
        {
            int by = Turn(2);
            b = !b;
            u1 += (byte)by;
            i1 -= (sbyte)by;
            i2 += (short)by;
            u2 -= (ushort)by;
            i4 -= by;
            u4 += (uint)by;
            i8 += by;
            u8 *= (ulong)by;
            r4 += 0.1f;
            r8 += 0.1;
            m += 0.1m;
            c += (char)by;
            ni *= by;
            nu <<= by;
            Turn(1);
            (_bool, _byte, _sbyte, _short, _ushort) = (b, u1, i1, i2, u2);
            (_int, _uint, _long, _ulong) = (i4, u4, i8, u8);
            (_float, _double, _decimal, _char) = (r4, r8, m, c);
            (_nint, _nuint) = (ni, nu);
        }

        return $"{b} {u1} {i1} {i2} {u2} {i4} {u4} {i8} {u8} {r4:R} {r8:R} {m} {c} {ni} {nu}";
    }

    public bool Same(int turns)
    {
        string before = $"{_bool} {_byte} {_sbyte} {_short} {_ushort} {_int} {_uint} {_long} {_ulong} {_float:R} {_double:R} {_decimal} {_char} {_nint} {_nuint}";
        return before == Run(turns);
    }
}

public static class Program
{
    public static object? Run()
    {
        var primitives = new Primitives();
        Console.WriteLine(primitives.Run(5));
        Console.WriteLine(primitives.Same(5));
        return primitives;
    }
}
