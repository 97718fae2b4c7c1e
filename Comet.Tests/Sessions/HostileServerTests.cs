using Comet.Links;
using Comet.Runtime;
using Comet.Sessions;
using Comet.Tests.Threads;

namespace Comet.Tests.Sessions;

/// <summary>What home does with a server that breaks the protocol: it goes on without it, and its answers stay right.</summary>
[Collection(nameof(CurrentSession))]
public sealed class HostileServerTests
{
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(20);

    private static ulong Fingerprint { get; } = TypeTable.Build([new SampleModule()]).Fingerprint;

    public static TheoryData<string, byte[]> FirstAnswers => new()
    {
        { "out of turn", [99] },
        { "out of turn", [(byte)MessageType.Push, 1, 0, 1, 0, 0] },
        { "out of turn", [(byte)MessageType.Hello] },
        { "a rule of the house", HostileHomeTests.Bytes(w => ReasonMessage.Write(w, MessageType.Refused, "a rule of the house")) },
        { "type NeedAssemblies was expected", [(byte)MessageType.Ready, 1, 0, 0, 0, 0, 0, 0, 0, 0] },
        { "at most 0", [(byte)MessageType.NeedAssemblies, 1, 0] },
        { "ends too early", [(byte)MessageType.NeedAssemblies] },
        { "ends too early", [(byte)MessageType.Refused, 10, 65] },
        { "was closed", HostileHomeTests.Bytes(w => ReasonMessage.Write(w, MessageType.Goodbye, "enough")) },
    };

    [Theory]
    [MemberData(nameof(FirstAnswers))]
    public async Task ABadAnswerToHelloIsSaidInWords(string reason, byte[] answer)
    {
        var (opening, peer) = Start();
        using (peer)
        {
            await peer.NextAsync(MessageType.Hello);
            peer.Send(answer);
            if (answer[0] == (byte)MessageType.Goodbye)
            {
                await peer.NextAsync(MessageType.Goodbye);
                peer.Dispose();
            }

            var exception = await Assert.ThrowsAsync<CometConnectionException>(() => opening.WaitAsync(_limit));
            Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
            await peer.Closed;
        }

        Assert.Null(CometThread.CurrentHost);
    }

