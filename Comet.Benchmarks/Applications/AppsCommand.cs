using System.CommandLine;
using Comet.Benchmarks.Comparisons;
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
        Option<Way[]> ways = new("--way")
        {
            Description = "How heavy parts are computed, besides at home: tau (by Comet when it pays), eager (by Comet as soon as it can), grpc (by calls written by hand). By default all.",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [Way.Tau, Way.Eager, Way.Grpc],
        };
        Option<int> runs = new("--runs") { Description = "How often each is run; the median counts.", DefaultValueFactory = _ => 5 };
        Option<bool> native = new("--native") { Description = "Run the device's side natively, instead of as on an ARM64 handheld." };
        Option<FileInfo?> json = new("--json") { Description = "Where to write all figures, an application's as soon as they are there." };
        Option<bool> resume = new("--resume") { Description = "Measure only what the file of --json lacks." };
        Command command = new("apps", "The example applications at home only, offloaded by Comet, and with their heavy calls written by hand over gRPC, over emulated links.") { applications, links, ways, size, runs, native, json, resume };
        command.SetAction(async (arguments, cancellation) =>
        {
            var comparison = await new ComparisonRun
            {
                Applications = [.. ExampleApplication.All.Where(a => arguments.GetRequiredValue(applications).Contains(a.Name))],
                Links = [.. arguments.GetRequiredValue(links).Select(LinkProfile.Named)],
                Ways = [.. arguments.GetRequiredValue(ways).Where(way => way != Way.Home).Distinct()],
                Size = arguments.GetRequiredValue(size),
                Runs = arguments.GetValue(runs),
                IsNative = arguments.GetValue(native),
                Json = arguments.GetValue(json),
                Resumes = arguments.GetValue(resume),
            }.RunAsync(cancellation);
            new ComparisonTable(comparison).Print();
        });
        return command;
    }
}
