using System.Text.RegularExpressions;
using Comet.Tests.Conformance;

namespace Comet.Tests.Fuzzing;

/// <summary>A program, compiled as it is and with twins; or why that failed.</summary>
internal sealed record FuzzCompilation(ConformanceProgram Program, CompiledProgram? Plain, CompiledProgram? Offloadable, FuzzFailure? Failure)
{
    public static FuzzCompilation Of(ConformanceProgram program)
    {
        CompiledProgram plain;
        try
        {
            plain = ProgramCompiler.Compile(program, withGenerator: false, withSymbols: false);
        }
        catch (InvalidOperationException e)
        {
            return new FuzzCompilation(program, null, null, new FuzzFailure(FailureKind.BadProgram, "", e.Message));
        }

        try
        {
            var offloadable = ProgramCompiler.Compile(program, withGenerator: true, withSymbols: false);
            var failure = offloadable.GeneratedWarnings.Count > 0 ? new FuzzFailure(FailureKind.Warns, "", string.Join('\n', offloadable.GeneratedWarnings)) : null;
            return new FuzzCompilation(program, plain, offloadable, failure);
        }
        catch (InvalidOperationException e)
        {
            return new FuzzCompilation(program, plain, null, new FuzzFailure(FailureKind.DoesNotCompile, "", e.Message));
        }
    }
}

/// <summary>Runs a program in modes and compares it with itself as plain C#.</summary>
internal sealed partial class FuzzCheck(TimeSpan limit)
{
    /// <summary>How often threads moved.</summary>
    public long Migrations { get; private set; }

    /// <summary>How often a thread was kept at home, by reason.</summary>
    public Dictionary<string, int> Abandoned { get; } = [];

    /// <summary>Why the program fails; null if it does not.</summary>
    public FuzzFailure? Find(FuzzCompilation compiled, IEnumerable<RunMode> modes)
    {
        if (compiled.Failure is not null)
            return compiled.Failure;
        RunOutcome expected;
        try
        {
            expected = ProgramRunner.Run(compiled.Plain!, (_, _) => new NoSession(), limit).Outcome;
        }
        catch (Exception e)
        {
            return new FuzzFailure(FailureKind.BadProgram, "plain", e.ToString());
        }

        foreach (var mode in modes)
        {
            if (Find(compiled, mode, expected) is { } failure)
                return failure;
        }

        return null;
    }

    private FuzzFailure? Find(FuzzCompilation compiled, RunMode mode, RunOutcome expected)
    {
        RunReport report;
        try
        {
            report = ProgramRunner.Run(compiled.Offloadable!, mode.Connect, limit);
        }
        catch (Exception e)
        {
            return new FuzzFailure(FailureKind.Fails, mode.Name, e.ToString());
        }

        Migrations += report.Migrations;
        foreach (var reason in report.Abandoned)
        {
            var cause = Seed().Replace(reason.Split('\n').FirstOrDefault(line => line.Contains("cannot cross", StringComparison.Ordinal)) ?? reason, "");
            Abandoned[cause] = Abandoned.GetValueOrDefault(cause) + 1;
        }

        if (report.Outcome.DifferenceFrom(expected) is { } difference)
            return new FuzzFailure(FailureKind.Differs, mode.Name, $"{difference}\n{report.Session}\n{report.Thrown}");
        if (!mode.LosesServer && report.Recoveries > 0)
            return new FuzzFailure(FailureKind.LosesServer, mode.Name, report.Session);
        return null;
    }

    /// <summary>The namespace of a program, without which the reasons of all programs can be counted together.</summary>
    [GeneratedRegex(@"Seed\d+\.")]
    private static partial Regex Seed();
}
