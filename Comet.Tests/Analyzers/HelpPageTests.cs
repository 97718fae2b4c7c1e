using System.Reflection;
using System.Text.RegularExpressions;
using Comet.Generators.Diagnostics;
using Comet.Tests.Generators;
using Comet.Tests.Snapshots;
using Microsoft.CodeAnalysis;

namespace Comet.Tests.Analyzers;

/// <summary>Each diagnostic has its page, which shows what it is said of and what it is not, and stands in the list of releases.</summary>
public sealed partial class HelpPageTests
{
    private static readonly string _root = Path.Combine(Snapshot.ProjectDirectory, "..");

    /// <summary>The ids of all diagnostics.</summary>
    public static TheoryData<string> Ids => [.. All().Select(static d => d.Id)];

    [Fact]
    public void TheListHasEveryDescriptorThereIs()
    {
        var declared = typeof(DiagnosticList).Assembly.GetTypes().Where(static t => t.Namespace == typeof(DiagnosticList).Namespace)
            .SelectMany(static t => t.GetFields(BindingFlags.Static | BindingFlags.Public)).Where(static f => f.FieldType == typeof(DiagnosticDescriptor)).Select(static f => (DiagnosticDescriptor)f.GetValue(null)!);
        Assert.Equal(declared.Select(static d => d.Id).Order(), All().Select(static d => d.Id).Order());
    }

    [Fact]
    public void NoPageIsLeftOver() =>
        Assert.Equal(All().Select(static d => d.Id).Order(), Directory.GetFiles(Path.Combine(_root, HelpPages.Folder), "COMET*.md").Select(static f => Path.GetFileNameWithoutExtension(f)).Order());

    [Theory]
    [MemberData(nameof(Ids))]
    public void HasItsPage(string id)
    {
        var descriptor = All().Single(d => d.Id == id);
        Assert.EndsWith($"{HelpPages.Folder}{id}.md", descriptor.HelpLinkUri, StringComparison.Ordinal);
        var page = File.ReadAllText(Path.Combine(_root, HelpPages.Folder, id + ".md"));
        Assert.StartsWith($"# {id}: {descriptor.Title}\n", page, StringComparison.Ordinal);
        Assert.Equal(["Wrong", "Right", "Why"], Section().Matches(page).Select(static m => m.Groups[1].Value));
        Assert.Contains($"({id}.md): {descriptor.Title}", File.ReadAllText(Path.Combine(_root, HelpPages.Folder, "README.md")), StringComparison.Ordinal);
        Assert.Contains(
            $"{id} | {descriptor.Category} | {descriptor.DefaultSeverity} |",
            string.Concat(Directory.GetFiles(Path.Combine(_root, "Comet.Generators"), "AnalyzerReleases.*.md").Select(File.ReadAllText)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void ItsPageIsRight(string id)
    {
        var blocks = Code().Matches(File.ReadAllText(Path.Combine(_root, HelpPages.Folder, id + ".md"))).Select(static m => m.Groups[1].Value).ToList();
        // Some are about the project file.
        if (id == InterceptionDiagnostics.NamespaceNotListed.Id || id == ClassDiagnostics.LanguageTooOld.Id)
            return;
        Assert.Equal(2, blocks.Count);
        Assert.Contains(Said(blocks[0]), d => d.Id == id);
        Assert.DoesNotContain(Said(blocks[1]), d => d.Id == id || d.Severity >= DiagnosticSeverity.Warning);
    }

    private static IReadOnlyList<Diagnostic> Said(string text)
    {
        var program = GeneratorHost.Run(text);

        // The parts of partial properties that are generated are not there yet.
        Assert.DoesNotContain(program.Input.GetDiagnostics(), static d => d is { Severity: DiagnosticSeverity.Error, Id: not "CS9248" });
        return program.Said();
    }

    private static IEnumerable<DiagnosticDescriptor> All() => DiagnosticList.OfAnalyzer.Concat(DiagnosticList.OfGenerator);

    [GeneratedRegex(@"^## (.+)$", RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex(@"```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Code();
}
