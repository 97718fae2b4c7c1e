using System.Numerics;

namespace Comet.Runtime;

/// <summary>Whole numbers of any size, as the bytes of their two's complement.</summary>
internal sealed class BigIntegerCodec : ValueCodec<BigInteger>
{
    public override void Write(ref SyncWriter writer, in BigInteger value)
    {
        var bytes = value.ToByteArray();
        writer.WriteCount(bytes.Length);
        writer.WriteBytes(bytes);
    }

    public override BigInteger Read(ref SyncReader reader) => new(reader.ReadBytes(reader.ReadCount(1)));

    public override bool Same(in BigInteger left, in BigInteger right) => left == right;
}
