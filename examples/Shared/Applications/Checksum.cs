using System.Globalization;
using System.Runtime.InteropServices;

namespace Comet.Examples;

/// <summary>FNV-1a over the bits of what is added, in order.</summary>
public readonly record struct Checksum
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    private readonly ulong _state;

    private Checksum(ulong state) => _state = state;

    /// <summary>The checksum of nothing.</summary>
    public static Checksum Empty { get; } = new(Basis);

    /// <summary>Adds bytes.</summary>
    public Checksum Add(ReadOnlySpan<byte> bytes)
    {
        var state = _state;
        foreach (var b in bytes)
            state = (state ^ b) * Prime;
        return new Checksum(state);
    }

    /// <summary>Adds characters, and an end that keeps texts apart.</summary>
    public Checksum Add(string text) => Add(MemoryMarshal.AsBytes(text.AsSpan())).Add([0xFF]);

    /// <summary>Adds a number.</summary>
    public Checksum Add(long number) => Add(MemoryMarshal.AsBytes([number]));

    /// <summary>Adds a number by its bits.</summary>
    public Checksum Add(double number) => Add(BitConverter.DoubleToInt64Bits(number));

    /// <summary>Sixteen hexadecimal digits.</summary>
    public override string ToString() => _state.ToString("x16", CultureInfo.InvariantCulture);
}
