using System.Globalization;
using System.Text;

namespace Comet.Tests.Conformance;

/// <summary>All that can be seen of a run of a program.</summary>
/// <param name="Output">What it printed.</param>
/// <param name="Heap">Its result or exception, and everything that can be reached from there and from its static fields.</param>
internal sealed record RunOutcome(string Output, string Heap)
{
    /// <summary>What was seen of a run, as text.</summary>
    /// <param name="instance">The program, after the run.</param>
    /// <param name="output">What it printed.</param>
    /// <param name="result">What it returned, if it did.</param>
    /// <param name="thrown">What it threw, if it did.</param>
    public static RunOutcome Of(ProgramInstance instance, string output, object? result, Exception? thrown)
    {
        var dump = new HeapDump();
        dump.AddRoot(thrown is null ? "returned" : "thrown", thrown ?? result);
        foreach (var assembly in instance.Assemblies)
            dump.AddStatics(assembly);
        return new RunOutcome(output, dump.ToString());
    }

    /// <summary>Describes the first difference from what was expected; null if there is none.</summary>
    public string? DifferenceFrom(RunOutcome expected)
    {
        // The heap first: an exception or a wrong result explains missing output better than the other way round.
        return Difference("heap", expected.Heap, Heap, context: 6) is { } heap
            ? heap + (Difference("output", expected.Output, Output, context: 3) is { } and ? "\n" + and : "")
            : Difference("output", expected.Output, Output, context: 6);
    }

    private static string? Difference(string what, string expected, string actual, int context)
    {
        if (string.Equals(expected, actual, StringComparison.Ordinal))
            return null;
        var expectedLines = expected.Split('\n');
        var actualLines = actual.Split('\n');
        var same = expectedLines.Zip(actualLines).TakeWhile(p => string.Equals(p.First, p.Second, StringComparison.Ordinal)).Count();

        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"The {what} differs from line {same + 1} on ({expectedLines.Length} lines expected, {actualLines.Length} actual):\n");
        foreach (var line in expectedLines[Math.Max(0, same - context)..same])
            text.Append("          ").Append(Shorten(line)).Append('\n');
        foreach (var line in expectedLines.Skip(same).Take(context))
            text.Append("expected  ").Append(Shorten(line)).Append('\n');
        foreach (var line in actualLines.Skip(same).Take(context))
            text.Append("actual    ").Append(Shorten(line)).Append('\n');
        return text.ToString();
    }

    private static string Shorten(string line) => line.Length <= 240 ? line : line[..240] + "…";
}
