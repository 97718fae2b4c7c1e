namespace Comet.Runtime;

/// <summary>
/// A collection of the library that is looked at, sent and filled as a row of elements, because how it keeps them is its own business.
/// </summary>
/// <remarks>
/// Contents: what never changes; the change counter; the layout; elements. Changes: the change counter; count * 2, the layout, and runs among as many elements as
/// there were; or count * 2 + 1, the layout, how many elements at the start and at the end are left, and the elements between those.
/// </remarks>
internal abstract class SequenceShadow<T> : Shadow
{
    private const uint SpliceBit = 1;

    private T[] _elements = [];
    private int _version;

    // Announced with the shape.
    private int _count;

    // Of a staged change.
    private StagedRuns<T>? _runs;
    private int _before;
    private int _after;

    public sealed override int MinimumElementSize => Elements<T>.MinimumSize;

    public sealed override int GetLength() => _elements.Length;

    /// <summary>What an element costs in memory, in the collection and in its shadow.</summary>
    protected virtual int PriceOfElement => Elements<T>.Price;

    /// <summary>How many elements the collection has.</summary>
    protected abstract int CountOf(object target);

    /// <summary>
    /// Copies the elements in the order of enumeration into a row of their number; false if there are more or fewer, because another thread is changing the collection.
    /// </summary>
    protected abstract bool TryCopy(object target, Span<T> elements);

    /// <summary>Whether the collection's elements are these; their number is.</summary>
    protected abstract bool Holds(object target, ReadOnlySpan<T> elements);

    /// <summary>Makes the collection hold just these elements, in this order.</summary>
    protected abstract void Fill(object target, ReadOnlySpan<T> elements);

    /// <summary>Adds elements to the end of a collection that holds all before them; false if it must be filled anew.</summary>
    protected virtual bool TryAppend(object target, ReadOnlySpan<T> added) => false;

    /// <summary>Whether these elements can be in such a collection.</summary>
    protected virtual bool AreValid(ReadOnlySpan<T> elements) => true;

    /// <summary>The change counter that enumerators look at, if there is one.</summary>
    protected virtual int VersionOf(object target) => 0;

    /// <summary>Sets the change counter.</summary>
    protected virtual void SetVersion(object target, int version)
    {
    }

    /// <summary>Writes what never changes, such as a comparer.</summary>
    protected virtual void WriteFixed(ref SyncWriter writer)
    {
    }

    /// <summary>Reads what <see cref="WriteFixed"/> wrote.</summary>
    protected virtual void ReadFixed(ref SyncReader reader)
    {
    }

    /// <summary>Writes what else there is to how the collection keeps its elements; taken over into the shadow.</summary>
    protected virtual void WriteLayout(ref SyncWriter writer, T[] elements)
    {
    }

    /// <summary>Reads what <see cref="WriteLayout"/> wrote.</summary>
    protected virtual void ReadLayout(ref SyncReader reader, int count)
    {
    }

    /// <summary>Takes a staged change's layout over into this shadow.</summary>
    protected virtual void AdoptLayout(SequenceShadow<T> staged)
    {
    }

    public sealed override bool IsClean() =>
        CountOf(Target) == _elements.Length && VersionOf(Target) == _version && Holds(Target, _elements);

    public sealed override void WriteAll(ref SyncWriter writer)
    {
        WriteFixed(ref writer);
        _elements = Take(ref writer);
        WriteLayout(ref writer, _elements);
        Elements<T>.Write(ref writer, _elements, _elements);
    }

    public sealed override void WriteChanges(ref SyncWriter writer)
    {
        var taken = Take(ref writer);
        if (!AllChanged && taken.Length == _elements.Length)
        {
            writer.WriteVarint((uint)taken.Length << 1);
            WriteLayout(ref writer, taken);
            Elements<T>.WriteRuns(ref writer, taken, _elements);
            return;
        }

        var (before, after) = AllChanged ? (0, 0) : Elements<T>.CommonEnds(_elements, taken);
        writer.WriteVarint((uint)taken.Length << 1 | SpliceBit);
        WriteLayout(ref writer, taken);
        writer.WriteCount(before);
        writer.WriteCount(after);
        _elements = taken;
        var between = taken.AsSpan(before, taken.Length - before - after);
        writer.Charge(PriceOfAdded(between.Length));
        Elements<T>.Write(ref writer, between, between);
    }

