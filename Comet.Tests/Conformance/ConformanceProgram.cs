using System.Reflection;

namespace Comet.Tests.Conformance;

/// <summary>What a program's first line says about how it may behave when threads can move.</summary>
public enum Expectation
{
    /// <summary>It moves when told to at every safepoint.</summary>
    Migrates,

    /// <summary>It has no safepoint that it could leave from, and says nothing.</summary>
    StaysHome,

    /// <summary>It tries to move, meets what cannot cross, and goes on at home.</summary>
    Abandons,

    /// <summary>The generator refuses it with an error.</summary>
    Error,
}

/// <summary>A program of the conformance suite: a whole C# file with an offloadable class and <c>Program.Run</c>. What stands before a line <c>//// program</c> is a library, which the rest refers to; with
/// <c>//// program without the generator</c> only the library knows of Comet.</summary>
/// <param name="Name">Folder and file, without the extension.</param>
/// <param name="Source">The text.</param>
/// <param name="Expectation">From the first line, <c>// expect: migrates | stays-home | abandons | error COMETnnnn</c>; it migrates if that line is missing.</param>
/// <param name="Error">The id of the error that is expected.</param>
/// <param name="Library">The library as a program of its own, which has no <c>Program.Run</c>; null if there is none.</param>
internal sealed record ConformanceProgram(string Name, string Source, Expectation Expectation, string? Error = null, ConformanceProgram? Library = null)
{
    private const string LibraryEnd = "\n//// program";
    private const string WithoutGenerator = " without the generator\n";
    private const string ResourcePrefix = "Programs/";
    private const string ErrorPrefix = "error ";

    private static readonly Lazy<SortedDictionary<string, ConformanceProgram>> _all = new(Load);

    /// <summary>Whether the generator never sees it, but for its library.</summary>
    public bool IsPlain { get; init; }

    /// <summary>The names of all programs, sorted.</summary>
    public static IReadOnlyCollection<string> Names => _all.Value.Keys;

    /// <summary>A program by name.</summary>
    public static ConformanceProgram Get(string name) => _all.Value[name];

    /// <summary>Reads a program's first line.</summary>
    /// <exception cref="FormatException">The line expects something unknown.</exception>
    public static ConformanceProgram Parse(string name, string source)
    {
        if (source.IndexOf(LibraryEnd, StringComparison.Ordinal) is var library and >= 0)
        {
            var first = Parse(name + ".Library", source[..library]);
            var rest = source[(library + LibraryEnd.Length)..];
            var isPlain = rest.StartsWith(WithoutGenerator, StringComparison.Ordinal);
            return first with { Name = name, Source = isPlain ? rest[WithoutGenerator.Length..] : rest, Library = first, IsPlain = isPlain };
        }

        const string marker = "// expect:";
        var end = source.IndexOf('\n', StringComparison.Ordinal);
        var line = (end < 0 ? source : source[..end]).Trim();
        if (!line.StartsWith(marker, StringComparison.Ordinal))
            return new ConformanceProgram(name, source, Expectation.Migrates);

        var expected = line[marker.Length..].Trim();
        if (expected.StartsWith(ErrorPrefix, StringComparison.Ordinal))
            return new ConformanceProgram(name, source, Expectation.Error, expected[ErrorPrefix.Length..].Trim());
        return new ConformanceProgram(name, source, expected switch
        {
            "migrates" => Expectation.Migrates,
            "stays-home" => Expectation.StaysHome,
            "abandons" => Expectation.Abandons,
            var other => throw new FormatException($"{name}: the first line expects '{other}', which is none of migrates, stays-home, abandons, error COMETnnnn."),
        });
    }

    private static SortedDictionary<string, ConformanceProgram> Load()
    {
        var programs = new SortedDictionary<string, ConformanceProgram>(StringComparer.Ordinal);
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var resource in assembly.GetManifestResourceNames())
        {
            var path = resource.Replace('\\', '/');
            if (!path.StartsWith(ResourcePrefix, StringComparison.Ordinal))
                continue;
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            var name = path[ResourcePrefix.Length..^".cs".Length];
            programs.Add(name, Parse(name, reader.ReadToEnd()));
        }

        return programs;
    }
}
