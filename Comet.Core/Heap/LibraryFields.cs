using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>
/// The library's private fields that this assembly reaches into. They are no contract, so a session first looks whether they are here what they are
/// taken for: what is not is named before anything has moved, and not met in the middle of a sync. A test holds the list to the accessors.
/// </summary>
internal static class LibraryFields
{
    private static readonly Lazy<string?> _missing = new(static () => FindMissing(All()));

    /// <summary>The first field that this process does not have, in words; null if it has all.</summary>
    /// <remarks>A program that was compiled ahead of time has none of this to look at; its server, which must be of the same version, has.</remarks>
    internal static string? Missing => RuntimeFeature.IsDynamicCodeSupported ? _missing.Value : null;

    /// <summary>The first of some fields that this process does not have.</summary>
    internal static string? FindMissing(IEnumerable<(string Field, bool IsThere)> fields)
    {
        foreach (var (field, isThere) in fields)
        {
            if (!isThere)
                return $".NET {Environment.Version} has no field {field}, which this version of Comet needs";
        }

        return null;
    }

    /// <summary>All fields, each with its type and owner, and whether it is there.</summary>
    internal static IEnumerable<(string Field, bool IsThere)> All() =>
    [
        .. Of(typeof(AggregateException), "System.Exception[] _innerExceptions"),
        .. Of(typeof(ArgumentException), "System.String _paramName"),
        .. Of(typeof(ArgumentOutOfRangeException), "System.Object _actualValue"),
        .. Of(typeof(BitArray), "System.Int32 _version"),
        .. Of(Type.GetType("System.Collections.Generic.ComparisonComparer`1, System.Private.CoreLib"), "System.Comparison`1[T] _comparison"),
        .. Of(
            Type.GetType("System.Collections.Generic.DelegateEqualityComparer`1, System.Private.CoreLib"),
            "System.Func`3[T,T,System.Boolean] _equals",
            "System.Func`2[T,System.Int32] _getHashCode"),
        .. Of(typeof(ConcurrentDictionary<,>), "System.Int32 _budget"),
        .. Of(
            Type.GetType("System.Collections.Concurrent.ConcurrentDictionary`2+Tables, System.Collections.Concurrent"),
            "System.Collections.Generic.IEqualityComparer`1[TKey] _comparer",
            "System.UInt64 _fastModBucketsMultiplier"),
        .. Of(typeof(Dictionary<,>.KeyCollection), "System.Collections.Generic.Dictionary`2[TKey,TValue] _dictionary"),
        .. Of(typeof(Dictionary<,>.ValueCollection), "System.Collections.Generic.Dictionary`2[TKey,TValue] _dictionary"),
        .. Of(
            typeof(Dictionary<,>),
            "System.Int32[] _buckets",
            "System.Collections.Generic.IEqualityComparer`1[TKey] _comparer",
            "System.Int32 _count",
            "System.Int32 _freeCount",
            "System.Int32 _freeList",
            "System.Int32 _version"),
        .. Of(typeof(HashSet<>.Enumerator), "System.Int32 _index"),
        .. Of(
            typeof(HashSet<>),
            "System.Int32[] _buckets",
            "System.Collections.Generic.IEqualityComparer`1[T] _comparer",
            "System.Int32 _count",
            "System.Int32 _freeCount",
            "System.Int32 _freeList",
            "System.Int32 _version"),
        .. Of(typeof(Lazy<>), "T _value"),
        .. Of(
            typeof(LinkedListNode<>),
            "T item",
            "System.Collections.Generic.LinkedList`1[T] list",
            "System.Collections.Generic.LinkedListNode`1[T] next",
            "System.Collections.Generic.LinkedListNode`1[T] prev"),
        .. Of(typeof(LinkedList<>), "System.Int32 count", "System.Collections.Generic.LinkedListNode`1[T] head", "System.Int32 version"),
        .. Of(typeof(List<>), "System.Int32 _version"),
        .. Of(
            typeof(PriorityQueue<,>),
            "System.Collections.Generic.IComparer`1[TPriority] _comparer",
            "System.ValueTuple`2[TElement,TPriority][] _nodes",
            "System.Int32 _size",
            "System.Int32 _version"),
        .. Of(typeof(Queue<>), "T[] _array", "System.Int32 _head", "System.Int32 _size", "System.Int32 _tail", "System.Int32 _version"),
        .. Of(typeof(SortedDictionary<,>.KeyCollection), "System.Collections.Generic.SortedDictionary`2[TKey,TValue] _dictionary"),
        .. Of(typeof(SortedDictionary<,>.ValueCollection), "System.Collections.Generic.SortedDictionary`2[TKey,TValue] _dictionary"),
        .. Of(
            typeof(SortedList<,>),
            "System.Int32 _size",
            "System.Collections.Generic.IComparer`1[TKey] comparer",
            "TKey[] keys",
            "TValue[] values",
            "System.Int32 version"),
        .. Of(typeof(SortedSet<>), "System.Collections.Generic.IComparer`1[T] comparer", "System.Int32 version"),
        .. Of(typeof(Stack<>), "T[] _array", "System.Int32 _size", "System.Int32 _version"),
        .. Of(
            typeof(ImmutableQueue<>),
            "System.Collections.Immutable.ImmutableStack`1[T] _backwards",
            "System.Collections.Immutable.ImmutableStack`1[T] _forwards"),
        .. Of(
            typeof(ImmutableSortedDictionary<,>),
            "System.Collections.Generic.IComparer`1[TKey] _keyComparer",
            "System.Collections.Generic.IEqualityComparer`1[TValue] _valueComparer"),
        .. Of(typeof(ImmutableSortedSet<>), "System.Collections.Generic.IComparer`1[T] _comparer"),
        .. Of(typeof(ImmutableStack<>), "T _head", "System.Collections.Immutable.ImmutableStack`1[T] _tail"),
        .. Of(typeof(Collection<>), "System.Collections.Generic.IList`1[T] items"),
        .. Of(
            typeof(KeyedCollection<,>),
            "System.Collections.Generic.IEqualityComparer`1[TKey] comparer",
            "System.Collections.Generic.Dictionary`2[TKey,TItem] dict",
            "System.Int32 keyCount",
            "System.Int32 threshold"),
        .. Of(typeof(ReadOnlyCollection<>), "System.Collections.Generic.IList`1[T] list"),
        .. Of(typeof(ReadOnlyDictionary<,>), "System.Collections.Generic.IDictionary`2[TKey,TValue] m_dictionary"),
        .. Of(
            typeof(Exception),
            "System.Collections.IDictionary _data",
            "System.String _helpURL",
            "System.Exception _innerException",
            "System.String _message",
            "System.String _remoteStackTraceString",
            "System.String _source",
            "System.Object _stackTrace",
            "System.String _stackTraceString"),
        .. Of(typeof(ObjectDisposedException), "System.String _objectName"),
        .. Of(
            Type.GetType("System.Random+XoshiroImpl, System.Private.CoreLib"),
            "System.UInt64 _s0",
            "System.UInt64 _s1",
            "System.UInt64 _s2",
            "System.UInt64 _s3"),
        .. Of(typeof(CancellationToken), "System.Threading.CancellationTokenSource _source"),
        .. Of(typeof(Tuple<>), "T1 m_Item1"),
        .. Of(typeof(Tuple<,>), "T1 m_Item1", "T2 m_Item2"),
        .. Of(typeof(Tuple<,,>), "T1 m_Item1", "T2 m_Item2", "T3 m_Item3"),
        .. Of(typeof(Tuple<,,,>), "T1 m_Item1", "T2 m_Item2", "T3 m_Item3", "T4 m_Item4"),
        .. Of(typeof(Tuple<,,,,>), "T1 m_Item1", "T2 m_Item2", "T3 m_Item3", "T4 m_Item4", "T5 m_Item5"),
        .. Of(typeof(Tuple<,,,,,>), "T1 m_Item1", "T2 m_Item2", "T3 m_Item3", "T4 m_Item4", "T5 m_Item5", "T6 m_Item6"),
        .. Of(typeof(Tuple<,,,,,,>), "T1 m_Item1", "T2 m_Item2", "T3 m_Item3", "T4 m_Item4", "T5 m_Item5", "T6 m_Item6", "T7 m_Item7"),
        .. Of(typeof(TypeInitializationException), "System.String _typeName"),
        .. Of(typeof(System.Runtime.CompilerServices.SwitchExpressionException), "System.Object <UnmatchedValue>k__BackingField"),
        .. Of(typeof(OperationCanceledException), "System.Threading.CancellationToken _cancellationToken"),
    ];

    private static IEnumerable<(string Field, bool IsThere)> Of(
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.NonPublicFields | DynamicallyAccessedMemberTypes.PublicFields)] Type? owner,
        params string[] fields)
    {
        const BindingFlags any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        foreach (var field in fields)
        {
            var name = field[(field.LastIndexOf(' ') + 1)..];
            yield return ($"{field} of {owner?.ToString() ?? "a type that is not there either"}", owner?.GetField(name, any) is { } found && $"{found.FieldType} {name}" == field);
        }
    }
}
