using System.ComponentModel;

namespace Comet.Runtime;

/// <summary>Enumerates a <see cref="Stack{T}"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct StackSource<T> : ICursorSource<Stack<T>, T>
{
    private Stack<T>.Enumerator _enumerator;

    /// <inheritdoc/>
    public readonly T Current => _enumerator.Current;

    /// <inheritdoc/>
    public bool MoveNext() => _enumerator.MoveNext();

    /// <inheritdoc/>
    public static ref int VersionOf(Stack<T> collection) => ref StackShadow<T>.Version(collection);

    /// <inheritdoc/>
    public void Start(Stack<T> collection) => _enumerator = collection.GetEnumerator();

    /// <inheritdoc/>
    public static void Register(TypeTable types) => types.AddStack<T>();
}
