namespace Comet.Runtime;

/// <summary>The methods that delegates of one type can be made of.</summary>
internal abstract class DelegateMethods
{
    /// <summary>The twin of the method that a delegate with one target calls; null if there is none.</summary>
    internal abstract object? FindTwin(Delegate called);
}

/// <summary>
/// The methods that delegates of one type can be made of, numbered in the order of their registration. A delegate is recognised by making it again and
/// comparing: delegates are equal if they call the same method of the same target. Those without a target are one object per process, which stands for the other process's.
/// </summary>
internal sealed class DelegateMethods<TDelegate> : DelegateMethods where TDelegate : Delegate
{
    private readonly List<Method> _methods = [];
    private readonly Dictionary<Type, List<int>> _byTarget = [];
    private readonly List<int> _withoutTarget = [];

    /// <summary>How many there are.</summary>
    internal int Count => _methods.Count;

    /// <summary>Makes the delegate that stands for one of home's.</summary>
    internal Func<HomeDelegate, TDelegate>? CreateStub { get; set; }

    /// <summary>Adds an instance method (or what a lambda became).</summary>
    internal void Add<TTarget>(Func<TTarget, TDelegate> bind, Func<TTarget, object>? twin) where TTarget : class
    {
        NumbersOf(typeof(TTarget)).Add(_methods.Count);
        _methods.Add(new BoundMethod<TTarget>(bind, twin));
    }

    /// <summary>Adds a static method, or a lambda that captures nothing.</summary>
    internal void AddStatic(TDelegate method, object? twin)
    {
        NumbersOf(method.Target?.GetType()).Add(_methods.Count);
        _methods.Add(new StaticMethod(method, twin));
    }

    /// <summary>The number of the method that a delegate with one target calls; -1 if it is not known.</summary>
    internal int Find(TDelegate value)
    {
        if (value.Target is not { } target)
            return Find(value, null, _withoutTarget);
        for (var type = target.GetType(); type is not null; type = type.BaseType)
        {
            if (_byTarget.TryGetValue(type, out var numbers) && Find(value, target, numbers) is var found and >= 0)
                return found;
        }

        return -1;
    }

    /// <inheritdoc/>
    internal override object? FindTwin(Delegate called) => Find((TDelegate)called) is var number and >= 0 ? _methods[number].Twin(called.Target) : null;

    /// <summary>Reads the target of method <paramref name="number"/> and makes the delegate.</summary>
    internal TDelegate Read(uint number, ref SyncReader reader)
    {
        if (number >= (uint)_methods.Count)
            SyncReader.Throw($"A {typeof(TDelegate)} calls no known method.");
        return _methods[(int)number].Read(ref reader);
    }

    /// <summary>Whether method <paramref name="number"/> has a target that crosses.</summary>
    internal bool HasTarget(int number) => _methods[number] is not StaticMethod;

    /// <summary>Whether a delegate of method <paramref name="number"/>, which has no target, is the very object that was registered: the other end's own is meant by it.</summary>
    internal bool IsRegistered(TDelegate value, int number) => ReferenceEquals(_methods[number].Bind(null), value);

    private List<int> NumbersOf(Type? target)
    {
        if (target is null)
            return _withoutTarget;
        if (!_byTarget.TryGetValue(target, out var numbers))
            _byTarget.Add(target, numbers = []);
        return numbers;
    }

    /// <remarks>Of several that are equal, the one that is the same object goes first.</remarks>
    private int Find(TDelegate value, object? target, List<int> numbers)
    {
        var found = -1;
        foreach (var number in numbers)
        {
            var method = _methods[number].Bind(target);
            if (ReferenceEquals(method, value))
                return number;
            if (found < 0 && method.Equals(value))
                found = number;
        }

        return found;
    }

    private abstract class Method
    {
        internal abstract TDelegate Bind(object? target);

        internal abstract object? Twin(object? target);

        internal abstract TDelegate Read(ref SyncReader reader);
    }

    private sealed class StaticMethod(TDelegate method, object? twin) : Method
    {
        internal override object? Twin(object? target) => twin;

        internal override TDelegate Bind(object? target) => method;

        internal override TDelegate Read(ref SyncReader reader) => reader.Read<bool>() ? method : (TDelegate)method.Clone();
    }

    private sealed class BoundMethod<TTarget>(Func<TTarget, TDelegate> bind, Func<TTarget, object>? twin) : Method where TTarget : class
    {
        internal override object? Twin(object? target) => twin?.Invoke((TTarget)target!);

        internal override TDelegate Bind(object? target) => bind((TTarget)target!);

        internal override TDelegate Read(ref SyncReader reader) =>
            bind(reader.ReadReference<TTarget>() ?? throw new MalformedSyncException($"A {typeof(TDelegate)} has no target."));
    }
}
