namespace Comet.Sessions;

/// <summary>
/// The server gives a thread up: <c>thread, reason (1 byte), detail</c>. Both heaps start again empty; home continues the thread from the frames and
/// the heap it kept.
/// </summary>
internal static class AbandonMessage
{
    /// <summary>Writes it.</summary>
    public static void Write(WireWriter writer, int threadId, AbandonReason reason, string detail)
    {
        writer.Begin(MessageType.Abandon);
        writer.Number(threadId);
        writer.Byte((byte)reason);
        writer.Text(detail);
    }

    /// <summary>Reads it.</summary>
    public static (int ThreadId, AbandonReason Reason, string Detail) Read(ReadOnlySpan<byte> message)
    {
        var reader = new WireReader(message, MessageType.Abandon);
        var abandon = ((int)reader.Number(int.MaxValue), (AbandonReason)reader.Byte(), reader.Text());
        reader.End();
        return abandon;
    }
}

/// <summary>Why a thread could not move, or not stay.</summary>
internal enum AbandonReason : byte
{
    /// <summary>Something that cannot cross was reachable.</summary>
    NotPortable = 1,

    /// <summary>An error inside the library.</summary>
    InternalError = 2,

    /// <summary>The server has as many threads as it takes.</summary>
    TooManyThreads = 3,
}
