using Comet.Links;

namespace Comet.Tests.Sessions;

/// <summary>A link that does what another one does; what derives from it does one thing otherwise.</summary>
internal abstract class ForwardingLink(ILink inner) : ILink
{
    public TimeSpan RoundTripTime => inner.RoundTripTime;

    public virtual double SendRate => inner.SendRate;

    public long BytesSent => inner.BytesSent;

    public long BytesReceived => inner.BytesReceived;

    public string RemoteName => inner.RemoteName;

    public void Start(ILinkHandler handler) => inner.Start(handler);

    public virtual void Send(ReadOnlySpan<byte> message) => inner.Send(message);

    public void Close(string reason) => inner.Close(reason);

    public void Abort() => inner.Abort();

    public void Dispose() => inner.Dispose();
}
