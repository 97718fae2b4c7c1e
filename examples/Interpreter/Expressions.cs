namespace Interpreter;

/// <summary>What has a value.</summary>
[Offloadable]
internal abstract partial class Expression
{
    /// <summary>Its value.</summary>
    public abstract Value Evaluate(Activation activation);
}

/// <summary>A value written in the program.</summary>
[Offloadable]
internal sealed partial class Literal(Value value) : Expression
{
    /// <inheritdoc/>
    public override Value Evaluate(Activation activation) => value;
}

/// <summary>What <c>this</c> is.</summary>
[Offloadable]
internal sealed partial class This : Expression
{
    /// <inheritdoc/>
    public override Value Evaluate(Activation activation) => activation.Self;
}

/// <summary>A new array.</summary>
[Offloadable]
internal sealed partial class ArrayLiteral(List<Expression> elements, Builtins builtins) : Expression
{
    /// <inheritdoc/>
    public override Value Evaluate(Activation activation)
    {
        var values = new List<Value>(elements.Count);
        foreach (var element in elements)
            values.Add(element.Evaluate(activation));
        return Value.Of(new JsArray(builtins.ArrayPrototype, values));
    }
}

/// <summary>A new object.</summary>
[Offloadable]
internal sealed partial class ObjectLiteral(List<(string Name, Expression Value)> properties, Builtins builtins) : Expression
{
    /// <inheritdoc/>
    public override Value Evaluate(Activation activation)
    {
        var instance = new JsObject(builtins.ObjectPrototype);
        foreach (var (name, value) in properties)
            instance.Set(name, value.Evaluate(activation));
        return Value.Of(instance);
    }
}

/// <summary>A new function.</summary>
[Offloadable]
internal sealed partial class FunctionExpression(FunctionNode node, Builtins builtins) : Expression
{
    /// <inheritdoc/>
    public override Value Evaluate(Activation activation) => Value.Of(new ScriptFunction(node, activation, builtins.ObjectPrototype));
}

/// <summary>One value, then another.</summary>
[Offloadable]
internal sealed partial class Sequence(Expression first, Expression second) : Expression
{
    /// <inheritdoc/>
    public override Value Evaluate(Activation activation)
    {
        first.Evaluate(activation);
        return second.Evaluate(activation);
    }
}

/// <summary>One value or another.</summary>
[Offloadable]
internal sealed partial class Conditional(Expression condition, Expression then, Expression otherwise) : Expression
{
    /// <inheritdoc/>
    public override Value Evaluate(Activation activation) =>
        condition.Evaluate(activation).IsTrue ? then.Evaluate(activation) : otherwise.Evaluate(activation);
}

/// <summary>And, or.</summary>
[Offloadable]
internal sealed partial class Logical(Expression left, Expression right, bool isAnd) : Expression
{
    /// <inheritdoc/>
    public override Value Evaluate(Activation activation)
    {
        var value = left.Evaluate(activation);
        return value.IsTrue == isAnd ? right.Evaluate(activation) : value;
    }
}

/// <summary>Minus, plus, not.</summary>
[Offloadable]
internal sealed partial class Unary(char operation, Expression operand) : Expression
{
    /// <inheritdoc/>
    public override Value Evaluate(Activation activation)
    {
        var value = operand.Evaluate(activation);
        return operation switch
        {
            '-' => Value.Of(-value.ToNumber()),
            '+' => Value.Of(value.ToNumber()),
            '!' => Value.Of(!value.IsTrue),
            _ => Value.Of((double)~value.ToInt32()),
        };
    }
}

/// <summary>The name of a value's type.</summary>
[Offloadable]
internal sealed partial class TypeOf(Expression operand) : Expression
{
    /// <inheritdoc/>
    public override Value Evaluate(Activation activation)
    {
        var value = operand.Evaluate(activation);
        return Value.Of(value.Kind switch
        {
            ValueKind.Undefined => "undefined",
            ValueKind.Boolean => "boolean",
            ValueKind.Number => "number",
            ValueKind.String => "string",
            _ => value.AsObject is JsFunction ? "function" : "object",
        });
    }
}

/// <summary>Two operands.</summary>
[Offloadable]
internal sealed partial class Binary : Expression
{
    private readonly BinaryOperator _operation;
    private readonly Expression _left;
    private readonly Expression _right;

    /// <summary>An operation by its symbol.</summary>
    public Binary(string symbol, Expression left, Expression right)
    {
        _operation = Operators.Parse(symbol);
        _left = left;
        _right = right;
    }

    /// <inheritdoc/>
    public override Value Evaluate(Activation activation)
    {
        var left = _left.Evaluate(activation);
        return Operators.Apply(_operation, left, _right.Evaluate(activation));
    }
}

/// <summary>A call; if it is of a member, the member's object is <c>this</c>.</summary>
[Offloadable]
internal sealed partial class Call(Expression function, List<Expression> arguments, Builtins builtins) : Expression
{
    /// <inheritdoc/>
    public override Value Evaluate(Activation activation)
    {
        var self = Value.Undefined;
        Value callee;
        if (function is Member member)
        {
            self = member.EvaluateInstance(activation);
            callee = member.Read(self, member.EvaluateKey(activation));
        }
        else
        {
            callee = function.Evaluate(activation);
        }

        var values = new Value[arguments.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = arguments[i].Evaluate(activation);
        if (callee.AsObject is not JsFunction target)
            throw builtins.Error($"{callee} is no function");
        return target.Call(self, values);
    }
}

/// <summary>A new object, made by a function.</summary>
[Offloadable]
internal sealed partial class New(Expression constructor, List<Expression> arguments, Builtins builtins) : Expression
{
    /// <inheritdoc/>
    public override Value Evaluate(Activation activation)
    {
        var callee = constructor.Evaluate(activation);
        var values = new Value[arguments.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = arguments[i].Evaluate(activation);
        if (callee.AsObject is not JsFunction function)
            throw builtins.Error($"{callee} is no constructor");
        var self = Value.Of(new JsObject(function.Get("prototype").AsObject ?? builtins.ObjectPrototype));
        var result = function.Call(self, values);
        return result.Kind == ValueKind.Object ? result : self;
    }
}
