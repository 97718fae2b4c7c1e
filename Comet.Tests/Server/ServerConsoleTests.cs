using System.Diagnostics;
using Comet.Net;
using Comet.Sessions;
using Comet.Tests.Threads;

namespace Comet.Tests.Server;

/// <summary>The server console as users start it: another process, real UDP.</summary>
[Collection(nameof(CurrentSession))]
public sealed class ServerConsoleTests
{
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task ItRunsAnApplicationItHasNeverSeenAndSaysSo()
    {
        await using var server = await ServerConsole.StartAsync("--verbose");
        var application = new CompiledApplication("NeverSeen");
        await using (var home = await OpenAsync(server.Address, application))
        {
            Assert.True(home.Statistics.ApplicationBytesSent > 0);
            Assert.Equal(10, application.Run(home, 20));
            Assert.Equal(20, home.Statistics.Migrations);
        }

        await server.WaitForLineAsync("is closed");
        Assert.Contains("is open: NeverSeen", server.Output, StringComparison.Ordinal);
        Assert.Contains("arrives with 1 frames", server.Output, StringComparison.Ordinal);
        Assert.Contains("goes home", server.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoHomesHaveStaticsOfTheirOwn()
    {
        await using var server = await ServerConsole.StartAsync();
        var application = new CompiledApplication("TwoHomes");
        await using var first = await OpenAsync(server.Address, application);
        await using var second = await OpenAsync(server.Address, application);
        Assert.Equal((5, 5, 10), (application.Run(first, 10), application.Run(second, 10), application.Run(first, 10)));
    }

    [Fact]
    public async Task KilledHardItLeavesHomeWithTheRightAnswer()
    {
        await using var server = await ServerConsole.StartAsync();
        var application = new CompiledApplication("Killed");
        await using var home = await OpenAsync(server.Address, application, "every:2000");
        var killing = Task.Run(() => server.Kill());
        while (home.IsReady)
            Assert.InRange(application.Run(home, 100_000), 0, int.MaxValue);
        await killing;
        await home.Closed.WaitAsync(_limit);

        // The session is gone; originals run.
        Assert.Null(Comet.Runtime.CometThread.TryEnter());
    }

    [Fact]
    public async Task ClosingItsInputStopsIt()
    {
        await using var server = await ServerConsole.StartAsync();
        server.CloseInput();
        Assert.Equal(0, await server.WaitForExitAsync());
    }

    [Fact]
    public async Task ATerminationSignalSendsThreadsHome()
    {
        if (OperatingSystem.IsWindows())
            return;
        await using var server = await ServerConsole.StartAsync();
        var application = new CompiledApplication("Terminated");
        await using var home = await OpenAsync(server.Address, application, "every:500");
        var signalled = false;
        while (home.IsReady)
        {
            application.Run(home, 20_000);
            if (!signalled)
            {
                using var kill = Process.Start("kill", ["-TERM", server.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
                await kill.WaitForExitAsync();
                signalled = true;
            }
        }

        Assert.Equal(0, await server.WaitForExitAsync());
        Assert.Equal(0, home.Statistics.Recoveries);
        Assert.Contains("shutting down", await home.Closed.WaitAsync(_limit), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OnlyAsManySessionsAsAllowedAndOnlyWithTheKey()
    {
        await using var server = await ServerConsole.StartAsync("--max-sessions", "1", "--key", "secret word");
        await using (await CometClient.ConnectAsync(server.Address + "?key=secret%20word"))
        {
            await Assert.ThrowsAsync<LinkRefusedException>(() => UdpLinkClient.ConnectAsync(CometUri.Parse(server.Address + "?key=secret%20word")));
        }

        var exception = await Assert.ThrowsAsync<CometConnectionException>(() => CometClient.ConnectAsync(server.Address + "?key=guess"));
        Assert.Contains("key", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AProcessHasOneSessionAtATime()
    {
        await using var server = await ServerConsole.StartAsync();
        await using (var client = await CometClient.ConnectAsync(server.Address))
        {
            Assert.True(client.IsConnected);
            var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => CometClient.ConnectAsync(server.Address));
            Assert.Contains("connected to a server already", exception.Message, StringComparison.Ordinal);
        }

        await using var next = await CometClient.ConnectAsync(new Uri(server.Address), new CometClientOptions { Policy = MigrationPolicy.Never });
        Assert.True(next.IsConnected);
        Assert.Equal(0, next.Statistics.Migrations);
        Assert.Empty(next.GetThreads());
        server.Kill();
        await next.Closed.WaitAsync(_limit);
        Assert.False(next.IsConnected);

        // A lost session is no session: connecting again is allowed, and fails for its own reason.
        await Assert.ThrowsAsync<CometConnectionException>(
            () => CometClient.ConnectAsync(server.Address, new CometClientOptions { Link = new UdpLinkOptions { ConnectTimeout = TimeSpan.FromSeconds(1) } }));
    }

    [Theory]
    [InlineData("http://127.0.0.1:9050")]
    [InlineData("comet://")]
    [InlineData("")]
    public Task AnAddressThatIsNoneIsSaidAtOnce(string address) =>
        Assert.ThrowsAsync<FormatException>(() => CometClient.ConnectAsync(address));

    private static async Task<HomeSession> OpenAsync(string address, CompiledApplication application, string policy = "always")
    {
        var link = await UdpLinkClient.ConnectAsync(CometUri.Parse(address));
        return await HomeSession.OpenAsync(
            link, application.Application, new HomeSessionOptions { Policy = MigrationPolicy.Parse(policy) }).WaitAsync(_limit);
    }
}
