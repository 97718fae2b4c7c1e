using System.Diagnostics;

namespace Comet.Benchmarks.Applications;

/// <summary>Other programs, run to their ends.</summary>
internal static class Programs
{
    /// <summary>Runs a program that must succeed.</summary>
    /// <returns>Its last line.</returns>
    /// <exception cref="InvalidOperationException">It failed; the message has its last lines.</exception>
    public static async Task<string> OutputAsync(string file, IReadOnlyList<string> arguments, string folder, CancellationToken cancellation)
    {
        var (code, output, errors) = await RunAsync(file, arguments, folder, cancellation);
        return code == 0 ? output.TrimEnd().Split('\n')[^1] : throw new InvalidOperationException($"{file} {string.Join(' ', arguments)} failed:\n{Tail(output + errors)}");
    }

    /// <summary>Runs a program; it does not outlive the wait for it.</summary>
    public static async Task<(int Code, string Output, string Errors)> RunAsync(string file, IReadOnlyList<string> arguments, string folder, CancellationToken cancellation)
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

    /// <summary>The last lines of a text.</summary>
    public static string Tail(string text) => string.Join('\n', text.TrimEnd().Split('\n').TakeLast(12));
}
