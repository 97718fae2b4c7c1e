using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using MemoryPack;

namespace Comet.Runtime;

/// <content>The encoding: bits, variable-length numbers, ids.</content>
public ref partial struct SyncWriter
{
    private const int MaxVarintLength = 5;

    private readonly SyncCapture _capture;
    private MemoryPackWriter<SyncBuffer> _writer;

    internal SyncWriter(ref SyncBuffer buffer, MemoryPackWriterOptionalState state, SyncCapture capture)
    {
        _writer = new MemoryPackWriter<SyncBuffer>(ref buffer, state);
        _capture = capture;
    }

    /// <summary>How many bytes have been written.</summary>
    internal readonly int Position => _writer.WrittenCount;

    /// <summary>Whether this end is home.</summary>
    internal readonly bool IsHome => _capture.IsHome;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public partial void Write<T>(T value) where T : unmanaged => _writer.WriteUnmanaged(value);

    public partial void WriteMask(uint mask) => WriteVarint(mask);

    public partial void WriteReference(object? value)
    {
        if (value is null)
            WriteVarint(0);
        else
            WriteVarint(_capture.ReferenceTo(value));
    }

    public partial void WriteValue<T>(scoped in T value)
    {
        if (!RuntimeHelpers.IsReferenceOrContainsReferences<T>())
            WriteBits(in value);
        else if (!typeof(T).IsValueType)
            WriteReference(value);
        else
            ValueCodec<T>.Instance.Write(ref this, in value);
    }

    internal partial void WriteFrame(Frame? frame)
    {
        Write(frame is not null);
        if (frame is not null)
            _capture.WriteFrame(ref this, frame);
    }

    /// <summary>Writes a value without references as its bits.</summary>
    internal void WriteBits<T>(scoped in T value)
    {
        Unsafe.WriteUnaligned(ref _writer.GetSpanReference(Unsafe.SizeOf<T>()), value);
        _writer.Advance(Unsafe.SizeOf<T>());
    }

    /// <summary>Writes a number in as few groups of 7 bits as it needs.</summary>
    internal void WriteVarint(uint value)
    {
        ref var target = ref _writer.GetSpanReference(MaxVarintLength);
        _writer.Advance(PutVarint(ref target, value));
    }

    /// <summary>Writes a count or length.</summary>
    internal void WriteCount(int value) => WriteVarint((uint)value);

    /// <summary>Writes the length of a new object, for each element of which the receiver needs so much memory.</summary>
    internal void WriteLength(int length, int priceOfElement)
    {
        Charge((long)length * priceOfElement);
        WriteCount(length);
    }

    /// <summary>Notes what the receiver will make of what is written.</summary>
    internal readonly void Charge(long price) => _capture.Charge(price);

    /// <summary>Writes bytes as they are.</summary>
    internal void WriteBytes(scoped ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(MemoryMarshal.CreateSpan(ref _writer.GetSpanReference(bytes.Length), bytes.Length));
        _writer.Advance(bytes.Length);
    }

    /// <summary>Writes a text's characters, in one byte each if all are ASCII; unpaired surrogates survive.</summary>
    internal void WriteText(string text) => WriteText(text, 1, 0);

    /// <summary>Writes a string's characters in the same way, and whether it is interned.</summary>
    internal void WriteText(string text, bool isInterned) => WriteText(text, 2, isInterned ? 2u : 0);

    private void WriteText(string text, int flags, uint flag)
    {
        ref var target = ref _writer.GetSpanReference(MaxVarintLength + text.Length);
        var length = PutVarint(ref target, (uint)text.Length << flags | flag);
        if (Ascii.FromUtf16(text, MemoryMarshal.CreateSpan(ref Unsafe.Add(ref target, length), text.Length), out _) == OperationStatus.Done)
        {
            _writer.Advance(length + text.Length);
        }
        else
        {
            WriteVarint((uint)text.Length << flags | flag | 1u);
            WriteBytes(MemoryMarshal.AsBytes(text.AsSpan()));
        }
    }

    /// <summary>Writes a text that may be null, by value.</summary>
    internal void WriteOptionalText(string? text)
    {
        Write(text is not null);
        if (text is not null)
            WriteText(text);
    }

    /// <summary>Writes a delegate that the library will call, which does not ask where: one that can be called at home only is refused.</summary>
    internal void WriteCalledByLibrary(Delegate? value)
    {
        WriteReference(value);
        if (value is not null && _capture.IsOfHome(value))
            Refuse($"{value.GetType()} of an unknown method, which the library would call away from home", value);
    }

    /// <summary>Ends the capture: something of type <paramref name="typeName"/> cannot cross.</summary>
    internal readonly void Refuse(string typeName, object? value = null) => _capture.Refuse(typeName, value);

    private static int PutVarint(ref byte target, uint value)
    {
        var length = 0;
        for (; value >= 0x80; value >>= 7)
            Unsafe.Add(ref target, length++) = (byte)(value | 0x80);
        Unsafe.Add(ref target, length++) = (byte)value;
        return length;
    }

    /// <summary>Hands what has been written to the buffer.</summary>
    internal void Flush() => _writer.Flush();
}
