using System.CommandLine;

namespace Comet.Benchmarks.Generator;

/// <summary><c>generator</c>: what the generator adds to a build, and to a keystroke in an editor.</summary>
internal static class GeneratorCommand
{
    /// <summary>The command line.</summary>
    public static Command Create()
    {
        Option<int> classes = new("--files") { Description = "How many files, a class in each.", DefaultValueFactory = _ => 50 };
        Option<int> methods = new("--methods") { Description = "How many methods a class has.", DefaultValueFactory = _ => 40 };
        Option<int> rounds = new("--rounds") { Description = "How often each is measured; the median counts.", DefaultValueFactory = _ => 9 };
        Option<int> keystrokes = new("--keystrokes") { Description = "How many keystrokes of each kind a round has.", DefaultValueFactory = _ => 10 };
        Command command = new("generator", "The generator's own time on a generated project: full run and keystroke, beside the plain compile.") { classes, methods, rounds, keystrokes };
        command.SetAction(arguments => GeneratorReport.Print(arguments.GetValue(classes), arguments.GetValue(methods), arguments.GetValue(rounds), arguments.GetValue(keystrokes)));
        return command;
    }
}
