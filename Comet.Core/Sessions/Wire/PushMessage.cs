namespace Comet.Sessions;

/// <summary>
/// A thread moves: <c>thread, flag (from home: it may run ahead; from the server: it does, see <see cref="RunsAhead"/>), moves it has made, microseconds it worked here since it arrived (0 from home), threads that have ended {number},
/// culture and UI culture (from home; empty from the server, where a thread cannot change them), heap sync (the rest, see <see cref="BulkCompression"/>)</c>.
/// </summary>
internal readonly ref struct PushMessage
{
    /// <summary>The thread's number.</summary>
    public int ThreadId { get; private init; }

    /// <summary>
    /// From the server: how the thread stood before a call that home is to make for it, while it goes on at the server as if the call had been made. From home: whether it may.
    /// </summary>
    public bool RunsAhead { get; private init; }

    /// <summary>Moves the thread has made, this one included.</summary>
    public int Moves { get; private init; }

    /// <summary>How long the thread worked at the server since it arrived, in microseconds.</summary>
    public long WorkMicroseconds { get; private init; }

    /// <summary>Threads that will not move again.</summary>
    public ReadOnlySpan<int> Ended { get; private init; }

    /// <summary>The names of the thread's culture and UI culture.</summary>
    public (string Culture, string UICulture) Culture { get; private init; }

    /// <summary>What <c>SharedHeap</c> captured.</summary>
    public ReadOnlySpan<byte> Sync { get; private init; }

    /// <summary>Writes it.</summary>
    public static void Write(WireWriter writer, int threadId, int moves, bool runsAhead, long workMicroseconds, List<int>? ended, (string Culture, string UICulture) culture, BulkCompression compression, ReadOnlySpan<byte> sync)
    {
        writer.Begin(MessageType.Push);
        writer.Number(threadId);
        writer.Number(runsAhead ? 1 : 0);
        writer.Number(moves);
        writer.Number(workMicroseconds);
        writer.Number(ended?.Count ?? 0);
        if (ended is not null)
        {
            foreach (var id in ended)
                writer.Number(id);
        }

        writer.Text(culture.Culture);
        writer.Text(culture.UICulture);
        compression.Write(writer, sync);
    }

    /// <summary>Reads which thread it is and whether it runs ahead, only.</summary>
    public static (int ThreadId, bool RunsAhead) ReadHead(ReadOnlySpan<byte> message)
    {
        var reader = new WireReader(message, MessageType.Push);
        return ((int)reader.Number(int.MaxValue), reader.Number(1) != 0);
    }

    /// <summary>Reads it.</summary>
    public static PushMessage Read(ReadOnlySpan<byte> message, BulkCompression compression)
    {
        var reader = new WireReader(message, MessageType.Push);
        return new PushMessage
        {
            ThreadId = (int)reader.Number(int.MaxValue),
            RunsAhead = reader.Number(1) != 0,
            Moves = (int)reader.Number(int.MaxValue),
            WorkMicroseconds = reader.Number(long.MaxValue),
            Ended = ReadEnded(ref reader),
            Culture = (reader.Text(), reader.Text()),
            Sync = compression.Read(ref reader),
        };
    }

    private static int[] ReadEnded(ref WireReader reader)
    {
        var count = reader.Count(SessionProtocol.MaxThreads, 1);
        if (count == 0)
            return [];
        var ended = new int[count];
        for (var i = 0; i < count; i++)
            ended[i] = (int)reader.Number(int.MaxValue);
        return ended;
    }
}
