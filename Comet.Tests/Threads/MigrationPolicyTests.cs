namespace Comet.Tests.Threads;

/// <summary>The specification strings of policies, and the gaps they ask for.</summary>
public sealed class MigrationPolicyTests
{
    [Theory]
    [InlineData("tau")]
    [InlineData("eager")]
    [InlineData("always")]
    [InlineData("never")]
    [InlineData("every:1")]
    [InlineData("every:2147483647")]
    [InlineData("random:0")]
    [InlineData("random:18446744073709551615")]
    public void SpecificationsRoundTrip(string text)
    {
        var policy = MigrationPolicy.Parse(text);
        Assert.Equal(text, policy.ToString());
        Assert.Equal(policy, MigrationPolicy.Parse(text));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Tau")]
    [InlineData("every")]
    [InlineData("every:")]
    [InlineData("every:0")]
    [InlineData("every:-1")]
    [InlineData("every: 1")]
    [InlineData("every:2147483648")]
    [InlineData("random:")]
    [InlineData("random:-1")]
    [InlineData("random:18446744073709551616")]
    [InlineData("sometimes:3")]
    public void OtherStringsAreRefused(string? text)
    {
        Assert.False(MigrationPolicy.TryParse(text, out var policy));
        Assert.Null(policy);
        Assert.Throws<FormatException>(() => MigrationPolicy.Parse(text!));
    }

    [Fact]
    public void RandomGapsAreOfAllMagnitudesAndNeverBelowOne()
    {
        var policy = MigrationPolicy.Random(42);
        var gaps = Enumerable.Range(0, 10_000).Select(move => policy.NextGap(1, move)).ToArray();
        Assert.InRange(gaps.Min(), 1, 1);
        Assert.InRange(gaps.Max(), 200, 256);
        Assert.InRange(gaps.Count(gap => gap <= 2), 1000, 4000);
        Assert.NotEqual(gaps, [.. Enumerable.Range(0, 10_000).Select(move => policy.NextGap(2, move))]);
        Assert.NotEqual(gaps, [.. Enumerable.Range(0, 10_000).Select(move => MigrationPolicy.Random(43).NextGap(1, move))]);
    }
}
