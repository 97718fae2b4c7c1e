using System.Globalization;
using System.Security;
using System.Text;

namespace Comet.Benchmarks.Comparisons;

/// <summary>Writes a drawing of rectangles, lines and texts.</summary>
internal sealed class Svg
{
    private readonly StringBuilder _elements = new();

    /// <summary>A drawing of a size in pixels.</summary>
    public Svg(double width, double height)
    {
        Write($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width:0.#}\" height=\"{height:0.#}\" viewBox=\"0 0 {width:0.#} {height:0.#}\" font-family=\"sans-serif\" font-size=\"12\">");
        Rectangle(0, 0, width, height, "#ffffff");
    }

    /// <summary>Adds a filled rectangle.</summary>
    public void Rectangle(double x, double y, double width, double height, string color) =>
        Write($"<rect x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{width:0.#}\" height=\"{height:0.#}\" fill=\"{color}\"/>");

    /// <summary>Adds a horizontal line.</summary>
    public void Line(double x, double y, double width, string color) => Write($"<path d=\"M{x:0.#} {y:0.#}h{width:0.#}\" stroke=\"{color}\"/>");

    /// <summary>Adds a text.</summary>
    /// <param name="x">Where it is anchored.</param>
    /// <param name="y">Its base line.</param>
    /// <param name="text">What it says.</param>
    /// <param name="anchor">start, middle or end.</param>
    /// <param name="size">The height of its letters.</param>
    public void Text(double x, double y, string text, string anchor = "start", double size = 12) =>
        Write($"<text x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"{anchor}\" font-size=\"{size:0.#}\" fill=\"#222222\">{SecurityElement.Escape(text)}</text>");

    /// <summary>The drawing as a file's text.</summary>
    public override string ToString() => _elements + "</svg>\n";

    private void Write(FormattableString element) => _elements.Append(element.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
