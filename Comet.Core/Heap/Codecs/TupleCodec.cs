namespace Comet.Runtime;

/// <summary>A tuple of two, of which at least one is or holds a reference.</summary>
internal sealed class TupleCodec<T1, T2> : ValueCodec<(T1, T2)>
{
    public override int MinimumSize => ValueCodec<T1>.Instance.MinimumSize + ValueCodec<T2>.Instance.MinimumSize;

    public override void Write(ref SyncWriter writer, in (T1, T2) value)
    {
        writer.WriteValue(in value.Item1);
        writer.WriteValue(in value.Item2);
    }

    public override (T1, T2) Read(ref SyncReader reader) => (reader.ReadValue<T1>(), reader.ReadValue<T2>());

    public override bool Same(in (T1, T2) left, in (T1, T2) right) =>
        ValueCodec<T1>.Instance.Same(in left.Item1, in right.Item1) && ValueCodec<T2>.Instance.Same(in left.Item2, in right.Item2);
}

/// <summary>A tuple of three, of which at least one is or holds a reference.</summary>
internal sealed class TupleCodec<T1, T2, T3> : ValueCodec<(T1, T2, T3)>
{
    public override int MinimumSize => ValueCodec<T1>.Instance.MinimumSize + ValueCodec<T2>.Instance.MinimumSize + ValueCodec<T3>.Instance.MinimumSize;

    public override void Write(ref SyncWriter writer, in (T1, T2, T3) value)
    {
        writer.WriteValue(in value.Item1);
        writer.WriteValue(in value.Item2);
        writer.WriteValue(in value.Item3);
    }

    public override (T1, T2, T3) Read(ref SyncReader reader) => (reader.ReadValue<T1>(), reader.ReadValue<T2>(), reader.ReadValue<T3>());

    public override bool Same(in (T1, T2, T3) left, in (T1, T2, T3) right) =>
        ValueCodec<T1>.Instance.Same(in left.Item1, in right.Item1) && ValueCodec<T2>.Instance.Same(in left.Item2, in right.Item2)
        && ValueCodec<T3>.Instance.Same(in left.Item3, in right.Item3);
}
