using Comet.Links;
using Comet.Runtime;
using Comet.Sessions;
using Comet.Tests.Threads;

namespace Comet.Tests.Sessions;

/// <summary>What the server does with a home that breaks the protocol: it says why, and closes the session.</summary>
public sealed class HostileHomeTests
{
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(20);

    private static HelloMessage Hello { get; } = new(
        LibraryVersion.Current, "sample", MigrationPolicy.Never, 10, SessionOptions.None, [], [], TypeTable.Build([new SampleModule()]).Fingerprint);

    public static TheoryData<string, byte[]> FirstMessages => new()
    {
        { "nothing known", [99] },
        { "type 0", [0] },
        { "Hello without contents", [(byte)MessageType.Hello] },
        { "another version", [(byte)MessageType.Hello, 77] },
        { "an endless number", [(byte)MessageType.Hello, .. Enumerable.Repeat((byte)0xFF, 20)] },
        { "Push first", [(byte)MessageType.Push, 1, 0, 1, 0, 0, 0, 0] },
        { "Ready from home", [(byte)MessageType.Ready, 1, 0, 0, 0, 0, 0, 0, 0, 0] },
        { "Abandon from home", [(byte)MessageType.Abandon, 1, 1, 0] },
        { "an assembly nobody asked for", [(byte)MessageType.Assembly, 0, 1, 2, 3] },
        { "too long a Hello", [(byte)MessageType.Hello, .. new byte[SessionProtocol.MaxHandshakeLength]] },
        { "a text that goes beyond the end", Bytes(w => { w.Begin(MessageType.Hello).Number(SessionProtocol.Version); w.Number(4000); }) },
        { "an unknown policy", Bytes(w => { w.Begin(MessageType.Hello).Number(SessionProtocol.Version); w.Text("1"); w.Text("a"); w.Text("sometimes"); }) },
        { "another build of the library", Bytes((Hello with { LibraryVersion = "0.0.0.1" }).Write) },
        { "options of the future", Bytes((Hello with { Options = (SessionOptions)0x80 }).Write) },
        { "a byte too many", [.. Bytes(Hello.Write), 0] },
        { "a million assemblies", Bytes(w =>
            {
                w.Begin(MessageType.Hello).Number(SessionProtocol.Version);
                w.Text(LibraryVersion.Current);
                w.Text("a");
                w.Text("tau");
                w.Number(1);
                w.Byte(0);
                w.Number(1_000_000);
            })
        },
        { "more bytes than an application may have", Bytes((Hello with
            {
                Assemblies = [.. Enumerable.Range(0, 2).Select(i => new AssemblyIdentity($"a{i}", Guid.Empty, new string('0', 64), 200 << 20))],
            }).Write)
        },
    };

    [Theory]
    [MemberData(nameof(FirstMessages))]
    public async Task ABadFirstMessageEndsTheSessionWithAReason(string what, byte[] message)
    {
        var (server, peer) = Start();
        using (peer)
        {
            peer.Send(message);
            Assert.True((await peer.Closed).Length > 10, what);
            await server.Closed.WaitAsync(_limit);
        }
    }

    [Fact]
    public async Task AHelloCutAnywhereIsRefused()
    {
        var whole = Bytes((Hello with { Assemblies = [new AssemblyIdentity("a", Guid.NewGuid(), new string('a', 64), 1)], AbsentReferences = ["b"] }).Write);
        for (var length = 1; length < whole.Length; length++)
        {
            var (server, peer) = Start();
            using (peer)
            {
                peer.Send(whole.AsSpan(0, length));
                await peer.NextAsync(MessageType.Refused);
                await peer.Closed;
                await server.Closed.WaitAsync(_limit);
            }
        }
    }

    [Fact]
    public async Task ASilentHomeIsNotWaitedForForEver()
    {
        var (first, second) = InProcessLink.CreatePair();
        var server = ServerSession.Start(second, new ServerSessionOptions { Loader = new SameProcessLoader(), OpeningTimeout = TimeSpan.FromMilliseconds(50) });
        using var peer = new RawPeer(first);
        Assert.Contains("did not speak", await peer.Closed, StringComparison.Ordinal);
        await server.Closed.WaitAsync(_limit);
    }

