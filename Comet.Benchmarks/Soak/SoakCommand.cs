using System.CommandLine;

namespace Comet.Benchmarks.Soak;

/// <summary><c>soak</c>: whether memory stays flat.</summary>
internal static class SoakCommand
{
    /// <summary>The command line.</summary>
    public static Command Create()
    {
        Option<double> minutes = new("--minutes") { Description = "How long to go on.", DefaultValueFactory = _ => 60 };
        Option<string> policy = new("--policy") { Description = "When threads move.", DefaultValueFactory = _ => "every:400" };
        Command command = new("soak", "Offloads code that changes, makes and drops objects, and fails unless memory at both ends stays flat.") { minutes, policy };
        command.SetAction((arguments, cancellation) => SoakRun.RunAsync(TimeSpan.FromMinutes(arguments.GetValue(minutes)), MigrationPolicy.Parse(arguments.GetValue(policy)!), cancellation));
        return command;
    }
}
