namespace Comet.Runtime;

/// <summary>References, by the identity of the object.</summary>
internal sealed class ReferenceCodec<T> : ValueCodec<T>
{
    public override void Write(ref SyncWriter writer, in T value) => writer.WriteReference(value);

    public override T Read(ref SyncReader reader) => reader.ReadReferenceAs<T>();

    public override bool Same(in T left, in T right) => ReferenceEquals(left, right);
}
