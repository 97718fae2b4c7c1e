namespace Fractals;

/// <summary>
/// Counts iterations until points escape, at any depth: each point's orbit is followed in doubles, as its distance from the center's orbit, and is
/// set on that orbit's beginning again when it comes nearer to 0 than to it.
/// </summary>
[Offloadable]
public sealed partial class MandelbrotRenderer
{
    private const double EscapeSquared = 1 << 8;

    private readonly View _view;
    private readonly ReferenceOrbit _orbit;

    /// <summary>A renderer of a view.</summary>
    public MandelbrotRenderer(View view)
    {
        _view = view;
        _orbit = ReferenceOrbit.Compute(view);
    }

    /// <summary>Counts for each pixel, row by row; points that do not escape get the view's number of iterations.</summary>
    public int[] Render(int width, int height)
    {
        var counts = new int[width * height];
        var step = 2 * _view.Radius / height;
        for (var row = 0; row < height; row++)
        {
            for (var column = 0; column < width; column++)
                counts[row * width + column] = Count((column - width / 2.0 + 0.5) * step, (height / 2.0 - row - 0.5) * step);
        }

        return counts;
    }

    /// <summary>Counts for the point at a distance from the center.</summary>
    private int Count(double offsetX, double offsetY)
    {
        var (dx, dy) = (0.0, 0.0);
        var index = 0;
        for (var i = 0; i < _view.Iterations; i++)
        {
            // (z + d)^2 - z^2 = (2z + d) d
            var z = _orbit[index++];
            var (fx, fy) = (2 * z.Real + dx, 2 * z.Imaginary + dy);
            (dx, dy) = (fx * dx - fy * dy + offsetX, fx * dy + fy * dx + offsetY);

            z = _orbit[index];
            var (x, y) = (z.Real + dx, z.Imaginary + dy);
            var size = x * x + y * y;
            if (size > EscapeSquared)
                return i;
            if (size < dx * dx + dy * dy || index == _orbit.Length - 1)
                (dx, dy, index) = (x, y, 0);
        }

        return _view.Iterations;
    }
}
