using Grpc.Core;
using Grpc.Net.Client;

namespace GrpcApplications;

/// <summary>The device's connection to the server, one for all calls.</summary>
internal static class ServerChannel
{
    /// <summary>A window that holds what is under way on any link of today, so that replies never wait for leave to be sent.</summary>
    private const int WindowBytes = 1 << 20;

    /// <summary>For requests that shrink when they are compressed.</summary>
    public static Metadata Compressed { get; } = new() { { "grpc-internal-encoding-request", "gzip" } };

    /// <summary>A channel to an address such as http://192.168.1.7:9060 (HTTP/2 without TLS).</summary>
    public static GrpcChannel Create(Uri address) => GrpcChannel.ForAddress(address, new GrpcChannelOptions
    {
        HttpHandler = new SocketsHttpHandler { InitialHttp2StreamWindowSize = WindowBytes },
        DisposeHttpClient = true,
        MaxReceiveMessageSize = null,
    });
}
