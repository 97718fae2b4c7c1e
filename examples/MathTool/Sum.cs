namespace MathTool;

/// <summary>Terms added up.</summary>
[Offloadable]
internal sealed partial class Sum(IReadOnlyList<Expression> terms) : Expression
{
    /// <summary>The terms.</summary>
    public IReadOnlyList<Expression> Terms => terms;

    /// <inheritdoc/>
    public override double Evaluate(double x)
    {
        var sum = 0.0;
        foreach (var term in terms)
            sum += term.Evaluate(x);
        return sum;
    }

    /// <inheritdoc/>
    public override Expression Differentiate()
    {
        var derivatives = new List<Expression>();
        foreach (var term in terms)
            derivatives.Add(term.Differentiate());
        return new Sum(derivatives);
    }

    /// <summary>Adds up numbers and what differs by a factor only, in the order of the terms' texts.</summary>
    public override Expression Simplify()
    {
        var constant = 0.0;
        var coefficients = new SortedDictionary<string, (double Coefficient, Expression Term)>(StringComparer.Ordinal);
        var open = new Stack<Expression>();
        foreach (var term in terms)
            open.Push(term.Simplify());
        while (open.TryPop(out var term))
        {
            if (term is Sum inner)
            {
                foreach (var part in inner.Terms)
                    open.Push(part);
            }
            else if (term is Number number)
            {
                constant += number.Value;
            }
            else
            {
                var (coefficient, rest) = Product.SplitCoefficient(term);
                var old = coefficients.GetValueOrDefault(rest.Text).Coefficient;
                coefficients[rest.Text] = (old + coefficient, rest);
            }
        }

        var result = new List<Expression>();
        foreach (var (_, (coefficient, rest)) in coefficients)
        {
            if (coefficient == 1)
                result.Add(rest);
            else if (coefficient != 0)
                result.Add(Product.WithCoefficient(coefficient, rest));
        }

        if (constant != 0)
            result.Add(new Number(constant));
        return result.Count switch
        {
            0 => Number.Zero,
            1 => result[0],
            _ => new Sum(result),
        };
    }

    /// <inheritdoc/>
    protected override string Write()
    {
        var texts = new List<string>();
        foreach (var term in terms)
            texts.Add(term.Text);
        return "(" + string.Join(" + ", texts) + ")";
    }
}
