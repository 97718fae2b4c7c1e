using System.Globalization;
using Comet.LinkEmulator.Model;

namespace Comet.Benchmarks.Comparisons;

/// <summary>A comparison as a drawing: for each link and application, how many times sooner it is done than at home.</summary>
internal sealed class SpeedUpChart(Comparison comparison)
{
    private const double Width = 960;
    private const double Left = 40;
    private const double PlotHeight = 180;
    private const double PanelHeight = PlotHeight + 70;
    private const double Top = 56;

    private static readonly (Way Way, string Name, string Color)[] _series =
    [
        (Way.Tau, "Comet", "#1b6ca8"),
        (Way.Eager, "Comet, always away", "#9ecae1"),
        (Way.Grpc, "gRPC by hand", "#e08214"),
    ];

    /// <summary>Draws it.</summary>
    public string Draw()
    {
        var svg = new Svg(Width, Top + comparison.Links.Count * PanelHeight);
        svg.Text(Left, 20, "How many times sooner than on the device alone", size: 15);
        var x = Left;
        foreach (var (_, name, color) in _series)
        {
            svg.Rectangle(x, 30, 12, 12, color);
            svg.Text(x + 17, 40, name);
            x += 170;
        }

        svg.Text(Width - 10, 40, comparison.Circumstances, "end", 10);
        foreach (var (index, link) in comparison.Links.Index())
            DrawPanel(svg, link, Top + index * PanelHeight);
        return svg.ToString();
    }

    private void DrawPanel(Svg svg, LinkProfile link, double top)
    {
        var groups = comparison.Homes.Select(home => (Name: home.Application, SpeedUps: _series.Select(s => comparison.SpeedUp(home.Application, link.Name, s.Way)).ToArray()))
            .Append((Name: "mean", SpeedUps: _series.Select(s => comparison.MeanSpeedUp(link.Name, s.Way)).ToArray())).ToList();
        var highest = Math.Max(2, Math.Ceiling(groups.Max(group => group.SpeedUps.Max() ?? 0)));
        var bottom = top + 24 + PlotHeight;
        svg.Text(Left, top + 14, link.ToString());
        var step = highest > 10 ? 5 : highest > 4 ? 2 : 1;
        for (var value = 0; value <= highest; value += step)
        {
            svg.Line(Left, Y(value), Width - Left - 10, "#dddddd");
            svg.Text(Left - 6, Y(value) + 4, value.ToString(CultureInfo.InvariantCulture), "end", 10);
        }

        var groupWidth = (Width - Left - 10) / groups.Count;
        var barWidth = (groupWidth - 18) / _series.Length;
        foreach (var (index, (name, speedUps)) in groups.Index())
        {
            var left = Left + index * groupWidth + 9;
            foreach (var (number, speedUp) in speedUps.Index())
            {
                if (speedUp is not { } value)
                    continue;
                svg.Rectangle(left + number * barWidth, Y(value), barWidth - 1, bottom - Y(value), _series[number].Color);
                svg.Text(left + (number + 0.5) * barWidth, Y(value) - 3, value.ToString("0.0", CultureInfo.InvariantCulture), "middle", 9);
            }

            svg.Text(left + groupWidth / 2 - 9, bottom + 16, name, "middle", 11);
        }

        svg.Line(Left, Y(1), Width - Left - 10, "#222222");

        double Y(double value) => bottom - value / highest * PlotHeight;
    }
}
