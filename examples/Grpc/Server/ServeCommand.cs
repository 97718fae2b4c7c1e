using System.CommandLine;
using System.Net;

namespace GrpcApplications;

/// <summary><c>serve</c>: the server's side of all applications.</summary>
internal static class ServeCommand
{
    /// <summary>The command's name.</summary>
    public const string Name = "serve";

    /// <summary>How the line begins that says where it listens.</summary>
    public const string ReadyPrefix = "grpc-applications listening on ";

    /// <summary>The arguments of a server on a free loopback port that ends with the program which has started it.</summary>
    public static string[] AsChild { get; } = [Name, "--listen", "127.0.0.1:0", "--exit-with-parent"];

    /// <summary>The command line.</summary>
    public static Command Create()
    {
        Option<string> listen = new("--listen") { Description = "Where to listen.", DefaultValueFactory = _ => "0.0.0.0:9060" };
        listen.Validators.Add(result =>
        {
            if (!IPEndPoint.TryParse(result.GetValueOrDefault<string>(), out _))
                result.AddError("An address and a port are expected.");
        });
        Option<bool> exitWithParent = new("--exit-with-parent") { Description = "Stop when the standard input is closed, as it is when the process that started the server ends." };
        Command serve = new(Name, "Serves the heavy calls of all applications (HTTP/2 without TLS).") { listen, exitWithParent };
        serve.SetAction(async (arguments, cancellation) =>
        {
            await using var server = await ApplicationServer.StartAsync(IPEndPoint.Parse(arguments.GetRequiredValue(listen)), cancellation);
            Console.WriteLine(ReadyPrefix + server.Address.Authority);
            if (arguments.GetValue(exitWithParent))
                await Console.In.ReadToEndAsync(cancellation);
            else
                await Task.Delay(Timeout.Infinite, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        });
        return serve;
    }
}
