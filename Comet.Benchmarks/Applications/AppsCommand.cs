using System.CommandLine;
using Comet.LinkEmulator.Model;

namespace Comet.Benchmarks.Applications;

/// <summary><c>apps</c>: the example applications on a slow ARM64 device, at home and offloaded over emulated links.</summary>
internal static class AppsCommand
{
    /// <summary>The command line.</summary>
    public static Command Create()
    {
        Option<string[]> applications = new("--app") { Description = "The applications; by default all.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [.. ExampleApplication.All.Select(a => a.Name)] };
        applications.AcceptOnlyFromAmong([.. ExampleApplication.All.Select(a => a.Name)]);
        Option<string[]> links = new("--link") { Description = "The links.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => ["wifi-2012", "3g"] };
        links.AcceptOnlyFromAmong([.. LinkProfile.All.Select(p => p.Name)]);
        Option<string> size = new("--size") { Description = "How much to compute: tiny, small, default or large.", DefaultValueFactory = _ => "small" };
        Option<int> runs = new("--runs") { Description = "How often each is run; the median counts.", DefaultValueFactory = _ => 5 };
        Option<bool> native = new("--native") { Description = "Run the device's side natively, instead of as on an ARM64 handheld." };
        Option<FileInfo?> json = new("--json") { Description = "Where to write all figures as JSON." };
        Command command = new("apps", "The example applications at home only, with the tau scheduler, and moved as soon as they can, over emulated links.") { applications, links, size, runs, native, json };
        command.SetAction((arguments, cancellation) => new AppsReport
        {
            Applications = [.. ExampleApplication.All.Where(a => arguments.GetRequiredValue(applications).Contains(a.Name))],
            Links = [.. arguments.GetRequiredValue(links).Select(LinkProfile.Named)],
            Size = arguments.GetRequiredValue(size),
            Runs = arguments.GetValue(runs),
            IsNative = arguments.GetValue(native),
            Json = arguments.GetValue(json),
        }.RunAsync(cancellation));
        return command;
    }
}
