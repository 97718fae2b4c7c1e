using System.CommandLine;
using Comet.Tests.Fuzzing;

Option<double> seconds = new("--seconds") { Description = "How long to go on.", DefaultValueFactory = _ => 60 };
Option<ulong> seed = new("--seed") { Description = "The first program's seed; the others' follow. By default it is taken from the clock.", DefaultValueFactory = _ => (ulong)DateTime.UtcNow.Ticks / 100_000 };
Option<long> programs = new("--programs") { Description = "How many programs to run at most.", DefaultValueFactory = _ => long.MaxValue };
Option<int> batch = new("--batch") { Description = "How many programs are compiled at once.", DefaultValueFactory = _ => new FuzzOptions().BatchSize };
Option<string?> mode = new("--mode") { Description = "Run in the modes whose names contain this, instead of the cheap ones always and the others for a sample." };
Option<double> shrink = new("--shrink") { Description = "How many seconds to shrink a failure.", DefaultValueFactory = _ => new FuzzOptions().ShrinkTime.TotalSeconds };
Option<int> failures = new("--max-failures") { Description = "After how many failures to stop.", DefaultValueFactory = _ => new FuzzOptions().MaxFailures };
Option<DirectoryInfo> directory = new("--out") { Description = "Where programs that fail are written.", DefaultValueFactory = _ => new DirectoryInfo("fuzz-failures") };
Option<bool> show = new("--show") { Description = "Print the program of --seed instead of running any." };
Option<FileInfo?> file = new("--file") { Description = "Shrink this program, which fails, instead of generating any." };

var root = new RootCommand("Generates random C# programs, runs them in every mode of the differential harness, and shrinks those that fail.")
{
    seconds, seed, programs, batch, mode, shrink, failures, directory, show, file,
};
root.SetAction(arguments =>
{
    var options = new FuzzOptions
    {
        Seed = arguments.GetValue(seed),
        Time = TimeSpan.FromSeconds(arguments.GetValue(seconds)),
        Programs = arguments.GetValue(programs),
        BatchSize = arguments.GetValue(batch),
        Mode = arguments.GetValue(mode),
        ShrinkTime = TimeSpan.FromSeconds(arguments.GetValue(shrink)),
        MaxFailures = arguments.GetValue(failures),
        Directory = arguments.GetRequiredValue(directory).FullName,
    };
    if (arguments.GetValue(show))
    {
        Console.Write(FuzzPrograms.Batch([options.Seed]).Source);
        return 0;
    }

    // Programs redirect the console while they run.
    var output = Console.Out;
    var fuzzer = new Fuzzer(options, output.WriteLine);
    if (arguments.GetValue(file) is { } failing)
        fuzzer.RunFile(failing.Name, File.ReadAllText(failing.FullName));
    else
        fuzzer.Run();
    foreach (var reason in fuzzer.AbandonReasons().Take(12))
        output.WriteLine($"kept at home: {reason}");
    output.WriteLine(fuzzer.Summary());
    return fuzzer.Failures.Count == 0 ? 0 : 1;
});
root.Subcommands.Add(BytesCommand.Create());
root.Subcommands.Add(RowsCommand.Create());
root.Subcommands.Add(SourcesCommand.Create());
return root.Parse(args).Invoke();
