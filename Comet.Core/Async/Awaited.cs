using System.ComponentModel;

namespace Comet.Runtime;

/// <summary>What awaiting the task of a delegate gives: the twins of delegates return it in the task's place.</summary>
/// <remarks>It tells such a twin from that of a delegate which returns a value of the same type.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Awaited;

/// <inheritdoc cref="Awaited"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Awaited<T>(T value)
{
    /// <summary>The result.</summary>
    public readonly T Value = value;
}
