using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>
/// A <see cref="HashSet{T}"/>: its elements in the order of enumeration, the holes between them, and its comparer. It is hashed anew where it arrives.
/// </summary>
internal sealed class HashSetShadow<T> : SequenceShadow<T>
{
    private int[] _holes = [];
    private byte _comparerNumber;
    private IEqualityComparer<T>? _comparer;

    // In the shadow, and in a table that has a few more places than it needs.
    protected override int PriceOfElement => 2 * Elements<T>.Price + 16;

    internal override int TargetPrice => 128;

    internal override bool AppliesLast => KeysLookAround;

    internal override bool KeysLookAround => _comparer is not null || !KnownKeys.AreSelfContained(typeof(T));

    public override object CreateTarget(int length) => throw new NotSupportedException("A set is created from its shape.");

    protected override int CountOf(object target) => ((HashSet<T>)target).Count;

    protected override bool TryCopy(object target, Span<T> elements)
    {
        try
        {
            var count = 0;
            foreach (var element in (HashSet<T>)target)
            {
                if (count == elements.Length)
                    return false;
                elements[count++] = element;
            }

            return count == elements.Length;
        }
        catch (Exception exception) when (exception is InvalidOperationException or IndexOutOfRangeException)
        {
            return false;
        }
    }

    protected override bool Holds(object target, ReadOnlySpan<T> elements)
    {
        try
        {
            var set = (HashSet<T>)target;
            var count = 0;
            foreach (var element in set)
            {
                if (count == elements.Length || !Elements<T>.SameElement(in element, in elements[count]))
                    return false;
                count++;
            }

            return count == elements.Length && (!HashSetLayout.IsKnown || HashSetLayout<T>.FreeCount(set) == _holes.Length);
        }
        catch (Exception exception) when (exception is InvalidOperationException or IndexOutOfRangeException)
        {
            // Another thread is changing it; writing it will say so.
            return false;
        }
    }

    protected override void Fill(object target, ReadOnlySpan<T> elements)
    {
        var set = (HashSet<T>)target;
        ref var comparer = ref HashSetLayout<T>.Comparer(set);
        var own = comparer = _comparer ?? comparer;
        set.Clear();
        set.EnsureCapacity(elements.Length + _holes.Length);
        if (KeysLookAround)
            comparer = new NeverEqual<T>(own ?? EqualityComparer<T>.Default);
        try
        {
            foreach (var element in elements)
                set.Add(element);
        }
        finally
        {
            comparer = own;
        }

        if (_holes.Length > 0 && HashSetLayout.IsKnown)
            HashSetLayout<T>.Dig(set, elements, _holes);
    }

    protected override bool TryAppend(object target, ReadOnlySpan<T> added)
    {
        var set = (HashSet<T>)target;
        if (KeysLookAround || _holes.Length > 0 || HashSetLayout<T>.FreeCount(set) > 0)
            return false;
        foreach (var element in added)
            set.Add(element);
        return true;
    }

    protected override int VersionOf(object target) => HashSetLayout<T>.Version((HashSet<T>)target);

    protected override void SetVersion(object target, int version) => HashSetLayout<T>.Version((HashSet<T>)target) = version;

    protected override void WriteFixed(ref SyncWriter writer)
    {
        var comparer = ((HashSet<T>)Target).Comparer;
        _comparerNumber = KnownKeys.NumberOf(comparer);
        if (_comparerNumber == KnownKeys.Other)
            writer.WriteReference(_comparer = comparer);
    }

    protected override void ReadFixed(ref SyncReader reader)
    {
        if (_comparerNumber == KnownKeys.Other && (_comparer = reader.ReadReference<IEqualityComparer<T>>()) is null)
            SyncReader.Throw("A set has no comparer.");
    }

    protected override void WriteLayout(ref SyncWriter writer, T[] elements)
    {
        var set = (HashSet<T>)Target;
        var holes = HashSetLayout.IsKnown && HashSetLayout<T>.FreeCount(set) > 0 ? HashSetLayout<T>.HolesOf(set, elements) : [];
        HashLayout.Write(ref writer, holes, AllChanged ? [] : _holes, PriceOfElement);
        _holes = holes;
    }

    protected override void ReadLayout(ref SyncReader reader, int count) => _holes = HashLayout.Read(ref reader, count, Original is HashSetShadow<T> original ? original._holes : [], PriceOfElement);

    protected override void AdoptLayout(SequenceShadow<T> staged) => _holes = ((HashSetShadow<T>)staged)._holes;

    internal override void WriteShape(ref SyncWriter writer)
    {
        base.WriteShape(ref writer);
        writer.Write(_comparerNumber);
    }

    internal override object ReadShape(ref SyncReader reader, object? adopted)
    {
        ReadLength(ref reader);
        _comparerNumber = reader.Read<byte>();
        var comparer = KnownKeys.ComparerOf<T>(_comparerNumber);
        if (adopted is HashSet<T> own && KnownKeys.NumberOf(own.Comparer) != _comparerNumber)
            SyncReader.Throw("The set of a static readonly field has another comparer at the other end.");
        return adopted ?? new HashSet<T>(comparer);
    }

    internal override void Construct(object derived, object plain) => Construct((HashSet<T>)derived, ((HashSet<T>)plain).Comparer);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = ".ctor")]
    private static extern void Construct(HashSet<T> derived, IEqualityComparer<T>? comparer);
}
