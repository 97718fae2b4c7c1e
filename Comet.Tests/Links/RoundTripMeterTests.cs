using System.Diagnostics;
using Comet.Net.Transfer;

namespace Comet.Tests.Links;

/// <summary>The round trip time becomes known, however long it is.</summary>
public sealed class RoundTripMeterTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(150)]
    [InlineData(3000)]
    public void PongsThatTakeLongerThanThePauseBetweenPingsCount(int milliseconds)
    {
        var meter = new RoundTripMeter();
        var onTheWay = new Queue<(long Arrives, long Stamp)>();
        var pings = 0;
        for (long now = 0; now < 10_000; now++)
        {
            while (onTheWay.TryPeek(out var pong) && pong.Arrives <= now)
                meter.OnPong(onTheWay.Dequeue().Stamp);
            if (!meter.IsDue(now, out var stamp))
                continue;

            // The meter reads the time itself.
            onTheWay.Enqueue((now + milliseconds, stamp));
            pings++;
            Assert.Single(onTheWay);
        }

        Assert.True(meter.Smoothed > TimeSpan.Zero);
        Assert.InRange(pings, 3, 20);
    }

    [Fact]
    public void WhatWasNotSentSaysNothing()
    {
        var meter = new RoundTripMeter();
        meter.OnPong(0);
        meter.OnPong(Stopwatch.GetTimestamp());
        Assert.True(meter.IsDue(0, out var stamp));
        meter.OnPong(stamp - 1);
        Assert.Equal(TimeSpan.Zero, meter.Smoothed);
        meter.OnPong(stamp);
        Assert.True(meter.Smoothed > TimeSpan.Zero);
    }
}
