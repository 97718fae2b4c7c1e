using System.Runtime.InteropServices;

namespace Comet.Runtime;

/// <summary>A part of an array, by the identity of the array.</summary>
internal sealed class ArraySegmentCodec<T> : ValueCodec<ArraySegment<T>>
{
    public override void Write(ref SyncWriter writer, in ArraySegment<T> value)
    {
        writer.WriteReference(value.Array);
        if (value.Array is null)
            return;
        writer.WriteCount(value.Offset);
        writer.WriteCount(value.Count);
    }

    public override ArraySegment<T> Read(ref SyncReader reader)
    {
        if (reader.ReadReference<T[]>() is not { } array)
            return default;
        var (offset, count) = (reader.ReadVarint(), reader.ReadVarint());
        if ((long)offset + count > array.Length)
            SyncReader.Throw("A part of an array lies outside of it.");
        return new ArraySegment<T>(array, (int)offset, (int)count);
    }

    public override bool Same(in ArraySegment<T> left, in ArraySegment<T> right) =>
        ReferenceEquals(left.Array, right.Array) && left.Offset == right.Offset && left.Count == right.Count;
}

/// <summary>Memory that is a part of an array; other memory is refused.</summary>
internal sealed class MemoryCodec<T> : ValueCodec<Memory<T>>
{
    private static readonly ArraySegmentCodec<T> _part = new();

    public override void Write(ref SyncWriter writer, in Memory<T> value) => _part.Write(ref writer, PartOf(ref writer, value));

    public override Memory<T> Read(ref SyncReader reader) => _part.Read(ref reader);

    public override bool Same(in Memory<T> left, in Memory<T> right) => left.Equals(right);

    /// <summary>The part of an array that memory is.</summary>
    internal static ArraySegment<T> PartOf(ref SyncWriter writer, ReadOnlyMemory<T> memory)
    {
        if (memory.IsEmpty)
            return default;
        if (!MemoryMarshal.TryGetArray(memory, out var part))
            writer.Refuse($"{typeof(ReadOnlyMemory<T>)} of something else than an array");
        return part;
    }
}

/// <summary>Memory to be read that is a part of an array, or of a string; other memory is refused.</summary>
internal sealed class ReadOnlyMemoryCodec<T> : ValueCodec<ReadOnlyMemory<T>>
{
    public override void Write(ref SyncWriter writer, in ReadOnlyMemory<T> value)
    {
        var (whole, offset, count) = WholeOf(ref writer, value);
        writer.WriteReference(whole);
        if (whole is null)
            return;
        writer.WriteCount(offset);
        writer.WriteCount(count);
    }

    public override ReadOnlyMemory<T> Read(ref SyncReader reader)
    {
        if (reader.ReadReference<object>() is not { } whole)
            return default;
        var (offset, count) = (reader.ReadVarint(), reader.ReadVarint());
        ReadOnlyMemory<T> memory = whole is string text && typeof(T) == typeof(char) ? (ReadOnlyMemory<T>)(object)text.AsMemory() : whole as T[];
        if ((long)offset + count > memory.Length)
            SyncReader.Throw("A part of an array lies outside of it.");
        return memory.Slice((int)offset, (int)count);
    }

    public override bool Same(in ReadOnlyMemory<T> left, in ReadOnlyMemory<T> right) => left.Equals(right);

    private static (object? Whole, int Offset, int Count) WholeOf(ref SyncWriter writer, ReadOnlyMemory<T> memory)
    {
        if (typeof(T) == typeof(char) && MemoryMarshal.TryGetString((ReadOnlyMemory<char>)(object)memory, out var text, out var start, out var length))
            return (text, start, length);
        var part = MemoryCodec<T>.PartOf(ref writer, memory);
        return (part.Array, part.Offset, part.Count);
    }
}
