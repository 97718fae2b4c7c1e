using System.CommandLine;

namespace Comet.Benchmarks.Migrate;

/// <summary><c>migrate</c>: what moving costs.</summary>
internal static class MigrateCommand
{
    /// <summary>The command line.</summary>
    public static Command Create()
    {
        Command command = new("migrate", "The phases of a move by size of stack and heap, what a second move sends, and a round trip beside gRPC.");
        command.SetAction(async (_, cancellation) =>
        {
            PhaseReport.Print();
            Console.WriteLine();
            await RoundTripReport.PrintAsync(cancellation);
        });
        return command;
    }
}
