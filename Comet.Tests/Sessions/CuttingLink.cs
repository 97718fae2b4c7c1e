using Comet.Links;

namespace Comet.Tests.Sessions;

/// <summary>A link that is cut, without a word to the peer, when its n-th message is about to be sent.</summary>
internal sealed class CuttingLink(ILink inner, int messagesToSend) : ILink
{
    private int _left = messagesToSend;

    public TimeSpan RoundTripTime => inner.RoundTripTime;

    public double SendRate => inner.SendRate;

    public long BytesSent => inner.BytesSent;

    public long BytesReceived => inner.BytesReceived;

    public string RemoteName => inner.RemoteName;

    public void Start(ILinkHandler handler) => inner.Start(handler);

    public void Send(ReadOnlySpan<byte> message)
    {
        if (Interlocked.Decrement(ref _left) < 0)
            inner.Abort();
        else
            inner.Send(message);
    }

    public void Close(string reason) => inner.Close(reason);

    public void Abort() => inner.Abort();

    public void Dispose() => inner.Dispose();
}
