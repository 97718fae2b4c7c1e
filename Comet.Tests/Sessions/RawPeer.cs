using System.Threading.Channels;
using Comet.Links;
using Comet.Sessions;

namespace Comet.Tests.Sessions;

/// <summary>One end of a link by hand: sends whatever a test likes and shows what comes.</summary>
internal sealed class RawPeer : ILinkHandler, IDisposable
{
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(20);

    private readonly ILink _link;
    private readonly Channel<byte[]> _received = Channel.CreateUnbounded<byte[]>();
    private readonly TaskCompletionSource<string> _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public RawPeer(ILink link)
    {
        _link = link;
        link.Start(this);
    }

    /// <summary>Ends when the link is closed, with the reason.</summary>
    public Task<string> Closed => _closed.Task.WaitAsync(_limit);

    public void OnMessage(ReadOnlySpan<byte> message) => _received.Writer.TryWrite(message.ToArray());

    public void OnClosed(string reason)
    {
        _received.Writer.TryComplete();
        _closed.TrySetResult(reason);
    }

    public void Send(ReadOnlySpan<byte> message) => _link.Send(message);

    public void Send(Action<WireWriter> write)
    {
        var writer = new WireWriter();
        write(writer);
        _link.Send(writer.Message);
    }

    public async Task<byte[]> NextAsync(MessageType expected)
    {
        var message = await _received.Reader.ReadAsync().AsTask().WaitAsync(_limit);
        Assert.Equal(expected, (MessageType)message[0]);
        return message;
    }

    public void Dispose()
    {
        _link.Close("the test is over");
        _link.Dispose();
    }
}

/// <summary>A link that changes what is sent.</summary>
internal sealed class ChangingLink(ILink inner, Func<int, byte[], byte[]> change) : ForwardingLink(inner)
{
    private int _sent = -1;

    public override void Send(ReadOnlySpan<byte> message) => base.Send(change(Interlocked.Increment(ref _sent), message.ToArray()));
}
