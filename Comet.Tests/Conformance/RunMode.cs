namespace Comet.Tests.Conformance;

/// <summary>A way to run a program that must not show.</summary>
/// <param name="Name">As in the names of the tests.</param>
/// <param name="AlwaysMoves">Whether the program must have moved, if it moves at all.</param>
/// <param name="Connect">Connects the session.</param>
internal sealed record RunMode(string Name, bool AlwaysMoves, Func<CompiledProgram, ProgramInstance, IRunSession> Connect)
{
    /// <summary>All modes, in the order in which a problem is best looked for.</summary>
    public static IReadOnlyList<RunMode> All { get; } =
    [
        new("NoSession", AlwaysMoves: false, (_, _) => new NoSession()),
    ];

    /// <summary>A mode by name.</summary>
    public static RunMode Get(string name) => All.Single(m => m.Name == name);
}
