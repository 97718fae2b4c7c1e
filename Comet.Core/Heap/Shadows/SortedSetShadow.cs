using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>A <see cref="SortedSet{T}"/>: its elements in order, with its comparer, which is not asked again.</summary>
internal sealed class SortedSetShadow<T> : SequenceShadow<T>
{
    private IComparer<T>? _comparer;

    // Each has a node.
    protected override int PriceOfElement => Elements<T>.Price + 48;

    internal override int TargetPrice => 64;

    public override object CreateTarget(int length) => new SortedSet<T>();

    protected override int CountOf(object target) => ((SortedSet<T>)target).Count;

    protected override bool TryCopy(object target, Span<T> elements) => SortedSetContents<T>.TryCopy((SortedSet<T>)target, elements);

    protected override bool Holds(object target, ReadOnlySpan<T> elements) => SortedSetContents<T>.Holds((SortedSet<T>)target, elements);

    protected override void Fill(object target, ReadOnlySpan<T> elements)
    {
        if (_comparer is not null)
            SortedSetContents<T>.Comparer((SortedSet<T>)target) = _comparer;
        SortedSetContents<T>.Fill((SortedSet<T>)target, elements);
    }

    protected override int VersionOf(object target) => SortedSetContents<T>.Version((SortedSet<T>)target);

    protected override void SetVersion(object target, int version) => SortedSetContents<T>.Version((SortedSet<T>)target) = version;

    protected override void WriteFixed(ref SyncWriter writer) => writer.WriteReference(((SortedSet<T>)Target).Comparer);

    protected override void ReadFixed(ref SyncReader reader)
    {
        _comparer = reader.ReadReference<IComparer<T>>();
        if (_comparer is null)
            SyncReader.Throw("A sorted set has no comparer.");
    }

    internal override void Construct(object derived, object plain) => Construct((SortedSet<T>)derived);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = ".ctor")]
    private static extern void Construct(SortedSet<T> derived);
}

/// <summary>The elements of sorted sets, for whatever is made of one.</summary>
internal static class SortedSetContents<T>
{
    /// <summary>Copies the elements in order; false if another thread is changing the set.</summary>
    internal static bool TryCopy(SortedSet<T> set, Span<T> elements)
    {
        try
        {
            var count = 0;
            foreach (var element in set)
            {
                if (count == elements.Length)
                    return false;
                elements[count++] = element;
            }

            return count == elements.Length;
        }
        catch (Exception exception) when (exception is InvalidOperationException or NullReferenceException)
        {
            return false;
        }
    }

    /// <summary>Whether the set's elements are these.</summary>
    internal static bool Holds(SortedSet<T> set, ReadOnlySpan<T> elements)
    {
        try
        {
            var count = 0;
            foreach (var element in set)
            {
                if (count == elements.Length || !Elements<T>.SameElement(in element, in elements[count]))
                    return false;
                count++;
            }

            return count == elements.Length;
        }
        catch (Exception exception) when (exception is InvalidOperationException or NullReferenceException)
        {
            // Another thread is changing it; writing it will say so.
            return false;
        }
    }

    /// <summary>Makes a set hold elements that are in order. The user's comparer is not called: it may be code with a view of a heap that is not yet whole.</summary>
    internal static void Fill(SortedSet<T> set, ReadOnlySpan<T> elements)
    {
        ref var comparer = ref Comparer(set);
        var own = comparer;
        comparer = AlwaysAfter.Instance;
        try
        {
            set.Clear();
            foreach (var element in elements)
                set.Add(element);
        }
        finally
        {
            comparer = own;
        }
    }

    /// <summary>The set's comparer.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "comparer")]
    internal static extern ref IComparer<T> Comparer(SortedSet<T> set);

    /// <summary>The change counter that enumerators look at.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "version")]
    internal static extern ref int Version(SortedSet<T> set);

    /// <summary>Puts every new element behind all others.</summary>
    private sealed class AlwaysAfter : IComparer<T>
    {
        internal static readonly AlwaysAfter Instance = new();

        public int Compare(T? x, T? y) => 1;
    }
}
