using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>
/// Enumerates what is known only by an interface, if it turns out to be a collection whose enumerator can be made anew elsewhere. Others the lowered code enumerates as it is written.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct InterfaceSource<T> : ICursorSource<IEnumerable<T>, T>
{
    private IEnumerator<T> _enumerator;

    /// <inheritdoc/>
    public readonly T Current => _enumerator.Current;

    /// <inheritdoc/>
    public readonly bool MoveNext() => _enumerator.MoveNext();

    /// <inheritdoc/>
    public static ref int VersionOf(IEnumerable<T> collection)
    {
        ref var version = ref FindVersion(collection);
        if (Unsafe.IsNullRef(ref version))
            throw new MalformedSyncException($"A cursor stands in a {collection.GetType()}.");
        return ref version;
    }

    /// <summary>Whether a cursor can stand in this collection. Null it can: enumerating it fails either way.</summary>
    public static bool Knows(IEnumerable<T>? collection) => collection is null || !Unsafe.IsNullRef(ref FindVersion(collection));

    /// <inheritdoc/>
    public void Start(IEnumerable<T> collection) => _enumerator = collection.GetEnumerator();

    /// <inheritdoc/>
    public readonly int Position(int passed) => _enumerator is HashSet<T>.Enumerator ? HashSetSource<T>.Index(ref Unsafe.Unbox<HashSet<T>.Enumerator>(_enumerator)) : passed;

    /// <inheritdoc/>
    public readonly bool TryGoTo(int position)
    {
        if (_enumerator is not HashSet<T>.Enumerator)
            return false;
        HashSetSource<T>.Index(ref Unsafe.Unbox<HashSet<T>.Enumerator>(_enumerator)) = position;
        return true;
    }

    /// <inheritdoc/>
    public static void Register(TypeTable types)
    {
        types.AddArray<T>();
        types.AddList<T>();
    }

    /// <summary>The change counter; none for other collections than those of the library, which a derived class may enumerate in its own way.</summary>
    private static ref int FindVersion(IEnumerable<T> collection)
    {
        switch (collection)
        {
            case T[] or string: return ref Unchanging.Version;
            case List<T> list when list.GetType() == typeof(List<T>): return ref CollectionVersion<T>.Of(list);
            case HashSet<T> set when set.GetType() == typeof(HashSet<T>): return ref HashSetLayout<T>.Version(set);
            case Queue<T> queue when queue.GetType() == typeof(Queue<T>): return ref QueueShadow<T>.Version(queue);
            case Stack<T> stack when stack.GetType() == typeof(Stack<T>): return ref StackShadow<T>.Version(stack);
            case LinkedList<T> list when list.GetType() == typeof(LinkedList<T>): return ref LinkedListShadow<T>.Version(list);
            case Linq.Group<T> group: return ref CollectionVersion<T>.Of(group.Elements);
            case SortedSet<T> set when set.GetType() == typeof(SortedSet<T>): return ref SortedSetContents<T>.Version(set);
            default: return ref Unsafe.NullRef<int>();
        }
    }

    /// <summary>The change counter of what cannot change; nobody counts it.</summary>
    private static class Unchanging
    {
        public static int Version;
    }
}
