using System;
using Comet;

public readonly struct Complex(double re, double im)
{
    public readonly double Re = re, Im = im;

    public static Complex operator +(Complex a, Complex b) => new(a.Re + b.Re, a.Im + b.Im);

    public static Complex operator *(Complex a, Complex b) => new(a.Re * b.Re - a.Im * b.Im, a.Re * b.Im + a.Im * b.Re);

    public double Square => Re * Re + Im * Im;
}

[Offloadable]
public partial class Mandelbrot
{
    public readonly byte[] Counts;
    private readonly int _width;

    public Mandelbrot(int width, int height)
    {
        _width = width;
        Counts = new byte[width * height];
    }

    private static byte Escape(Complex c, int limit)
    {
        Complex z = default;
        for (int i = 0; i < limit; i++)
        {
            z = z * z + c;
            if (z.Square > 4)
            {
                return (byte)i;
            }
        }

        return (byte)limit;
    }

    public int Draw(int limit)
    {
        int inside = 0, height = Counts.Length / _width;
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < _width; x++)
            {
                byte count = Escape(new Complex(x * 3.0 / _width - 2.25, y * 2.5 / height - 1.25), limit);
                Counts[y * _width + x] = count;
                inside += count == limit ? 1 : 0;
            }

            Console.WriteLine(Line(y, limit));
        }

        return inside;
    }

    private string Line(int y, int limit)
    {
        var line = new char[_width];
        for (int x = 0; x < _width; x++)
        {
            int count = Counts[y * _width + x];
            line[x] = count == limit ? '#' : " .:-=+*%"[Math.Min(count, 7)];
        }

        return new string(line);
    }
}

public static class Program
{
    public static object? Run()
    {
        var mandelbrot = new Mandelbrot(20, 9);
        int inside = mandelbrot.Draw(12);
        Console.WriteLine(inside);
        return mandelbrot;
    }
}
