using System.CommandLine;
using Comet.LinkEmulator.Model;
using Spectre.Console;

namespace Comet.Benchmarks.Links;

/// <summary><c>link</c>: whether the link emulator keeps what its settings promise on this machine, at every rate Comet is measured over.</summary>
internal static class LinkCommand
{
    /// <summary>The command line.</summary>
    public static Command Create()
    {
        Option<string[]> links = new("--link") { Description = "The links to check; by default all.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [.. LinkProfile.All.Skip(1).Select(p => p.Name)] };
        Option<double> seconds = new("--seconds") { Description = "How long each direction is filled.", DefaultValueFactory = _ => 3 };
        Command command = new("link", "The link emulator beside its own settings: round trip, rate and loss.") { links, seconds };
        command.SetAction(arguments =>
        {
            var table = new Table().AddColumns("link", "round trip, ms", "of the setting", "down, Mbit/s", "of the setting", "up, Mbit/s", "of the setting", "lost", "set");
            foreach (var name in arguments.GetRequiredValue(links))
                table.AddRow(Row(LinkProfile.Named(name), arguments.GetValue(seconds)));
            AnsiConsole.Write(table);
        });
        return command;
    }

    private static string[] Row(LinkProfile link, double seconds)
    {
        using var roundTrips = new LinkProbe(link.With(static lane => lane with { Loss = 0 }));
        var roundTrip = roundTrips.RoundTrip(count: 40);
        using var down = new LinkProbe(link);
        var (downRate, lost) = down.Fill(isDown: true, link.Down, seconds);
        using var up = new LinkProbe(link);
        var (upRate, _) = up.Fill(isDown: false, link.Up, seconds);
        var set = link.Up.Delay + link.Down.Delay;
        return
        [
            link.Name, $"{roundTrip:F2}", $"{roundTrip / set.TotalMilliseconds:F3}", $"{downRate / 1e6:F2}", $"{downRate / link.Down.Rate:F3}",
            $"{upRate / 1e6:F2}", $"{upRate / link.Up.Rate:F3}", $"{lost:P2}", $"{link.Down.Loss:P2}",
        ];
    }
}
