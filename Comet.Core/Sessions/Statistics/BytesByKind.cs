namespace Comet;

/// <summary>What moves were made of, in bytes before compression.</summary>
/// <param name="Classes">Fields of objects, and static fields.</param>
/// <param name="Arrays">Arrays.</param>
/// <param name="Strings">Strings.</param>
/// <param name="Collections">The library's collections.</param>
/// <param name="Others">Boxed values, delegates, exceptions, and what users' codecs carry.</param>
/// <param name="Frames">Suspended methods.</param>
/// <param name="Rest">What says which objects these are, and which are dropped.</param>
public readonly record struct BytesByKind(long Classes, long Arrays, long Strings, long Collections, long Others, long Frames, long Rest)
{
    /// <summary>All of them.</summary>
    public long Total => Classes + Arrays + Strings + Collections + Others + Frames + Rest;

    /// <summary>Each kind's sum.</summary>
    public static BytesByKind operator +(BytesByKind left, BytesByKind right) => new(
        left.Classes + right.Classes,
        left.Arrays + right.Arrays,
        left.Strings + right.Strings,
        left.Collections + right.Collections,
        left.Others + right.Others,
        left.Frames + right.Frames,
        left.Rest + right.Rest);

    /// <summary>Each kind's sum.</summary>
    public static BytesByKind Add(BytesByKind left, BytesByKind right) => left + right;
}
