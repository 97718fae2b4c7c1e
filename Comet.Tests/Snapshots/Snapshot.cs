using System.Reflection;
using System.Runtime.CompilerServices;

namespace Comet.Tests.Snapshots;

/// <summary>
/// Compares a text with the accepted one beside the test, by Verify's file convention: <c>Class.Method.verified.txt</c> is in the repository, a difference leaves
/// <c>Class.Method.received.txt</c>. To accept a change, run with UPDATE_SNAPSHOTS=1 and look at the difference.
/// </summary>
/// <remarks>The one place to change when the tests move to Verify.Xunit: the body becomes <c>Verifier.Verify(text)</c>.</remarks>
internal static class Snapshot
{
    /// <summary>Where the project was built: a deterministic build replaces that path in what <see cref="CallerFilePathAttribute"/> gives.</summary>
    public static string ProjectDirectory { get; } = typeof(Snapshot).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "ProjectDirectory").Value!;

    public static void Verify(string text, [CallerMemberName] string member = "", [CallerFilePath] string file = "")
    {
        var stem = Path.Combine(ProjectDirectory, FolderInProject(file), $"{Path.GetFileNameWithoutExtension(file)}.{member}");
        var (verified, received) = ($"{stem}.verified.txt", $"{stem}.received.txt");
        text = text.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(verified, text);
            return;
        }

        var expected = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : "";
        if (expected == text)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        Assert.Fail($"{Path.GetFileName(received)} differs from {Path.GetFileName(verified)}:\n{FirstDifference(expected, text)}");
    }

    private static string FolderInProject(string file)
    {
        var project = "/" + typeof(Snapshot).Assembly.GetName().Name + "/";
        var path = file.Replace('\\', '/');
        var start = path.LastIndexOf(project, StringComparison.Ordinal) + project.Length;
        return Path.GetDirectoryName(path[start..])!;
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var line = 0;
        while (line < left.Length && line < right.Length && left[line] == right[line])
            line++;
        return $"line {line + 1}\n  expected: {left.ElementAtOrDefault(line)}\n  actual:   {right.ElementAtOrDefault(line)}";
    }
}
