using System.Diagnostics;
using System.Globalization;
using Grpc.Net.Client;
using Linpack;

namespace GrpcApplications;

/// <summary>Linpack: a call for each system.</summary>
internal sealed class RemoteLinpack : IRemoteApplication
{
    /// <inheritdoc/>
    public string Name => "Linpack";

    /// <inheritdoc/>
    public async Task<Checksum> RunAsync(GrpcChannel channel, RunSettings settings, CancellationToken cancellation)
    {
        var server = new LinpackService.LinpackServiceClient(channel);
        var checksum = Checksum.Empty;
        var path = settings.InputOr(Name, settings.BySize("tiny.dat", "small.dat", "default.dat", "large.dat"));
        using var report = File.CreateText(settings.OutputFile("linpack.txt"));
        report.WriteLine("      n   seed      residual  normalized    x[1]-1    x[n]-1");
        foreach (var problem in LinpackApplication.Read(path))
        {
            var start = Stopwatch.GetTimestamp();
            var solution = await server.SolveAsync(new SystemRequest { Size = problem.Size, Seed = problem.Seed }, cancellationToken: cancellation);
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            if (!(solution.NormalizedResidual < LinpackApplication.Threshold))
                throw new WrongResultException($"The normalized residual of n = {problem.Size} is {solution.NormalizedResidual}.");

            report.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{problem.Size,7} {problem.Seed,6} {solution.Residual,13:E4} {solution.NormalizedResidual,11:F4} {solution.X[0] - 1,9:E1} {solution.X[^1] - 1,9:E1}"));
            settings.Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"n={problem.Size}: {problem.Operations / seconds / 1e6:F0} Mflop/s, normalized residual {solution.NormalizedResidual:F4}"));
            foreach (var x in solution.X)
                checksum = checksum.Add(x);
            checksum = checksum.Add(solution.Residual);
        }

        return checksum;
    }
}
