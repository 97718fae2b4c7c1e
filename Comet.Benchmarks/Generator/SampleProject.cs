using System.Collections.Immutable;
using System.Text;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Comet.Benchmarks.Generator;

/// <summary>
/// A project of ordinary code, as large as asked: classes that call each other, with loops, collections, lambdas, exceptions and text, every method another one by its
/// numbers. Every class is offloadable, and another file calls all of them.
/// </summary>
internal static class SampleProject
{
    /// <summary>The options of its files.</summary>
    public static CSharpParseOptions ParseOptions { get; } =
        new CSharpParseOptions(LanguageVersion.CSharp14).WithFeatures([new("InterceptorsNamespaces", "Comet.Generated")]);

    private static readonly ImmutableArray<MetadataReference> _references =
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(OffloadableAttribute).Assembly.Location)];

    /// <summary>The files' texts: one per class, and the program that calls them.</summary>
    public static IReadOnlyList<string> Files(int classes, int methods) => [.. Enumerable.Range(0, classes).Select(c => Class(c, classes, methods)), Program(classes, methods)];

    /// <summary>Parses a file.</summary>
    public static SyntaxTree Parse(string text, int number) =>
        CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8, SourceHashAlgorithm.Sha256), ParseOptions, $"/src/File{number}.cs");

    /// <summary>A compilation of them that nothing was asked of yet.</summary>
    public static CSharpCompilation Compile(IReadOnlyList<string> files, string assemblyName) => CSharpCompilation.Create(
        assemblyName, files.Select(Parse), _references,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));

    private static string Class(int number, int classes, int methods)
    {
        var text = new StringBuilder();
        text.Append("using System;\nusing System.Collections.Generic;\nusing System.Linq;\nusing Comet;\n\nnamespace Sample;\n\n");
        text.Append($"/// <summary>Part {number} of the model.</summary>\n[Offloadable]\npublic partial class Part{number}\n{{\n");
        text.Append("    private readonly List<int> _items = new();\n    private readonly Dictionary<string, int> _names = new();\n    private int _total;\n");
        if (number + 1 < classes) text.Append($"    private readonly Part{number + 1} _next = new();\n");
        text.Append("    public int Total => _total;\n");
        for (var m = 0; m < methods; m++)
            text.Append('\n').Append(Method(number, m, number + 1 < classes ? "_next." : ""));
        return text.Append("}\n").ToString();
    }

    private static string Method(int number, int method, string next)
    {
        var call = method == 0 ? "n - 1" : $"{next}Method{method - 1}(n - 1)";
        var body = (method % 5) switch
        {
            0 => $$"""
                int sum = {{number}};
                for (int i = 0; i < n; i++)
                {
                    if (i % {{method + 2}} == 0) continue;
                    sum += i * {{method + 1}} + _items.Count;
                    _total += sum % 7;
                }
                return sum + {{call}};
                """,
            1 => $$"""
                var counts = new Dictionary<string, int>();
                foreach (int item in _items)
                {
                    string key = (item % {{method + 3}}).ToString();
                    counts.TryGetValue(key, out int count);
                    counts[key] = count + 1;
                }
                foreach (var pair in counts) _names[pair.Key] = pair.Value + {{call}};
                return _names.Count;
                """,
            2 => $$"""
                if (n <= {{method}}) return n;
                var chosen = _items.Where(x => x > n).Select(x => x * {{number + 2}}).ToList();
                int best = chosen.Count == 0 ? n : chosen.Max();
                while (best > {{method + 1}})
                {
                    best /= 2;
                    _items.Add(best);
                }
                return best + {{call}};
                """,
            3 => $$"""
                try
                {
                    int value = {{call}};
                    if (value > {{method * 3}}) throw new InvalidOperationException($"too large: {value}");
                    return value;
                }
                catch (InvalidOperationException e) when (e.Message.Length > {{method}})
                {
                    _total++;
                    return _total;
                }
                finally
                {
                    _items.Add(n);
                }
                """,
            _ => $$"""
                int[] table = new int[n + 1];
                for (int i = 1; i < table.Length; i++)
                {
                    for (int j = 0; j < i; j++) table[i] += table[j] ^ (i * {{method}});
                }
                int result = table.Length > 2 ? table[^1] : {{number}};
                switch (result % 3)
                {
                    case 0: result += {{call}}; break;
                    case 1: result -= _total; break;
                    default: result = Math.Max(result, n); break;
                }
                return result;
                """,
        };
        var indented = string.Join('\n', body.Split('\n').Select(static line => "        " + line));
        return $"    /// <summary>Step {method}.</summary>\n    public int Method{method}(int n)\n    {{\n{indented}\n    }}\n";
    }

    private static string Program(int classes, int methods)
    {
        var text = new StringBuilder("using Sample;\n\npublic static class Program\n{\n    public static long Run()\n    {\n        long sum = 0;\n");
        for (var c = 0; c < classes; c++)
            text.Append($"        var part{c} = new Part{c}();\n        sum += part{c}.Method{c % methods}({c}) + part{c}.Total;\n");
        return text.Append("        return sum;\n    }\n}\n").ToString();
    }
}
