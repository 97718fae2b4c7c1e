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
        new("Twin", AlwaysMoves: false, (program, home) => Direct(program, home, MigrationPolicy.Never, freshHeaps: false)),
        new("FreshHeap", AlwaysMoves: true, (program, home) => Direct(program, home, MigrationPolicy.Always, freshHeaps: true)),
        new("Incremental", AlwaysMoves: true, (program, home) => Direct(program, home, MigrationPolicy.Always, freshHeaps: false)),
    ];

    /// <summary>Enough for every safepoint of most programs; what comes after is like what came before.</summary>
    private const int MaxMigrations = 1000;

    /// <summary>A mode by name.</summary>
    public static RunMode Get(string name) => All.Single(m => m.Name == name);

    private static DirectSession Direct(CompiledProgram program, ProgramInstance home, MigrationPolicy policy, bool freshHeaps) =>
        new(program, home, policy, MaxMigrations, freshHeaps);
}
