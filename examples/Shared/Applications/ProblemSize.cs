namespace Comet.Examples;

/// <summary>How much an example computes.</summary>
public enum ProblemSize
{
    /// <summary>A fraction of a second even where every safepoint is counted: for tests.</summary>
    Tiny,

    /// <summary>About a second of one core: for slow devices.</summary>
    Small,

    /// <summary>Some seconds of one core.</summary>
    Default,

    /// <summary>Some ten seconds of one core.</summary>
    Large,
}
