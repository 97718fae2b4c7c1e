namespace Comet.Tests.Links;

/// <summary>The contract over UDP.</summary>
public sealed class UdpLinkTests : LinkContractTests
{
    internal override Task<LinkPair> ConnectAsync() => LinkPair.OverUdpAsync();
}
