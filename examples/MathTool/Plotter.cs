using System.Globalization;
using System.Text;

namespace MathTool;

/// <summary>Draws graphs as SVG, with more points where they bend.</summary>
[Offloadable]
internal sealed partial class Plotter
{
    private const int Width = 960;
    private const int Height = 540;
    private const int MaxDepth = 12;

    private static readonly string[] _colors = ["#1f77b4", "#d62728", "#2ca02c", "#9467bd"];

    private readonly double _from;
    private readonly double _to;
    private readonly double _low;
    private readonly double _high;
    private readonly StringBuilder _svg = new();
    private int _graphs;

    /// <summary>An empty plot of a rectangle.</summary>
    public Plotter(double from, double to, double low, double high)
    {
        (_from, _to, _low, _high) = (from, to, low, high);
        _svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\">\n");
        _svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M0 {Y(0)}H{Width}M{X(0)} 0V{Height}\" stroke=\"#888\"/>\n");
    }

    /// <summary>The points of all graphs.</summary>
    public int Points { get; private set; }

    /// <summary>Adds a graph.</summary>
    public void Add(Expression f, int pieces)
    {
        var points = new List<(double X, double Y)>();
        for (var i = 0; i < pieces; i++)
        {
            var left = _from + (_to - _from) * i / pieces;
            var right = _from + (_to - _from) * (i + 1) / pieces;
            Refine(f, left, f.Evaluate(left), right, f.Evaluate(right), MaxDepth, points);
        }

        var isDrawing = false;
        _svg.Append("<path d=\"");
        foreach (var (x, y) in points)
        {
            // Poles and places without a value interrupt the line.
            var isVisible = y >= _low - (_high - _low) && y <= _high + (_high - _low);
            if (isVisible)
                _svg.Append(isDrawing ? 'L' : 'M').Append(X(x)).Append(' ').Append(Y(y));
            isDrawing = isVisible;
        }

        _svg.Append("\" fill=\"none\" stroke=\"").Append(_colors[_graphs++ % _colors.Length]).Append("\"/>\n");
        Points += points.Count;
    }

    /// <summary>The drawing.</summary>
    public string ToSvg() => _svg + "</svg>\n";

    /// <summary>Splits a piece until its middle lies on the line between its ends, to a tenth of a pixel.</summary>
    private void Refine(Expression f, double left, double atLeft, double right, double atRight, int depth, List<(double X, double Y)> points)
    {
        var middle = (left + right) / 2;
        var atMiddle = f.Evaluate(middle);
        var deviation = Math.Abs(atMiddle - (atLeft + atRight) / 2) * Height / (_high - _low);
        if (depth > 0 && !(deviation < 0.1))
        {
            Refine(f, left, atLeft, middle, atMiddle, depth - 1, points);
            Refine(f, middle, atMiddle, right, atRight, depth - 1, points);
            return;
        }

        points.Add((left, atLeft));
        points.Add((right, atRight));
    }

    private string X(double x) => ((x - _from) / (_to - _from) * Width).ToString("F1", CultureInfo.InvariantCulture);

    private string Y(double y) => ((_high - y) / (_high - _low) * Height).ToString("F1", CultureInfo.InvariantCulture);
}
