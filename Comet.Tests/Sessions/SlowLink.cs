using Comet.Links;

namespace Comet.Tests.Sessions;

/// <summary>A link that says how fast it sends.</summary>
internal sealed class SlowLink(ILink inner, double bytesPerSecond) : ForwardingLink(inner)
{
    public override double SendRate => bytesPerSecond;
}
