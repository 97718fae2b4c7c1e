namespace Comet.Runtime;

/// <summary>Counts the bytes of one sync by the kind of what they say something of.</summary>
internal sealed class ByteCount
{
    private readonly int[] _bytes = new int[(int)TypeKind.Portable + 1];

    /// <summary>Something of an object, or of statics, has been written from a position on.</summary>
    internal void Add(TypeKind kind, in SyncWriter writer, int start) => _bytes[(int)kind] += writer.Position - start;

    /// <summary>The bytes of a sync of which so many are frames.</summary>
    internal BytesByKind Of(int all, int frames)
    {
        var known = new BytesByKind(
            Classes: this[TypeKind.Class] + this[TypeKind.Object] + this[TypeKind.Statics],
            Arrays: this[TypeKind.Array],
            Strings: this[TypeKind.String],
            Collections: this[TypeKind.List] + this[TypeKind.Dictionary] + this[TypeKind.Collection],
            Others: this[TypeKind.Box] + this[TypeKind.Exception] + this[TypeKind.Known] + this[TypeKind.Delegate] + this[TypeKind.Portable],
            Frames: frames,
            Rest: 0);
        return known with { Rest = all - known.Total };
    }

    /// <summary>Starts again.</summary>
    internal void Clear() => Array.Clear(_bytes);

    private int this[TypeKind kind] => _bytes[(int)kind];
}
