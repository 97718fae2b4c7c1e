namespace MathTool;

/// <summary>The functions that formulas can call.</summary>
internal enum Function
{
    /// <summary>The sine.</summary>
    Sin,

    /// <summary>The cosine.</summary>
    Cos,

    /// <summary>The tangent.</summary>
    Tan,

    /// <summary>The inverse of the tangent.</summary>
    Atan,

    /// <summary>e to the power of.</summary>
    Exp,

    /// <summary>The natural logarithm.</summary>
    Log,

    /// <summary>The square root.</summary>
    Sqrt,
}

/// <summary>What functions are.</summary>
[Offloadable]
internal static partial class Functions
{
    private static readonly string[] _names = ["sin", "cos", "tan", "atan", "exp", "log", "sqrt"];

    /// <summary>A function's name.</summary>
    public static string NameOf(Function function) => _names[(int)function];

    /// <summary>The function of a name; null if there is none.</summary>
    public static Function? Parse(string name)
    {
        var index = Array.IndexOf(_names, name);
        return index < 0 ? null : (Function)index;
    }

    /// <summary>A function's value.</summary>
    public static double Evaluate(Function function, double x) => function switch
    {
        Function.Sin => Math.Sin(x),
        Function.Cos => Math.Cos(x),
        Function.Tan => Math.Tan(x),
        Function.Atan => Math.Atan(x),
        Function.Exp => Math.Exp(x),
        Function.Log => Math.Log(x),
        _ => Math.Sqrt(x),
    };

    /// <summary>A function's derivative by its argument.</summary>
    public static Expression Derivative(Function function, Expression argument) => function switch
    {
        Function.Sin => new Call(Function.Cos, argument),
        Function.Cos => new Product([new Number(-1), new Call(Function.Sin, argument)]),
        Function.Tan => new Power(new Call(Function.Cos, argument), new Number(-2)),
        Function.Atan => new Power(new Sum([Number.One, new Power(argument, new Number(2))]), new Number(-1)),
        Function.Exp => new Call(Function.Exp, argument),
        Function.Log => new Power(argument, new Number(-1)),
        _ => new Product([new Number(0.5), new Power(new Call(Function.Sqrt, argument), new Number(-1))]),
    };
}
