using System.ComponentModel;

namespace Comet.Runtime;

/// <summary>
/// Writes, reads and compares values of one type: fields, elements, locals. The generator derives one per structure that holds references;
/// structures without any are carried as their bits, references by identity.
/// </summary>
/// <typeparam name="T">The static type of the slot.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract partial class ValueCodec<T>
{
    /// <summary>Writes a value.</summary>
    public abstract void Write(ref SyncWriter writer, in T value);

    /// <summary>Reads a value.</summary>
    public abstract T Read(ref SyncReader reader);

    /// <summary>Whether two values are the same: equal bits, the same references.</summary>
    public abstract bool Same(in T left, in T right);

    /// <summary>The fewest bytes a value takes on the wire.</summary>
    public virtual int MinimumSize => 1;
}
