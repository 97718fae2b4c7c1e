using Grpc.Net.Client;

namespace GrpcApplications;

/// <summary>An example application whose heavy calls are made at a server.</summary>
internal interface IRemoteApplication
{
    /// <summary>The application's name.</summary>
    string Name { get; }

    /// <summary>Reads the input, has the heavy parts computed by the server, checks and writes the results.</summary>
    /// <returns>The checksum that the application itself would come to.</returns>
    /// <exception cref="WrongResultException">A result is not what it must be.</exception>
    Task<Checksum> RunAsync(GrpcChannel channel, RunSettings settings, CancellationToken cancellation);
}
