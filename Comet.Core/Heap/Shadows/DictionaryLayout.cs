using System.Reflection;
using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>
/// The holes that removals leave in a dictionary. The next additions fill them, the last hole first, so they are part of the order in which a
/// program will see its entries.
/// </summary>
/// <remarks>
/// There is no public way to see or make holes; this looks at the dictionary's own fields. Whether they are what they are taken for is tried out
/// once a process, and checked at every use; if not, dictionaries cross without their holes, which C# allows: the order is not defined.
/// </remarks>
internal static class DictionaryLayout
{
    /// <summary>Whether dictionaries are laid out as expected here.</summary>
    internal static readonly bool IsKnown = TryOut<int, int>([1, 2, 3, 4]) && TryOut<object, object>(["1", "2", "3", "4"]);

    private static bool TryOut<TKey, TValue>(TKey[] keys) where TKey : notnull
    {
        var tried = new Dictionary<TKey, TValue>();
        foreach (var key in keys)
            tried[key] = default!;
        tried.Remove(keys[2]);
        tried.Remove(keys[0]);
        TKey[] left = [keys[1], keys[3]];
        if (!DictionaryLayout<TKey, TValue>.HolesOf(tried, left).AsSpan().SequenceEqual([0, 2]))
            return false;
        var restored = new Dictionary<TKey, TValue>(4);
        foreach (var key in left)
            restored[key] = default!;
        DictionaryLayout<TKey, TValue>.Dig(restored, left, [0, 2]);
        restored[keys[2]] = default!;
        restored[keys[0]] = default!;
        return restored.Count == 4 && restored.Keys.SequenceEqual([keys[2], keys[1], keys[0], keys[3]]) && keys.All(restored.ContainsKey);
    }
}

/// <summary>As <see cref="DictionaryLayout"/>, for one type of dictionaries.</summary>
internal static class DictionaryLayout<TKey, TValue> where TKey : notnull
{
    private static readonly FieldInfo? _entriesField =
        typeof(Dictionary<TKey, TValue>).GetField("_entries", BindingFlags.Instance | BindingFlags.NonPublic);

    /// <summary>How many holes there are.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_freeCount")]
    internal static extern ref int FreeCount(Dictionary<TKey, TValue> dictionary);

    /// <summary>The comparer; null for the default one.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_comparer")]
    internal static extern ref IEqualityComparer<TKey>? Comparer(Dictionary<TKey, TValue> dictionary);

    /// <summary>The holes, the one to be filled next first; none if they cannot be told.</summary>
    /// <param name="dictionary">The dictionary.</param>
    /// <param name="keys">Its keys in the order of enumeration.</param>
    internal static int[] HolesOf(Dictionary<TKey, TValue> dictionary, TKey[] keys) =>
        HashLayout.HolesOf<TKey, Entry>(EntriesOf(dictionary), Count(dictionary), FreeList(dictionary), FreeCount(dictionary), keys);

    /// <summary>
    /// Moves the entries of a dictionary without holes apart, so that it has these. It does nothing if the dictionary is not as expected.
    /// </summary>
    /// <param name="dictionary">The dictionary, which must have room.</param>
    /// <param name="keys">Its keys in the order of enumeration.</param>
    /// <param name="holes">The holes, the one to be filled next first.</param>
    internal static void Dig(Dictionary<TKey, TValue> dictionary, TKey[] keys, int[] holes)
    {
        if (Count(dictionary) != keys.Length || FreeCount(dictionary) != 0
            || !HashLayout.TryDig<TKey, Entry>(EntriesOf(dictionary), Buckets(dictionary), keys, holes))
        {
            return;
        }

        FreeList(dictionary) = holes[0];
        FreeCount(dictionary) = holes.Length;
        Count(dictionary) = keys.Length + holes.Length;
    }

    // Fields of the same types in the same order are laid out in the same way.
    private static Entry[]? EntriesOf(Dictionary<TKey, TValue> dictionary) =>
        _entriesField?.GetValue(dictionary) is { } entries ? Unsafe.As<Entry[]>(entries) : null;

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_count")]
    private static extern ref int Count(Dictionary<TKey, TValue> dictionary);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_freeList")]
    private static extern ref int FreeList(Dictionary<TKey, TValue> dictionary);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_buckets")]
    private static extern ref int[]? Buckets(Dictionary<TKey, TValue> dictionary);

    private struct Entry : IHashEntry<TKey>
    {
#pragma warning disable CS0649 // Assigned by the dictionary, whose entries are looked at through this type.
        public uint HashCode;
        private int _next;
        private TKey _key;
        public TValue Value;
#pragma warning restore CS0649

        public int Next
        {
            readonly get => _next;
            set => _next = value;
        }

        public readonly TKey Key => _key;
    }
}
