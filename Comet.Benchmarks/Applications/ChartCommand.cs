using System.CommandLine;
using Comet.Benchmarks.Comparisons;

namespace Comet.Benchmarks.Applications;

/// <summary><c>apps-chart</c>: what <c>apps</c> has measured, for the documentation.</summary>
internal static class ChartCommand
{
    /// <summary>The command line.</summary>
    public static Command Create()
    {
        Argument<FileInfo> figures = new("figures") { Description = "The file that apps --json has written." };
        Option<FileInfo> output = new("--output") { Description = "Where to write the chart.", DefaultValueFactory = _ => new FileInfo("docs/apps.svg") };
        Option<FileInfo> page = new("--page") { Description = "Where to write the tables, as Markdown.", DefaultValueFactory = _ => new FileInfo("docs/apps.md") };
        Command command = new("apps-chart", "Draws what apps has measured, and writes its tables.") { figures, output, page };
        command.SetAction(async (arguments, cancellation) =>
        {
            var comparison = await Comparison.LoadAsync(arguments.GetRequiredValue(figures), cancellation);
            var (chart, tables) = (arguments.GetRequiredValue(output), arguments.GetRequiredValue(page));
            await File.WriteAllTextAsync(chart.FullName, new SpeedUpChart(comparison).Draw(), cancellation);
            var address = Path.GetRelativePath(tables.DirectoryName!, chart.FullName).Replace(Path.DirectorySeparatorChar, '/');
            await File.WriteAllTextAsync(tables.FullName, new ComparisonPage(comparison).Write(address), cancellation);
        });
        return command;
    }
}
