namespace Comet.Sessions;

/// <summary>
/// How far home has followed a thread that runs ahead: <c>thread, its moves when it left home, calls that home has made for it since, whether it is to come home</c>. It says nothing of a thread that has come home
/// meanwhile, or has left again.
/// </summary>
internal static class FollowedMessage
{
    /// <summary>Writes it.</summary>
    public static void Write(WireWriter writer, int threadId, int moves, int calls, bool isRecalled)
    {
        writer.Begin(MessageType.Followed);
        writer.Number(threadId);
        writer.Number(moves);
        writer.Number(calls);
        writer.Number(isRecalled ? 1 : 0);
    }

    /// <summary>Reads it.</summary>
    public static (int ThreadId, int Moves, int Calls, bool IsRecalled) Read(ReadOnlySpan<byte> message)
    {
        var reader = new WireReader(message, MessageType.Followed);
        var followed = ((int)reader.Number(int.MaxValue), (int)reader.Number(int.MaxValue), (int)reader.Number(int.MaxValue), reader.Number(1) == 1);
        reader.End();
        return followed;
    }
}
