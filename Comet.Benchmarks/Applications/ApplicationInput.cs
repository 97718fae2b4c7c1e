namespace Comet.Benchmarks.Applications;

/// <summary>What an application reads. If it has to be made first, that is done once, before anything is measured: no user's photo is painted by the editor.</summary>
internal sealed class ApplicationInput : IDisposable
{
    private readonly TemporaryFolder? _made;

    private ApplicationInput(string size, TemporaryFolder? made)
    {
        _made = made;
        Arguments = made is null ? ["run", "--size", size] : ["run", "--size", size, "--input", made.Path];
    }

    /// <summary>How the application is told to run with it.</summary>
    public IReadOnlyList<string> Arguments { get; }

    /// <summary>Makes what is needed for a size.</summary>
    public static async Task<ApplicationInput> PrepareAsync(ExampleApplication application, Device native, string size, CancellationToken cancellation)
    {
        if (!application.MakesInput)
            return new ApplicationInput(size, null);
        var folder = new TemporaryFolder();
        await Programs.OutputAsync(native.Program, ["generate", "--size", size, "--output", folder.Path], folder.Path, cancellation);
        return new ApplicationInput(size, folder);
    }

    /// <inheritdoc/>
    public void Dispose() => _made?.Dispose();
}
