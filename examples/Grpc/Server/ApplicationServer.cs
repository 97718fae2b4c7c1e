using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GrpcApplications;

/// <summary>A server of all applications' heavy calls.</summary>
internal sealed class ApplicationServer : IAsyncDisposable
{
    private readonly WebApplication _host;

    private ApplicationServer(WebApplication host) => _host = host;

    /// <summary>Where it listens.</summary>
    public Uri Address => new(_host.Urls.First());

    /// <summary>Starts to serve.</summary>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<ApplicationServer> StartAsync(IPEndPoint listen, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(listen, endpoint => endpoint.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc(options =>
        {
            options.MaxReceiveMessageSize = null;
            options.ResponseCompressionAlgorithm = "gzip";
            options.ResponseCompressionLevel = CompressionLevel.Optimal;
        });
        var host = builder.Build();
        host.MapGrpcService<PokerServer>();
        host.MapGrpcService<SudokuServer>();
        host.MapGrpcService<LinpackServer>();
        host.MapGrpcService<FractalsServer>();
        host.MapGrpcService<TripPlannerServer>();
        host.MapGrpcService<InterpreterServer>();
        host.MapGrpcService<MathToolServer>();
        host.MapGrpcService<ChessServer>();
        host.MapGrpcService<ImageEditorServer>();
        await host.StartAsync(cancellation);
        return new ApplicationServer(host);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
