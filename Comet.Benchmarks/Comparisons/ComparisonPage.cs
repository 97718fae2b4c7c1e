using System.Globalization;
using System.Text;
using Comet.Benchmarks.Comparisons.Energy;
using Comet.LinkEmulator.Model;

namespace Comet.Benchmarks.Comparisons;

/// <summary>A comparison as a page of Markdown.</summary>
internal sealed class ComparisonPage(Comparison comparison)
{
    private readonly StringBuilder _text = new();
    private readonly EnergyEstimate _energy = new(PhonePower.HtcDream);

    /// <summary>Writes it.</summary>
    /// <param name="chart">The address of the drawing.</param>
    public string Write(string chart)
    {
        Line("# The applications, measured");
        Line("");
        Line("This page is the output of `dotnet run -c Release --project Comet.Benchmarks -- apps-chart`, from the figures of `-- apps --json`; [applications.md](applications.md) tells what is measured and how.");
        Line("");
        Line($"{comparison.Circumstances}; size {comparison.Size}, medians of {comparison.Runs} runs. The device is {comparison.Device}, {Number(comparison.Ratio)} times slower than the server (geometric mean of the applications at home).");
        Line("");
        Line($"![How many times sooner than on the device alone]({chart})");
        Line("");
        WriteMeans();
        foreach (var link in comparison.Links)
        {
            WriteTimes(link);
            WriteCosts(link);
        }

        return _text.ToString();
    }

    /// <summary>A line a link.</summary>
    private void WriteMeans()
    {
        Row("link", "Comet, of home", "of the oracle", "of gRPC", "gRPC, of home", "least of Comet");
        Row("---", "--:", "--:", "--:", "--:", "--:");
        foreach (var link in comparison.Links)
        {
            Row(
                link.Name, Times(comparison.MeanSpeedUp(link.Name, Way.Tau)),
                Number(comparison.MeanOf(application => comparison.OfOracle(application, link.Name))), Number(comparison.MeanOf(application => comparison.OfGrpc(application, link.Name))),
                Times(comparison.MeanSpeedUp(link.Name, Way.Grpc)), Times(comparison.Homes.Min(home => comparison.SpeedUp(home.Application, link.Name, Way.Tau))));
        }

        Line("");
    }

    private void WriteTimes(LinkProfile link)
    {
        Line($"## {link}");
        Line("");
        Row("application", "home, s", "Comet, s", "", "first run, s", "always away, s", "", "gRPC, s", "", "Comet of the oracle", "of gRPC");
        Row("---", "--:", "--:", "--:", "--:", "--:", "--:", "--:", "--:", "--:", "--:");
        foreach (var home in comparison.Homes)
        {
            Cell? Find(Way way) => comparison.Find(home.Application, link.Name, way);
            string SpeedUp(Way way) => Times(comparison.SpeedUp(home.Application, link.Name, way));
            Row(
                home.Application, Seconds(home.Run), Seconds(Find(Way.Tau)?.Run), SpeedUp(Way.Tau), Seconds(Find(Way.Tau)?.First), Seconds(Find(Way.Eager)?.Run), SpeedUp(Way.Eager),
                Seconds(Find(Way.Grpc)?.Run), SpeedUp(Way.Grpc), Number(comparison.OfOracle(home.Application, link.Name)), Number(comparison.OfGrpc(home.Application, link.Name)));
        }

        string Mean(Way way) => Bold(Times(comparison.MeanSpeedUp(link.Name, way)));
        Row(
            Bold("geometric mean"), "", "", Mean(Way.Tau), "", "", Mean(Way.Eager), "", Mean(Way.Grpc),
            Bold(Number(comparison.MeanOf(application => comparison.OfOracle(application, link.Name)))), Bold(Number(comparison.MeanOf(application => comparison.OfGrpc(application, link.Name)))));
        Line("");
    }

    private void WriteCosts(LinkProfile link)
    {
        Row("application", "moves", "Comet, KB up", "KB down", "gRPC, KB up", "KB down", "home, CPU s", "Comet", "gRPC", "home, J", "Comet", "gRPC");
        Row("---", "--:", "--:", "--:", "--:", "--:", "--:", "--:", "--:", "--:", "--:", "--:");
        foreach (var home in comparison.Homes)
        {
            var (comet, grpc) = (comparison.Find(home.Application, link.Name, Way.Tau)?.Run, comparison.Find(home.Application, link.Name, Way.Grpc)?.Run);
            Row(
                home.Application, Number(comet?.Migrations, "F0"), Kilobytes(comet?.Link?.BytesUp), Kilobytes(comet?.Link?.BytesDown), Kilobytes(grpc?.Link?.BytesUp), Kilobytes(grpc?.Link?.BytesDown),
                Number(home.Run.ProcessorSeconds, "F1"), Number(comet?.ProcessorSeconds, "F1"), Number(grpc?.ProcessorSeconds, "F1"),
                Number(_energy.Joules(home.Run), "F1"), Joules(comet, link), Joules(grpc, link));
        }

        Line("");
    }

    private string Joules(ApplicationRun? run, LinkProfile link) => Number(run is null ? null : _energy.Joules(run, link.Name), "F1");

    private void Row(params string[] cells) => Line($"| {string.Join(" | ", cells)} |");

    private void Line(string text) => _text.Append(text).Append('\n');

    private static string Seconds(ApplicationRun? run) => Number(run?.Milliseconds / 1000);

    private static string Kilobytes(long? bytes) => Number(bytes / 1000.0, "F0");

    private static string Times(double? speedUp) => speedUp is null ? "" : Number(speedUp) + "×";

    private static string Bold(string text) => text.Length == 0 ? "" : $"**{text}**";

    private static string Number(double? value, string format = "F2") => value?.ToString(format, CultureInfo.InvariantCulture) ?? "";
}
