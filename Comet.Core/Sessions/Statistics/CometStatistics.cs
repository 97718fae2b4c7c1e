namespace Comet;

/// <summary>What a session has done so far: a snapshot, consistent enough for people, not for proofs.</summary>
public sealed record CometStatistics
{
    /// <summary>Moves of threads, in both directions; one there and back counts two.</summary>
    public long Migrations { get; init; }

    /// <summary>Calls without a result that home made for threads that were away, while they went on at the server.</summary>
    public long CallsAhead { get; init; }

    /// <summary>Threads that went on at home from such a call, as it threw or something had changed meanwhile; what they had done ahead at the server was given up.</summary>
    public long Divergences { get; init; }

    /// <summary>Bytes of moves sent from home, the application's upload not included.</summary>
    public long BytesSent { get; init; }

    /// <summary>What the moves sent from home were made of, before compression.</summary>
    public BytesByKind ContentsSent { get; init; }

    /// <summary>Bytes of moves received at home.</summary>
    public long BytesReceived { get; init; }

    /// <summary>Bytes of assemblies sent, once, because the server lacked them.</summary>
    public long ApplicationBytesSent { get; init; }

    /// <summary>Time threads were away from home, moves included, added up over threads.</summary>
    public TimeSpan TimeAway { get; init; }

    /// <summary>The part of <see cref="TimeAway"/> in which threads worked at the server; the rest is the price of moving.</summary>
    public TimeSpan TimeAtServer { get; init; }

    /// <summary>Time threads that have returned from offloadable code spent at home, pinned calls included, to a few milliseconds.</summary>
    public TimeSpan TimeAtHome { get; init; }

    /// <summary>Threads that went on at home because the link or the server was lost while they were away.</summary>
    public long Recoveries { get; init; }

    /// <summary>Threads that stayed at home, or went on there, because something could not cross or the server gave them up.</summary>
    public long Abandons { get; init; }

    /// <summary>Why the last of <see cref="Abandons"/> came about, with type and path; empty if there was none.</summary>
    public string LastAbandonReason { get; init; } = "";

    /// <summary>The predicted price of a move there and back.</summary>
    public TimeSpan MoveCost { get; init; }

    /// <summary>The link's round trip time; zero until measured.</summary>
    public TimeSpan RoundTripTime { get; init; }
}
