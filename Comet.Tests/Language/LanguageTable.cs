using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Comet.Runtime;
using Comet.Tests.Conformance;

namespace Comet.Tests.Language;

/// <summary>Where the middle of a construct runs.</summary>
internal enum Status
{
    /// <summary>A thread moves in the middle of it.</summary>
    Suspendable,

    /// <summary>It runs as one piece, at either end.</summary>
    Atomic,

    /// <summary>It runs at home.</summary>
    Pinned,

    /// <summary>The generator refuses it.</summary>
    NotSupported,
}

/// <summary>What was found of a construct.</summary>
/// <param name="Construct">The construct.</param>
/// <param name="Status">Where its middle runs.</param>
/// <param name="Reason">Why it cannot be suspended, if the generator says so.</param>
/// <param name="Difference">How its run differed from plain C#; null if it did not.</param>
internal sealed record LanguageFinding(LanguageConstruct Construct, Status Status, string Reason, string? Difference);

/// <summary>Finds, by running it, whether a thread can move in the middle of each construct, and writes that as a table.</summary>
internal static partial class LanguageTable
{
    /// <summary>Runs the constructs' programs, moving at every safepoint.</summary>
    public static IReadOnlyList<LanguageFinding> Find(IReadOnlyList<LanguageConstruct> constructs)
    {
        var all = Write(constructs);
        var plain = ProgramCompiler.Compile(all, withGenerator: false);
        try
        {
            var compiled = ProgramCompiler.Compile(all, withGenerator: true);
            var informations = ProgramCompiler.Inform(all);
            return [.. constructs.Select((c, i) => Find(c, i, all, plain, compiled, informations))];
        }
        catch (InvalidOperationException) when (constructs.Count > 1)
        {
            // One that is refused takes the others with it: each for itself, then.
            return [.. constructs.SelectMany(c => Find([c]))];
        }
        catch (InvalidOperationException e)
        {
            return [new LanguageFinding(constructs[0], Status.NotSupported, Refusal().Match(e.Message).Groups[1].Value.Trim(), null)];
        }
    }

    private static LanguageFinding Find(LanguageConstruct construct, int index, ConformanceProgram program, CompiledProgram plain, CompiledProgram compiled, IReadOnlyList<string> informations)
    {
        var expected = ProgramRunner.Run(plain, (_, home) => Select(home, index, new NoSession())).Outcome;

        // If the innermost frame is the probe's and there is another outside of it, the construct between them was suspended.
        var wasSuspended = false;
        void Observe(FrameStack stack) => wasSuspended |= stack.Count > 1 && stack.Frames[^1].GetType().Name.StartsWith("Inside", StringComparison.Ordinal);
        var report = ProgramRunner.Run(
            compiled, (p, home) => Select(home, index, new DirectSession(p, home, MigrationPolicy.Always, maxMigrations: 1000, freshHeaps: true, Observe)));
        var difference = report.Outcome.DifferenceFrom(expected);
        if (wasSuspended)
            return new LanguageFinding(construct, Status.Suspendable, "", difference);

        var space = Namespace(index);
        var pin = compiled.GeneratedFiles.Where(f => Path.GetFileName(f.Path).StartsWith(space + ".", StringComparison.Ordinal)).Select(f => WayHome().Match(f.Text)).FirstOrDefault(m => m.Success);
        var first = program.Source[..program.Source.IndexOf($"namespace {space}\n", StringComparison.Ordinal)].Count(c => c == '\n');
        var last = first + program.Source[program.Source.IndexOf($"namespace {space}\n", StringComparison.Ordinal)..].Split("\n}\n")[0].Count(c => c == '\n');
        var said = informations.Select(i => Region().Match(i))
            .FirstOrDefault(m => m.Success && int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture) is var line && line > first && line <= last + 1)?.Groups[2].Value ?? "";
        return pin is null
            ? new LanguageFinding(construct, Status.Atomic, said, difference)
            : new LanguageFinding(construct, Status.Pinned, said.Length > 0 ? said : pin.Groups[1].Value.Trim(), difference);
    }

    private static IRunSession Select(ProgramInstance home, int index, IRunSession session)
    {
        home.Assemblies[^1].GetType("Program")!.GetField("Selected")!.SetValue(null, index);
        return session;
    }

    /// <summary>The table as a page.</summary>
    public static string Render(IReadOnlyList<LanguageFinding> findings)
    {
        var text = new StringBuilder("""
            # The language

            What happens in the middle of each construct of C#, found by running it: a call in the middle of the construct is suspended, or it is not.
            This page is written by the tests (`Comet.Tests/Language`), and a test holds it to what they find.

            * **suspendable**: a thread moves in the middle of it, in either direction, and goes on there.
            * **atomic**: it runs as one piece, at whichever end it was begun.
            * **pinned**: it runs at home; a thread that is away comes home for it.
            * **not supported**: the generator refuses it, with an error.


            """);
        foreach (var area in findings.GroupBy(f => f.Construct.Area))
        {
            text.Append(CultureInfo.InvariantCulture, $"## {area.Key}\n\n| construct | is | because |\n|---|---|---|\n");
            foreach (var finding in area)
                text.Append(CultureInfo.InvariantCulture, $"| {Cell(finding.Construct.Name)} | {Name(finding.Status)} | {Cell(finding.Reason)} |\n");
            text.Append('\n');
        }

        text.Append("## In sum\n\n");
        foreach (var status in Enum.GetValues<Status>())
            text.Append(CultureInfo.InvariantCulture, $"* {Name(status)}: {findings.Count(f => f.Status == status)} of {findings.Count}\n");
        return text.ToString();
    }

    private static string Name(Status status) => status == Status.NotSupported ? "not supported" : status.ToString().ToLowerInvariant();

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    private static string Namespace(int index) => string.Create(CultureInfo.InvariantCulture, $"Construct{index}");

    private static ConformanceProgram Write(IReadOnlyList<LanguageConstruct> constructs)
    {
        var text = new StringBuilder(
            """
            #nullable disable
            using Comet;
            using static Probe;

            [Offloadable]
            public static partial class Probe
            {
                public static int Inside(int value)
                {
                    int i = 0;
                    while (i < value + 9)
                    {
                        i++;
                    }

                    return i - 9;
                }
            }

            public static class Program
            {
                public static int Selected;

                public static object Run() => Selected switch
                {

            """);
        for (var i = 0; i < constructs.Count; i++)
            text.Append(CultureInfo.InvariantCulture, $"        {i} => new {Namespace(i)}.Construct().Run(),\n");
        text.Append("        _ => null,\n    };\n}\n");
        for (var i = 0; i < constructs.Count; i++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $$"""

                namespace {{Namespace(i)}}
                {
                    {{constructs[i].Types}}
                    [Offloadable]
                    public partial class Construct
                    {
                        {{constructs[i].Members}}
                        public int Run()
                        {
                            {{constructs[i].Body}}
                        }
                    }
                }

                """);
        }

        return new ConformanceProgram("Constructs", text.ToString(), Expectation.Migrates);
    }

    [GeneratedRegex(@"error (COMET\d+:[^\n]*)")]
    private static partial Regex Refusal();

    [GeneratedRegex(@"(?:MustGoHome|LeavesToHome)\(\).*// (.*)")]
    private static partial Regex WayHome();

    [GeneratedRegex(@"\((\d+),\d+\): .* COMET002[01]: .*?: (.*)$")]
    private static partial Regex Region();
}
