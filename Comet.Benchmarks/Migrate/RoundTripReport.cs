using System.Diagnostics;
using System.Globalization;
using Comet.Benchmarks.Measuring;
using Comet.Examples;
using Grpc.Net.Client;

namespace Comet.Benchmarks.Migrate;

/// <summary>The round trip of a forced migration over loopback UDP, beside a gRPC unary call that does the same work.</summary>
internal static class RoundTripReport
{
    private const int Rounds = 21;
    private const int CallsPerRound = 300;
    private const int Warmup = 3_000;

    // The loop looks every four turns whether to stop: once to go, once to come back.
    private const int Limit = 9;

    /// <summary>Measures and prints.</summary>
    /// <exception cref="InvalidOperationException">An answer is wrong, or a call did not move there and back.</exception>
    public static async Task PrintAsync(CancellationToken cancellation)
    {
        var (cometServer, cometAddress) = await ServerProcess.StartCometAsync(cancellation);
        await using var ownedComet = cometServer;
        var (grpcServer, grpcEndpoint) = await ServerProcess.StartAsync(
            GrpcServerCommand.ReadyPrefix, [typeof(RoundTripReport).Assembly.Location, GrpcServerCommand.Name], cancellation);
        await using var ownedGrpc = grpcServer;

        // Two moves a call: at its first safepoint there, at the next one back.
        await using var comet = await CometClient.ConnectAsync(
            cometAddress, new CometClientOptions { Policy = MigrationPolicy.Always, MaxMigrations = 2 }, cancellation);
        using var channel = GrpcChannel.ForAddress("http://" + grpcEndpoint);
        var client = new Work.WorkClient(channel);
        var request = new CountRequest { Limit = Limit };

        Task<long> Migrate() => Task.FromResult(Counting.Sum(Limit));
        async Task<long> CallAsync() => (await client.CountAsync(request)).Sum;
        Task<long> CallBlocking() => Task.FromResult(client.Count(request).Sum);

        var migrated = new Latency(Migrate);
        var called = new Latency(CallAsync);
        var blocked = new Latency(CallBlocking);
        Latency[] variants = [migrated, called, blocked];

        foreach (var variant in variants)
            await variant.RunAsync(Warmup, keep: false, cancellation);
        var before = comet.Statistics.Migrations;
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < variants.Length; i++)
                await variants[(round + i) % variants.Length].RunAsync(CallsPerRound, keep: true, cancellation);
        }

        var moves = comet.Statistics.Migrations - before;
        if (moves != 2L * Rounds * CallsPerRound)
            throw new InvalidOperationException($"{Rounds * CallsPerRound} calls moved {moves} times instead of twice each.");

        Console.WriteLine(
            $"Round trip of a thread with an empty heap, in µs: {Rounds} rounds of {CallsPerRound} calls of each kind, interleaved, after " +
            $"{Warmup} calls to warm up. Both servers are processes of their own on the loopback interface.");
        Print("forced migration there and back, UDP", migrated);
        Print("gRPC unary, HTTP/2 without TLS, awaited", called);
        Print("gRPC unary, HTTP/2 without TLS, blocking", blocked);
        Console.WriteLine($"migration / gRPC awaited   {Ratio(migrated, called)} (median of the rounds' ratios of medians)");
        Console.WriteLine($"migration / gRPC blocking  {Ratio(migrated, blocked)}");
    }

    private static string Ratio(Latency one, Latency other) =>
        Number(Statistics.Median(one.RoundMedians.Zip(other.RoundMedians, (mine, others) => mine / others)), "F2");

    private static void Print(string name, Latency latency) => Console.WriteLine(
        $"{name,-42} median {Number(Statistics.Median(latency.All)),7}   99 % {Number(Statistics.Quantile(latency.All, 0.99)),8}");

    private static string Number(double value, string format = "F1") => value.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>One kind of call, and how long each took in microseconds.</summary>
    private sealed class Latency(Func<Task<long>> call)
    {
        private const long Expected = Limit * (Limit - 1) / 2;

        public List<double> All { get; } = [];

        public List<double> RoundMedians { get; } = [];

        public async Task RunAsync(int calls, bool keep, CancellationToken cancellation)
        {
            var times = new double[calls];
            for (var i = 0; i < calls; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                var start = Stopwatch.GetTimestamp();
                var sum = await call();
                times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
                if (sum != Expected)
                    throw new InvalidOperationException($"A call answered {sum} instead of {Expected}.");
            }

            if (!keep)
                return;
            All.AddRange(times);
            RoundMedians.Add(Statistics.Median(times));
        }
    }
}