    public sealed override void ReadAll(ref SyncReader reader)
    {
        ReadFixed(ref reader);
        _version = (int)reader.ReadVarint();
        ReadLayout(ref reader, _count);
        _elements = Elements<T>.Read(ref reader, _count);
        Validate(_elements);
    }

    public sealed override void ReadChanges(ref SyncReader reader)
    {
        _version = (int)reader.ReadVarint();
        var header = reader.ReadVarint();
        var count = (int)(header >> 1);
        var old = Original!.GetLength();
        if ((header & SpliceBit) == 0)
        {
            if (count != old)
                SyncReader.Throw("A collection has another number of elements.");
            ReadLayout(ref reader, count);
            _runs = Elements<T>.ReadRuns(ref reader, count);
            Validate(_runs.All);
            return;
        }

        if (count > (long)old + reader.Remaining)
            SyncReader.Throw("More elements are announced than follow.");
        ReadLayout(ref reader, count);
        _before = (int)reader.ReadVarint();
        _after = (int)reader.ReadVarint();
        var left = (long)(uint)_before + (uint)_after;
        if (left > Math.Min(old, count))
            SyncReader.Throw("More elements are left than there were.");
        reader.Charge(PriceOfAdded(count - (int)left));
        _elements = Elements<T>.Read(ref reader, count - (int)left);
        Validate(_elements);
    }

    public sealed override void ApplyAll()
    {
        if (!AppliesLast)
            FillAll();
    }

    public sealed override void ApplyChanges(Shadow staged)
    {
        if (!AppliesLast)
            Adopt((SequenceShadow<T>)staged);
    }

    internal sealed override void ApplyAllLast() => FillAll();

    internal sealed override void ApplyChangesLast(Shadow staged) => Adopt((SequenceShadow<T>)staged);

    internal sealed override void ApplyKeysAgain() => FillAll();

    private void FillAll()
    {
        Fill(Target, _elements);
        SetVersion(Target, _version);
    }

    private void Adopt(SequenceShadow<T> change)
    {
        var old = _elements.Length;
        _version = change._version;
        AdoptLayout(change);
        if (change._runs is { } runs)
            runs.CopyTo(_elements);
        else
            _elements = [.. _elements.AsSpan(0, change._before), .. change._elements, .. _elements.AsSpan(old - change._after)];
        if (change._runs is null && change._before == old && CountOf(Target) == old && TryAppend(Target, change._elements))
            SetVersion(Target, _version);
        else
            FillAll();
    }

    internal override void WriteShape(ref SyncWriter writer) => writer.WriteLength(_elements.Length, PriceOfElement);

    internal override object ReadShape(ref SyncReader reader, object? adopted)
    {
        ReadLength(ref reader);
        return adopted ?? CreateTarget(_count);
    }

    /// <summary>Reads how many elements will follow.</summary>
    protected int ReadLength(ref SyncReader reader) => _count = reader.ReadLength(MinimumElementSize, PriceOfElement);

    private long PriceOfAdded(int count) => (long)count * (PriceOfElement + Elements<T>.Price);

    // One look at each element: what is compared, written and remembered is the same.
    private T[] Take(ref SyncWriter writer)
    {
        _version = VersionOf(Target);
        writer.WriteVarint((uint)_version);
        var taken = Elements<T>.Allocate(CountOf(Target));
        if (!TryCopy(Target, taken))
            writer.Refuse($"{Target.GetType()}, which another thread is changing,");
        return taken;
    }

    private void Validate(ReadOnlySpan<T> elements)
    {
        if (!AreValid(elements))
            SyncReader.Throw("An element cannot be in such a collection.");
    }
}
