using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>Values without references, as their bits; compared by bits, so that -0.0 and 0.0 differ and NaN equals itself.</summary>
internal sealed class BitsCodec<T> : ValueCodec<T>
{
    public override int MinimumSize => Unsafe.SizeOf<T>();

    public override void Write(ref SyncWriter writer, in T value) => writer.WriteBits(in value);

    public override T Read(ref SyncReader reader) => reader.ReadBits<T>();

    public override bool Same(in T left, in T right) => Bits.Same(in left, in right);
}
