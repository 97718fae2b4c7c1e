using System.Globalization;

namespace Fractals;

/// <summary>A place of the Mandelbrot set to look at. Its center is kept in the digits it was written in: doubles cannot hold it.</summary>
public sealed record View(string Name, string CenterX, string CenterY, double Radius, int Iterations)
{
    /// <summary>The bits behind the point that tell the view's pixels apart, with some to spare.</summary>
    public int Precision => 64 - Math.ILogB(Radius);

    /// <summary>Reads a file: name, center, radius and iterations a line; empty lines and lines that start with # are skipped.</summary>
    /// <exception cref="InvalidDataException">A line has another form.</exception>
    public static IReadOnlyList<View> ReadAll(string path)
    {
        var views = new List<View>();
        foreach (var (index, line) in File.ReadLines(path).Index())
        {
            var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0 || words[0].StartsWith('#'))
                continue;
            if (words is not [var name, var x, var y, var radius, var iterations]
                || !double.TryParse(radius, NumberStyles.Float, CultureInfo.InvariantCulture, out var r) || !(r is > 1e-280 and < 10)
                || !int.TryParse(iterations, NumberStyles.None, CultureInfo.InvariantCulture, out var n) || n < 1)
                throw new InvalidDataException($"{path}({index + 1}): a name, two coordinates, a radius and a number of iterations are expected.");
            views.Add(new View(name, x, y, r, n));
        }

        return views;
    }
}
