using System.Net;
using Comet.Examples;
using GrpcApplications;

namespace Comet.Tests.Examples;

/// <summary>The applications whose heavy calls are made by hand over gRPC compute what the applications themselves do.</summary>
public sealed class GrpcApplicationsTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("comet-grpc-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Theory]
    [MemberData(nameof(ApplicationsTests.Checksums), MemberType = typeof(ApplicationsTests))]
    public async Task ComputesTheSameAtAServer(string name, string checksum)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var application = Assert.Single(RemoteApplications.All, application => application.Name == name);
        await using var server = await ApplicationServer.StartAsync(new IPEndPoint(IPAddress.Loopback, 0), limit.Token);
        using var channel = ServerChannel.Create(server.Address);
        var settings = new RunSettings { Size = ProblemSize.Tiny, Output = _directory, Console = TextWriter.Null };
        Assert.Equal(checksum, (await application.RunAsync(channel, settings, limit.Token)).ToString());
    }
}
