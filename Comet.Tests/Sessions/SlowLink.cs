using Comet.Links;

namespace Comet.Tests.Sessions;

/// <summary>A link that says how fast it sends.</summary>
internal sealed class SlowLink(ILink inner, double bytesPerSecond) : ILink
{
    public TimeSpan RoundTripTime => inner.RoundTripTime;

    public double SendRate => bytesPerSecond;

    public long BytesSent => inner.BytesSent;

    public long BytesReceived => inner.BytesReceived;

    public string RemoteName => inner.RemoteName;

    public void Start(ILinkHandler handler) => inner.Start(handler);

    public void Send(ReadOnlySpan<byte> message) => inner.Send(message);

    public void Close(string reason) => inner.Close(reason);

    public void Abort() => inner.Abort();

    public void Dispose() => inner.Dispose();
}
