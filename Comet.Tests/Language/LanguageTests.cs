using Comet.Tests.Conformance;
using Comet.Tests.Snapshots;

namespace Comet.Tests.Language;

/// <summary>Holds <c>docs/language.md</c> to what constructs do. With <c>UPDATE_SNAPSHOTS=1</c> in the environment, the page is written instead.</summary>
[Collection(nameof(Threads.CurrentSession))]
public sealed class LanguageTests
{
    [Fact]
    public void The_page_says_what_constructs_do()
    {
        var findings = LanguageConstructs.All.Chunk(8).SelectMany(LanguageTable.Find).ToList();
        Assert.True(findings.All(f => f.Difference is null), string.Join('\n', findings.Where(f => f.Difference is not null).Select(f => $"{f.Construct.Name}: {f.Difference}")));

        var path = Path.Combine(Snapshot.ProjectDirectory, "..", "docs", "language.md");
        var page = LanguageTable.Render(findings);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(path, page);
        var written = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        Assert.True(written == page, "docs/language.md is not current: run this test with UPDATE_SNAPSHOTS=1 and look at what has changed.\n" + Difference(written, page));
    }

    private static string Difference(string written, string page) =>
        string.Join('\n', page.Split('\n').Except(written.Split('\n')).Select(line => "now   " + line).Concat(written.Split('\n').Except(page.Split('\n')).Select(line => "then  " + line)));
}
