namespace Comet.Tests.Fuzzing;

/// <summary>What is wrong with a run. A shrunk program must fail in the same way.</summary>
internal enum FailureKind
{
    /// <summary>The program is no C#, or does not end: the mistake is in what writes programs.</summary>
    BadProgram,

    /// <summary>With what is generated for it, it does not compile.</summary>
    DoesNotCompile,

    /// <summary>What is generated for it has warnings.</summary>
    Warns,

    /// <summary>It printed, returned, threw or left behind something else than as plain C#.</summary>
    Differs,

    /// <summary>It hung, or the harness failed.</summary>
    Fails,

    /// <summary>The server was lost, and nobody cut the link.</summary>
    LosesServer,
}

/// <summary>A failure.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Mode">In which mode; empty if it was not run.</param>
/// <param name="Message">All that is known of it.</param>
internal sealed record FuzzFailure(FailureKind Kind, string Mode, string Message)
{
    /// <summary>Whether another failure is likely to have the same cause.</summary>
    public bool IsLike(FuzzFailure? other) => other?.Kind == Kind && Symptom(other.Message) == Symptom(Message);

    /// <summary>What tells failures of one kind apart: the ids of the compiler's errors, and the types of exceptions.</summary>
    private string Symptom(string message) => Kind switch
    {
        FailureKind.DoesNotCompile or FailureKind.Warns => FirstMatch(message, "CS", 6),
        FailureKind.Fails => message.Split(':', '\n')[0],
        _ => "",
    };

    private static string FirstMatch(string text, string start, int length)
    {
        var at = text.IndexOf(": error " + start, StringComparison.Ordinal) is >= 0 and var error ? error + 8 : text.IndexOf(start, StringComparison.Ordinal);
        return at < 0 ? "" : text.Substring(at, Math.Min(length, text.Length - at));
    }
}
