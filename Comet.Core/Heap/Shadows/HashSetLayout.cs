using System.Reflection;
using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>The holes that removals leave in a set, as <see cref="DictionaryLayout"/> for dictionaries.</summary>
internal static class HashSetLayout
{
    /// <summary>Whether sets are laid out as expected here.</summary>
    internal static readonly bool IsKnown = TryOut<int>([1, 2, 3, 4]) && TryOut<object>(["1", "2", "3", "4"]);

    private static bool TryOut<T>(T[] elements) where T : notnull
    {
        var tried = new HashSet<T>(elements);
        tried.Remove(elements[2]);
        tried.Remove(elements[0]);
        T[] left = [elements[1], elements[3]];
        if (!HashSetLayout<T>.HolesOf(tried, left).AsSpan().SequenceEqual([0, 2]))
            return false;
        var restored = new HashSet<T>(4);
        foreach (var element in left)
            restored.Add(element);
        HashSetLayout<T>.Dig(restored, left, [0, 2]);
        restored.Add(elements[2]);
        restored.Add(elements[0]);
        return restored.Count == 4 && restored.SequenceEqual([elements[2], elements[1], elements[0], elements[3]]) && elements.All(restored.Contains);
    }
}

/// <summary>As <see cref="HashSetLayout"/>, for one type of sets.</summary>
internal static class HashSetLayout<T>
{
    private static readonly FieldInfo? _entriesField = typeof(HashSet<T>).GetField("_entries", BindingFlags.Instance | BindingFlags.NonPublic);

    /// <summary>How many holes there are.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_freeCount")]
    internal static extern ref int FreeCount(HashSet<T> set);

    /// <summary>The change counter that enumerators look at.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_version")]
    internal static extern ref int Version(HashSet<T> set);

    /// <summary>The comparer; null for the default one.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_comparer")]
    internal static extern ref IEqualityComparer<T>? Comparer(HashSet<T> set);

    /// <summary>The holes, the one to be filled next first; none if they cannot be told.</summary>
    internal static int[] HolesOf(HashSet<T> set, T[] elements) =>
        HashLayout.HolesOf<T, Entry>(EntriesOf(set), Count(set), FreeList(set), FreeCount(set), elements);

    /// <summary>Moves the entries of a set without holes apart, so that it has these. It does nothing if the set is not as expected.</summary>
    internal static void Dig(HashSet<T> set, ReadOnlySpan<T> elements, int[] holes)
    {
        if (Count(set) != elements.Length || FreeCount(set) != 0 || !HashLayout.TryDig<T, Entry>(EntriesOf(set), Buckets(set), elements, holes))
            return;
        FreeList(set) = holes[0];
        FreeCount(set) = holes.Length;
        Count(set) = elements.Length + holes.Length;
    }

    // Fields of the same types in the same order are laid out in the same way.
    private static Entry[]? EntriesOf(HashSet<T> set) => _entriesField?.GetValue(set) is { } entries ? Unsafe.As<Entry[]>(entries) : null;

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_count")]
    private static extern ref int Count(HashSet<T> set);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_freeList")]
    private static extern ref int FreeList(HashSet<T> set);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_buckets")]
    private static extern ref int[]? Buckets(HashSet<T> set);

    private struct Entry : IHashEntry<T>
    {
#pragma warning disable CS0649 // Assigned by the set, whose entries are looked at through this type.
        public int HashCode;
        private int _next;
        private T _key;
#pragma warning restore CS0649

        public int Next
        {
            readonly get => _next;
            set => _next = value;
        }

        public readonly T Key => _key;
    }
}
