using System.CommandLine;
using Comet.Tests.Portability;

/// <summary>The portable types between two processes.</summary>
internal static class RowsCommand
{
    public static Command Create()
    {
        Option<int> port = new("--port") { Description = "The server's UDP port.", DefaultValueFactory = _ => 9151 };
        var serve = new Command("serve", "Is the server, until a home has come and left.") { port };
        serve.SetAction((arguments, _) => RowPeers.ServeAsync(arguments.GetValue(port), Console.Out.WriteLine));
        var run = new Command("run", "Is home, and says how many rows have passed.") { port };
        run.SetAction(async (arguments, _) => await RowPeers.RunAsync(arguments.GetValue(port), Console.Out.WriteLine) == 0 ? 0 : 1);
        return new Command("rows", "Lets each type of docs/portable-types.md cross between two processes on this machine, which may be of different instruction sets.") { serve, run };
    }
}
