using System.Diagnostics;
using Comet.Runtime;

namespace Comet.Tests.Threads;

/// <summary>What is known of a place of the program, and threads that move by it.</summary>
[Collection(nameof(CurrentSession))]
public sealed class PlaceTests
{
    private const double MuchFaster = double.PositiveInfinity;
    private static readonly long _second = Stopwatch.Frequency;

    [Fact]
    public void WhatIsExpectedIsTheMeanOfTheLastRuns()
    {
        var place = new Place();
        Assert.Equal(0, place.Expected(0));
        place.AddRun(0, 800);
        Assert.Equal(800, place.Expected(0));
        place.AddRun(0, 0);
        Assert.Equal(400, place.Expected(0));
        place.AddRun(0, 100);
        Assert.Equal(300, place.Expected(0));
        Assert.Equal(0, place.Expected(1));

        // Earlier ones fade.
        for (var i = 0; i < 12; i++)
            place.AddRun(0, 1000);
        Assert.InRange(place.Expected(0), 950, 1000);
    }

    [Fact]
    public void AMoveMustBeWorthItsPriceHereAndAnywhere()
    {
        var place = new Place();
        Assert.False(place.IsWorthAMove(2, MuchFaster, 0));
        place.AddRun(2, 100);
        Assert.True(place.IsWorthAMove(2, MuchFaster, 100));
        Assert.False(place.IsWorthAMove(2, MuchFaster, 101));
        place.SetPrice(2, 150);
        Assert.False(place.IsWorthAMove(2, MuchFaster, 100));

        // It may have been an accident.
        for (var i = 0; i < 5; i++)
        {
            Assert.False(place.IsWorthAMove(2, MuchFaster, 100));
            place.Forgive(2);
        }

        Assert.True(place.IsWorthAMove(2, MuchFaster, 100));
    }

    [Fact]
    public void OneGoodMoveDoesNotMakeALossForgotten()
    {
        var place = new Place();
        place.AddRun(0, 1000);
        place.SetLoss(0, 1200);
        Assert.False(place.IsWorthAMove(0, MuchFaster, 0));

        // Something that takes long was done away all the same.
        place.AddRun(0, 3000);
        Assert.True(place.IsWorthAMove(0, MuchFaster, 0));
        place.AddMove(0, 50);
        Assert.Equal(900, place.Price(0));
        for (var i = 0; i < 20; i++)
            place.AddMove(0, 50);
        Assert.Equal(50, place.Price(0));

        // Or nothing was, for long.
        place.SetLoss(0, 1200);
        for (var i = 0; i < 10; i++)
            place.Forgive(0);
        Assert.Equal(0, place.Price(0));
    }

    [Fact]
    public void WhereNoMoveWasTriedOneMayLoseAsMuchAsNearby()
    {
        var place = new Place();
        place.AddRun(1, 1000);
        place.AddMove(1, 100);
        place.AddRun(3, 1000);
        place.AddRun(5, 1000);
        Assert.True(place.IsWorthAMove(5, MuchFaster, 0));
        place.SetLoss(3, 3000);
        Assert.False(place.IsWorthAMove(3, MuchFaster, 0));
        Assert.False(place.IsWorthAMove(5, MuchFaster, 0));
        Assert.True(place.IsWorthAMove(1, MuchFaster, 0));
        Assert.False(new Place(place.Describe()).IsWorthAMove(5, MuchFaster, 0));
        for (var i = 0; i < 4; i++)
            place.AddMove(1, 100);
        Assert.True(place.IsWorthAMove(5, MuchFaster, 0));
    }

    [Fact]
    public void WhatTheServerTakesForTheSameIsNotGained()
    {
        var place = new Place();
        place.AddRun(0, 100);
        Assert.Equal(0, place.Gain(0, 1));
        Assert.False(place.IsWorthAMove(0, 1, 0));
        Assert.Equal(75, place.Gain(0, 4));
        Assert.True(place.IsWorthAMove(0, 4, 75));
        Assert.False(place.IsWorthAMove(0, 4, 76));
    }

