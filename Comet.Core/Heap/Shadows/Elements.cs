using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Comet.Runtime;

/// <summary>
/// Comparing, writing and reading rows of elements: vectorised over the bits where elements hold no references, by identity or by the codec
/// elsewhere. Shared by arrays, lists and dictionaries.
/// </summary>
/// <remarks>
/// What is written is taken over into the shadow first and written from there, so that the two agree even if the target is being changed.
/// </remarks>
internal static class Elements<T>
{
    // So many elements ahead, the objects they refer to are asked for.
    private const int FetchDistance = 8;

    // Between two changed elements, so many equal ones cost no more than a new run (its count and its distance).
    private static readonly int _mergedGap = IsBits ? 2 / Unsafe.SizeOf<T>() : 0;

    /// <summary>The fewest bytes an element takes.</summary>
    internal static int MinimumSize =>
        IsBits ? Unsafe.SizeOf<T>() : typeof(T).IsValueType ? Math.Max(1, ValueCodec<T>.Instance.MinimumSize) : 1;

    /// <summary>What an element costs in memory, in an object and in its shadow.</summary>
    internal static int Price => 2 * Unsafe.SizeOf<T>();

    private static bool IsBits => !RuntimeHelpers.IsReferenceOrContainsReferences<T>();

    /// <summary>Creates an array that is about to be filled.</summary>
    internal static T[] Allocate(int length) => IsBits ? GC.AllocateUninitializedArray<T>(length) : new T[length];

    /// <summary>Whether two rows of equal length are the same.</summary>
    internal static bool Same(ReadOnlySpan<T> left, ReadOnlySpan<T> right) => FirstDifference(left, right, 0) == left.Length;

    /// <summary>
    /// The index of the first pair from <paramref name="start"/> on that differs; the length of <paramref name="left"/> if there is none.
    /// </summary>
    internal static int FirstDifference(ReadOnlySpan<T> left, ReadOnlySpan<T> right, int start)
    {
        if (IsBits)
        {
            var a = BytesOf(left[start..]);
            var b = BytesOf(right[start..left.Length]);
            return start + Bits.CommonPrefixLength(a, b) / Unsafe.SizeOf<T>();
        }

        right = right[..left.Length];
        var i = start;
        while (i < left.Length && SameElement(in left[i], in right[i]))
            i++;
        return i;
    }

    /// <summary>How many elements two rows have in common at their start, and how many of the others at their end.</summary>
    internal static (int Before, int After) CommonEnds(ReadOnlySpan<T> left, ReadOnlySpan<T> right)
    {
        var shorter = Math.Min(left.Length, right.Length);
        var before = FirstDifference(left[..shorter], right[..shorter], 0);
        var after = 0;
        while (after < shorter - before && SameElement(in left[^(after + 1)], in right[^(after + 1)]))
            after++;
        return (before, after);
    }

    /// <summary>How many of a row's elements differ from those of another as long; <paramref name="enough"/> if it is more.</summary>
    internal static int CountDifferences(ReadOnlySpan<T> left, ReadOnlySpan<T> right, int enough)
    {
        var count = 0;
        for (var i = FirstDifference(left, right, 0); i < left.Length && count < enough; i = FirstDifference(left, right, i + 1))
            count++;
        return count;
    }

    /// <summary>Takes elements over into the shadow and writes them.</summary>
    internal static void Write(ref SyncWriter writer, ReadOnlySpan<T> target, Span<T> shadow)
    {
        target.CopyTo(shadow);
        if (IsBits)
        {
            writer.WriteBytes(BytesOf(shadow[..target.Length]));
            return;
        }

        shadow = shadow[..target.Length];
        for (var i = 0; i < shadow.Length; i++)
        {
            if (!typeof(T).IsValueType && i + FetchDistance < shadow.Length)
                Prefetch.Of(Unsafe.As<T, object?>(ref shadow[i + FetchDistance]));
            writer.WriteValue(in shadow[i]);
        }
    }

    /// <summary>Reads as many elements as <paramref name="target"/> has.</summary>
    internal static void Read(ref SyncReader reader, Span<T> target)
    {
        if (IsBits && typeof(T) != typeof(bool))
        {
            var bytes = Bits.BytesOf(target);
            reader.ReadBytes(bytes.Length).CopyTo(bytes);
            return;
        }

        foreach (ref var element in target)
            element = reader.ReadValue<T>();
    }

