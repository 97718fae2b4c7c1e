using System.Collections;
using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>A <see cref="BitArray"/>: how many bits, the bits, and the change counter its enumerators look at. It is sent whole when it has changed.</summary>
internal sealed class BitArrayShadow : StateShadow<BitArray, BitArrayShadow.State>
{
    private const int BitsInByte = 8;

    public override object CreateTarget(int length) => new BitArray(0);

    protected override State Take(BitArray target)
    {
        var length = target.Length;
        var bytes = new byte[BytesOf(length)];
        try
        {
            target.CopyTo(bytes, 0);
        }
        catch (ArgumentException)
        {
            // Another thread is making it longer; writing it will say so.
            length = -1;
        }

        return new State(length, bytes, Version(target));
    }

    protected override bool IsValid(in State state) => state.Length >= 0;

    protected override void Put(BitArray target, in State state)
    {
        target.Length = state.Length;
        target.SetAll(false);
        target.Or(new BitArray(state.Bytes) { Length = state.Length });
        Version(target) = state.Version;
    }

    protected override bool Same(in State left, in State right) =>
        left.Length == right.Length && left.Version == right.Version && left.Bytes.AsSpan().SequenceEqual(right.Bytes);

    protected override void Write(ref SyncWriter writer, in State state)
    {
        writer.WriteCount(state.Length);
        writer.WriteCount(state.Version);
        writer.WriteBytes(state.Bytes);
    }

    protected override State Read(ref SyncReader reader)
    {
        var length = reader.ReadVarint();
        var version = (int)reader.ReadVarint();
        if (length > int.MaxValue || BytesOf((int)length) > reader.Remaining)
            SyncReader.Throw("More bits are announced than follow.");
        return new State((int)length, reader.ReadBytes(BytesOf((int)length)).ToArray(), version);
    }

    private static int BytesOf(int bits) => (int)(((long)bits + BitsInByte - 1) / BitsInByte);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_version")]
    private static extern ref int Version(BitArray bits);

    internal readonly record struct State(int Length, byte[] Bytes, int Version);
}
