namespace Comet.Runtime;

/// <summary>What a user's codec has written of an object. On the wire: how many references, references, how many bytes, bytes.</summary>
internal sealed record PortableContents(byte[] Bytes, object?[] References)
{
    /// <summary>What an object of a user's class is taken to cost in memory: what its codec really makes is not known.</summary>
    internal const int PriceOfObject = 512;

    /// <summary>Of an object that has not been written.</summary>
    internal static readonly PortableContents None = new([], []);

    /// <summary>Writes it.</summary>
    internal void WriteTo(ref SyncWriter writer)
    {
        writer.WriteCount(References.Length);
        foreach (var reference in References)
            writer.WriteReference(reference);
        writer.WriteCount(Bytes.Length);
        writer.WriteBytes(Bytes);
    }

    /// <summary>Reads what <see cref="WriteTo"/> wrote.</summary>
    internal static PortableContents ReadFrom(ref SyncReader reader)
    {
        var references = new object?[reader.ReadCount(1)];
        for (var i = 0; i < references.Length; i++)
            references[i] = reader.ReadReference<object>();
        return new PortableContents(reader.ReadBytes(reader.ReadCount(1)).ToArray(), references);
    }
}
