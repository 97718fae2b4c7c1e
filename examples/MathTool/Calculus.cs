namespace MathTool;

/// <summary>Derivatives, integrals, roots and series.</summary>
[Offloadable]
internal static partial class Calculus
{
    private static readonly double[] _nodes =
    [
        0.991455371120812639206854697526329, 0.949107912342758524526189684047851, 0.864864423359769072789712788640926, 0.741531185599394439863864773280788,
        0.586087235467691130294144258452787, 0.405845151377397166906606412076961, 0.207784955007898467600689403773245, 0.000000000000000000000000000000000,
    ];

    private static readonly double[] _kronrodWeights =
    [
        0.022935322010529224963732008058970, 0.063092092629978553290700663189204, 0.104790010322250183839876322541518, 0.140653259715525918745189590510238,
        0.169004726639267902826583426598550, 0.190350578064785409913256402421014, 0.204432940075298892414161999234649, 0.209482141084727828012999174891714,
    ];

    private static readonly double[] _gaussWeights =
    [
        0.129484966168869693270611432679082, 0.279705391489276667901467771423780, 0.381830050505118944950369775488975, 0.417959183673469387755102040816327,
    ];

    /// <summary>The n-th derivative, simplified.</summary>
    public static Expression Derivative(Expression f, int order)
    {
        for (var i = 0; i < order; i++)
            f = f.Differentiate().Simplify();
        return f;
    }

    /// <summary>The largest relative difference between a derivative and what differences of values give, at points of an interval.</summary>
    public static double DerivativeError(Expression f, double from, double to, int points)
    {
        const double step = 1e-4;
        var derivative = Derivative(f, 1);
        var worst = 0.0;
        for (var i = 0; i < points; i++)
        {
            var x = from + (to - from) * (i + 0.5) / points;
            var near = (f.Evaluate(x + step) - f.Evaluate(x - step)) / (2 * step);
            var far = (f.Evaluate(x + 2 * step) - f.Evaluate(x - 2 * step)) / (4 * step);
            var numeric = (4 * near - far) / 3;
            var exact = derivative.Evaluate(x);
            worst = Math.Max(worst, Math.Abs(exact - numeric) / Math.Max(1, Math.Abs(exact)));
        }

        return worst;
    }

    /// <summary>The integral, by the rule of Gauss and Kronrod with 7 and 15 points, on ever smaller pieces.</summary>
    public static double Integrate(Expression f, double from, double to, double tolerance) => Integrate(f, from, to, tolerance, depth: 40);

    /// <summary>The places in an interval where the sign changes.</summary>
    public static List<double> Roots(Expression f, double from, double to, int pieces)
    {
        var roots = new List<double>();
        var left = from;
        var atLeft = f.Evaluate(left);
        for (var i = 1; i <= pieces; i++)
        {
            var right = from + (to - from) * i / pieces;
            var atRight = f.Evaluate(right);
            if (atLeft == 0)
                roots.Add(left);
            else if (atLeft * atRight < 0)
                roots.Add(Bisect(f, left, right, atLeft));
            (left, atLeft) = (right, atRight);
        }

        return roots;
    }

    /// <summary>The beginning of the Taylor series at a point.</summary>
    public static Expression Taylor(Expression f, double center, int order)
    {
        var terms = new List<Expression>();
        var factorial = 1.0;
        for (var i = 0; i <= order; i++)
        {
            var coefficient = f.Evaluate(center) / factorial;
            terms.Add(new Product([new Number(coefficient), new Power(new Sum([new Variable(), new Number(-center)]), new Number(i))]));
            f = Derivative(f, 1);
            factorial *= i + 1;
        }

        return new Sum(terms).Simplify();
    }

    private static double Integrate(Expression f, double from, double to, double tolerance, int depth)
    {
        var center = (from + to) / 2;
        var half = (to - from) / 2;
        var atCenter = f.Evaluate(center);
        var kronrod = _kronrodWeights[7] * atCenter;
        var gauss = _gaussWeights[3] * atCenter;
        for (var i = 0; i < 7; i++)
        {
            var pair = f.Evaluate(center - half * _nodes[i]) + f.Evaluate(center + half * _nodes[i]);
            kronrod += _kronrodWeights[i] * pair;
            if (i % 2 == 1)
                gauss += _gaussWeights[i / 2] * pair;
        }

        if (depth == 0 || Math.Abs(kronrod - gauss) * half <= tolerance)
            return kronrod * half;
        return Integrate(f, from, center, tolerance / 2, depth - 1) + Integrate(f, center, to, tolerance / 2, depth - 1);
    }

    private static double Bisect(Expression f, double left, double right, double atLeft)
    {
        for (var i = 0; i < 60 && left < right; i++)
        {
            var middle = (left + right) / 2;
            if (f.Evaluate(middle) * atLeft > 0)
                left = middle;
            else
                right = middle;
        }

        return (left + right) / 2;
    }
}
