using System.CommandLine;
using Comet.Benchmarks.Applications;
using Comet.Benchmarks.Generator;
using Comet.Benchmarks.Heap;
using Comet.Benchmarks.Links;
using Comet.Benchmarks.Migrate;
using Comet.Benchmarks.Overhead;
using Comet.Benchmarks.Soak;
using Spectre.Console;

// Tables are wide; a file or a pipe has room for them.
if (Console.IsOutputRedirected)
    AnsiConsole.Profile.Width = 180;

RootCommand command = new("Measures what Comet costs. All figures that are compared come from the same run.")
{
    OverheadCommand.Create(),
    MigrateCommand.Create(),
    HeapCommand.Create(),
    GeneratorCommand.Create(),
    AppsCommand.Create(),
    ChartCommand.Create(),
    CutCommand.Create(),
    LinkCommand.Create(),
    SoakCommand.Create(),
    LaunchCommand.Create(),
    GrpcServerCommand.Create(),
};
return await command.Parse(args).InvokeAsync();
