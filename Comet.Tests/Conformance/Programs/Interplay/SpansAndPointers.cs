using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using Comet;

[StructLayout(LayoutKind.Explicit)]
public struct Bits
{
    [FieldOffset(0)]
    public float Single;

    [FieldOffset(0)]
    public uint Raw;
}

public unsafe struct Fixed
{
    public fixed byte Bytes[4];
}

/// <summary>Regions with spans and pointers run as one piece, among calls that do not.</summary>
[Offloadable]
public partial class Regions
{
    private readonly byte[] _data = [5, 3, 8, 1, 9, 2];
    private Fixed _fixed;

    public int Spin(int value)
    {
        int n = 0;
        while (n < value)
        {
            n++;
        }

        return n;
    }

    private static int Sum(ReadOnlySpan<byte> bytes)
    {
        int sum = 0;
        foreach (byte b in bytes)
        {
            sum += b;
        }

        return sum;
    }

    private static void Sort(Span<byte> bytes)
    {
        for (int i = 1; i < bytes.Length; i++)
        {
            for (int j = i; j > 0 && bytes[j - 1] > bytes[j]; j--)
            {
                (bytes[j - 1], bytes[j]) = (bytes[j], bytes[j - 1]);
            }
        }
    }

    private unsafe int Pointers(int n)
    {
        int sum = 0;
        for (int turn = 0; turn < n; turn++)
        {
            fixed (byte* start = _data)
            {
                for (byte* p = start; p < start + _data.Length; p++)
                {
                    sum += *p * turn;
                }
            }

            sum += Spin(turn);
            _fixed.Bytes[turn % 4] += (byte)sum;
        }

        return sum + sizeof(Bits);
    }

    private int Stack(int n)
    {
        int total = 0;
        for (int turn = 1; turn <= n; turn++)
        {
            Span<int> buffer = stackalloc int[turn];
            for (int i = 0; i < buffer.Length; i++)
            {
                buffer[i] = Spin(i) + turn;
            }

            buffer.Reverse();
            total = total * 2 + buffer[0];
        }

        return total;
    }

    private static string Digits(int value)
    {
        Span<char> text = stackalloc char[12];
        int at = text.Length;
        do
        {
            text[--at] = (char)('0' + value % 10);
            value /= 10;
        }
        while (value > 0);
        return text[at..].ToString();
    }

    public unsafe string Run()
    {
        int before = Sum(_data) + Sum(_data.AsSpan(1, 3)) + Sum([1, 2, (byte)Spin(3)]);
        Sort(_data.AsSpan()[Spin(1)..]);
        ReadOnlySpan<char> text = "key=value=more";
        int at = text.IndexOf('=');
        string key = text[..at].ToString() + Spin(2), value = new(text[(at + Spin(1))..]);
        var bits = new Bits { Single = Spin(1) };
        string utf = Convert.ToHexString("é€"u8);
        delegate*<int, string> digits = &Digits;
        var words = new List<string>();
        foreach (Range range in "a,b,,c".AsSpan().Split(','))
        {
            words.Add("a,b,,c"[range] + Spin(words.Count));
        }

        return $"{before} {string.Join(",", _data)} {Pointers(4)} {Stack(5)} {key} {value} {bits.Raw:X} {utf} {digits(Spin(120))} {string.Join(";", words)} {_fixed.Bytes[1]}";
    }
}

public static class Program
{
    public static object? Run()
    {
        var regions = new Regions();
        string text = regions.Run();
        Console.WriteLine(text);
        Console.WriteLine(regions.Spin(30));
        return text;
    }
}
