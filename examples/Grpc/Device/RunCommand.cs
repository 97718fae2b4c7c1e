using System.CommandLine;
using System.Diagnostics;
using Grpc.Core;

namespace GrpcApplications;

/// <summary><c>run</c>: the device's side.</summary>
internal static class RunCommand
{
    /// <summary>The command line.</summary>
    public static Command Create()
    {
        Option<string> application = new("--app") { Description = "The application.", Required = true };
        application.AcceptOnlyFromAmong([.. RemoteApplications.All.Select(a => a.Name)]);
        Option<Uri> connect = new("--connect")
        {
            Description = "The server's address: http://HOST:PORT.",
            Required = true,
            CustomParser = result =>
            {
                if (!Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var address))
                    result.AddError($"'{result.Tokens[0].Value}' is no address.");
                return address;
            },
        };
        Option<ProblemSize> size = new("--size") { Description = "How much to compute: tiny, small, default or large.", DefaultValueFactory = _ => ProblemSize.Default };
        Option<string?> input = new("--input") { Description = "A file or folder to read instead of the example's own input." };
        Option<DirectoryInfo> output = new("--output") { Description = "The folder for results. Default: out, in the current folder.", DefaultValueFactory = _ => new DirectoryInfo("out") };
        Command run = new("run", "Runs an application whose heavy calls are made at the server; prints the time and a checksum of the results.") { application, connect, size, input, output };
        run.SetAction(async (arguments, cancellation) =>
        {
            var folder = arguments.GetRequiredValue(output);
            folder.Create();
            var settings = new RunSettings
            {
                Size = arguments.GetValue(size),
                Input = arguments.GetValue(input),
                Output = folder.FullName,
                Console = Console.Out,
            };
            return await RunAsync(RemoteApplications.All.Single(a => a.Name == arguments.GetValue(application)), arguments.GetRequiredValue(connect), settings, cancellation);
        });
        return run;
    }

    private static async Task<int> RunAsync(IRemoteApplication application, Uri address, RunSettings settings, CancellationToken cancellation)
    {
        try
        {
            using var channel = ServerChannel.Create(address);
            await channel.ConnectAsync(cancellation);
            var start = Stopwatch.GetTimestamp();
            var checksum = await application.RunAsync(channel, settings, cancellation);
            Console.WriteLine(ResultLine.Format(application.Name, settings.Size, checksum, Stopwatch.GetElapsedTime(start)));
            return 0;
        }
        catch (Exception e) when (e is WrongResultException or RpcException or IOException or InvalidDataException or UnauthorizedAccessException)
        {
            Console.WriteLine($"{application.Name} FAILED: {e.Message.ReplaceLineEndings(" ")}");
            return 1;
        }
    }
}
