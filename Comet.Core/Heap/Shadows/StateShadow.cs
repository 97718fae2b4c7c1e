using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>
/// An object of the library that is a few fields: they are looked at, sent and set together. What is large among them (an array, a node) is an object of its own,
/// whose changes are its own.
/// </summary>
/// <typeparam name="TTarget">The object's type.</typeparam>
/// <typeparam name="TState">Its fields.</typeparam>
internal abstract class StateShadow<TTarget, TState> : Shadow
    where TTarget : class
    where TState : struct
{
    private TState _state;

    /// <summary>Reads the fields, each once.</summary>
    protected abstract TState Take(TTarget target);

    /// <summary>Sets the fields.</summary>
    protected abstract void Put(TTarget target, in TState state);

    /// <summary>Whether two states are the same, by bits and by reference.</summary>
    protected abstract bool Same(in TState left, in TState right);

    /// <summary>Writes a state.</summary>
    protected abstract void Write(ref SyncWriter writer, in TState state);

    /// <summary>Reads a state.</summary>
    protected abstract TState Read(ref SyncReader reader);

    /// <summary>
    /// Whether the fields fit each other. They may not where another thread is in the middle of changing them, or where a peer is hostile.
    /// </summary>
    protected virtual bool IsValid(in TState state) => true;

    public sealed override bool IsClean() => Same(Take(Unsafe.As<TTarget>(Target)), in _state);

    public sealed override void WriteAll(ref SyncWriter writer)
    {
        _state = Take((TTarget)Target);
        if (!IsValid(in _state))
            writer.Refuse($"{Target.GetType()}, which another thread is changing,");
        Write(ref writer, in _state);
    }

    public sealed override void WriteChanges(ref SyncWriter writer) => WriteAll(ref writer);

    public sealed override void ReadAll(ref SyncReader reader)
    {
        _state = Read(ref reader);
        if (!IsValid(in _state))
            SyncReader.Throw($"The fields of a {typeof(TTarget)} do not fit each other.");
    }

    public sealed override void ReadChanges(ref SyncReader reader) => ReadAll(ref reader);

    public sealed override void ApplyAll() => Put((TTarget)Target, in _state);

    public sealed override void ApplyChanges(Shadow staged)
    {
        _state = ((StateShadow<TTarget, TState>)staged)._state;
        ApplyAll();
    }
}
