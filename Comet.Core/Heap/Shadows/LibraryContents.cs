using System.Collections.ObjectModel;
using System.ComponentModel;

namespace Comet.Runtime;

/// <summary>What carries the contents of the library's collections, for classes that derive from them: one method for each of those, of its name.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LibraryContents
{
    /// <summary>Of a <see cref="System.Collections.Generic.List{T}"/>.</summary>
    public static Shadow List<T>() => new ListShadow<T>();

    /// <summary>Of a <see cref="System.Collections.Generic.Dictionary{TKey,TValue}"/>.</summary>
    public static Shadow Dictionary<TKey, TValue>() where TKey : notnull => new DictionaryShadow<TKey, TValue>();

    /// <summary>Of a <see cref="System.Collections.Generic.HashSet{T}"/>.</summary>
    public static Shadow HashSet<T>() => new HashSetShadow<T>();

    /// <summary>Of a <see cref="System.Collections.Generic.Queue{T}"/>.</summary>
    public static Shadow Queue<T>() => new QueueShadow<T>();

    /// <summary>Of a <see cref="System.Collections.Generic.Stack{T}"/>.</summary>
    public static Shadow Stack<T>() => new StackShadow<T>();

    /// <summary>Of a <see cref="System.Collections.Generic.LinkedList{T}"/>.</summary>
    public static Shadow LinkedList<T>() => new LinkedListShadow<T>();

    /// <summary>Of a <see cref="System.Collections.Generic.PriorityQueue{TElement,TPriority}"/>.</summary>
    public static Shadow PriorityQueue<TElement, TPriority>() => new PriorityQueueShadow<TElement, TPriority>();

    /// <summary>Of a <see cref="System.Collections.Generic.SortedSet{T}"/>.</summary>
    public static Shadow SortedSet<T>() => new SortedSetShadow<T>();

    /// <summary>Of a <see cref="System.Collections.Generic.SortedDictionary{TKey,TValue}"/>.</summary>
    public static Shadow SortedDictionary<TKey, TValue>() where TKey : notnull => new SortedDictionaryShadow<TKey, TValue>();

    /// <summary>Of a <see cref="System.Collections.Generic.SortedList{TKey,TValue}"/>.</summary>
    public static Shadow SortedList<TKey, TValue>() where TKey : notnull => new SortedListShadow<TKey, TValue>();

    /// <summary>Of a <see cref="Collection{T}"/>.</summary>
    public static Shadow Collection<T>() => new CollectionShadow<T>();

    /// <summary>Of a <see cref="KeyedCollection{TKey,TItem}"/>.</summary>
    public static Shadow KeyedCollection<TKey, TItem>() where TKey : notnull => new KeyedCollectionShadow<TKey, TItem>();

    /// <summary>Of a <see cref="ReadOnlyCollection{T}"/>.</summary>
    public static Shadow ReadOnlyCollection<T>() => new ReadOnlyCollectionShadow<T>();

    /// <summary>Of a <see cref="ReadOnlyDictionary{TKey,TValue}"/>.</summary>
    public static Shadow ReadOnlyDictionary<TKey, TValue>() where TKey : notnull => new ReadOnlyDictionaryShadow<TKey, TValue>();
}
