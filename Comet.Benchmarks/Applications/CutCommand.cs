using System.CommandLine;
using Comet.LinkEmulator.Model;

namespace Comet.Benchmarks.Applications;

/// <summary><c>apps-cut</c>: the example applications while their link is cut at random moments.</summary>
internal static class CutCommand
{
    /// <summary>The command line.</summary>
    public static Command Create()
    {
        Option<string[]> applications = new("--app") { Description = "The applications; by default all.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [.. ExampleApplication.All.Select(a => a.Name)] };
        applications.AcceptOnlyFromAmong([.. ExampleApplication.All.Select(a => a.Name)]);
        Option<string[]> links = new("--link") { Description = "The links.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => ["wifi-2012"] };
        links.AcceptOnlyFromAmong([.. LinkProfile.All.Select(p => p.Name)]);
        Option<string> size = new("--size") { Description = "How much to compute: tiny, small, default or large.", DefaultValueFactory = _ => "small" };
        Option<string> policy = new("--policy") { Description = "When threads move.", DefaultValueFactory = _ => "eager" };
        Option<int> cuts = new("--cuts") { Description = "How many runs are cut; every second link heals.", DefaultValueFactory = _ => 4 };
        Option<int> seed = new("--seed") { Description = "Chooses the moments of the first; the next have the next seeds.", DefaultValueFactory = _ => 1 };
        Option<bool> native = new("--native") { Description = "Run the device's side natively, instead of as on an ARM64 handheld." };
        Command command = new("apps-cut", "The example applications while their link is cut at random and heals or does not: whether they come to the same, and how long the user waits.") { applications, links, size, policy, cuts, seed, native };
        command.SetAction((arguments, cancellation) => new CutReport
        {
            Applications = [.. ExampleApplication.All.Where(a => arguments.GetRequiredValue(applications).Contains(a.Name))],
            Links = [.. arguments.GetRequiredValue(links).Select(LinkProfile.Named)],
            Size = arguments.GetRequiredValue(size),
            Policy = arguments.GetRequiredValue(policy),
            Cuts = arguments.GetValue(cuts),
            Seed = arguments.GetValue(seed),
            IsNative = arguments.GetValue(native),
        }.RunAsync(cancellation));
        return command;
    }
}
