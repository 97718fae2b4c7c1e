namespace MathTool;

/// <summary>A base with an exponent.</summary>
[Offloadable]
internal sealed partial class Power(Expression @base, Expression exponent) : Expression
{
    /// <summary>The base.</summary>
    public Expression Base => @base;

    /// <summary>The exponent.</summary>
    public Expression Exponent => exponent;

    /// <inheritdoc/>
    public override double Evaluate(double x)
    {
        // Small whole exponents by multiplication, which is the same to the bit on every processor.
        var root = @base.Evaluate(x);
        if (exponent is not Number { Value: var n } || n != Math.Truncate(n) || Math.Abs(n) > 64)
            return Math.Pow(root, exponent.Evaluate(x));
        var result = 1.0;
        for (var i = Math.Abs((int)n); i > 0; i--)
            result *= root;
        return n < 0 ? 1 / result : result;
    }

    /// <inheritdoc/>
    public override Expression Differentiate()
    {
        if (exponent is Number { Value: var n })
            return new Product([new Number(n), new Power(@base, new Number(n - 1)), @base.Differentiate()]);

        // (b^e)' = b^e (e' log b + e b'/b)
        return new Product(
        [
            this,
            new Sum(
            [
                new Product([exponent.Differentiate(), new Call(Function.Log, @base)]),
                new Product([exponent, @base.Differentiate(), new Power(@base, new Number(-1))]),
            ]),
        ]);
    }

    /// <inheritdoc/>
    public override Expression Simplify()
    {
        var (root, power) = (@base.Simplify(), exponent.Simplify());
        return (root, power) switch
        {
            (_, Number { Value: 0 }) => Number.One,
            (_, Number { Value: 1 }) => root,
            (Number b, Number e) when e.Value == Math.Truncate(e.Value) && Math.Abs(e.Value) <= 64 => new Number(new Power(b, e).Evaluate(0)),
            (Power inner, Number { Value: var n }) when n == Math.Truncate(n) => new Power(inner.Base, new Product([inner.Exponent, power])).Simplify(),
            (Product product, Number { Value: var n }) when n == Math.Truncate(n) => Distribute(product, power),
            _ => new Power(root, power),
        };
    }

    /// <inheritdoc/>
    protected override string Write() => $"{Wrap(@base)}^{Wrap(exponent)}";

    private static Expression Distribute(Product product, Expression power)
    {
        var factors = new List<Expression>();
        foreach (var factor in product.Factors)
            factors.Add(new Power(factor, power));
        return new Product(factors).Simplify();
    }

    private static string Wrap(Expression part) => part is Product or Power ? $"({part.Text})" : part.Text;
}
