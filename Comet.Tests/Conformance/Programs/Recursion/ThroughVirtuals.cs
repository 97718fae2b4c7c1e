using System;
using Comet;

[Offloadable]
public abstract partial class Expression
{
    protected static int Evaluations;

    public abstract int Evaluate(int x);

    public abstract Expression Derive();

    public virtual string Show() => GetType().Name;

    public static int Count() => Evaluations;
}

[Offloadable]
public sealed partial class Number(int value) : Expression
{
    private readonly int _value = value;

    public override int Evaluate(int x)
    {
        Evaluations++;
        return _value;
    }

    public override Expression Derive() => new Number(0);

    public override string Show() => _value.ToString();
}

[Offloadable]
public sealed partial class Variable : Expression
{
    public override int Evaluate(int x)
    {
        Evaluations++;
        return x;
    }

    public override Expression Derive() => new Number(1);

    public override string Show() => "x";
}

[Offloadable]
public partial class Sum(Expression left, Expression right) : Expression
{
    protected readonly Expression Left = left, Right = right;

    public override int Evaluate(int x)
    {
        Evaluations++;
        return Left.Evaluate(x) + Right.Evaluate(x);
    }

    public override Expression Derive() => new Sum(Left.Derive(), Right.Derive());

    public override string Show() => "(" + Left.Show() + "+" + Right.Show() + ")";
}

[Offloadable]
public sealed partial class Product(Expression left, Expression right) : Sum(left, right)
{
    public override int Evaluate(int x) => Left.Evaluate(x) * Right.Evaluate(x);

    public override Expression Derive() => new Sum(new Product(Left.Derive(), Right), new Product(Left, Right.Derive()));

    public override string Show() => base.Show().Replace('+', '*');
}

public static class Program
{
    public static object? Run()
    {
        var x = new Variable();
        Expression cube = new Product(x, new Product(x, x));
        Expression polynomial = new Sum(cube, new Sum(new Product(new Number(4), x), new Number(-7)));
        Expression derived = polynomial.Derive();
        Expression second = derived.Derive();
        string line = $"{polynomial.Evaluate(3)} {derived.Evaluate(3)} {second.Evaluate(3)} {Expression.Count() > 0}";
        Console.WriteLine(line);
        Console.WriteLine(derived.Show());
        if (line != "32 31 18 True")
        {
            throw new InvalidOperationException(line);
        }

        return new object[] { polynomial, derived, second };
    }
}
