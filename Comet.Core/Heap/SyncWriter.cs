using System.ComponentModel;

namespace Comet.Runtime;

/// <summary>Writes one sync. A thin layer of object identity over MemoryPack's writer.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct SyncWriter
{
    /// <summary>Writes a value without references as its bits.</summary>
    public partial void Write<T>(T value) where T : unmanaged;

    /// <summary>Writes which of up to 32 fields follow, in as few bytes as the highest bit needs.</summary>
    public partial void WriteMask(uint mask);

    /// <summary>Writes an object's id, giving it one (and queueing its contents) if it crosses for the first time.</summary>
    /// <exception cref="NotPortableException">The object's type cannot cross.</exception>
    public partial void WriteReference(object? value);

    /// <summary>Writes a frame, or null.</summary>
    /// <exception cref="NotPortableException">It holds what cannot cross.</exception>
    internal partial void WriteFrame(Frame? frame);

    /// <summary>Writes a value of any portable type, through <see cref="ValueCodec{T}"/>.</summary>
    /// <exception cref="NotPortableException">The value's type cannot cross.</exception>
    public partial void WriteValue<T>(scoped in T value);
}
