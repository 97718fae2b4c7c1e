using System.Collections;
using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>A <see cref="BitArray"/>: its bits as a row of bytes, how many of them count, and the change counter its enumerators look at.</summary>
internal sealed class BitArrayShadow : SequenceShadow<byte>
{
    private const int BitsInByte = 8;

    private int _length;

    // Filled by way of another.
    protected override int PriceOfElement => 4 * Elements<byte>.Price;

    internal override int TargetPrice => 256;

    public override object CreateTarget(int length) => new BitArray(0);

    protected override int CountOf(object target) => BytesOf(((BitArray)target).Length);

    protected override bool TryCopy(object target, Span<byte> elements)
    {
        var bytes = new byte[elements.Length];
        try
        {
            ((BitArray)target).CopyTo(bytes, 0);
        }
        catch (ArgumentException)
        {
            // Another thread is making it longer.
            return false;
        }

        bytes.CopyTo(elements);
        return true;
    }

    protected override bool Holds(object target, ReadOnlySpan<byte> elements)
    {
        var bytes = new byte[elements.Length];
        return ((BitArray)target).Length == _length && TryCopy(target, bytes) && elements.SequenceEqual(bytes);
    }

    protected override void Fill(object target, ReadOnlySpan<byte> elements)
    {
        var bits = (BitArray)target;
        bits.Length = _length;
        bits.SetAll(false);
        bits.Or(new BitArray(elements.ToArray()) { Length = _length });
    }

    protected override int VersionOf(object target) => Version((BitArray)target);

    protected override void SetVersion(object target, int version) => Version((BitArray)target) = version;

    protected override void WriteLayout(ref SyncWriter writer, byte[] elements)
    {
        _length = ((BitArray)Target).Length;
        if (BytesOf(_length) != elements.Length)
            writer.Refuse($"{Target.GetType()}, which another thread is changing,");
        writer.WriteCount(_length);
    }

    protected override void ReadLayout(ref SyncReader reader, int count)
    {
        _length = (int)reader.ReadVarint();
        if (_length < 0 || BytesOf(_length) != count)
            SyncReader.Throw("A row of bits has another length than its bytes.");
    }

    protected override void AdoptLayout(SequenceShadow<byte> staged) => _length = ((BitArrayShadow)staged)._length;

    private static int BytesOf(int bits) => (int)(((long)bits + BitsInByte - 1) / BitsInByte);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_version")]
    private static extern ref int Version(BitArray bits);
}
