using System;
using System.Collections.Generic;
using Comet;

[Flags]
public enum Rights : byte
{
    None = 0,
    Read = 1,
    Write = 2,
    All = Read | Write,
}

/// <summary>Compound assignment converts back to the type of its target, however narrow, in fields, elements and properties too.</summary>
[Offloadable]
public partial class Narrow
{
    private byte _byte = 250;
    private readonly short[] _shorts = [32_000, -1];
    private Rights _rights = Rights.Read;

    public sbyte Signed { get; set; } = 100;

    public char Letter { get; set; } = 'x';

    private int F(int value)
    {
        int n = 0;
        do
        {
            n += value;
        }
        while (n == int.MinValue);
        return value;
    }

    private bool G(bool value)
    {
        for (int i = 0; i < 2; i++)
        {
        }

        return value;
    }

    public string Run()
    {
        _byte += (byte)F(10);
        _byte <<= F(3);
        _byte ^= 0xFF;
        byte old = _byte++;
        _shorts[F(0)] += (short)F(1000);
        _shorts[F(1)] >>>= F(4);
        short before = _shorts[F(1)]--;
        Signed += (sbyte)F(100);
        Signed -= 1;
        Letter++;
        Letter += (char)F(3);
        _rights |= (Rights)F(2);
        _rights &= ~Rights.Read;
        Rights next = _rights++;
        bool flag = G(true);
        flag &= G(false);
        flag |= G(true);
        flag ^= G(true);
        nint native = F(5);
        native *= F(6);
        Half half = (Half)F(2);
        half /= (Half)F(4);
        decimal money = 1.10m;
        money *= F(3);
        string text = "a";
        text += F(1) + F(2);
        text += 'c';
        text += null;
        float f = 16_777_216;
        f += F(1);
        f++;
        ulong big = ulong.MaxValue;
        big += (ulong)F(2);
        int shifted = 1;
        shifted <<= F(33);
        long wide = 1;
        wide <<= F(33);
        return FormattableString.Invariant($"{_byte} {old} {_shorts[0]} {_shorts[1]} {before} {Signed} {Letter} {_rights} {next} {flag} {native} {half} {money} {text} {f} {big} {shifted} {wide}");
    }

    public string Checked()
    {
        var caught = new List<string>();
        for (int which = 0; which < 6; which++)
        {
            try
            {
                checked
                {
                    switch (which)
                    {
                        case 0: _byte += (byte)F(255); break;
                        case 1: _shorts[F(0)]--; _shorts[0] = short.MinValue; _shorts[F(0)]--; break;
                        case 2: Signed = (sbyte)F(127); Signed++; break;
                        case 3: _byte = (byte)F(-1); break;
                        case 4: Letter -= (char)F(1); Letter = char.MinValue; Letter--; break;
                        case 5: int i = unchecked(int.MaxValue + F(1)); i = -i; break;
                    }
                }

                caught.Add(which + " passed");
            }
            catch (OverflowException)
            {
                caught.Add($"{which} overflowed {_byte} {_shorts[0]} {Signed} {(int)Letter}");
            }
        }

        return string.Join(", ", caught);
    }
}

public static class Program
{
    public static object? Run()
    {
        var narrow = new Narrow();
        Console.WriteLine(narrow.Run());
        Console.WriteLine(narrow.Checked());
        return narrow;
    }
}