    /// <summary>Reads a number of elements, once it is sure that the message can hold them.</summary>
    internal static T[] Read(ref SyncReader reader, int count)
    {
        if ((long)count * MinimumSize > reader.Remaining)
            SyncReader.Throw("More elements are announced than follow.");
        var elements = Allocate(count);
        Read(ref reader, elements.AsSpan());
        return elements;
    }

    /// <summary>
    /// Writes the elements that differ, in runs: (count, distance from the end of the run before, elements)*, 0; and takes them over.
    /// </summary>
    internal static void WriteRuns(ref SyncWriter writer, ReadOnlySpan<T> target, Span<T> shadow)
    {
        var end = 0;
        for (var start = FirstDifference(target, shadow, 0); start < target.Length; start = FirstDifference(target, shadow, end))
        {
            var last = start;
            for (var i = start + 1; i < target.Length && i - last <= _mergedGap + 1; i++)
            {
                if (!SameElement(in target[i], in shadow[i]))
                    last = i;
            }

            writer.Charge(PriceOfRun(last + 1 - start));
            writer.WriteCount(last + 1 - start);
            writer.WriteCount(start - end);
            end = last + 1;
            Write(ref writer, target[start..end], shadow[start..end]);
        }

        writer.WriteCount(0);
    }

    /// <summary>Writes all elements as runs that differ would be written.</summary>
    internal static void WriteAsRun(ref SyncWriter writer, ReadOnlySpan<T> target, Span<T> shadow)
    {
        if (target.Length > 0)
        {
            writer.Charge(PriceOfRun(target.Length));
            writer.WriteCount(target.Length);
            writer.WriteCount(0);
            Write(ref writer, target, shadow);
        }

        writer.WriteCount(0);
    }

    /// <summary>Reads what <see cref="WriteRuns"/> wrote about a row of <paramref name="length"/> elements.</summary>
    internal static StagedRuns<T> ReadRuns(ref SyncReader reader, int length)
    {
        var runs = new StagedRuns<T>();
        long end = 0;
        for (var count = reader.ReadVarint(); count != 0; count = reader.ReadVarint())
        {
            var start = end + reader.ReadVarint();
            end = start + count;
            if (end > length)
                SyncReader.Throw("Elements are changed that do not exist.");
            if (count * (long)MinimumSize > reader.Remaining)
                SyncReader.Throw("More elements are announced than follow.");
            reader.Charge(PriceOfRun(count));
            Read(ref reader, runs.Add((int)start, (int)count));
        }

        return runs;
    }

    /// <summary>Whether two elements are the same: equal bits, the same references.</summary>
    internal static bool SameElement(in T left, in T right)
    {
        if (IsBits)
            return Bits.Same(in left, in right);
        return typeof(T).IsValueType ? ValueCodec<T>.Instance.Same(in left, in right) : ReferenceEquals(left, right);
    }

    // The row of staged elements grows by doubling.
    private static long PriceOfRun(long count) => MemoryPrice.OfRun + count * 3 * Unsafe.SizeOf<T>();

    private static ReadOnlySpan<byte> BytesOf(ReadOnlySpan<T> elements) =>
        Bits.BytesOf(MemoryMarshal.CreateSpan(ref MemoryMarshal.GetReference(elements), elements.Length));
}

/// <summary>Runs of changed elements, decoded and not yet applied.</summary>
internal sealed class StagedRuns<T>
{
    private readonly List<(int Start, int Count)> _runs = [];
    private T[] _elements = [];
    private int _count;

    /// <summary>Adds a run and returns where its elements go.</summary>
    internal Span<T> Add(int start, int count)
    {
        if (_elements.Length - _count < count)
            Array.Resize(ref _elements, Math.Max(_count + count, (int)Math.Min(2L * _elements.Length, Array.MaxLength)));
        _runs.Add((start, count));
        _count += count;
        return _elements.AsSpan(_count - count, count);
    }

    /// <summary>All elements, run after run.</summary>
    internal ReadOnlySpan<T> All => _elements.AsSpan(0, _count);

    /// <summary>The indices of all elements.</summary>
    internal IEnumerable<int> Indices => _runs.SelectMany(static run => Enumerable.Range(run.Start, run.Count));

    /// <summary>Copies the runs to their places.</summary>
    internal void CopyTo(Span<T> target)
    {
        var next = 0;
        foreach (var (start, count) in _runs)
        {
            _elements.AsSpan(next, count).CopyTo(target[start..]);
            next += count;
        }
    }
}
