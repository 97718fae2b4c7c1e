using System.Globalization;

namespace Interpreter;

/// <summary>An object: named properties, and a prototype to look further in.</summary>
[Offloadable]
internal partial class JsObject
{
    private readonly Dictionary<string, Value> _properties = [];

    /// <summary>An object with a prototype; null for none.</summary>
    public JsObject(JsObject? prototype) => Prototype = prototype;

    /// <summary>Where properties are looked for that it does not have.</summary>
    public JsObject? Prototype { get; }

    /// <summary>Its own properties' names.</summary>
    public IReadOnlyCollection<string> Names => _properties.Keys;

    /// <summary>A property; undefined if there is none.</summary>
    public virtual Value Get(string name)
    {
        for (var holder = this; holder is not null; holder = holder.Prototype)
        {
            if (holder._properties.TryGetValue(name, out var value))
                return value;
        }

        return Value.Undefined;
    }

    /// <summary>Sets a property.</summary>
    public virtual void Set(string name, Value value) => _properties[name] = value;

    /// <summary>A property by a value in brackets.</summary>
    public virtual Value Get(Value key) => Get(key.ToString());

    /// <summary>Sets a property by a value in brackets.</summary>
    public virtual void Set(Value key, Value value) => Set(key.ToString(), value);

    /// <summary>It as text.</summary>
    public virtual string ToText() => "[object Object]";
}

/// <summary>An array. What was never set within its length is undefined.</summary>
[Offloadable]
internal sealed partial class JsArray : JsObject
{
    /// <summary>An array of some elements.</summary>
    public JsArray(JsObject? prototype, List<Value> elements)
        : base(prototype) => Elements = elements;

    /// <summary>The elements.</summary>
    public List<Value> Elements { get; }

    /// <inheritdoc/>
    public override Value Get(string name) => name == "length" ? Value.Of(Elements.Count) : base.Get(name);

    /// <inheritdoc/>
    public override void Set(string name, Value value)
    {
        if (name != "length")
        {
            base.Set(name, value);
            return;
        }

        var length = value.ToInt32();
        if (length < Elements.Count)
            Elements.RemoveRange(length, Elements.Count - length);
        else
            Extend(length);
    }

    /// <inheritdoc/>
    public override Value Get(Value key)
    {
        if (key.Kind != ValueKind.Number)
            return Get(key.ToString());
        var index = (int)key.Number;
        return index == key.Number && index >= 0 && index < Elements.Count ? Elements[index] : Value.Undefined;
    }

    /// <inheritdoc/>
    public override void Set(Value key, Value value)
    {
        var index = (int)key.Number;
        if (key.Kind != ValueKind.Number || index != key.Number || index < 0)
        {
            Set(key.ToString(), value);
            return;
        }

        if (index < Elements.Count)
        {
            Elements[index] = value;
            return;
        }

        Extend(index);
        Elements.Add(value);
    }

    /// <inheritdoc/>
    public override string ToText() => string.Join(',', Elements.Select(TextOf));

    /// <summary>An element as it is shown within its array.</summary>
    internal static string TextOf(Value element) => element.Kind <= ValueKind.Null ? "" : element.ToString();

    private void Extend(int length)
    {
        Elements.EnsureCapacity(length);
        while (Elements.Count < length)
            Elements.Add(Value.Undefined);
    }
}

/// <summary>What can be called.</summary>
[Offloadable]
internal abstract partial class JsFunction : JsObject
{
    /// <summary>A function.</summary>
    protected JsFunction(string name)
        : base(null) => Name = name;

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Calls it.</summary>
    public abstract Value Call(Value self, Value[] arguments);

    /// <inheritdoc/>
    public override string ToText() => string.Create(CultureInfo.InvariantCulture, $"function {Name}()");
}

/// <summary>A function of the program, with the variables around it.</summary>
[Offloadable]
internal sealed partial class ScriptFunction : JsFunction
{
    private readonly FunctionNode _node;
    private readonly Activation? _outer;

    /// <summary>A function made where <paramref name="outer"/> was running.</summary>
    public ScriptFunction(FunctionNode node, Activation? outer, JsObject? objectPrototype)
        : base(node.Name)
    {
        _node = node;
        _outer = outer;
        Set("prototype", Value.Of(new JsObject(objectPrototype)));
    }

    /// <inheritdoc/>
    public override Value Call(Value self, Value[] arguments)
    {
        var activation = new Activation(_outer, _node.Variables.Count, self);
        var count = Math.Min(arguments.Length, _node.ParameterCount);
        for (var i = 0; i < count; i++)
            activation.Variables[i] = arguments[i];
        _node.Body.Execute(activation);
        return activation.Result;
    }
}

/// <summary>A function that comes with the language.</summary>
[Offloadable]
internal sealed partial class NativeFunction : JsFunction
{
    private readonly Func<Value, Value[], Value> _body;

    /// <summary>A function with a body.</summary>
    public NativeFunction(string name, Func<Value, Value[], Value> body)
        : base(name) => _body = body;

    /// <inheritdoc/>
    public override Value Call(Value self, Value[] arguments) => _body(self, arguments);
}

/// <summary>A call under way: its variables, those around it, and its result.</summary>
[Offloadable]
internal sealed partial class Activation
{
    /// <summary>A call.</summary>
    public Activation(Activation? outer, int variables, Value self)
    {
        Outer = outer;
        Variables = new Value[variables];
        Self = self;
    }

    /// <summary>The activation the function was made in.</summary>
    public Activation? Outer { get; }

    /// <summary>Parameters, then variables and functions.</summary>
    public Value[] Variables { get; }

    /// <summary>What <c>this</c> is.</summary>
    public Value Self { get; }

    /// <summary>What it returns.</summary>
    public Value Result { get; set; }
}

/// <summary>A value that the program has thrown, or an error of the language.</summary>
internal sealed class JsException(Value value) : Exception(value.ToString())
{
    /// <summary>What was thrown.</summary>
    public Value Value { get; } = value;
}
