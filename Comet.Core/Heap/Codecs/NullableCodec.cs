namespace Comet.Runtime;

/// <summary>Nullable values of a structure that holds references: a flag, then the value.</summary>
internal sealed class NullableCodec<T> : ValueCodec<T?> where T : struct
{
    public override void Write(ref SyncWriter writer, in T? value)
    {
        writer.Write(value.HasValue);
        if (value.HasValue)
            ValueCodec<T>.Instance.Write(ref writer, value.GetValueOrDefault());
    }

    public override T? Read(ref SyncReader reader) => reader.Read<bool>() ? ValueCodec<T>.Instance.Read(ref reader) : null;

    public override bool Same(in T? left, in T? right) =>
        left.HasValue == right.HasValue
        && (!left.HasValue || ValueCodec<T>.Instance.Same(left.GetValueOrDefault(), right.GetValueOrDefault()));
}
