namespace Comet.Benchmarks.Kernels;

/// <summary>Virtual calls: a tree of expressions, evaluated for many values.</summary>
[Offloadable]
public partial class Expression
{
    private readonly Term _term = Build(1, 6);

    public long Run(int size)
    {
        long sum = 0;
        for (var x = 0; x < size; x++)
            sum += _term.Evaluate(x);
        return sum;
    }

    private static Term Build(int seed, int depth)
    {
        if (depth == 0)
            return seed % 3 == 0 ? new Variable() : new Constant { Value = seed };
        var left = Build(seed * 2 + 1, depth - 1);
        var right = Build(seed * 2 + 2, depth - 1);
        return seed % 2 == 0 ? new Sum { Left = left, Right = right } : new Product { Left = left, Right = right };
    }
}

/// <summary>A term of <see cref="Expression"/>.</summary>
[Offloadable]
public abstract partial class Term
{
    public abstract int Evaluate(int x);
}

/// <summary>A number.</summary>
[Offloadable]
public partial class Constant : Term
{
    public int Value;

    public override int Evaluate(int x) => Value;
}

/// <summary>The variable.</summary>
[Offloadable]
public partial class Variable : Term
{
    public override int Evaluate(int x) => x;
}

/// <summary>Two terms added.</summary>
[Offloadable]
public partial class Sum : Term
{
    public required Term Left, Right;

    public override int Evaluate(int x) => Left.Evaluate(x) + Right.Evaluate(x);
}

/// <summary>Two terms multiplied, within bounds.</summary>
[Offloadable]
public partial class Product : Term
{
    public required Term Left, Right;

    public override int Evaluate(int x) => Left.Evaluate(x) * Right.Evaluate(x) & 0xffff;
}
