using System.CommandLine;
using System.Net;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Comet.Benchmarks.Migrate;

/// <summary><c>grpc-server</c>: what a migration is compared with, in a process of its own as the Comet server is.</summary>
internal static class GrpcServerCommand
{
    /// <summary>The command's name.</summary>
    public const string Name = "grpc-server";

    /// <summary>How the line begins that says where it listens.</summary>
    public const string ReadyPrefix = "grpc-server listening on ";

    /// <summary>The command line; <c>migrate</c> starts it.</summary>
    public static Command Create()
    {
        Command command = new(Name, "Serves the work over gRPC (HTTP/2 without TLS) on a free loopback port.") { Hidden = true };
        command.SetAction(async (_, cancellation) =>
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.ConfigureKestrel(
                kestrel => kestrel.Listen(IPAddress.Loopback, 0, endpoint => endpoint.Protocols = HttpProtocols.Http2));
            builder.Services.AddGrpc();
            await using var application = builder.Build();
            application.MapGrpcService<WorkService>();
            await application.StartAsync(cancellation);
            Console.WriteLine(ReadyPrefix + new Uri(application.Urls.First()).Authority);
            await application.WaitForShutdownAsync(cancellation);
        });
        return command;
    }

    private sealed class WorkService : Work.WorkBase
    {
        public override Task<CountReply> Count(CountRequest request, ServerCallContext context) =>
            Task.FromResult(new CountReply { Sum = Counting.Sum(request.Limit) });
    }
}
