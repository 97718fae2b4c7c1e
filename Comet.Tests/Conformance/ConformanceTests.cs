using System.Collections.Concurrent;
using System.Globalization;

namespace Comet.Tests.Conformance;

/// <summary>
/// The differential harness: every program, run in every mode, must print, return, throw and leave behind what it does as plain C#.
/// </summary>
/// <remarks>One program: <c>dotnet test --filter "DisplayName~Calls/OperandOrder"</c>; one mode: <c>--filter "DisplayName~FreshHeap"</c>.</remarks>
[Collection(nameof(Threads.CurrentSession))]
[TestCaseOrderer("Comet.Tests.Conformance.ByDisplayName", "Comet.Tests")]
public class ConformanceTests
{
    private static readonly ConcurrentDictionary<string, RunOutcome> _plain = new();

    public static TheoryData<string, string> ProgramsAndModes()
    {
        var data = new TheoryData<string, string>();
        foreach (var program in Compiling())
        {
            foreach (var mode in RunMode.All)
                data.Add(program, mode.Name);
        }

        return data;
    }

    public static TheoryData<string> Programs() => [.. Compiling()];

    [Theory]
    [MemberData(nameof(ProgramsAndModes))]
    public void Behaves_as_plain(string program, string mode)
    {
        var source = ConformanceProgram.Get(program);
        var expected = _plain.GetOrAdd(program, _ => RunPlain(source));
        var chosen = RunMode.Get(mode);
        var report = ProgramRunner.Run(CompiledPrograms.GetOffloadable(source), chosen.Connect);

        if (report.Outcome.DifferenceFrom(expected) is { } difference)
            Fail(report, difference);
        if (source.Expectation != Expectation.Abandons && report.Abandoned.Count > 0)
            Fail(report, "A thread was kept at home, which the program does not expect.");
        if (!chosen.LosesServer && report.Recoveries > 0)
            Fail(report, "The server was lost.");
        if (source.Expectation == Expectation.StaysHome && report.Migrations > 0)
            Fail(report, "The program moved, but expects to stay at home.");
        if (chosen.AlwaysMoves && source.Expectation == Expectation.Migrates && report.Migrations == 0)
            Fail(report, "The program expects to move, and did not.");
        // A thread that diverges may go on at home before it comes to what cannot cross.
        if (chosen.AlwaysMoves && source.Expectation == Expectation.Abandons && report is { Abandoned.Count: 0, Divergences: 0 })
            Fail(report, "The program expects that a move is given up, but none was.");
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void Generated_code_has_no_warnings(string program)
    {
        var warnings = CompiledPrograms.GetOffloadable(ConformanceProgram.Get(program)).GeneratedWarnings;
        Assert.True(warnings.Count == 0, string.Join('\n', warnings));
    }

    [Fact]
    public void Programs_that_expect_an_error_are_refused()
    {
        foreach (var program in ConformanceProgram.Names.Select(ConformanceProgram.Get).Where(p => p.Expectation == Expectation.Error))
        {
            _ = ProgramCompiler.Compile(program, withGenerator: false);
            var refusal = Assert.Throws<InvalidOperationException>(() => ProgramCompiler.Compile(program, withGenerator: true));
            Assert.Contains($"error {program.Error}:", refusal.Message, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> Compiling() =>
        ConformanceProgram.Names.Where(name => ConformanceProgram.Get(name).Expectation != Expectation.Error);

    private static RunOutcome RunPlain(ConformanceProgram program) =>
        ProgramRunner.Run(CompiledPrograms.GetPlain(program), (_, _) => new NoSession()).Outcome;

    private static void Fail(RunReport report, string what) =>
        Assert.Fail(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}\nMigrations: {report.Migrations}. Kept at home: {(report.Abandoned.Count == 0 ? "never" : string.Join("; ", report.Abandoned))}.\n{report.Session}\n{report.Thrown}"));
}
