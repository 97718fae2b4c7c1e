using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>
/// A <see cref="Dictionary{TKey,TValue}"/>. The order of enumeration is kept, and the change counter that enumerators look at.
/// </summary>
/// <remarks>
/// Contents: the comparer if it is not a well-known one; the change counter; the holes; keys; values. Changes: the change counter; count * 8, + 1 if everything
/// follows, + 2 if the holes do, + 4 if keys went; the holes; if no keys went, runs among the values of the old ones; if some did, and few others came, how many places have another pair than before,
/// and the distances between those; then the keys and the values of those places, or of those beyond the old ones.
/// </remarks>
internal sealed class DictionaryShadow<TKey, TValue> : Shadow where TKey : notnull
{
    private const uint WholeBit = 1;
    private const uint HolesBit = 2;
    private const uint PlacesBit = 4;

    private TKey[] _keys = [];
    private TValue[] _values = [];

    private int _version;
    private int[] _holes = [];
    private byte _comparerNumber;
    private IEqualityComparer<TKey>? _comparer;

    // Announced with the shape.
    private int _count;

    // Of a staged change.
    private StagedRuns<TValue>? _runs;
    private int[]? _places;
    private bool _isWhole;
    private bool _changesHoles;

    public override int MinimumElementSize => Elements<TKey>.MinimumSize + Elements<TValue>.MinimumSize;

    // In the shadow, and in a table that has a few more places than it needs.
    private static int PriceOfPair => 2 * (Elements<TKey>.Price + Elements<TValue>.Price) + 16;

    internal override int TargetPrice => 128;

    internal override bool AppliesLast => KeysLookAround;

    internal override bool KeysLookAround => _comparer is not null || !KnownKeys.AreSelfContained(typeof(TKey));

    public override int GetLength() => _keys.Length;

    public override object CreateTarget(int length) => throw new NotSupportedException("A dictionary is created from its shape.");

    public override bool IsClean()
    {
        var target = Unsafe.As<Dictionary<TKey, TValue>>(Target);
        if (target.Count != _keys.Length || CollectionVersion<TKey, TValue>.Of(target) != _version)
            return false;
        try
        {
            var i = 0;
            foreach (var (key, value) in target)
            {
                if (i == _keys.Length || !SameKey(in key, i) || !SameValue(in value, i))
                    return false;
                i++;
            }

            return i == _keys.Length;
        }
        catch (InvalidOperationException)
        {
            // Another thread is changing it; writing it will say so.
            return false;
        }
    }

    public override void WriteAll(ref SyncWriter writer)
    {
        WriteComparer(ref writer);
        (_keys, _values) = Take(ref writer);
        _holes = HolesOf(_keys);
        HashLayout.Write(ref writer, _holes, [], PriceOfPair);
        WriteTaken(ref writer, 0);
    }

    public override void WriteChanges(ref SyncWriter writer)
    {
        var (keys, values) = Take(ref writer);
        var common = _keys.Length;
        var isWhole = AllChanged || keys.Length < common || !Elements<TKey>.Same(_keys, keys.AsSpan(0, common));
        var holes = HolesOf(keys);
        var changesHoles = AllChanged || !holes.AsSpan().SequenceEqual(_holes);
        var places = isWhole && !AllChanged ? FindChangedPlaces(keys, values, holes) : null;
        isWhole &= places is null;
        writer.WriteVarint((uint)keys.Length << 3 | (isWhole ? WholeBit : 0) | (changesHoles ? HolesBit : 0) | (places is not null ? PlacesBit : 0));
        if (changesHoles)
            HashLayout.Write(ref writer, holes, isWhole ? [] : _holes, PriceOfPair);
        _holes = holes;
        if (places is not null)
        {
            (_keys, _values) = (keys, values);
            WritePlaces(ref writer, places);
            return;
        }

        if (isWhole)
            common = 0;
        else
            Elements<TValue>.WriteRuns(ref writer, values.AsSpan(0, common), _values);

        (_keys, _values) = (keys, values);
        writer.Charge((long)(keys.Length - common) * PriceOfPair);
        WriteTaken(ref writer, common);
    }

    public override void ReadAll(ref SyncReader reader)
    {
        ReadComparer(ref reader);
        _version = (int)reader.ReadVarint();
        _holes = HashLayout.Read(ref reader, _count, [], PriceOfPair);
        ReadPairs(ref reader, _count);
    }

