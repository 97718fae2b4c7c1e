using System.Diagnostics;
using System.Text.Json;
using Comet.Benchmarks.Measuring;
using Comet.Examples;

namespace Comet.Benchmarks.Overhead;

/// <summary>What one process measured of one kernel.</summary>
internal sealed record Launch(Samples Plain, Samples Alone, Samples Session, Samples? Awaited)
{
    /// <summary>How the line begins that carries the result to the parent process.</summary>
    public const string ResultPrefix = "result ";

    /// <summary>Measures a kernel in a fresh process.</summary>
    /// <exception cref="InvalidOperationException">The process failed; what it said is in the message.</exception>
    public static async Task<Launch> RunAsync(string kernel, int rounds, string server, CancellationToken cancellation)
    {
        string[] arguments =
        [
            typeof(Launch).Assembly.Location, LaunchCommand.Name,
            "--kernel", kernel, "--rounds", rounds.ToString(), "--server", server,
        ];
        using var process = Process.Start(new ProcessStartInfo(DotnetHost.Path, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            var errors = process.StandardError.ReadToEndAsync(cancellation);
            var output = await process.StandardOutput.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            var result = output.Split('\n').FirstOrDefault(line => line.StartsWith(ResultPrefix, StringComparison.Ordinal))
                ?? throw new InvalidOperationException($"Measuring {kernel} failed: {output}{await errors}");
            return JsonSerializer.Deserialize<Launch>(result[ResultPrefix.Length..])!;
        }
        finally
        {
            process.Kill();
        }
    }
}