    [Fact]
    public async Task AnotherFingerprintIsRefusedByHome()
    {
        var (opening, peer) = Start();
        using (peer)
        {
            await AnswerHelloAsync(peer, Fingerprint + 2);
            var exception = await Assert.ThrowsAsync<CometConnectionException>(() => opening.WaitAsync(_limit));
            Assert.Contains("other types than it has said", exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task ASilentServerIsNotWaitedForForEver()
    {
        var (opening, peer) = Start(new HomeSessionOptions { OpeningTimeout = TimeSpan.FromMilliseconds(50) });
        using (peer)
        {
            var exception = await Assert.ThrowsAsync<CometConnectionException>(() => opening.WaitAsync(_limit));
            Assert.Contains("did not answer", exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task OpeningCanBeGivenUp()
    {
        var (first, second) = InProcessLink.CreatePair();
        using var peer = new RawPeer(second);
        using var cancellation = new CancellationTokenSource();
        var opening = HomeSession.OpenAsync(first, HomeApplication.OfModules("sample", new SampleModule()), new HomeSessionOptions(), cancellation.Token);
        await peer.NextAsync(MessageType.Hello);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => opening.WaitAsync(_limit));
        await peer.Closed;
    }

    public static TheoryData<string, byte[]> Answers => new()
    {
        { "nothing known", [99] },
        { "a push without contents", [(byte)MessageType.Push] },
        { "another thread's push", [(byte)MessageType.Push, 77, 0, 1, 0, 0, 1] },
        { "thread 0", [(byte)MessageType.Push, 0, 0, 1, 0, 0, 1] },
        { "no sync", [(byte)MessageType.Push, 1, 0, 2, 0, 0, 0, 0] },
        { "a sync of noise", [(byte)MessageType.Push, 1, 0, 2, 0, 0, 0, 0, .. Enumerable.Range(0, 300).Select(i => (byte)(i * 91))] },
        { "another thread is abandoned", [(byte)MessageType.Abandon, 77, 1, 0] },
        { "an abandon that is cut", [(byte)MessageType.Abandon, 1, 1, 100, 65] },
        { "a thread is given up that has not diverged", [(byte)MessageType.Diverged, 1, 0] },
        { "thread 0 is given up", [(byte)MessageType.Diverged, 0, 0] },
        { "a flag that is none", [(byte)MessageType.Push, 1, 7, 2, 0, 0, 0, 0] },
        { "the handshake again", [(byte)MessageType.Ready, 1, 0, 0, 0, 0, 0, 0, 0, 0] },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task ABadAnswerToAPushIsRecoveredFrom(string what, byte[] answer)
    {
        var (opening, peer) = Start(new HomeSessionOptions { Policy = MigrationPolicy.Always });
        using (peer)
        {
            await AnswerHelloAsync(peer, Fingerprint);
            var home = await opening.WaitAsync(_limit);
            var answering = Task.Run(async () =>
            {
                await peer.NextAsync(MessageType.Push);
                peer.Send(answer);
            });
            home.Activate();
            var t = CometThread.TryEnter()!;
            Recursion.Sum__Comet(t, 30);
            Assert.Equal(Recursion.Sum(30), t.Drive<long>());
            t.Exit();
            await answering.WaitAsync(_limit);
            Assert.True((await peer.Closed).Length > 10, what);
            await home.Closed.WaitAsync(_limit);
            Assert.Equal(1, home.Statistics.Recoveries);
            Assert.Null(CometThread.CurrentHost);
        }
    }

    [Fact]
    public async Task AnAbandonedThreadGoesOnAtHomeAndTheSessionStays()
    {
        var (opening, peer) = Start(new HomeSessionOptions { Policy = MigrationPolicy.Always });
        using (peer)
        {
            await AnswerHelloAsync(peer, Fingerprint);
            await using var home = await opening.WaitAsync(_limit);
            var answering = Task.Run(async () =>
            {
                var push = await peer.NextAsync(MessageType.Push);
                peer.Send(w => AbandonMessage.Write(w, PushMessage.ReadHead(push).ThreadId, AbandonReason.InternalError, "no more today"));
            });
            home.Activate();
            var t = CometThread.TryEnter()!;
            Recursion.Sum__Comet(t, 30);
            Assert.Equal(Recursion.Sum(30), t.Drive<long>());
            t.Exit();
            home.Deactivate();
            await answering.WaitAsync(_limit);
            Assert.True(home.IsReady);
            Assert.Equal((1, 0, "no more today"), (home.Statistics.Abandons, home.Statistics.Recoveries, home.Statistics.LastAbandonReason));
        }
    }

    [Fact]
    public async Task AnAnswerCutAnywhereIsRecoveredFrom()
    {
        var lengthOfAnswer = int.MaxValue;
        for (var cut = 1; cut < lengthOfAnswer; cut++)
        {
            await using var pair = await SessionPair.OpenAsync("every:4", serverLink: link => new ChangingLink(link, (index, message) =>
            {
                // Two messages of the handshake, one move there and back, and this is the second return.
                if (index != 3)
                    return message;
                lengthOfAnswer = message.Length;
                return message[..Math.Min(cut, message.Length)];
            }));
            var worker = new Worker();
            var plain = new Worker();
            Assert.Equal(plain.Run(12), pair.Run(t => worker.Run__Comet(t, 12)));
            Assert.Equal(plain.Output, worker.Output);
            Assert.Equal(plain.Total, worker.Total);
            Assert.Equal(plain.Seen, worker.Seen);
            Assert.Equal(1, pair.Home.Statistics.Recoveries);
        }

        Assert.InRange(lengthOfAnswer, 10, 1000);
    }

    [Fact]
    public async Task AThreadThatRunsAheadOfNoCallIsRecovered()
    {
        await using var pair = await SessionPair.OpenAsync("every:4", serverLink: link => new ChangingLink(link, (index, message) =>
        {
            if (index == 3)
                message[2] = 1;
            return message;
        }));
        var worker = new Worker();
        var plain = new Worker();
        Assert.Equal(plain.Run(12), pair.Run(t => worker.Run__Comet(t, 12)));
        Assert.Equal(plain.Output, worker.Output);
        Assert.Equal(plain.Total, worker.Total);
        Assert.Equal((1, 0), (pair.Home.Statistics.Recoveries, pair.Home.Statistics.CallsAhead));
    }

    [Fact]
    public async Task ChangedBytesNeverCrashOrHang()
    {
        // A server may lie about values, and no check can tell. What must hold is that home ends, in bounded time, with a result or an exception.
        var random = new Random(4711);
        for (var round = 0; round < 300; round++)
        {
            await using var pair = await SessionPair.OpenAsync("every:4", maxMigrations: 20, serverLink: link => new ChangingLink(link, (index, message) =>
            {
                if (index >= 2)
                    message[random.Next(1, message.Length)] ^= (byte)(1 << random.Next(8));
                return message;
            }));
            var worker = new Worker();
            Worker.Fuse = 1000;
            try
            {
                pair.Run(t => worker.Run__Comet(t, 12));
            }
            catch (Exception e) when (e is not Xunit.Sdk.XunitException)
            {
                // An exception of the program, as the server's lies made it.
            }
            finally
            {
                Worker.Fuse = int.MaxValue;
            }
        }
    }

    private static (Task<HomeSession> Opening, RawPeer Peer) Start(HomeSessionOptions? options = null)
    {
        var (first, second) = InProcessLink.CreatePair();
        var peer = new RawPeer(second);
        var opening = HomeSession.OpenAsync(first, HomeApplication.OfModules("sample", new SampleModule()), options ?? new HomeSessionOptions());
        return (opening, peer);
    }

    private static async Task AnswerHelloAsync(RawPeer peer, ulong fingerprint)
    {
        await peer.NextAsync(MessageType.Hello);
        peer.Send(w => NeedAssembliesMessage.Write(w, []));
        peer.Send(w => ReadyMessage.Write(w, 1, fingerprint, speed: 1));
    }
}
