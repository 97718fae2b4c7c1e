namespace Comet.Tests.Conformance;

/// <summary>Two connected endpoints of one program, while a run lasts. Disposing closes both.</summary>
internal interface IRunSession : IDisposable
{
    /// <summary>How often threads have moved, both directions together.</summary>
    long Migrations { get; }

    /// <summary>Why threads were kept at home, one text each.</summary>
    IReadOnlyList<string> Abandoned { get; }

    /// <summary>How often a thread went on at home because the server was lost.</summary>
    long Recoveries { get; }

    /// <summary>How often home made a call for a thread that was ahead.</summary>
    long CallsAhead => 0;

    /// <summary>How often a thread went another way at home than ahead.</summary>
    long Divergences => 0;

    /// <summary>What the endpoints have been doing lately, for people who look at a hung or failed run.</summary>
    string Describe();
}

/// <summary>A run without a session.</summary>
internal sealed class NoSession : IRunSession
{
    public long Migrations => 0;

    public IReadOnlyList<string> Abandoned => [];

    public long Recoveries => 0;

    public string Describe() => "No session.";

    public void Dispose()
    {
    }
}
