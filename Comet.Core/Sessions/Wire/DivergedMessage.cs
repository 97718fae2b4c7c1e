namespace Comet.Sessions;

/// <summary>
/// Home goes on with a thread in another way than the server, which ran ahead: <c>thread, calls that home has made for it since it left</c>. From the last of these on
/// they differ; the server does not let threads run ahead of that one again. The server gives the thread up and answers with the same message; with it at the server, and before
/// it at home, both heaps start again empty.
/// </summary>
internal static class DivergedMessage
{
    /// <summary>Writes it.</summary>
    public static void Write(WireWriter writer, int threadId, int calls)
    {
        writer.Begin(MessageType.Diverged);
        writer.Number(threadId);
        writer.Number(calls);
    }

    /// <summary>Reads it.</summary>
    public static (int ThreadId, int Calls) Read(ReadOnlySpan<byte> message)
    {
        var reader = new WireReader(message, MessageType.Diverged);
        var diverged = ((int)reader.Number(int.MaxValue), (int)reader.Number(int.MaxValue));
        reader.End();
        return diverged;
    }
}