    public static TheoryData<string, byte[]> LaterMessages => new()
    {
        { "a second Hello", Bytes(Hello.Write) },
        { "nothing known", [200, 1, 2, 3] },
        { "a push without contents", [(byte)MessageType.Push] },
        { "thread 0", [(byte)MessageType.Push, 0, 0, 1, 0, 0, 1, 2, 3] },
        { "a push without a sync", [(byte)MessageType.Push, 1, 0, 1, 0, 0, 0, 0] },
        { "a sync of noise", [(byte)MessageType.Push, 1, 0, 1, 0, 0, 0, 0, .. Enumerable.Range(0, 200).Select(i => (byte)(i * 37))] },
        { "a culture no machine knows", [(byte)MessageType.Push, 1, 0, 1, 0, 0, 1, (byte)'?', 0] },
        { "a sync of zeros", [(byte)MessageType.Push, 1, 0, 1, 0, 0, 0, 0, .. new byte[100]] },
        { "a sync of ones", [(byte)MessageType.Push, 1, 0, 1, 0, 0, 0, 0, .. Enumerable.Repeat((byte)0xFF, 100)] },
        { "a billion ended threads", [(byte)MessageType.Push, 1, 0, 1, 0, 0x80, 0x94, 0xEB, 0xDC, 0x03] },
        { "a flag that is none", [(byte)MessageType.Push, 1, 2, 1, 0, 0, 0, 0] },
        { "a divergence of a thread that was never here", [(byte)MessageType.Diverged, 9, 0] },
        { "a divergence after more calls than there can be", [(byte)MessageType.Diverged, 9, 200] },
        { "a divergence that is cut", [(byte)MessageType.Diverged] },
        { "calls followed of a thread that was never here", [(byte)MessageType.Followed, 9, 1, 1, 0] },
        { "a recall that is neither yes nor no", [(byte)MessageType.Followed, 9, 1, 1, 2] },
        { "calls followed that are cut", [(byte)MessageType.Followed, 9, 1] },
        { "a goodbye that is cut", [(byte)MessageType.Goodbye, 50, 1] },
    };

    [Theory]
    [MemberData(nameof(LaterMessages))]
    public async Task ABadLaterMessageEndsTheSessionWithAReason(string what, byte[] message)
    {
        var (server, peer) = Start();
        using (peer)
        {
            await OpenAsync(peer);
            peer.Send(message);
            Assert.True((await peer.Closed).Length > 10, what);
            await server.Closed.WaitAsync(_limit);
        }
    }

    [Theory]
    [InlineData(1, "keep 1 frames")]
    [InlineData(-1, "without frames")]
    public async Task AStackThatDoesNotFitIsRefused(int kept, string reason)
    {
        var (server, peer) = Start();
        using (peer)
        {
            await OpenAsync(peer);
            peer.Send(Push(1, Math.Max(kept, 0), kept < 0 ? [] : [new Recursion.Sum__Frame { N = 1 }]));
            Assert.Contains(reason, await peer.Closed, StringComparison.Ordinal);
            await server.Closed.WaitAsync(_limit);
        }
    }

    [Fact]
    public async Task ATrueStackRunsAndAnswers()
    {
        var (server, peer) = Start();
        using (peer)
        {
            await OpenAsync(peer);
            peer.Send(Push(1, 0, [new Recursion.Sum__Frame { N = 4 }]));
            await peer.NextAsync(MessageType.Push);
        }

        await server.Closed.WaitAsync(_limit);
    }

    [Fact]
    public async Task AFrameThatExpectsAResultThatIsNotThereGetsAnException()
    {
        var (server, peer) = Start();
        using (peer)
        {
            await OpenAsync(peer);
            peer.Send(Push(1, 0, [new Recursion.Sum__Frame { N = 4, Point = 1 }]));

            // To the server it is an exception of the program, like any other; it goes home, or the thread does.
            var answer = await peer.NextAsync(MessageType.Abandon);
            Assert.Contains("MalformedSyncException", AbandonMessage.Read(answer).Detail, StringComparison.Ordinal);
        }

        await server.Closed.WaitAsync(_limit);
    }

    [Fact]
    public async Task APushCutAnywhereEndsTheSession()
    {
        var whole = Push(1, 0, [new Recursion.Sum__Frame { N = 4 }]);
        for (var length = 1; length < whole.Length; length++)
        {
            var (server, peer) = Start();
            using (peer)
            {
                await OpenAsync(peer);
                peer.Send(whole.AsSpan(0, length));
                await peer.Closed;
                await server.Closed.WaitAsync(_limit);
            }
        }
    }

    internal static byte[] Bytes(Action<WireWriter> write)
    {
        var writer = new WireWriter();
        write(writer);
        return writer.Message.ToArray();
    }

    private static byte[] Push(int threadId, int kept, Frame[] frames)
    {
        using var heap = new SharedHeap(TypeTable.Build([new SampleModule()]), isHome: true);
        var sync = heap.Capture([new StackPush(threadId, kept, frames)]);
        return Bytes(writer => PushMessage.Write(writer, threadId, 1, false, 0, null, ("", ""), new BulkCompression(static () => double.PositiveInfinity), sync.Message.Span));
    }

    private static (ServerSession Server, RawPeer Peer) Start()
    {
        var (first, second) = InProcessLink.CreatePair();
        var server = ServerSession.Start(second, new ServerSessionOptions { Loader = new SameProcessLoader() });
        return (server, new RawPeer(first));
    }

    private static async Task OpenAsync(RawPeer peer)
    {
        peer.Send(Hello.Write);
        await peer.NextAsync(MessageType.NeedAssemblies);
        await peer.NextAsync(MessageType.Ready);
    }
}
