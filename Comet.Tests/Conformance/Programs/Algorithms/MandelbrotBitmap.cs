// The Computer Language Benchmarks Game's mandelbrot: a portable bitmap, eight points a byte.
using System;
using System.Collections.Generic;
using System.Text;
using Comet;

[Offloadable]
public partial class MandelbrotBitmap(int size)
{
    private const int MaxIterations = 50;

    public int Size { get; } = size;

    private bool IsInside(double cr, double ci)
    {
        double zr = 0, zi = 0, tr = 0, ti = 0;
        for (int i = 0; i < MaxIterations && tr + ti <= 4.0; i++)
        {
            zi = (2.0 * zr * zi) + ci;
            zr = tr - ti + cr;
            tr = zr * zr;
            ti = zi * zi;
        }

        return tr + ti <= 4.0;
    }

    private byte[] Row(int y)
    {
        byte[] row = new byte[(Size + 7) / 8];
        int bits = 0;
        for (int x = 0; x < Size; x++)
        {
            bits = (bits << 1) | (IsInside((2.0 * x / Size) - 1.5, (2.0 * y / Size) - 1.0) ? 1 : 0);
            if (x % 8 == 7)
            {
                row[x / 8] = (byte)bits;
                bits = 0;
            }
            else if (x == Size - 1)
            {
                row[x / 8] = (byte)(bits << (8 - (Size % 8)));
            }
        }

        return row;
    }

    public byte[] Draw()
    {
        var output = new List<byte>(Encoding.ASCII.GetBytes($"P4\n{Size} {Size}\n"));
        for (int y = 0; y < Size; y++)
        {
            output.AddRange(Row(y));
        }

        return output.ToArray();
    }
}

[Offloadable]
public static partial class Crc32
{
    private static readonly uint[] Table = MakeTable();

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (uint n = 0; n < 256; n++)
        {
            uint c = n;
            for (int k = 0; k < 8; k++)
            {
                c = (c & 1) == 1 ? 0xEDB88320u ^ (c >> 1) : c >> 1;
            }

            table[n] = c;
        }

        return table;
    }

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        uint crc = 0xFFFFFFFF;
        foreach (byte b in bytes)
        {
            crc = Table[(crc ^ b) & 0xFF] ^ (crc >> 8);
        }

        return ~crc;
    }
}

public static class Program
{
    public static object? Run()
    {
        byte[] check = Encoding.ASCII.GetBytes("123456789");
        if (Crc32.Of(check) != 0xCBF43926)
        {
            throw new InvalidOperationException("The published checksum of 123456789 is CBF43926.");
        }

        byte[] bitmap = new MandelbrotBitmap(44).Draw();
        int set = 0;
        for (int i = 9; i < bitmap.Length; i++)
        {
            set += byte.PopCount(bitmap[i]);
        }

        Console.WriteLine($"{bitmap.Length} bytes, {set} points, {Crc32.Of(bitmap):X8}");
        return bitmap;
    }
}
