using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using Comet.Benchmarks.Measuring;
using Comet.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Spectre.Console;

namespace Comet.Benchmarks.Generator;

/// <summary>
/// Measures, in rounds: a plain compile (declare, bind, emit), a full run of the generator over the same files, and its runs after edits of one of them, as while someone types. Every round's
/// compilation is a new one under a new name, so that nothing is remembered of the last.
/// </summary>
internal static class GeneratorReport
{
    private const int WarmUpRounds = 2;
    private const string Plain = "plain compile";

    /// <summary>Edits of a body, each of another kind.</summary>
    private static readonly (string Name, string From, string To)[] _keystrokes =
    [
        ("keystroke: a number", "n - 1", "n - {0}"),
        ("keystroke: half a name", "_total += sum % 7;", "_total += sum % {0}; _it"),
        ("keystroke: a new call", "_total += sum % 7;", "_total += sum % {0}; Method3(1);"),
    ];

    /// <summary>Measures and prints.</summary>
    public static void Print(int classes, int methods, int rounds, int keystrokes)
    {
        var files = SampleProject.Files(classes, methods);
        List<Measure> measures = [];
        var modified = 0;
        for (var round = 0; round < WarmUpRounds + rounds; round++)
        {
            var (measured, modifiedFiles) = Round(files, $"Sample{round}", classes / 2, keystrokes);
            if (round < WarmUpRounds)
                continue;
            measures.AddRange(measured);
            modified = Math.Max(modified, modifiedFiles);
        }

        Table table = new();
        table.AddColumn($"{classes} files x {methods} methods");
        foreach (var column in new[] { "ms", "of the compile", "processor ms", "of the compile" })
            table.AddColumn(new TableColumn(column).RightAligned());
        var (plain, plainProcessor) = Medians(measures.Where(static m => m.Name == Plain));
        foreach (var named in measures.GroupBy(static m => m.Name))
        {
            var (elapsed, processor) = Medians(named);
            table.AddRow(named.Key, $"{elapsed:F0}", $"{elapsed / plain:F3}", $"{processor:F0}", $"{processor / plainProcessor:F3}");
        }

        AnsiConsole.Write(table);
        Console.WriteLine($"{(GCSettings.IsServerGC ? "server" : "workstation")} garbage collector; files generated anew after a keystroke: {modified} at most");
    }

    private static (double Elapsed, double Processor) Medians(IEnumerable<Measure> measures) =>
        (Statistics.Median(measures.Select(static m => m.Elapsed.TotalMilliseconds)), Statistics.Median(measures.Select(static m => m.Processor.TotalMilliseconds)));

    private static (List<Measure> Measures, int ModifiedFiles) Round(IReadOnlyList<string> files, string assemblyName, int edited, int keystrokes)
    {
        List<Measure> measures = [];
        var compilation = SampleProject.Compile(files, assemblyName);
        measures.Add(Measured(Plain, () => Emit(compilation)));

        compilation = SampleProject.Compile(files, assemblyName);
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new OffloadGenerator().AsSourceGenerator()], parseOptions: SampleProject.ParseOptions);
        measures.Add(Measured("full run", () => driver = driver.RunGenerators(compilation)));
        if (driver.GetRunResult().Results[0].Exception is { } exception)
            throw exception;

        var before = Generated(driver);
        var modifiedFiles = 0;
        foreach (var (name, from, to) in Enumerable.Repeat(_keystrokes, keystrokes).SelectMany(static k => k))
        {
            // A number that no other edit has: of a text that was there before, everything is remembered.
            var tree = SampleProject.Parse(Edited(files[edited], from, string.Format(CultureInfo.InvariantCulture, to, measures.Count + 10)), edited);
            var next = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[edited], tree);
            var after = driver;
            measures.Add(Measured(name, () => after = driver.RunGenerators(next)));
            modifiedFiles = Math.Max(modifiedFiles, Generated(after).Count(f => !before.TryGetValue(f.Key, out var old) || old != f.Value));
        }

        return (measures, modifiedFiles);
    }

    private static string Edited(string text, string from, string to)
    {
        var at = text.IndexOf(from, text.Length / 2, StringComparison.Ordinal);
        return string.Concat(text.AsSpan(0, at), to, text.AsSpan(at + from.Length));
    }

    private static Dictionary<string, string> Generated(GeneratorDriver driver) =>
        driver.GetRunResult().Results[0].GeneratedSources.ToDictionary(static s => s.HintName, static s => s.SourceText.ToString());

    private static void Emit(Compilation compilation)
    {
        var emitted = compilation.Emit(Stream.Null);
        if (!emitted.Success)
            throw new InvalidOperationException(string.Join('\n', emitted.Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error).Take(5)));
    }

    private static Measure Measured(string name, Action action)
    {
        GC.Collect();
        var start = Stopwatch.GetTimestamp();
        var used = Environment.CpuUsage.TotalTime;
        action();
        return new Measure(name, Stopwatch.GetElapsedTime(start), Environment.CpuUsage.TotalTime - used);
    }

    /// <summary>What something took.</summary>
    private sealed record Measure(string Name, TimeSpan Elapsed, TimeSpan Processor);
}
