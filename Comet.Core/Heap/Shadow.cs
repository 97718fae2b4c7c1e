using System.ComponentModel;

namespace Comet.Runtime;

/// <summary>
/// The last synchronized copy of one object that has crossed, and the object's identity. The generator derives one class per offloadable class
/// (fields typed and named after the user's), this library one per built-in kind (arrays, lists, dictionaries, boxes, strings, exceptions).
/// </summary>
/// <remarks>
/// <para>A shadow serves both ends. The sender compares <see cref="Target"/> with the shadow, writes what differs and takes it over into the
/// shadow. The receiver decodes into shadows only (into the object's own shadow for a new object, into a fresh instance for changes of a known
/// one) and applies them when the whole sync has been validated, so a sync is never half-applied.</para>
/// <para>Generated overrides chain to the base class's first, so the layout of a class is its base's followed by its own.
/// Every field of the target is read exactly once while writing: what was sent is what the shadow remembers, whatever other threads do.</para>
/// <para>Comparison is by bits (floating point included) and by reference, never by a user's operator.</para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract partial class Shadow
{
    /// <summary>The object this is the shadow of. For statics, the shadow itself.</summary>
    public object Target { get => _target!; internal set => _target = value; }

    /// <summary>
    /// Set when the peer may not have what the shadow holds (an abandoned sync): every field counts as changed until it has been written again.
    /// </summary>
    public bool AllChanged
    {
        get => (_marks & AllChangedBit) != 0;
        internal set => _marks = value ? _marks | AllChangedBit : _marks & ~AllChangedBit;
    }

    /// <summary>The announced length of a new object: elements of an array or list, characters of a string; 0 for a class.</summary>
    public virtual int GetLength() => 0;

    /// <summary>The fewest bytes an element takes in <see cref="WriteAll"/>; bounds what a receiver allocates for an announced length.</summary>
    public virtual int MinimumElementSize => 1;

    /// <summary>Creates the object, uninitialised (no constructor runs), with <paramref name="length"/> elements where that applies.</summary>
    public abstract object CreateTarget(int length);

    /// <summary>Whether the target still equals the shadow.</summary>
    public abstract bool IsClean();

    /// <summary>Asks ahead of time for the objects that the target refers to: <see cref="WriteAll"/> will look at them all.</summary>
    public virtual void FetchReferences()
    {
    }

    /// <summary>Writes everything, and takes it over into the shadow.</summary>
    public abstract void WriteAll(ref SyncWriter writer);

    /// <summary>Writes which parts differ from the shadow (all of them if <see cref="AllChanged"/>) and their values, and takes them over.</summary>
    public abstract void WriteChanges(ref SyncWriter writer);

    /// <summary>Reads what <see cref="WriteAll"/> wrote, into the shadow. The target is not touched.</summary>
    public abstract void ReadAll(ref SyncReader reader);

    /// <summary>Reads what <see cref="WriteChanges"/> wrote, into this shadow, which is a fresh one that stages the change. No target is set.</summary>
    public abstract void ReadChanges(ref SyncReader reader);

    /// <summary>Copies the shadow into the target.</summary>
    public abstract void ApplyAll();

    /// <summary>Copies the staged changes into this shadow and into the target.</summary>
    public abstract void ApplyChanges(Shadow staged);

    /// <summary>Asks ahead of time for an object.</summary>
    protected static void Fetch(object? value) => Prefetch.Of(value);

    private object? _target;
}

/// <summary>
/// The static fields of one class, synchronized like the fields of an object that both ends know from the start.
/// </summary>
/// <remarks>
/// A <c>static readonly</c> field cannot be assigned at the receiver (the JIT has baked its value into code), so an object it refers to
/// is not created there: the receiver's own object, made by its own run of the initializer, takes the identity and receives the contents.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class StaticsShadow : Shadow
{
    /// <summary>The objects that <c>static readonly</c> fields of mutable reference types hold here, always in the same order.</summary>
    public virtual object?[] GetReadOnlyReferences() => [];

    /// <inheritdoc/>
    public sealed override object CreateTarget(int length) => this;
}
