using System.Globalization;
using Comet.Sessions;
using Comet.Tests.Sessions;

namespace Comet.Tests.Conformance;

/// <summary>A way to run a program that must not show.</summary>
/// <param name="Name">As in the names of the tests.</param>
/// <param name="AlwaysMoves">Whether the program must have moved, if it moves at all.</param>
/// <param name="LosesServer">Whether the link may be cut while a thread is away.</param>
/// <param name="Connect">Connects the session.</param>
internal sealed record RunMode(string Name, bool AlwaysMoves, bool LosesServer, Func<CompiledProgram, ProgramInstance, IRunSession> Connect)
{
    /// <summary>Enough for every safepoint of most programs; what comes after is like what came before.</summary>
    private const int MaxMigrations = 1000;

    /// <summary>Each end sends this many before threads move, if home has a single assembly, and one more for every other.</summary>
    private const int MessagesOfOpening = 2;

    /// <summary>All modes, in the order in which a problem is best looked for: each adds something to the one before.</summary>
    public static IReadOnlyList<RunMode> All { get; } =
    [
        // Twins are there, and nobody enters them.
        new("1 NoSession", AlwaysMoves: false, LosesServer: false, (_, _) => new NoSession()),

        // Twins run and are never stopped.
        Session("2 Twin", "never"),

        // Every safepoint, everything reachable as bytes into an empty heap: no link, no session.
        new(
            "3 Direct",
            AlwaysMoves: true,
            LosesServer: false,
            (program, home) => new DirectSession(program, home, MigrationPolicy.Always, MaxMigrations, freshHeaps: true)),

        // The same in a real session.
        Session("4 FreshHeap", "always", options: SessionOptions.FreshHeap),

        // Only what has changed.
        Session("5 Always", "always"),

        // Safepoints skipped at both ends, so that more happens between moves.
        Session("6 Every3", "every:3"),

        // Threads are at the server whenever they can be, and run ahead of what home does for them.
        Session("7 Eager", "eager"),

        // The server is another process: with other hash codes, in another time zone, of another language.
        Session("8 Elsewhere", "random:4", Transport.OtherProcess),

        // The server dies at some message on the way there or back, and the thread goes on at home from where it left.
        CutSession("9 LostThere", static (link, messages) => link with { Home = new CuttingLink(link.Home, messages) }),
        CutSession("9 LostBack", static (link, messages) => link with { Server = new CuttingLink(link.Server!, messages) }),
    ];

    /// <summary>A mode by name.</summary>
    public static RunMode Get(string name) => All.Single(m => m.Name == name);

    /// <summary>Moves at random, by a seed of the caller's.</summary>
    public static RunMode Random(ulong seed) => Session("7 Random", string.Create(CultureInfo.InvariantCulture, $"random:{seed}"));

    private static RunMode Session(string name, string policy, Func<Transport>? connect = null, SessionOptions options = SessionOptions.None) => new(
        name,
        AlwaysMoves: policy == "always" && connect is null,
        LosesServer: false,
        (program, home) => new SessionPair(program, home, MigrationPolicy.Parse(policy), MaxMigrations, options, connect?.Invoke() ?? Transport.Usual()));

    private static RunMode CutSession(string name, Func<Transport, int, Transport> cut) => new(
        name,
        AlwaysMoves: false,
        LosesServer: true,
        (program, home) => new SessionPair(
            program, home, MigrationPolicy.Always, MaxMigrations, SessionOptions.None, cut(Transport.InProcess(), MessagesOfOpening + program.Assemblies.Count - 1 + program.Image.Length % 17)));
}