    public override void ReadChanges(ref SyncReader reader)
    {
        _version = (int)reader.ReadVarint();
        var header = reader.ReadVarint();
        var count = (int)(header >> 3);
        _isWhole = (header & WholeBit) != 0;
        _changesHoles = (header & HolesBit) != 0;
        if ((header & PlacesBit) != 0)
        {
            ReadPlaces(ref reader, count, (DictionaryShadow<TKey, TValue>)Original!);
            return;
        }

        var common = _isWhole ? 0 : Original!.GetLength();
        if (count < common)
            SyncReader.Throw("A dictionary's keys are gone and still there.");
        if (count - common > reader.Remaining)
            SyncReader.Throw("More pairs are announced than follow.");
        if (_changesHoles)
            _holes = HashLayout.Read(ref reader, count, _isWhole ? [] : ((DictionaryShadow<TKey, TValue>)Original!)._holes, PriceOfPair);
        if (!_isWhole)
            _runs = Elements<TValue>.ReadRuns(ref reader, common);
        reader.Charge((long)(count - common) * PriceOfPair);
        ReadPairs(ref reader, count - common);
    }

    public override void ApplyAll()
    {
        if (!AppliesLast)
            Fill();
    }

    public override void ApplyChanges(Shadow staged)
    {
        if (!AppliesLast)
            Adopt((DictionaryShadow<TKey, TValue>)staged);
    }

    internal override void ApplyAllLast() => Fill();

    internal override void ApplyChangesLast(Shadow staged) => Adopt((DictionaryShadow<TKey, TValue>)staged);

    private void Fill()
    {
        var target = (Dictionary<TKey, TValue>)Target;
        ref var comparer = ref DictionaryLayout<TKey, TValue>.Comparer(target);
        var own = comparer = _comparer ?? comparer;
        target.Clear();
        target.EnsureCapacity(_keys.Length + _holes.Length);
        if (KeysLookAround)
            comparer = new NeverEqual<TKey>(own ?? EqualityComparer<TKey>.Default);
        try
        {
            for (var i = 0; i < _keys.Length; i++)
                target[_keys[i]] = _values[i];
        }
        finally
        {
            comparer = own;
        }

        if (_holes.Length > 0 && DictionaryLayout.IsKnown)
            DictionaryLayout<TKey, TValue>.Dig(target, _keys, _holes);
        CollectionVersion<TKey, TValue>.Of(target) = _version;
    }

    private void Adopt(DictionaryShadow<TKey, TValue> change)
    {
        var target = (Dictionary<TKey, TValue>)Target;
        _version = change._version;
        if (change._changesHoles)
            _holes = change._holes;
        if (change._isWhole || change._places is not null)
        {
            (_keys, _values) = (change._keys, change._values);
            Fill();
            return;
        }

        var common = _keys.Length;
        var fillAnew = KeysLookAround || target.Count != common || change._changesHoles || change._keys.Length > 0 && DictionaryLayout<TKey, TValue>.FreeCount(target) > 0;
        change._runs!.CopyTo(_values);
        _keys = [.. _keys, .. change._keys];
        _values = [.. _values, .. change._values];
        if (fillAnew)
        {
            Fill();
            return;
        }

        foreach (var i in change._runs.Indices)
            target[_keys[i]] = _values[i];
        for (var i = common; i < _keys.Length; i++)
            target[_keys[i]] = _values[i];
        CollectionVersion<TKey, TValue>.Of(target) = _version;
    }

    internal override void ApplyKeysAgain() => Fill();

    internal override void WriteShape(ref SyncWriter writer)
    {
        writer.WriteLength(_keys.Length, PriceOfPair);
        writer.Write(_comparerNumber);
    }

    internal override object ReadShape(ref SyncReader reader, object? adopted)
    {
        _count = reader.ReadLength(MinimumElementSize, PriceOfPair);
        _comparerNumber = reader.Read<byte>();
        var comparer = KnownKeys.ComparerOf<TKey>(_comparerNumber);
        if (adopted is null)
            return new Dictionary<TKey, TValue>(comparer);
        if (KnownKeys.NumberOf(((Dictionary<TKey, TValue>)adopted).Comparer) != _comparerNumber)
            SyncReader.Throw("The dictionary of a static readonly field has another comparer at the other end.");
        return adopted;
    }

