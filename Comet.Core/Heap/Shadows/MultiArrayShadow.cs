using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Comet.Runtime;

/// <summary>An array of two or more dimensions, all starting at 0.</summary>
internal sealed class MultiArrayShadow<T>(Type type) : ArrayShadow<T>
{
    protected override Span<T> Span
    {
        get
        {
            var array = Unsafe.As<Array>(Target);
            return MemoryMarshal.CreateSpan(ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(array)), array.Length);
        }
    }

    /// <summary>The type of arrays of a rank; null if it is too high.</summary>
    internal static Type? TypeOfRank(int rank) => rank switch
    {
        2 => typeof(T[,]),
        3 => typeof(T[,,]),
        4 => typeof(T[,,,]),
        5 => typeof(T[,,,,]),
        TypeTable.MaxArrayRank => typeof(T[,,,,,]),
        _ => null,
    };

    internal override int TargetPrice => 128;

    public override object CreateTarget(int length) => throw new NotSupportedException("An array of several dimensions is created from their lengths.");

    internal override void WriteShape(ref SyncWriter writer)
    {
        var array = (Array)Target;
        for (var dimension = 0; dimension < array.Rank; dimension++)
        {
            if (array.GetLowerBound(dimension) != 0)
                writer.Refuse($"{type} with a lower bound other than 0");
            writer.WriteCount(array.GetLength(dimension));
        }

        writer.Charge((long)array.Length * Elements<T>.Price);
    }

    internal override object ReadShape(ref SyncReader reader, object? adopted)
    {
        var lengths = new int[type.GetArrayRank()];
        long total = 1;
        for (var dimension = 0; dimension < lengths.Length; dimension++)
        {
            var length = reader.ReadVarint();
            if (length > (uint)Array.MaxLength)
                SyncReader.Throw("An array is too long.");
            lengths[dimension] = (int)length;

            // Below 2^31 times 2^31; capped before the next multiplication.
            total = Math.Min(total * length, int.MaxValue);
        }

        reader.Admit(total, MinimumElementSize, Elements<T>.Price);
        if (adopted is null)
            return Array.CreateInstanceFromArrayType(type, lengths);
        for (var dimension = 0; dimension < lengths.Length; dimension++)
        {
            if (((Array)adopted).GetLength(dimension) != lengths[dimension])
                SyncReader.Throw("The array of a static readonly field has other lengths at the other end.");
        }

        return adopted;
    }
}