    [Fact]
    public void OfManyCallsInARowNothingIsKnown()
    {
        var place = new Place();
        place.AddRun(1000, 100);
        place.SetPrice(1000, 100);
        Assert.Equal(0, place.Expected(1000));
        Assert.False(place.IsWorthAMove(1000, MuchFaster, 0));
    }

    [Fact]
    public void WhereWorkIsExpectedAThreadMovesAtItsFirstSafepoint()
    {
        var host = new DirectHost(MigrationPolicy.Tau, knowsPlaces: true);
        var point = new EntryPoint("sum");
        Assert.Equal(Recursion.Sum(10), host.Run(Twin));
        Assert.Equal(0, host.Moves);

        point.PlaceIn(host.History!).AddRun(0, _second);
        Assert.Equal(Recursion.Sum(10), host.Run(Twin));
        Assert.True(host.Moves > 0);

        long Twin(CometThread thread)
        {
            thread.StartsAt(point);
            return Recursion.Sum__Comet(thread, 10);
        }
    }

    [Fact]
    public void WorkIsExpectedAfterAsManyCallsAsItCameAfterBefore()
    {
        var host = new DirectHost(MigrationPolicy.Tau, knowsPlaces: true);
        var place = new Place();
        place.AddRun(2, _second);
        host.Run(thread =>
        {
            thread.ComesTo(place);
            Assert.False(thread.Interrupted);
            Assert.False(thread.MustGoHome());
            Assert.False(thread.Interrupted);
            Assert.False(thread.MustGoHome());
            Assert.True(thread.Interrupted);
            return 0;
        });
    }

    [Fact]
    public void WhatAThreadDoesAtHomeIsLearntToo()
    {
        var place = new Place();
        RunFrom(place, thread =>
        {
            Thread.Sleep(20);
            Assert.False(thread.MustGoHome());
            Assert.True(place.Expected(0) >= _second / 100);

            // This one is over before anybody looks.
            Assert.False(thread.MustGoHome());
            Assert.Equal(0, place.Expected(1));
        });
    }

    [Fact]
    public void CallsThatThreadsRunAheadOfDoNotEndARun()
    {
        var place = new Place();
        RunFrom(place, thread =>
        {
            for (var i = 0; i < 4; i++)
            {
                Thread.Sleep(20);
                Assert.False(thread.LeavesToHome());
            }

            Assert.False(thread.MustGoHome());
            Assert.True(place.Expected(0) >= _second * 4 / 100);
            Assert.Equal(0, place.Expected(1));
        });
    }

    [Fact]
    public void WhatSuchCallsTakeDoesNotCount()
    {
        var place = new Place();
        RunFrom(place, thread =>
        {
            Assert.False(thread.LeavesToHome());

            // The ticker sees the thread in the call for a minute, and then at work again, all in no time.
            Assert.True(thread.Tick(Stopwatch.GetTimestamp(), 60 * _second, _second));
            Assert.True(thread.Interrupted);
            Assert.False(thread.Poll());
            Assert.True(thread.Tick(Stopwatch.GetTimestamp(), _second, _second));
            Assert.False(thread.MustGoHome());
            Assert.InRange(place.Expected(0), 1, 1);
        });
    }

    [Fact]
    public void ItsPriceIsWhatAMoveMustBeWorth()
    {
        var host = new DirectHost(MigrationPolicy.Tau, knowsPlaces: true);
        var place = new Place();
        place.AddRun(0, _second);
        host.Run(thread =>
        {
            thread.ComesTo(place);
            Assert.True(thread.Poll());
            Assert.Equal(_second, thread.ExpectedRun);
            Assert.True(thread.Affords(_second));
            Assert.False(thread.Affords(_second + 1));

            // It is not tried again before it is worth that.
            Assert.False(place.IsWorthAMove(0, MuchFaster, 0));
            thread.Save(new ReturnFrame<int>());
            return 0;
        });
    }

    /// <summary>Runs a thread at home whose first run from a place has begun.</summary>
    private static void RunFrom(Place place, Action<CometThread> act) => new DirectHost(MigrationPolicy.Tau, knowsPlaces: true).Run(thread =>
    {
        thread.ComesTo(place);
        thread.Interrupt();
        Assert.False(thread.Poll());
        act(thread);
        return 0;
    });
}
