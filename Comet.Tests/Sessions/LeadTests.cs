using Comet.Runtime;
using Comet.Sessions;

namespace Comet.Tests.Sessions;

/// <summary>How far a thread may be ahead of home.</summary>
public sealed class LeadTests
{
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(20);

    [Fact]
    public void AThreadThatMayNotRunAheadDoesNotWaitForRoom()
    {
        Assert.False(new Lead().WaitForRoom());
        Assert.False(Begun(isAllowed: false).WaitForRoom());
        Assert.True(Begun().WaitForRoom());
    }

    [Fact]
    public async Task TooManyCallsWaitUntilHomeHasFollowed()
    {
        var lead = Begun();
        for (var i = 1; i <= SessionProtocol.MaxCallsAhead; i++)
        {
            Assert.True(lead.WaitForRoom());
            lead.Add(Call(i), 10);
        }

        var waiting = Task.Run(lead.WaitForRoom);
        await Task.Delay(50);
        Assert.False(waiting.IsCompleted);
        Assert.True(lead.TryFollow(1));
        Assert.True(await waiting.WaitAsync(_limit));

        // Only work counts as work.
        Assert.True(lead.Work < TimeSpan.FromSeconds(1));
        Assert.Null(lead.Find(1));
        Assert.Equal(Call(2), lead.Find(2));
        Assert.Equal(Call(SessionProtocol.MaxCallsAhead), lead.Find(SessionProtocol.MaxCallsAhead));
        Assert.Null(lead.Find(SessionProtocol.MaxCallsAhead + 1));
    }

    [Fact]
    public async Task TooManyBytesWaitUntilTheThreadIsStopped()
    {
        var lead = Begun();
        lead.Add(Call(1), SessionProtocol.MaxBytesAhead);
        Assert.True(lead.WaitForRoom());
        lead.Add(Call(2), 1);
        var waiting = Task.Run(lead.WaitForRoom);
        await Task.Delay(50);
        Assert.False(waiting.IsCompleted);
        lead.End();
        Assert.False(await waiting.WaitAsync(_limit));
        Assert.False(lead.WaitForRoom());
    }

    [Fact]
    public void NobodyFollowsWhatWasNotDoneOrGoesBack()
    {
        var lead = Begun();
        Assert.False(lead.TryFollow(1));
        lead.Add(Call(1), 10);
        lead.Add(Call(2), 10);
        Assert.False(lead.TryFollow(3));
        Assert.True(lead.TryFollow(2));
        Assert.True(lead.TryFollow(2));
        Assert.False(lead.TryFollow(1));
        Assert.False(lead.TryFollow(-1));
    }

    [Fact]
    public void AVisitIsToldFromThatBeforeIt()
    {
        var lead = Begun();
        Assert.True(lead.IsOf(3));
        Assert.False(lead.IsOf(1));
    }

    private static Lead Begun(bool isAllowed = true)
    {
        var lead = new Lead();
        lead.Begin(moves: 3, isAllowed);
        return lead;
    }

    private static CallAhead Call(int point) => new(typeof(ReturnFrame), point);
}
