namespace MathTool;

/// <summary>Factors multiplied.</summary>
[Offloadable]
internal sealed partial class Product(IReadOnlyList<Expression> factors) : Expression
{
    /// <summary>The factors.</summary>
    public IReadOnlyList<Expression> Factors => factors;

    /// <summary>A term as a number times something.</summary>
    public static (double Coefficient, Expression Term) SplitCoefficient(Expression term)
    {
        if (term is not Product { Factors: [Number first, ..] } product)
            return (1, term);
        var rest = product.Factors.Skip(1).ToList();
        return (first.Value, rest.Count == 1 ? rest[0] : new Product(rest));
    }

    /// <summary>A number times something that has none.</summary>
    public static Product WithCoefficient(double coefficient, Expression rest) =>
        new(rest is Product product ? [new Number(coefficient), .. product.Factors] : [new Number(coefficient), rest]);

    /// <inheritdoc/>
    public override double Evaluate(double x)
    {
        var product = 1.0;
        foreach (var factor in factors)
            product *= factor.Evaluate(x);
        return product;
    }

    /// <inheritdoc/>
    public override Expression Differentiate()
    {
        var terms = new List<Expression>();
        for (var i = 0; i < factors.Count; i++)
        {
            var parts = new List<Expression>(factors);
            parts[i] = factors[i].Differentiate();
            terms.Add(new Product(parts));
        }

        return new Sum(terms);
    }

    /// <summary>Multiplies numbers and adds up exponents of equal bases; the number comes first, the rest in the order of its texts.</summary>
    public override Expression Simplify()
    {
        var coefficient = 1.0;
        var exponents = new SortedDictionary<string, (Expression Base, List<Expression> Exponents)>(StringComparer.Ordinal);
        var open = new Stack<Expression>();
        foreach (var factor in factors)
            open.Push(factor.Simplify());
        while (open.TryPop(out var factor))
        {
            if (factor is Product inner)
            {
                foreach (var part in inner.Factors)
                    open.Push(part);
            }
            else if (factor is Number number)
            {
                coefficient *= number.Value;
            }
            else
            {
                var (root, exponent) = factor is Power power ? (power.Base, power.Exponent) : (factor, Number.One);
                if (!exponents.TryGetValue(root.Text, out var known))
                    exponents[root.Text] = known = (root, []);
                known.Exponents.Add(exponent);
            }
        }

        if (coefficient == 0)
            return Number.Zero;
        var result = new List<Expression>();
        foreach (var (_, (root, all)) in exponents)
        {
            switch (all.Count == 1 ? all[0] : new Sum(all).Simplify())
            {
                case Number { Value: 0 }:
                    break;
                case Number { Value: 1 }:
                    result.Add(root);
                    break;
                case var exponent:
                    result.Add(new Power(root, exponent));
                    break;
            }
        }

        if (result.Count == 0)
            return new Number(coefficient);
        if (coefficient != 1)
            result.Insert(0, new Number(coefficient));
        return result.Count == 1 ? result[0] : new Product(result);
    }

    /// <inheritdoc/>
    protected override string Write()
    {
        var texts = new List<string>();
        foreach (var factor in factors)
            texts.Add(factor.Text);
        return string.Join("*", texts);
    }
}
