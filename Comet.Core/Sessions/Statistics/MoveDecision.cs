using System.Globalization;

namespace Comet;

/// <summary>What was decided about a thread that was about to move, why, and what came of it. Its text is one line for people.</summary>
public sealed record MoveDecision
{
    /// <summary>The number of the call of offloadable code, in the order in which calls first came to move.</summary>
    public int ThreadId { get; init; }

    /// <summary>The method through which offloadable code was entered; empty where that is not known, as in asynchronous methods.</summary>
    public string Method { get; init; } = "";

    /// <summary>What was decided, and whether it came about.</summary>
    public MoveOutcome Outcome { get; init; }

    /// <summary>How long the thread had run at home since it was entered or had last done something that must happen there.</summary>
    public TimeSpan FreeRun { get; init; }

    /// <summary>
    /// How long it was expected to run free of that, since it had done so before from the same place; zero where it was not known, and the thread waited until it had been free for as long as a move costs.
    /// </summary>
    public TimeSpan ExpectedRun { get; init; }

    /// <summary>
    /// What the move there and back was predicted to cost beside the work: the fixed price of a move, finding out what has to be sent, and sending it. Zero if it was not found out. Of a move that is too dear it
    /// is the least, if <see cref="BytesSent"/> is zero.
    /// </summary>
    public TimeSpan PredictedCost { get; init; }

    /// <summary>What it cost; zero if it did not come about.</summary>
    public TimeSpan ActualCost { get; init; }

    /// <summary>What the thread worked at the server; zero if it did not get there or did not come back.</summary>
    public TimeSpan WorkAtServer { get; init; }

    /// <summary>The calls without a result that home made meanwhile, without the thread waiting for them.</summary>
    public int CallsAhead { get; init; }

    /// <summary>The bytes that were, or would have been, sent; zero if they were so many that they were not counted.</summary>
    public int BytesSent { get; init; }

    /// <summary>The bytes that came back.</summary>
    public int BytesReceived { get; init; }

    /// <summary>Why the thread stayed or had to go on at home; empty if it went.</summary>
    public string Reason { get; init; } = "";

    /// <summary>One line for people.</summary>
    public override string ToString()
    {
        var why = ExpectedRun > TimeSpan.Zero ? $"expected to be free for {Text(ExpectedRun)}" : $"free for {Text(FreeRun)}";
        var where = Method.Length > 0 ? $"{Method}, thread {ThreadId}" : $"thread {ThreadId}";
        return Outcome switch
        {
            MoveOutcome.Moved => $"{where} moved: {why}; cost {Text(ActualCost)}, predicted {Text(PredictedCost)}, for {Text(WorkAtServer)} of work; {Bytes(BytesSent)} up, {Bytes(BytesReceived)} down{Calls}",
            MoveOutcome.Diverged => $"{where} moved: {why}; went on at home since a call there changed what it went by; {Bytes(BytesSent)} up, {Bytes(BytesReceived)} down{Calls}",
            MoveOutcome.CalledBack => $"{where} moved: {why}; called home since it would have been further there; cost {Text(ActualCost)}, predicted {Text(PredictedCost)}, for {Text(WorkAtServer)} of work; {Bytes(BytesSent)} up, {Bytes(BytesReceived)} down{Calls}",
            MoveOutcome.TooDear => $"{where} stayed: {why}, but a move would cost {Text(PredictedCost)}{(BytesSent == 0 ? " or more" : $", with {Bytes(BytesSent)} to send")}",
            MoveOutcome.Lost => $"{where} moved and was taken up again at home: {Reason}",
            _ => $"{where} stays at home: {Reason}",
        };
    }

    private string Calls => CallsAhead == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"; {CallsAhead} calls made at home meanwhile");

    private static string Text(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.#} ms");

    private static string Bytes(int count) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} bytes");
}

/// <summary>What came of a decision about a move.</summary>
public enum MoveOutcome
{
    /// <summary>The thread moved, and has come back.</summary>
    Moved,

    /// <summary>It stayed for now: what would have to be sent would take longer than the thread has been, or is expected to be, free.</summary>
    TooDear,

    /// <summary>It stays until it is entered anew: something cannot cross, or the server gave it up.</summary>
    Stays,

    /// <summary>
    /// It ran ahead of a call that was made at home, and the call threw, or something that both ends know was changed there meanwhile. It went on at home after the call; what it had done ahead was given up.
    /// </summary>
    Diverged,

    /// <summary>
    /// It ran ahead of calls that were made at home, and what came home for them took longer than the work between them would have taken there. It was called home, and came with all it had done.
    /// </summary>
    CalledBack,

    /// <summary>The link or the server was lost while it was away; it went on at home from where it had left.</summary>
    Lost,
}
