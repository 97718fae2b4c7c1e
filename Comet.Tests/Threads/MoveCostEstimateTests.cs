using System.Diagnostics;
using Comet.Runtime;

namespace Comet.Tests.Threads;

/// <summary>What moves are predicted to cost.</summary>
public sealed class MoveCostEstimateTests
{
    private static readonly TimeSpan _roundTrip = TimeSpan.FromMilliseconds(10);
    private static readonly long _roundTripTicks = Stopwatch.Frequency / 100;

    [Fact]
    public void ItBeginsWithTheRoundTripTimeAndFollowsWhatMovesCost()
    {
        var estimate = new MoveCostEstimate();
        Assert.Equal(_roundTripTicks, estimate.Predict(_roundTrip));

        // The first is of cold code, and must not keep threads at home that would pay.
        estimate.Add(61 * _roundTripTicks, 20 * _roundTripTicks, _roundTrip);
        Assert.Equal(11 * _roundTripTicks, estimate.PredictFixed(_roundTrip));
        Assert.Equal(16 * _roundTripTicks, estimate.Predict(_roundTrip));
        for (var i = 0; i < 50; i++)
            estimate.Add(5 * _roundTripTicks, 2 * _roundTripTicks, _roundTrip);
        Assert.InRange(estimate.PredictFixed(_roundTrip), 3 * _roundTripTicks, 3.1 * _roundTripTicks);
        Assert.InRange(estimate.Predict(_roundTrip), 5 * _roundTripTicks, 5.1 * _roundTripTicks);
    }

    [Fact]
    public void WhatAnEarlierSessionFoundCountsUntilThisOneHas()
    {
        var earlier = new MoveCostEstimate();
        earlier.Add(61 * _roundTripTicks, 20 * _roundTripTicks, _roundTrip);
        Assert.Equal(10 * _roundTripTicks, earlier.Overhead(_roundTrip));

        // Over another link only the round trip is another.
        var estimate = new MoveCostEstimate(earlier.Overhead(_roundTrip));
        Assert.Equal(15 * _roundTripTicks, estimate.PredictFixed(5 * _roundTrip));
        Assert.Equal(10 * _roundTripTicks, estimate.Overhead(5 * _roundTrip));
        estimate.Add(7 * _roundTripTicks, 0, _roundTrip);
        Assert.Equal(10 * _roundTripTicks, estimate.PredictFixed(_roundTrip));
    }

    [Fact]
    public void AtFirstASlowMachineIsTakenToMoveSlowly()
    {
        var slow = new MoveCostEstimate();
        var fast = new MoveCostEstimate();
        slow.AssumeMachine(speed: 10_000);
        fast.AssumeMachine(speed: 100_000);
        Assert.Equal(10 * fast.Overhead(_roundTrip), slow.Overhead(_roundTrip));
        Assert.True(slow.Predict(_roundTrip) > _roundTripTicks + slow.Overhead(_roundTrip) / 2);

        // What was found out counts more.
        var known = new MoveCostEstimate(overhead: 7 * _roundTripTicks);
        known.AssumeMachine(speed: 10_000);
        Assert.Equal(7 * _roundTripTicks, known.Overhead(_roundTrip));
    }

    [Fact]
    public void ItIsNeverNothing()
    {
        var estimate = new MoveCostEstimate();
        Assert.True(estimate.Predict(TimeSpan.Zero) > 0);
        for (var i = 0; i < 100; i++)
            estimate.Add(-5, 100, TimeSpan.Zero);
        Assert.True(estimate.Predict(TimeSpan.Zero) > 0);
        Assert.True(estimate.PredictFixed(TimeSpan.Zero) > 0);
    }

    [Fact]
    public void AsMuchIsTakenToComeBackAsWasSentUntilMovesShowOtherwise()
    {
        var estimate = new MoveCostEstimate();
        Assert.Equal(1, estimate.ReturnedShare);
        estimate.AddReturn(received: 0, sent: 4000);
        Assert.Equal(0.75, estimate.ReturnedShare);
        for (var i = 0; i < 50; i++)
            estimate.AddReturn(received: 5000, sent: 500);
        Assert.InRange(estimate.ReturnedShare, 0.99, 1);
    }

    [Fact]
    public void SendingTakesAsLongAsTheLinkSays()
    {
        Assert.Equal(2 * Stopwatch.Frequency, MoveCostEstimate.PredictSending(1000, 500));
        Assert.Equal(0, MoveCostEstimate.PredictSending(1000, double.PositiveInfinity));

        // Until it has said anything, it is taken to be as slow as its round trips are long.
        Assert.Equal(500, MoveCostEstimate.Rate(500, _roundTrip));
        Assert.Equal(1_200_000, MoveCostEstimate.Rate(0, _roundTrip), 1e-3);
        Assert.Equal(120_000, MoveCostEstimate.Rate(0, 10 * _roundTrip), 1e-3);
        Assert.True(MoveCostEstimate.Rate(0, TimeSpan.Zero) > 0);
        Assert.Equal(1000, MoveCostEstimate.PredictBytes(2 * Stopwatch.Frequency, 500));
        Assert.Equal(0, MoveCostEstimate.PredictBytes(-5, 500));
    }
}
