using Comet.Benchmarks.Comparisons;
using Comet.Benchmarks.Comparisons.Energy;
using Comet.Tests.Snapshots;

namespace Comet.Tests.Examples;

/// <summary>What is made of the figures of a comparison. Those in <c>comparison.json</c> are of two applications, and one cell was not measured.</summary>
public sealed class ComparisonTests
{
    private static readonly FileInfo _figures = new(Path.Combine(Snapshot.ProjectDirectory, "Examples", "comparison.json"));

    [Fact]
    public async Task DrawsAChart() => Snapshot.Verify(new SpeedUpChart(await Comparison.LoadAsync(_figures, CancellationToken.None)).Draw());

    [Fact]
    public async Task WritesAPage() => Snapshot.Verify(new ComparisonPage(await Comparison.LoadAsync(_figures, CancellationToken.None)).Write("apps.svg"));

    [Fact]
    public async Task IsReadAsItWasWritten()
    {
        var comparison = await Comparison.LoadAsync(_figures, CancellationToken.None);
        var copy = new FileInfo(Path.GetTempFileName());
        try
        {
            await comparison.SaveAsync(copy, CancellationToken.None);
            Assert.Equal((await File.ReadAllTextAsync(_figures.FullName)).TrimEnd(), await File.ReadAllTextAsync(copy.FullName));
        }
        finally
        {
            copy.Delete();
        }
    }

    [Fact]
    public void ARadioIsBusyThenWaitsThenIdles()
    {
        // A second busy, a pause of eight (six in DCH, two in FACH), half a second busy, and the whole tail (six in DCH, four in FACH).
        var run = Run(new LinkUse(1000, 1000, BusyMilliseconds: 1500, PauseMilliseconds: [8000]));
        var radio = (1.5 + 6 + 6) * 0.570 + (2 + 4) * 0.401;
        Assert.Equal(0.43388 * 3 + radio, new EnergyEstimate(PhonePower.HtcDream).Joules(run, "3g")!.Value, 1e-9);
    }

    [Fact]
    public void ALinkWithoutARadioHasNoEstimate() => Assert.Null(new EnergyEstimate(PhonePower.HtcDream).Joules(Run(new LinkUse(0, 0, 0, [])), "lan"));

    private static ApplicationRun Run(LinkUse use) => new("", 10_000, 0, 0, 0, 0, 0, ProcessorSeconds: 3) { Link = use };
}
