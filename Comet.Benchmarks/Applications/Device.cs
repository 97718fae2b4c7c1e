using System.Diagnostics;

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

    /// <summary>Builds an application for a handheld, which is installed if it is not there yet.</summary>
    /// <exception cref="InvalidOperationException">It cannot be built; the message has the last lines.</exception>
    public static async Task<Device> HandheldAsync(ExampleApplication application, CancellationToken cancellation)
    {
        var root = RepositoryRoot();
        var program = await OutputAsync(Path.Combine(root, "eng", "handheld.sh"), [application.Project, "--publish-only"], root, cancellation);
        // As in the script, which says why.
        return new Device(["qemu-aarch64-static", "-E", "DOTNET_EnableWriteXorExecute=0", "-L", Path.Combine(root, ".handheld", "sysroot")], program);
    }

    /// <summary>Builds an application for this machine.</summary>
    /// <exception cref="InvalidOperationException">It cannot be built; the message has the last lines.</exception>
    public static async Task<Device> NativeAsync(ExampleApplication application, CancellationToken cancellation)
    {
        var root = RepositoryRoot();
        var folder = Path.Combine(root, ".handheld", "native", application.Name);
        await OutputAsync("dotnet", ["publish", application.Project, "-c", "Release", "-o", folder, "-v", "quiet", "--nologo"], root, cancellation);
        var settings = Directory.GetFiles(folder, "*.runtimeconfig.json").Single();
        return new Device([], settings[..^".runtimeconfig.json".Length]);
    }

    /// <summary>Runs the program once.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message has what it said.</exception>
    public async Task<ApplicationRun> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        using var folder = new TemporaryFolder();
        string[] all = [.. _prefix, Program, .. arguments, "--output", folder.Path];
        var (code, output, errors) = await StartAsync(all[0], all[1..], Environment.CurrentDirectory, cancellation);
        return ApplicationRun.Parse(output) ?? throw new InvalidOperationException($"{string.Join(' ', all)} ended with {code}:\n{Tail(output + errors)}");
    }

    private static async Task<string> OutputAsync(string file, IReadOnlyList<string> arguments, string folder, CancellationToken cancellation)
    {
        var (code, output, errors) = await StartAsync(file, arguments, folder, cancellation);
        return code == 0 ? output.TrimEnd().Split('\n')[^1] : throw new InvalidOperationException($"{file} {string.Join(' ', arguments)} failed:\n{Tail(output + errors)}");
    }

    /// <summary>Runs a program to its end; it does not outlive the wait for it.</summary>
    private static async Task<(int Code, string Output, string Errors)> StartAsync(string file, IReadOnlyList<string> arguments, string folder, CancellationToken cancellation)
    {
        using var process = Process.Start(new ProcessStartInfo(file, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true })!;
        process.StandardInput.Close();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellation);
            var errors = process.StandardError.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            return (process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static string Tail(string text) => string.Join('\n', text.TrimEnd().Split('\n').TakeLast(12));

    private static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Comet.slnx")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The applications are built from their sources: run this from within the repository.");
    }
}
