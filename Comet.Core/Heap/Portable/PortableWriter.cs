using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Comet.Runtime;

namespace Comet;

/// <summary>Takes what an <see cref="IPortableCodec{T}"/> writes of an object: numbers, texts and bytes by value, other objects by identity.</summary>
public sealed class PortableWriter
{
    private readonly List<object?> _references = [];
    private byte[] _bytes = [];
    private int _length;

    internal PortableWriter()
    {
    }

    /// <summary>Writes a value without references as its bits: a number, an enum, a structure of such. Gaps between a structure's fields are part of it.</summary>
    public void Write<T>(T value) where T : unmanaged =>
        MemoryMarshal.AsBytes(MemoryMarshal.CreateReadOnlySpan(ref value, 1)).CopyTo(Grow(Unsafe.SizeOf<T>()));

    /// <summary>Writes a text by value. One whose identity matters is a reference like others.</summary>
    public void WriteText(string? text)
    {
        Write(text?.Length ?? -1);
        if (text is not null)
            MemoryMarshal.AsBytes(text.AsSpan()).CopyTo(Grow(checked(text.Length * sizeof(char))));
    }

    /// <summary>Writes bytes by value, and how many.</summary>
    public void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        Write(bytes.Length);
        bytes.CopyTo(Grow(bytes.Length));
    }

    /// <summary>Writes a reference to an object, whose contents are its own concern. Its type must be one that can cross.</summary>
    public void WriteReference(object? value) => _references.Add(value);

    /// <summary>What has been written since <see cref="Clear"/>.</summary>
    internal PortableContents Take() => new(_bytes.AsSpan(0, _length).ToArray(), [.. _references]);

    /// <summary>Whether just this has been written since <see cref="Clear"/>: the same bytes, and references to the same objects.</summary>
    internal bool Wrote(PortableContents contents)
    {
        if (!_bytes.AsSpan(0, _length).SequenceEqual(contents.Bytes) || _references.Count != contents.References.Length)
            return false;
        for (var i = 0; i < _references.Count; i++)
        {
            if (!ReferenceEquals(_references[i], contents.References[i]))
                return false;
        }

        return true;
    }

    /// <summary>Forgets what has been written.</summary>
    internal void Clear()
    {
        _length = 0;
        _references.Clear();
    }

    private Span<byte> Grow(int count)
    {
        if (_bytes.Length - _length < count)
            Array.Resize(ref _bytes, Math.Max(checked(_length + count), (int)Math.Min(2L * _bytes.Length, Array.MaxLength)));
        _length += count;
        return _bytes.AsSpan(_length - count, count);
    }
}