    internal override void Construct(object derived, object plain) =>
        Construct((Dictionary<TKey, TValue>)derived, ((Dictionary<TKey, TValue>)plain).Comparer);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = ".ctor")]
    private static extern void Construct(Dictionary<TKey, TValue> derived, IEqualityComparer<TKey>? comparer);

    private static bool IsNull(TKey key) => key is null;

    private bool SameKey(in TKey key, int index) => Elements<TKey>.SameElement(in key, in _keys[index]);

    private bool SameValue(in TValue value, int index) => Elements<TValue>.SameElement(in value, in _values[index]);

    // One look at each pair: what is compared, written and remembered is the same.
    private (TKey[] Keys, TValue[] Values) Take(ref SyncWriter writer)
    {
        var target = (Dictionary<TKey, TValue>)Target;
        _version = CollectionVersion<TKey, TValue>.Of(target);
        writer.WriteVarint((uint)_version);
        var keys = new TKey[target.Count];
        var values = new TValue[keys.Length];
        try
        {
            var i = 0;
            foreach (var (key, value) in target)
                (keys[i], values[i++]) = (key, value);
        }
        catch (Exception exception) when (exception is InvalidOperationException or IndexOutOfRangeException)
        {
            writer.Refuse($"{target.GetType()}, which another thread is changing,");
        }

        return (keys, values);
    }

    private int[] HolesOf(TKey[] keys)
    {
        var target = (Dictionary<TKey, TValue>)Target;
        return DictionaryLayout<TKey, TValue>.FreeCount(target) > 0 && DictionaryLayout.IsKnown ? DictionaryLayout<TKey, TValue>.HolesOf(target, keys) : [];
    }

    /// <summary>
    /// Where, in the new order, pairs stand that did not stand at the same place of the table before; null if that is of no use, because the places are not known or most pairs are others.
    /// </summary>
    private int[]? FindChangedPlaces(TKey[] keys, TValue[] values, int[] holes)
    {
        if (holes.Length != DictionaryLayout<TKey, TValue>.FreeCount((Dictionary<TKey, TValue>)Target))
            return null;
        var old = HashLayout.IndicesBySlot(_keys.Length, _holes);
        var slots = HashLayout.FindSlots(keys.Length, holes)!;
        var changed = new List<int>();
        for (var i = 0; i < keys.Length; i++)
        {
            var before = slots[i] < old.Length ? old[slots[i]] : -1;
            if (before < 0 || !SameKey(in keys[i], before) || !SameValue(in values[i], before))
                changed.Add(i);
        }

        return changed.Count <= keys.Length / 2 ? [.. changed] : null;
    }

    private void WritePlaces(ref SyncWriter writer, int[] places)
    {
        writer.WriteLength(places.Length, PriceOfPair);
        var last = 0;
        foreach (var place in places)
        {
            writer.WriteCount(place - last);
            last = place;
        }

        foreach (var place in places)
            writer.WriteValue(in _keys[place]);
        foreach (var place in places)
            writer.WriteValue(in _values[place]);
    }

    // The pairs at the other places are those that stood there before.
    private void ReadPlaces(ref SyncReader reader, int count, DictionaryShadow<TKey, TValue> original)
    {
        if (count > (long)original._keys.Length + reader.Remaining)
            SyncReader.Throw("More pairs are announced than follow.");
        _holes = _changesHoles ? HashLayout.Read(ref reader, count, original._holes, PriceOfPair) : original._holes;
        if (HashLayout.FindSlots(count, _holes) is not { } slots)
        {
            SyncReader.Throw("A hash table's holes are not ones.");
            return;
        }

        _places = new int[reader.ReadCount(1)];
        reader.Charge((long)_places.Length * PriceOfPair);
        long place = 0;
        for (var i = 0; i < _places.Length; i++)
        {
            var distance = reader.ReadVarint();
            place += distance;
            if (place >= count || distance == 0 && i > 0)
                SyncReader.Throw("A pair has changed that is not there.");
            _places[i] = (int)place;
        }

        ReadPairs(ref reader, _places.Length);
        var (keys, values) = (new TKey[count], new TValue[count]);
        var old = HashLayout.IndicesBySlot(original._keys.Length, original._holes);
        var next = 0;
        for (var i = 0; i < count; i++)
        {
            if (next < _places.Length && _places[next] == i)
            {
                (keys[i], values[i]) = (_keys[next], _values[next++]);
            }
            else
            {
                var before = slots[i] < old.Length ? old[slots[i]] : -1;
                if (before < 0)
                    SyncReader.Throw("A pair is left that was not there.");
                (keys[i], values[i]) = (original._keys[before], original._values[before]);
            }
        }

        (_keys, _values) = (keys, values);
    }

    private void WriteComparer(ref SyncWriter writer)
    {
        var comparer = ((Dictionary<TKey, TValue>)Target).Comparer;
        _comparerNumber = KnownKeys.NumberOf(comparer);
        if (_comparerNumber == KnownKeys.Other)
            writer.WriteReference(_comparer = comparer);
    }

    private void ReadComparer(ref SyncReader reader)
    {
        if (_comparerNumber == KnownKeys.Other && (_comparer = reader.ReadReference<IEqualityComparer<TKey>>()) is null)
            SyncReader.Throw("A dictionary has no comparer.");
    }

    private void WriteTaken(ref SyncWriter writer, int start)
    {
        Elements<TKey>.Write(ref writer, _keys.AsSpan(start), _keys.AsSpan(start));
        Elements<TValue>.Write(ref writer, _values.AsSpan(start), _values.AsSpan(start));
    }

    private void ReadPairs(ref SyncReader reader, int count)
    {
        _keys = Elements<TKey>.Read(ref reader, count);
        _values = Elements<TValue>.Read(ref reader, count);
        if (!typeof(TKey).IsValueType && Array.Exists(_keys, IsNull))
            SyncReader.Throw("A dictionary has no null key.");
    }
}
