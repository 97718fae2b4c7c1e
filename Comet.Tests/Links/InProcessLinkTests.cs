using Comet.Links;

namespace Comet.Tests.Links;

/// <summary>The contract over <see cref="InProcessLink"/>.</summary>
public sealed class InProcessLinkTests : LinkContractTests
{
    internal override Task<LinkPair> ConnectAsync()
    {
        (ILink first, ILink second) = InProcessLink.CreatePair();
        return Task.FromResult(new LinkPair(first, second));
    }
}
