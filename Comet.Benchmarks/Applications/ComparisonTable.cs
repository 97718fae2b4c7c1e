using System.Globalization;
using Comet.Benchmarks.Comparisons;
using Comet.Benchmarks.Comparisons.Energy;
using Comet.LinkEmulator.Model;
using Spectre.Console;

namespace Comet.Benchmarks.Applications;

/// <summary>A comparison as tables: for each link the times, and what they cost the device.</summary>
internal sealed class ComparisonTable(Comparison comparison)
{
    private const string Missing = "-";

    private static readonly Way[] _remote = [Way.Tau, Way.Eager, Way.Grpc];

    private readonly EnergyEstimate _energy = new(PhonePower.HtcDream);

    /// <summary>Prints it.</summary>
    public void Print()
    {
        AnsiConsole.WriteLine($"{comparison.Circumstances}; size {comparison.Size}, medians of {comparison.Runs} runs. The device is {comparison.Device}, {Number(comparison.Ratio, "F1")} times slower than the server (geometric mean of the applications at home).");
        foreach (var link in comparison.Links)
        {
            PrintTimes(link);
            PrintCosts(link);
        }
    }

    private void PrintTimes(LinkProfile link)
    {
        var table = new Table { Title = new TableTitle(link.ToString()) }.AddColumns("application", "home, ms", "tau, ms", "speed-up", "first, ms", "eager, ms", "speed-up", "gRPC, ms", "speed-up", "first, ms", "tau of oracle", "tau of gRPC");
        foreach (var home in comparison.Homes)
        {
            Cell? Find(Way way) => comparison.Find(home.Application, link.Name, way);
            table.AddRow(
                home.Application, Number(home.Run.Milliseconds),
                Number(Find(Way.Tau)?.Run.Milliseconds), Number(SpeedUp(Way.Tau), "F2"), Number(Find(Way.Tau)?.First.Milliseconds),
                Number(Find(Way.Eager)?.Run.Milliseconds), Number(SpeedUp(Way.Eager), "F2"),
                Number(Find(Way.Grpc)?.Run.Milliseconds), Number(SpeedUp(Way.Grpc), "F2"), Number(Find(Way.Grpc)?.First.Milliseconds),
                Number(comparison.OfOracle(home.Application, link.Name), "F2"), Number(comparison.OfGrpc(home.Application, link.Name), "F2"));

            double? SpeedUp(Way way) => comparison.SpeedUp(home.Application, link.Name, way);
        }

        string MeanOf(Func<string, double?> figure) => Number(comparison.MeanOf(figure), "F2");
        var means = _remote.Select(way => Number(comparison.MeanSpeedUp(link.Name, way), "F2")).ToArray();
        table.AddRow(
            "geometric mean", "", "", means[0], "", "", means[1], "", means[2], "",
            MeanOf(application => comparison.OfOracle(application, link.Name)), MeanOf(application => comparison.OfGrpc(application, link.Name)));
        AnsiConsole.Write(table);
    }

    private void PrintCosts(LinkProfile link)
    {
        var table = new Table { Title = new TableTitle($"{link.Name}: what it costs the device") }.AddColumns("application", "moves", "tau, KB up", "KB down", "gRPC, KB up", "KB down", "home, cpu s", "tau, cpu s", "gRPC, cpu s", "home, J", "tau, J", "gRPC, J");
        foreach (var home in comparison.Homes)
        {
            var (tau, grpc) = (comparison.Find(home.Application, link.Name, Way.Tau)?.Run, comparison.Find(home.Application, link.Name, Way.Grpc)?.Run);
            table.AddRow(
                home.Application, Number(tau?.Migrations),
                Number(tau?.Link?.BytesUp / 1000.0), Number(tau?.Link?.BytesDown / 1000.0), Number(grpc?.Link?.BytesUp / 1000.0), Number(grpc?.Link?.BytesDown / 1000.0),
                Number(home.Run.ProcessorSeconds, "F1"), Number(tau?.ProcessorSeconds, "F1"), Number(grpc?.ProcessorSeconds, "F1"),
                Number(_energy.Joules(home.Run), "F1"), Joules(tau), Joules(grpc));

            string Joules(ApplicationRun? run) => Number(run is null ? null : _energy.Joules(run, link.Name), "F1");
        }

        AnsiConsole.Write(table);
    }

    private static string Number(double? value, string format = "F0") => value?.ToString(format, CultureInfo.InvariantCulture) ?? Missing;
}
