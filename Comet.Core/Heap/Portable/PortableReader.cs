using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Comet.Runtime;

namespace Comet;

/// <summary>Gives back what a <see cref="PortableWriter"/> took, in the same order.</summary>
public sealed class PortableReader
{
    private readonly PortableContents _contents;
    private int _position;
    private int _nextReference;

    internal PortableReader(PortableContents contents) => _contents = contents;

    /// <summary>Reads a value without references.</summary>
    public T Read<T>() where T : unmanaged
    {
        var bytes = Take(Unsafe.SizeOf<T>());

        // A truth value that is neither 0 nor 1 would behave as both true and false in compiled code.
        if (typeof(T) == typeof(bool) && bytes[0] > 1)
            SyncReader.Throw("A truth value is neither true nor false.");
        return MemoryMarshal.Read<T>(bytes);
    }

    /// <summary>Reads a text.</summary>
    public string? ReadText()
    {
        var length = Read<int>();
        return length == -1 ? null : new string(MemoryMarshal.Cast<byte, char>(Take(length * (long)sizeof(char))));
    }

    /// <summary>Reads bytes; valid until the codec returns.</summary>
    public ReadOnlySpan<byte> ReadBytes() => Take(Read<int>());

    /// <summary>Reads a reference.</summary>
    public T? ReadReference<T>() where T : class
    {
        if (_nextReference == _contents.References.Length)
            SyncReader.Throw("An object holds no more references.");
        var value = _contents.References[_nextReference++];
        if (value is not (null or T))
            SyncReader.Throw($"A reference is not to an object of type {typeof(T)}.");
        return (T?)value;
    }

    /// <summary>Refuses what holds more than has been read.</summary>
    internal void End()
    {
        if (_position != _contents.Bytes.Length || _nextReference != _contents.References.Length)
            SyncReader.Throw("An object holds more than its codec reads.");
    }

    private ReadOnlySpan<byte> Take(long length)
    {
        if (length < 0 || length > _contents.Bytes.Length - _position)
            SyncReader.Throw("An object holds less than its codec reads.");
        _position += (int)length;
        return _contents.Bytes.AsSpan(_position - (int)length, (int)length);
    }
}
