namespace Comet.Runtime;

/// <summary>A key and a value, of which at least one is or holds a reference.</summary>
internal sealed class KeyValuePairCodec<TKey, TValue> : ValueCodec<KeyValuePair<TKey, TValue>>
{
    public override int MinimumSize => ValueCodec<TKey>.Instance.MinimumSize + ValueCodec<TValue>.Instance.MinimumSize;

    public override void Write(ref SyncWriter writer, in KeyValuePair<TKey, TValue> value)
    {
        writer.WriteValue(value.Key);
        writer.WriteValue(value.Value);
    }

    public override KeyValuePair<TKey, TValue> Read(ref SyncReader reader) => new(reader.ReadValue<TKey>(), reader.ReadValue<TValue>());

    public override bool Same(in KeyValuePair<TKey, TValue> left, in KeyValuePair<TKey, TValue> right) =>
        ValueCodec<TKey>.Instance.Same(left.Key, right.Key) && ValueCodec<TValue>.Instance.Same(left.Value, right.Value);
}
