namespace Interpreter;

/// <summary>What can be assigned to.</summary>
[Offloadable]
internal abstract partial class Target : Expression
{
    /// <summary>Sets it to a value, combined with its own if there is an operation; returns the new value.</summary>
    public abstract Value Assign(Activation activation, BinaryOperator operation, Expression value);

    /// <summary>Adds a number; returns the new value, or the old one.</summary>
    public abstract Value Step(Activation activation, int step, bool returnsOld);
}

/// <summary>A variable: so many activations further out, at a slot.</summary>
[Offloadable]
internal sealed partial class Variable : Target
{
    private int _depth;
    private int _slot;

    /// <summary>A variable that is still to be found.</summary>
    public Variable(string name) => Name = name;

    /// <summary>A variable of the function itself.</summary>
    public Variable(int slot)
    {
        Name = "";
        _slot = slot;
    }

    /// <summary>Its name, until it is found.</summary>
    public string Name { get; }

    /// <summary>Says where it is.</summary>
    public void Resolve(int depth, int slot) => (_depth, _slot) = (depth, slot);

    /// <inheritdoc/>
    public override Value Evaluate(Activation activation) => Find(activation)[_slot];

    /// <inheritdoc/>
    public override Value Assign(Activation activation, BinaryOperator operation, Expression value)
    {
        var variables = Find(activation);
        if (operation == BinaryOperator.None)
            return variables[_slot] = value.Evaluate(activation);
        var old = variables[_slot];
        return variables[_slot] = Operators.Apply(operation, old, value.Evaluate(activation));
    }

    /// <inheritdoc/>
    public override Value Step(Activation activation, int step, bool returnsOld)
    {
        var variables = Find(activation);
        var old = Value.Of(variables[_slot].ToNumber());
        var value = variables[_slot] = Value.Of(old.Number + step);
        return returnsOld ? old : value;
    }

    private Value[] Find(Activation activation)
    {
        for (var depth = _depth; depth > 0; depth--)
            activation = activation.Outer!;
        return activation.Variables;
    }
}

/// <summary>A property, by a name or by a value in brackets.</summary>
[Offloadable]
internal sealed partial class Member(Expression instance, Expression key, Builtins builtins) : Target
{
    /// <summary>The object.</summary>
    public Value EvaluateInstance(Activation activation) => instance.Evaluate(activation);

    /// <summary>The property's name.</summary>
    public Value EvaluateKey(Activation activation) => key.Evaluate(activation);

    /// <summary>The property of an object, or of what a string or a number offers.</summary>
    public Value Read(Value holder, Value name)
    {
        switch (holder.Kind)
        {
            case ValueKind.Object:
                return holder.AsObject!.Get(name);
            case ValueKind.String when name.Kind == ValueKind.Number:
                var index = (int)name.Number;
                return index == name.Number && index >= 0 && index < holder.Text.Length ? Value.Of(holder.Text[index].ToString()) : Value.Undefined;
            case ValueKind.String:
                return name is { Kind: ValueKind.String, Text: "length" } ? Value.Of(holder.Text.Length) : builtins.StringPrototype.Get(name);
            case ValueKind.Number:
                return builtins.NumberPrototype.Get(name);
            default:
                throw builtins.Error($"{name} of {holder} is asked for");
        }
    }

    /// <inheritdoc/>
    public override Value Evaluate(Activation activation)
    {
        var holder = instance.Evaluate(activation);
        return Read(holder, key.Evaluate(activation));
    }

    /// <inheritdoc/>
    public override Value Assign(Activation activation, BinaryOperator operation, Expression value)
    {
        var holder = instance.Evaluate(activation);
        var name = key.Evaluate(activation);
        var result = operation == BinaryOperator.None
            ? value.Evaluate(activation)
            : Operators.Apply(operation, Read(holder, name), value.Evaluate(activation));
        Write(holder, name, result);
        return result;
    }

    /// <inheritdoc/>
    public override Value Step(Activation activation, int step, bool returnsOld)
    {
        var holder = instance.Evaluate(activation);
        var name = key.Evaluate(activation);
        var old = Value.Of(Read(holder, name).ToNumber());
        var value = Value.Of(old.Number + step);
        Write(holder, name, value);
        return returnsOld ? old : value;
    }

    private void Write(Value holder, Value name, Value value)
    {
        if (holder.AsObject is not { } target)
            throw builtins.Error($"{name} of {holder} is set");
        target.Set(name, value);
    }
}

/// <summary>An assignment, with an operation or without.</summary>
[Offloadable]
internal sealed partial class Assignment : Expression
{
    private readonly Target _target;
    private readonly BinaryOperator _operation;
    private readonly Expression _value;

    /// <summary>An assignment; the operation's symbol is empty for a plain one.</summary>
    public Assignment(Target target, string operation, Expression value)
    {
        _target = target;
        _operation = operation.Length == 0 ? BinaryOperator.None : Operators.Parse(operation);
        _value = value;
    }

    /// <inheritdoc/>
    public override Value Evaluate(Activation activation) => _target.Assign(activation, _operation, _value);
}

/// <summary>One more, or one less.</summary>
[Offloadable]
internal sealed partial class Increment(Target target, int step, bool isPostfix) : Expression
{
    /// <inheritdoc/>
    public override Value Evaluate(Activation activation) => target.Step(activation, step, isPostfix);
}
