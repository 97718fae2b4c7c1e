using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using MemoryPack;

namespace Comet.Runtime;

/// <content>The decoding: the counterpart of the writer's, never trusting a length or an id.</content>
public ref partial struct SyncReader
{
    private readonly SyncStaging _staging;
    private MemoryPackReader _reader;

    internal SyncReader(ReadOnlySpan<byte> bytes, MemoryPackReaderOptionalState state, SyncStaging staging)
    {
        _reader = new MemoryPackReader(bytes, state);
        _staging = staging;
    }

    /// <summary>How many bytes have not been read.</summary>
    internal readonly int Remaining => (int)_reader.Remaining;

    /// <summary>Whether this end is home.</summary>
    internal readonly bool IsHome => _staging.IsHome;

    /// <summary>Delegates that only home knows.</summary>
    internal readonly HomeDelegates HomeDelegates => _staging.HomeDelegates;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public partial T Read<T>() where T : unmanaged => ReadBits<T>();

    public partial uint ReadMask(int fieldCount)
    {
        var mask = ReadVarint();
        if (fieldCount < 32 && mask >> fieldCount != 0)
            Throw("A mask names fields that do not exist.");
        return mask;
    }

    public partial T? ReadReference<T>() where T : class
    {
        var id = ReadVarint();
        return id == 0 ? null : _staging.Resolve(id) as T ?? ThrowWrongType<T>();
    }

    public partial T ReadValue<T>()
    {
        if (!RuntimeHelpers.IsReferenceOrContainsReferences<T>())
            return ReadBits<T>();
        return typeof(T).IsValueType ? ValueCodec<T>.Instance.Read(ref this) : ReadReferenceAs<T>();
    }

    /// <summary>Reads what <see cref="SyncWriter.WriteFrame"/> wrote.</summary>
    internal Frame? ReadFrame() => Read<bool>() ? _staging.ReadFrame(ref this) : null;

    /// <summary>Reads a value without references from its bits.</summary>
    internal T ReadBits<T>()
    {
        ref var source = ref Take(Unsafe.SizeOf<T>());

        // A truth value that is neither 0 nor 1 would behave as both true and false in compiled code.
        if (typeof(T) == typeof(bool) && source > 1)
            Throw("A truth value is neither true nor false.");
        return Unsafe.ReadUnaligned<T>(ref source);
    }

    /// <summary>As <see cref="ReadReference{T}"/>, for a type parameter known to be a reference type.</summary>
    internal T ReadReferenceAs<T>()
    {
        var id = ReadVarint();
        if (id == 0)
            return default!;
        return _staging.Resolve(id) is T value ? value : ThrowWrongType<T>();
    }

    /// <summary>Reads what <see cref="SyncWriter.WriteVarint"/> wrote.</summary>
    internal uint ReadVarint()
    {
        uint value = Take(1);
        if (value < 0x80)
            return value;
        value &= 0x7F;
        for (var shift = 7; shift <= 28; shift += 7)
        {
            uint next = Take(1);
            if (shift == 28 && next > 0x0F)
                break;
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }

        Throw("A number is too long.");
        return 0;
    }

    /// <summary>
    /// Reads how many things follow here, each of at least <paramref name="minimumSize"/> bytes: no more than the bytes left allow.
    /// </summary>
    internal int ReadCount(int minimumSize)
    {
        var count = ReadVarint();
        if ((long)count * minimumSize > Remaining)
            Throw("A count exceeds what follows.");
        return (int)count;
    }

    /// <summary>
    /// Reads the announced length of a new object, whose contents of at least <paramref name="minimumSize"/> bytes an element come later:
    /// all such lengths together are no more than the message allows.
    /// </summary>
    internal readonly void Admit(long length, int minimumSize, int priceOfElement)
    {
        _staging.Admit(length, minimumSize);
        Charge(length * priceOfElement);
    }

    /// <summary>Reads what <see cref="SyncWriter.WriteLength"/> wrote, once it is sure that the message can hold and pay for so much.</summary>
    internal int ReadLength(int minimumSize, int priceOfElement)
    {
        var length = ReadVarint();
        Admit(length, minimumSize, priceOfElement);
        return (int)length;
    }

    /// <summary>Takes what is about to be made off what the message pays for.</summary>
    internal readonly void Charge(long price) => _staging.Charge(price);

    /// <summary>The bytes of the next elements; valid until the message is.</summary>
    internal ReadOnlySpan<byte> ReadBytes(int length) =>
        MemoryMarshal.CreateReadOnlySpan(ref Take(length), length);

    /// <summary>Reads what <see cref="SyncWriter.WriteText(string)"/> wrote.</summary>
    internal string ReadText()
    {
        var header = ReadVarint();
        return ReadText(header >> 1, (header & 1) != 0);
    }

    /// <summary>Reads what <see cref="SyncWriter.WriteText(string, bool)"/> wrote.</summary>
    internal string ReadText(out bool isInterned)
    {
        var header = ReadVarint();
        isInterned = (header & 2) != 0;
        return ReadText(header >> 2, (header & 1) != 0);
    }

    private string ReadText(uint length, bool isWide)
    {
        if (length > (uint)Remaining)
            Throw("A text is longer than what follows.");
        if (isWide)
            return new string(MemoryMarshal.Cast<byte, char>(ReadBytes(checked((int)length * sizeof(char)))));
        return string.Create((int)length, ReadBytes((int)length), static (text, bytes) =>
        {
            if (Ascii.ToUtf16(bytes, text, out _) != OperationStatus.Done)
                Throw("A text is not what it announced.");
        });
    }

    /// <summary>Reads what <see cref="SyncWriter.WriteOptionalText"/> wrote.</summary>
    internal string? ReadOptionalText() => Read<bool>() ? ReadText() : null;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref byte Take(int length)
    {
        if (length > _reader.Remaining)
            Throw("The message ends early.");
        ref var source = ref _reader.GetSpanReference(length);
        _reader.Advance(length);
        return ref source;
    }

    [DoesNotReturn]
    private static T ThrowWrongType<T>() =>
        throw new MalformedSyncException($"A reference is not to an object of type {typeof(T)}.");

    /// <summary>Ends the decoding.</summary>
    [DoesNotReturn]
    internal static void Throw(string message) => throw new MalformedSyncException(message);
}
