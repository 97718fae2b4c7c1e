using Comet.Runtime;
using Comet.Sessions;
using Comet.Tests.Threads;

namespace Comet.Tests.Sessions;

/// <summary>The link is cut at every step of the protocol; the answers stay right.</summary>
[Collection(nameof(CurrentSession))]
public sealed class RecoveryTests
{
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData(0)]
    public async Task ALinkCutBeforeHelloIsSaidInWords(int messages)
    {
        var exception = await Assert.ThrowsAsync<CometConnectionException>(
            () => SessionPair.OpenAsync(homeLink: link => new CuttingLink(link, messages)));
        Assert.Contains("closed", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task ALinkCutByTheServerDuringTheHandshakeIsSaidInWords(int messages)
    {
        var exception = await Assert.ThrowsAsync<CometConnectionException>(
            () => SessionPair.OpenAsync(serverLink: link => new CuttingLink(link, messages)));
        Assert.Contains("closed", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AThreadGoesOnAtHomeWhereverTheLinkIsCut(bool atServer)
    {
        var plain = new Worker();
        var expected = plain.Run(24);

        // Handshake: home sends Hello, the server NeedAssemblies and Ready. The run takes some 25 messages each way.
        var afterHandshake = atServer ? 2 : 1;
        var recovered = 0;
        for (var cut = 0; cut < 60; cut++)
        {
            var messages = afterHandshake + cut;
            await using var pair = await SessionPair.OpenAsync(
                homeLink: link => atServer ? link : new CuttingLink(link, messages),
                serverLink: link => atServer ? new CuttingLink(link, messages) : link);
            var worker = new Worker();
            Assert.Equal(expected, pair.Run(t => worker.Run__Comet(t, 24)));
            Assert.Equal(plain.Output, worker.Output);
            Assert.Equal(plain.Total, worker.Total);
            Assert.Equal(plain.Seen, worker.Seen);
            var statistics = pair.Home.Statistics;
            Assert.InRange(statistics.Recoveries, 0, 1);
            recovered += (int)statistics.Recoveries;
            if (statistics.Recoveries == 0)
                break;
            Assert.False(pair.Home.IsReady);
        }

        Assert.InRange(recovered, 20, 59);
    }

    [Fact]
    public async Task AfterTheLinkIsLostOriginalsRunAgain()
    {
        await using var pair = await SessionPair.OpenAsync("always", homeLink: link => new CuttingLink(link, 1));
        pair.Home.Activate();
        var t = CometThread.TryEnter()!;
        Recursion.Sum__Comet(t, 5);
        Assert.True(t.Unwinding);
        Assert.Equal(Recursion.Sum(5), t.Drive<long>());
        t.Exit();
        await pair.Home.Closed.WaitAsync(_limit);
        Assert.Null(CometThread.TryEnter());
    }

    [Fact]
    public async Task ClosingWhileAThreadIsAwayBringsItHome()
    {
        await using var pair = await SessionPair.OpenAsync("every:3");
        using var isAway = new SemaphoreSlim(0);
        var closing = Task.Run(async () =>
        {
            Assert.True(await isAway.WaitAsync(_limit));
            await pair.Home.CloseAsync("test");
        });
        var rounds = 0;
        var result = pair.Run(t =>
        {
            // Until the session is gone, so that it is closed at whatever moment it happens to be.
            while (!pair.Home.Closed.IsCompleted)
            {
                var sum = Recursion.Sum__Comet(t, 30);
                Assert.Equal(Recursion.Sum(30), t.Unwinding ? t.Drive<long>() : sum);
                if (++rounds == 10)
                    isAway.Release();
            }

            return Recursion.Sum__Comet(t, 30);
        });
        Assert.Equal(Recursion.Sum(30), result);
        await closing.WaitAsync(_limit);
    }

    [Fact]
    public async Task ADrainingServerSendsThreadsHomeAndTheyStay()
    {
        await using var pair = await SessionPair.OpenAsync("every:5");
        var draining = Task.CompletedTask;
        var rounds = 0;
        var result = pair.Run(t =>
        {
            while (pair.Home.IsReady)
            {
                var sum = Recursion.Sum__Comet(t, 50);
                Assert.Equal(Recursion.Sum(50), t.Unwinding ? t.Drive<long>() : sum);
                if (++rounds == 10)
                    draining = pair.Server.DrainAsync("the server is going down", _limit);
            }

            return Recursion.Sum__Comet(t, 50);
        });
        Assert.Equal(Recursion.Sum(50), result);
        await draining.WaitAsync(_limit);
        Assert.Equal(0, pair.Home.Statistics.Recoveries);
        Assert.Contains("going down", await pair.Home.Closed.WaitAsync(_limit), StringComparison.Ordinal);
    }
}
