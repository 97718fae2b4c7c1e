using System.Numerics;

namespace Fractals;

/// <summary>The orbit of a view's center, computed with all its digits and kept as doubles.</summary>
[Offloadable]
public sealed partial class ReferenceOrbit
{
    private readonly List<Complex> _points = [];

    private ReferenceOrbit()
    {
    }

    /// <summary>How many points it has before it escapes, the first being 0.</summary>
    public int Length => _points.Count;

    /// <summary>A point.</summary>
    public Complex this[int index] => _points[index];

    /// <summary>Computes the orbit until it escapes or has been followed long enough.</summary>
    public static ReferenceOrbit Compute(View view)
    {
        var orbit = new ReferenceOrbit();
        var centerX = Fixed.Parse(view.CenterX, view.Precision);
        var centerY = Fixed.Parse(view.CenterY, view.Precision);
        var x = new Fixed(0, view.Precision);
        var y = x;
        for (var i = 0; i <= view.Iterations; i++)
        {
            var point = new Complex(x.ToDouble(), y.ToDouble());
            orbit._points.Add(point);
            if (point.Real * point.Real + point.Imaginary * point.Imaginary > 4)
                break;
            var product = x * y;
            (x, y) = (x * x - y * y + centerX, product + product + centerY);
        }

        return orbit;
    }
}
