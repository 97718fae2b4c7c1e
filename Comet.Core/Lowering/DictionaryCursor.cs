using System.ComponentModel;

namespace Comet.Runtime;

/// <summary>
/// The enumerator of a <c>foreach</c> over a dictionary, as a value that can cross. It runs on the dictionary's own enumerator until it has to cross for the first
/// time; from then on both ends go by the keys that were still to come, looking each up: one that was removed meanwhile is passed over, as C# has it.
/// </summary>
/// <typeparam name="TKey">The key type.</typeparam>
/// <typeparam name="TValue">The value type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct DictionaryCursor<TKey, TValue> where TKey : notnull
{
    private readonly Dictionary<TKey, TValue> _dictionary;
    private readonly int _version;
    private Dictionary<TKey, TValue>.Enumerator _enumerator;
    private TKey[]? _remaining;
    private int _index;
    private KeyValuePair<TKey, TValue> _current;

    /// <summary>Starts before the first entry.</summary>
    /// <exception cref="NullReferenceException">The dictionary is null.</exception>
    public DictionaryCursor(Dictionary<TKey, TValue> dictionary)
    {
        _enumerator = dictionary.GetEnumerator();
        _version = CollectionVersion<TKey, TValue>.Of(dictionary);
        _dictionary = dictionary;
    }

    private DictionaryCursor(Dictionary<TKey, TValue> dictionary, int version, TKey[] remaining)
    {
        _dictionary = dictionary;
        _version = version;
        _remaining = remaining;
    }

    /// <summary>The entry that the last <see cref="MoveNext"/> came to.</summary>
    public readonly KeyValuePair<TKey, TValue> Current => _remaining == null ? _enumerator.Current : _current;

    /// <summary>Goes on to the next entry; false at the end.</summary>
    /// <exception cref="InvalidOperationException">Something was added to the dictionary since the cursor was created.</exception>
    public bool MoveNext() => _remaining == null ? _enumerator.MoveNext() : MoveNextKey();

    /// <summary>Makes cursors over such dictionaries known to a session.</summary>
    public static void Register(TypeTable types)
    {
        types.AddDictionary<TKey, TValue>();
        types.AddArray<TKey>();
        types.AddValue(new Codec());
    }

    private bool MoveNextKey()
    {
        if (_version != CollectionVersion<TKey, TValue>.Of(_dictionary))
            CollectionVersion.ThrowChanged();
        while (_index < _remaining!.Length)
        {
            TKey key = _remaining[_index++];
            if (!_dictionary.TryGetValue(key, out TValue? value))
                continue;
            _current = new KeyValuePair<TKey, TValue>(key, value);
            return true;
        }

        return false;
    }

    /// <summary>The keys still to come. If the dictionary was added to, the enumeration is going to fail, whatever they are.</summary>
    private readonly TKey[] RemainingKeys()
    {
        if (_remaining != null)
            return _index == 0 ? _remaining : _remaining[_index..];
        if (_dictionary == null || _version != CollectionVersion<TKey, TValue>.Of(_dictionary))
            return [];
        var keys = new List<TKey>();
        Dictionary<TKey, TValue>.Enumerator rest = _enumerator;
        while (rest.MoveNext())
            keys.Add(rest.Current.Key);
        return [.. keys];
    }

    private sealed class Codec : ValueCodec<DictionaryCursor<TKey, TValue>>
    {
        // The frame that holds the cursor may be continued at this end after the dictionary was changed at the other, so what is sent is kept here too.
        public override void Write(ref SyncWriter writer, in DictionaryCursor<TKey, TValue> value)
        {
            writer.WriteReference(value._dictionary);
            if (value._dictionary == null)
                return;
            ref DictionaryCursor<TKey, TValue> cursor = ref System.Runtime.CompilerServices.Unsafe.AsRef(in value);
            cursor._remaining = value.RemainingKeys();
            cursor._index = 0;
            writer.Write(value._version);
            writer.WriteReference(cursor._remaining);
        }

        public override DictionaryCursor<TKey, TValue> Read(ref SyncReader reader)
        {
            Dictionary<TKey, TValue>? dictionary = reader.ReadReference<Dictionary<TKey, TValue>>();
            if (dictionary == null)
                return default;
            int version = reader.Read<int>();
            TKey[] remaining = reader.ReadReference<TKey[]>() ?? throw new MalformedSyncException("A cursor has a dictionary but no keys.");
            return new DictionaryCursor<TKey, TValue>(dictionary, version, remaining);
        }

        public override bool Same(in DictionaryCursor<TKey, TValue> left, in DictionaryCursor<TKey, TValue> right) =>
            ReferenceEquals(left._dictionary, right._dictionary) && ReferenceEquals(left._remaining, right._remaining) && left._index == right._index;
    }
}
