using Comet.Links;

namespace Comet.Tests.Sessions;

/// <summary>A link that is cut, without a word to the peer, when its n-th message is about to be sent.</summary>
internal sealed class CuttingLink(ILink inner, int messagesToSend) : ForwardingLink(inner)
{
    private int _left = messagesToSend;

    public override void Send(ReadOnlySpan<byte> message)
    {
        if (Interlocked.Decrement(ref _left) < 0)
            Abort();
        else
            base.Send(message);
    }
}
