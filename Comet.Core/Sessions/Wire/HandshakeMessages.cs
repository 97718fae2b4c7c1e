using System.Text;
using Comet.Runtime;

namespace Comet.Sessions;

/// <summary>The server asks for assemblies: <c>{index in Hello's list}</c>.</summary>
internal static class NeedAssembliesMessage
{
    /// <summary>Writes it.</summary>
    public static void Write(WireWriter writer, IReadOnlyList<int> indices)
    {
        writer.Begin(MessageType.NeedAssemblies);
        writer.Number(indices.Count);
        foreach (var index in indices)
            writer.Number(index);
    }

    /// <summary>Reads it; indices are from 0 to <paramref name="assemblies"/> - 1.</summary>
    public static int[] Read(ReadOnlySpan<byte> message, int assemblies)
    {
        var reader = new WireReader(message, MessageType.NeedAssemblies);
        var indices = new int[reader.Count(assemblies, 1)];
        for (var i = 0; i < indices.Length; i++)
            indices[i] = (int)reader.Number(assemblies - 1);
        reader.End();
        return indices;
    }
}

/// <summary>Home gives an assembly: <c>index in Hello's list, the file's bytes (the rest, see <see cref="BulkCompression"/>)</c>.</summary>
internal static class AssemblyMessage
{
    /// <summary>Writes it.</summary>
    public static void Write(WireWriter writer, int index, BulkCompression compression, ReadOnlySpan<byte> bytes)
    {
        writer.Begin(MessageType.Assembly);
        writer.Number(index);
        compression.Write(writer, bytes);
    }

    /// <summary>Reads it; no more bytes come than Hello has announced.</summary>
    public static ReadOnlySpan<byte> Read(ReadOnlySpan<byte> message, IReadOnlyList<AssemblyIdentity> assemblies, BulkCompression compression, out int index)
    {
        var reader = new WireReader(message, MessageType.Assembly);
        index = (int)reader.Number(assemblies.Count - 1);
        return compression.Read(ref reader, (int)assemblies[index].Length);
    }
}

/// <summary>The server is ready: <c>session number, fingerprint of its type table (8 bytes), speed of its machine (see <see cref="MachineSpeed"/>)</c>.</summary>
internal static class ReadyMessage
{
    /// <summary>Writes it.</summary>
    public static void Write(WireWriter writer, int sessionId, ulong fingerprint, long speed)
    {
        writer.Begin(MessageType.Ready);
        writer.Number(sessionId);
        writer.Fixed64(fingerprint);
        writer.Number(speed);
    }

    /// <summary>Reads it.</summary>
    public static (int SessionId, ulong Fingerprint, long Speed) Read(ReadOnlySpan<byte> message)
    {
        var reader = new WireReader(message, MessageType.Ready);
        var ready = ((int)reader.Number(int.MaxValue), reader.Fixed64(), reader.Number(long.MaxValue));
        reader.End();
        return ready;
    }
}

/// <summary>The server's type table is not home's: <c>what describes it</c>, cut if it is very long.</summary>
internal static class TypesDifferMessage
{
    /// <summary>Writes it.</summary>
    public static void Write(WireWriter writer, string description)
    {
        writer.Begin(MessageType.TypesDiffer);
        var bytes = Encoding.UTF8.GetBytes(description);
        writer.Raw(bytes.AsSpan(0, Math.Min(bytes.Length, SessionProtocol.MaxHandshakeLength - 1)));
    }

    /// <summary>Reads it.</summary>
    public static string Read(ReadOnlySpan<byte> message) => Encoding.UTF8.GetString(new WireReader(message, MessageType.TypesDiffer).Rest());
}

/// <summary>Refused and Goodbye: <c>reason</c>, in words for people.</summary>
internal static class ReasonMessage
{
    /// <summary>Writes it.</summary>
    public static void Write(WireWriter writer, MessageType type, string reason)
    {
        writer.Begin(type);
        writer.Text(reason);
    }

    /// <summary>Reads it.</summary>
    public static string Read(ReadOnlySpan<byte> message, MessageType type)
    {
        var reader = new WireReader(message, type);
        var reason = reader.Text();
        reader.End();
        return reason;
    }
}
