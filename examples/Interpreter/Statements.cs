namespace Interpreter;

/// <summary>How a statement has ended.</summary>
internal enum Completion
{
    /// <summary>The next one follows.</summary>
    Normal,

    /// <summary>The loop or switch around ends.</summary>
    Break,

    /// <summary>The loop around begins its next way round.</summary>
    Continue,

    /// <summary>The function returns.</summary>
    Return,
}

/// <summary>What is done.</summary>
[Offloadable]
internal abstract partial class Statement
{
    /// <summary>Does it.</summary>
    public abstract Completion Execute(Activation activation);
}

/// <summary>A function as it is written.</summary>
internal sealed record FunctionNode(string Name, int ParameterCount, List<string> Variables, Block Body);

/// <summary>Statements, one after the other.</summary>
[Offloadable]
internal sealed partial class Block(List<Statement> statements) : Statement
{
    /// <summary>The statements.</summary>
    public List<Statement> Statements => statements;

    /// <inheritdoc/>
    public override Completion Execute(Activation activation)
    {
        foreach (var statement in statements)
        {
            var completion = statement.Execute(activation);
            if (completion != Completion.Normal)
                return completion;
        }

        return Completion.Normal;
    }
}

/// <summary>An expression for what it does.</summary>
[Offloadable]
internal sealed partial class ExpressionStatement(Expression expression) : Statement
{
    /// <inheritdoc/>
    public override Completion Execute(Activation activation)
    {
        expression.Evaluate(activation);
        return Completion.Normal;
    }
}

/// <summary>One statement or another.</summary>
[Offloadable]
internal sealed partial class If(Expression condition, Statement then, Statement? otherwise) : Statement
{
    /// <inheritdoc/>
    public override Completion Execute(Activation activation)
    {
        if (condition.Evaluate(activation).IsTrue)
            return then.Execute(activation);
        return otherwise is null ? Completion.Normal : otherwise.Execute(activation);
    }
}

/// <summary>While, do and for.</summary>
[Offloadable]
internal sealed partial class Loop(Statement? first, Expression? condition, Expression? step, Statement body, bool TestsFirst) : Statement
{
    /// <inheritdoc/>
    public override Completion Execute(Activation activation)
    {
        first?.Execute(activation);
        var tests = TestsFirst;
        while (true)
        {
            if (tests && condition is not null && !condition.Evaluate(activation).IsTrue)
                return Completion.Normal;
            tests = true;
            var completion = body.Execute(activation);
            if (completion == Completion.Break)
                return Completion.Normal;
            if (completion == Completion.Return)
                return completion;
            step?.Evaluate(activation);
        }
    }
}

/// <summary>A loop over the names of an object's properties, or an array's indices.</summary>
[Offloadable]
internal sealed partial class ForIn(Variable variable, Expression instance, Statement body) : Statement
{
    /// <inheritdoc/>
    public override Completion Execute(Activation activation)
    {
        var names = new List<string>();
        var holder = instance.Evaluate(activation).AsObject;
        if (holder is JsArray array)
        {
            for (var i = 0; i < array.Elements.Count; i++)
                names.Add(Value.Of(i).ToString());
        }

        if (holder is not null)
            names.AddRange(holder.Names);
        foreach (var name in names)
        {
            variable.Assign(activation, BinaryOperator.None, new Literal(Value.Of(name)));
            var completion = body.Execute(activation);
            if (completion == Completion.Break)
                break;
            if (completion == Completion.Return)
                return completion;
        }

        return Completion.Normal;
    }
}

/// <summary>A case of a switch; the default one has no test.</summary>
internal sealed record SwitchCase(Expression? Test, Block Body);

/// <summary>A choice among cases, which fall through.</summary>
[Offloadable]
internal sealed partial class Switch(Expression value, List<SwitchCase> cases) : Statement
{
    /// <inheritdoc/>
    public override Completion Execute(Activation activation)
    {
        var chosen = Choose(activation);
        for (var i = chosen; i >= 0 && i < cases.Count; i++)
        {
            var completion = cases[i].Body.Execute(activation);
            if (completion == Completion.Break)
                return Completion.Normal;
            if (completion != Completion.Normal)
                return completion;
        }

        return Completion.Normal;
    }

    private int Choose(Activation activation)
    {
        var wanted = value.Evaluate(activation);
        for (var i = 0; i < cases.Count; i++)
        {
            if (cases[i].Test is { } test && Value.StrictlyEqual(test.Evaluate(activation), wanted))
                return i;
        }

        return cases.FindIndex(choice => choice.Test is null);
    }
}

/// <summary>Break and continue.</summary>
[Offloadable]
internal sealed partial class Jump(Completion completion) : Statement
{
    /// <inheritdoc/>
    public override Completion Execute(Activation activation) => completion;
}

/// <summary>Returns from the function.</summary>
[Offloadable]
internal sealed partial class Return(Expression? result) : Statement
{
    /// <inheritdoc/>
    public override Completion Execute(Activation activation)
    {
        activation.Result = result is null ? Value.Undefined : result.Evaluate(activation);
        return Completion.Return;
    }
}

/// <summary>Throws a value.</summary>
[Offloadable]
internal sealed partial class Throw(Expression value) : Statement
{
    /// <inheritdoc/>
    public override Completion Execute(Activation activation) => throw new JsException(value.Evaluate(activation));
}

/// <summary>Try, catch and finally.</summary>
[Offloadable]
internal sealed partial class Try(Block body, int slot, Block? handler, Block? cleanup) : Statement
{
    /// <inheritdoc/>
    public override Completion Execute(Activation activation)
    {
        var completion = Completion.Normal;
        try
        {
            completion = ExecuteBody(activation);
        }
        finally
        {
            // A jump out of a finally block does not stop an exception, unlike in the whole language.
            if (cleanup is not null && cleanup.Execute(activation) is var last and not Completion.Normal)
                completion = last;
        }

        return completion;
    }

    private Completion ExecuteBody(Activation activation)
    {
        if (handler is null)
            return body.Execute(activation);
        try
        {
            return body.Execute(activation);
        }
        catch (JsException e)
        {
            activation.Variables[slot] = e.Value;
            return handler.Execute(activation);
        }
    }
}
