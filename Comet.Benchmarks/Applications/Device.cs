using Comet.Benchmarks.Comparisons;

namespace Comet.Benchmarks.Applications;

/// <summary>Where an application is at home: an ARM64 handheld under qemu, or this machine.</summary>
internal sealed class Device
{
    private readonly IReadOnlyList<string> _prefix;

    private Device(IReadOnlyList<string> prefix, string program)
    {
        _prefix = prefix;
        Program = program;
    }

    /// <summary>The program's file.</summary>
    public string Program { get; }

    /// <summary>Builds a program for a handheld, which is installed if it is not there yet.</summary>
    /// <param name="project">Its project, below the repository's root.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="InvalidOperationException">It cannot be built; the message has the last lines.</exception>
    public static async Task<Device> HandheldAsync(string project, CancellationToken cancellation)
    {
        var program = await Programs.OutputAsync(Path.Combine(Repository.Root, "eng", "handheld.sh"), [project, "--publish-only"], Repository.Root, cancellation);
        // As in the script, which says why.
        return new Device(["qemu-aarch64-static", "-E", "DOTNET_EnableWriteXorExecute=0", "-L", Path.Combine(Repository.Root, ".handheld", "sysroot")], program);
    }

    /// <summary>Builds a program for this machine.</summary>
    /// <param name="project">Its project, below the repository's root.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="InvalidOperationException">It cannot be built; the message has the last lines.</exception>
    public static async Task<Device> NativeAsync(string project, CancellationToken cancellation)
    {
        var folder = Path.Combine(Repository.Root, ".handheld", "native", Path.GetFileNameWithoutExtension(project));
        await Programs.OutputAsync("dotnet", ["publish", project, "-c", "Release", "-o", folder, "-v", "quiet", "--nologo"], Repository.Root, cancellation);
        return new Device([], Path.Combine(folder, Path.GetFileNameWithoutExtension(project)));
    }

    /// <summary>Runs the program once.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message has what it said.</exception>
    public async Task<ApplicationRun> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        using var folder = new TemporaryFolder();
        string[] all = [.. _prefix, Program, .. arguments, "--output", folder.Path];
        var (code, output, errors) = await Programs.RunAsync(all[0], all[1..], Environment.CurrentDirectory, cancellation);
        return ApplicationRun.Parse(output) ?? throw new InvalidOperationException($"{string.Join(' ', all)} ended with {code}:\n{Programs.Tail(output + errors)}");
    }
}
