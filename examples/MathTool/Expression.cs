using System.Globalization;

namespace MathTool;

/// <summary>A formula in x. Formulas do not change; equal ones have equal texts.</summary>
[Offloadable]
internal abstract partial class Expression
{
    private string? _text;

    /// <summary>It in the notation that <see cref="ExpressionParser"/> reads.</summary>
    public string Text => _text ??= Write();

    /// <summary>Its value at a point.</summary>
    public abstract double Evaluate(double x);

    /// <summary>Its derivative, not simplified.</summary>
    public abstract Expression Differentiate();

    /// <summary>A shorter formula of the same value.</summary>
    public abstract Expression Simplify();

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>Writes <see cref="Text"/>.</summary>
    protected abstract string Write();
}

/// <summary>A number.</summary>
[Offloadable]
internal sealed partial class Number(double value) : Expression
{
    /// <summary>Zero.</summary>
    public static Number Zero => new(0);

    /// <summary>One.</summary>
    public static Number One => new(1);

    /// <summary>The number.</summary>
    public double Value => value;

    /// <inheritdoc/>
    public override double Evaluate(double x) => value;

    /// <inheritdoc/>
    public override Expression Differentiate() => Zero;

    /// <inheritdoc/>
    public override Expression Simplify() => this;

    /// <inheritdoc/>
    protected override string Write() =>
        value < 0 ? $"({value.ToString("R", CultureInfo.InvariantCulture)})" : value.ToString("R", CultureInfo.InvariantCulture);
}

/// <summary>The variable.</summary>
[Offloadable]
internal sealed partial class Variable : Expression
{
    /// <inheritdoc/>
    public override double Evaluate(double x) => x;

    /// <inheritdoc/>
    public override Expression Differentiate() => Number.One;

    /// <inheritdoc/>
    public override Expression Simplify() => this;

    /// <inheritdoc/>
    protected override string Write() => "x";
}

/// <summary>A function of a formula.</summary>
[Offloadable]
internal sealed partial class Call(Function function, Expression argument) : Expression
{
    /// <summary>What is called.</summary>
    public Function Function => function;

    /// <summary>On what.</summary>
    public Expression Argument => argument;

    /// <inheritdoc/>
    public override double Evaluate(double x) => Functions.Evaluate(function, argument.Evaluate(x));

    /// <inheritdoc/>
    public override Expression Differentiate() => new Product([Functions.Derivative(function, argument), argument.Differentiate()]);

    /// <inheritdoc/>
    public override Expression Simplify()
    {
        var inner = argument.Simplify();
        return (function, inner) switch
        {
            (Function.Exp, Call { Function: Function.Log } logarithm) => logarithm.Argument,
            (Function.Log, Call { Function: Function.Exp } exponential) => exponential.Argument,
            (Function.Exp or Function.Cos, Number { Value: 0 }) => Number.One,
            (Function.Sin or Function.Tan or Function.Atan or Function.Sqrt, Number { Value: 0 }) or (Function.Log, Number { Value: 1 }) => Number.Zero,
            _ => new Call(function, inner),
        };
    }

    /// <inheritdoc/>
    protected override string Write() => $"{Functions.NameOf(function)}({argument.Text})";
}
