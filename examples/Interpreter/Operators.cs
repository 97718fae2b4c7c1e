namespace Interpreter;

/// <summary>Operators with two operands, named as the language names them.</summary>
internal enum BinaryOperator
{
    None, Add, Subtract, Multiply, Divide, Modulo,
    And, Or, Xor, ShiftLeft, ShiftRight, ShiftRightUnsigned,
    Equal, NotEqual, StrictlyEqual, StrictlyNotEqual, Less, LessOrEqual, Greater, GreaterOrEqual,
}

/// <summary>What operators do.</summary>
[Offloadable]
internal static partial class Operators
{
    /// <summary>The operator of a symbol.</summary>
    public static BinaryOperator Parse(string symbol) => symbol switch
    {
        "+" => BinaryOperator.Add,
        "-" => BinaryOperator.Subtract,
        "*" => BinaryOperator.Multiply,
        "/" => BinaryOperator.Divide,
        "%" => BinaryOperator.Modulo,
        "&" => BinaryOperator.And,
        "|" => BinaryOperator.Or,
        "^" => BinaryOperator.Xor,
        "<<" => BinaryOperator.ShiftLeft,
        ">>" => BinaryOperator.ShiftRight,
        ">>>" => BinaryOperator.ShiftRightUnsigned,
        "==" => BinaryOperator.Equal,
        "!=" => BinaryOperator.NotEqual,
        "===" => BinaryOperator.StrictlyEqual,
        "!==" => BinaryOperator.StrictlyNotEqual,
        "<" => BinaryOperator.Less,
        "<=" => BinaryOperator.LessOrEqual,
        ">" => BinaryOperator.Greater,
        ">=" => BinaryOperator.GreaterOrEqual,
        _ => throw new ArgumentException($"{symbol} is no operator.", nameof(symbol)),
    };

    /// <summary>The value of an operation.</summary>
    public static Value Apply(BinaryOperator operation, Value left, Value right)
    {
        switch (operation)
        {
            case BinaryOperator.Add:
                if (left.Kind == ValueKind.Number && right.Kind == ValueKind.Number)
                    return Value.Of(left.Number + right.Number);
                return left.Kind >= ValueKind.String || right.Kind >= ValueKind.String
                    ? Value.Of(left.ToString() + right.ToString())
                    : Value.Of(left.ToNumber() + right.ToNumber());
            case BinaryOperator.Subtract:
                return Value.Of(left.ToNumber() - right.ToNumber());
            case BinaryOperator.Multiply:
                return Value.Of(left.ToNumber() * right.ToNumber());
            case BinaryOperator.Divide:
                return Value.Of(left.ToNumber() / right.ToNumber());
            case BinaryOperator.Modulo:
                return Value.Of(Modulo(left.ToNumber(), right.ToNumber()));
            case BinaryOperator.And:
                return Value.Of((double)(left.ToInt32() & right.ToInt32()));
            case BinaryOperator.Or:
                return Value.Of((double)(left.ToInt32() | right.ToInt32()));
            case BinaryOperator.Xor:
                return Value.Of((double)(left.ToInt32() ^ right.ToInt32()));
            case BinaryOperator.ShiftLeft:
                return Value.Of((double)(left.ToInt32() << right.ToInt32()));
            case BinaryOperator.ShiftRight:
                return Value.Of((double)(left.ToInt32() >> right.ToInt32()));
            case BinaryOperator.ShiftRightUnsigned:
                return Value.Of((double)((uint)left.ToInt32() >> right.ToInt32()));
            case BinaryOperator.Equal:
                return Value.Of(Value.LooselyEqual(left, right));
            case BinaryOperator.NotEqual:
                return Value.Of(!Value.LooselyEqual(left, right));
            case BinaryOperator.StrictlyEqual:
                return Value.Of(Value.StrictlyEqual(left, right));
            case BinaryOperator.StrictlyNotEqual:
                return Value.Of(!Value.StrictlyEqual(left, right));
        }

        if (left.Kind == ValueKind.String && right.Kind == ValueKind.String)
        {
            var order = string.CompareOrdinal(left.Text, right.Text);
            return Value.Of(operation switch
            {
                BinaryOperator.Less => order < 0,
                BinaryOperator.LessOrEqual => order <= 0,
                BinaryOperator.Greater => order > 0,
                _ => order >= 0,
            });
        }

        var (first, second) = (left.ToNumber(), right.ToNumber());
        return Value.Of(operation switch
        {
            BinaryOperator.Less => first < second,
            BinaryOperator.LessOrEqual => first <= second,
            BinaryOperator.Greater => first > second,
            _ => first >= second,
        });
    }

    /// <summary>The remainder; of small whole numbers without a division of doubles, which is slow.</summary>
    private static double Modulo(double left, double right) =>
        left is >= 0 and <= int.MaxValue && right is >= 1 and <= int.MaxValue && left == (int)left && right == (int)right
            ? (int)left % (int)right
            : left % right;
}
