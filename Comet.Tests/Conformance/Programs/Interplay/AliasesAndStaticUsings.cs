using System;
using System.Collections.Generic;
using System.Text;
using static System.Math;
using static Shapes.Kind;
using Comet;
using Grid = System.Collections.Generic.Dictionary<(int X, int Y), char>;
using Point = (int X, int Y);
using Words = System.Collections.Generic.List<string>;
using Sys = System;
using unsafe Bytes = byte*;

namespace Shapes
{
    using Console = Shapes.Text.Console;

    public enum Kind
    {
        Square,
        Circle,
    }

    [Offloadable]
    public partial class Painter
    {
        private readonly Grid _grid = new();
        public Words Words = [];

        public Point Last { get; private set; }

        private void Set(Point at, char c)
        {
            for (int i = 0; i < 2; i++)
            {
                _grid[at] = c;
            }

            Last = at;
        }

        public Grid Paint(Kind kind, int size)
        {
            for (int x = 0; x < size; x++)
            {
                for (int y = 0; y < size; y++)
                {
                    Point centre = (size / 2, size / 2);
                    if (kind == Square || (kind is Circle && Sqrt(Pow(x - centre.X, 2) + Pow(y - centre.Y, 2)) <= Max(size / 2.0, 1)))
                    {
                        Set((x, y), kind == Circle ? 'o' : '#');
                    }
                }

                Words.Add(Console.Format(x, Abs(-size), PI));
            }

            return _grid;
        }

        public unsafe int Sum(byte[] data)
        {
            int sum = 0;
            for (int i = 0; i < 2; i++)
            {
                fixed (byte* start = data)
                {
                    Bytes p = start;
                    sum += p[i] + Sys.Math.Sign(sum);
                }
            }

            return sum;
        }
    }
}

namespace Shapes.Text
{
    public static class Console
    {
        public static string Format(int a, int b, double c) => FormattableString.Invariant($"{a}/{b}/{c:F2}");
    }
}

public static class Program
{
    public static object? Run()
    {
        var painter = new Shapes.Painter();
        Grid grid = painter.Paint(Circle, 5);
        var text = new StringBuilder();
        for (int y = 0; y < 5; y++)
        {
            for (int x = 0; x < 5; x++)
            {
                text.Append(grid.GetValueOrDefault((x, y), '.'));
            }

            text.Append('\n');
        }

        Console.WriteLine($"{text}{painter.Last} {string.Join(" ", painter.Words)} {painter.Sum([1, 2])}");
        return painter;
    }
}
