using System.Text;
using Comet.Tests.Conformance;

namespace Comet.Tests.Fuzzing;

/// <summary>Puts generated programs together to what the differential harness runs.</summary>
internal static class FuzzPrograms
{
    /// <summary>The JIT optimizes one batch in so many: loads that can be unloaded have no tiers, and with optimization the JIT takes a fifth of all time.</summary>
    private const ulong OptimizedInterval = 4;

    /// <summary>The seeds of a batch that starts with one.</summary>
    public static IReadOnlyList<ulong> Seeds(ulong first, int count) => [.. Enumerable.Range(0, count).Select(i => first + (ulong)i)];

    /// <summary>One compilation of many programs: most of the time goes to what each compilation and each load costs.</summary>
    public static ConformanceProgram Batch(IReadOnlyList<ulong> seeds)
    {
        var sources = seeds.Select(ProgramGenerator.Generate).ToList();
        var text = new StringBuilder(ProgramGenerator.Usings);
        if (seeds[0] / (ulong)seeds.Count % OptimizedInterval != 0)
            text.Append("[assembly: System.Diagnostics.Debuggable(System.Diagnostics.DebuggableAttribute.DebuggingModes.DisableOptimizations)]\n\n");
        text.Append(ProgramGenerator.Support);
        foreach (var source in sources)
            text.Append('\n').Append(source.Text);
        text.Append("""

            public static class Program
            {
                public static object Run()
                {
                    var results = new List<object>();

            """);
        foreach (var source in sources)
            text.Append("        results.Add(").Append(source.Namespace).Append(".Entry.Run());\n");
        text.Append("""
                    return results;
                }

                public static void Reset()
                {

            """);
        foreach (var source in sources)
            text.Append("        ").Append(source.Namespace).Append(".Entry.Reset();\n");
        text.Append("""
                }
            }

            """);
        return new ConformanceProgram(sources.Count == 1 ? sources[0].Namespace : $"{sources[0].Namespace} and {sources.Count - 1} more", text.ToString(), Expectation.Migrates);
    }
}
