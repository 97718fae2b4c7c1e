namespace Comet.Benchmarks.Applications;

/// <summary>The sources this program was built from.</summary>
internal static class Repository
{
    /// <summary>The folder.</summary>
    /// <exception cref="InvalidOperationException">The program was taken elsewhere.</exception>
    public static string Root { get; } = Find();

    /// <summary>What is checked out, and whether it has been changed since.</summary>
    public static Task<string> DescribeAsync(CancellationToken cancellation) => Programs.OutputAsync("git", ["describe", "--always", "--dirty"], Root, cancellation);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Comet.slnx")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The applications are built from their sources: run this from within the repository.");
    }
}
