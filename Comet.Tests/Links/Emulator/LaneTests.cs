using Comet.LinkEmulator.Model;

namespace Comet.Tests.Links.Emulator;

/// <summary>A lane does what its settings say, on a clock of the test's own.</summary>
public sealed class LaneTests
{
    private const long Millisecond = 1_000_000;
    private const long Second = 1000 * Millisecond;

    [Fact]
    public void Datagrams_arrive_after_the_delay_in_order()
    {
        Lane lane = new(new LaneSettings { Delay = TimeSpan.FromMilliseconds(75), Jitter = TimeSpan.FromMilliseconds(25) }, seed: 1);
        List<long> travels = [];
        long last = 0;
        for (long now = 0; now < 100 * Second; now += 100 * Millisecond)
        {
            Passage passage = lane.Offer(now, 1000);
            Assert.Equal(Fate.Arrives, passage.Fate);
            Assert.True(passage.Due >= last);
            last = passage.Due;
            travels.Add(passage.Due - now);
        }

        Assert.InRange(travels.Min(), 50 * Millisecond, 51 * Millisecond);
        Assert.InRange(travels.Max(), 99 * Millisecond, 100 * Millisecond);
        Assert.InRange(travels.Average(), 74 * Millisecond, 76 * Millisecond);
    }

    [Fact]
    public void What_comes_faster_than_the_rate_leaves_at_the_rate()
    {
        Lane lane = new(new LaneSettings { Rate = 2e6 }, seed: 1);
        long due = 0;
        for (int i = 0; i < 1000; i++)
        {
            due = lane.Offer(0, 1250).Due;
        }

        Assert.Equal(5 * Second, due);
        Assert.Equal(625_000, lane.Waiting(5 * Second / 2));
        Assert.Equal((5 * Second) + (1005 * Millisecond), lane.Offer(6 * Second, 1250).Due);
    }

    [Fact]
    public void A_full_queue_drops_what_comes_and_has_room_again_later()
    {
        Lane lane = new(new LaneSettings { Rate = 8e6, QueueBytes = 10_000 }, seed: 1);
        Assert.Equal(10, Enumerable.Range(0, 50).Count(_ => lane.Offer(0, 1000).Fate == Fate.Arrives));
        Assert.Equal(Fate.Dropped, lane.Offer(0, 1000).Fate);
        Assert.Equal(Fate.Arrives, lane.Offer(Millisecond, 1000).Fate);
        Assert.Equal(Fate.Dropped, lane.Offer(Millisecond, 1000).Fate);
    }

    [Theory]
    [InlineData(0.01, 1)]
    [InlineData(0.2, 1)]
    [InlineData(0.05, 4)]
    [InlineData(0.3, 10)]
    public void Losses_are_as_many_and_as_long_as_asked(double loss, double burst)
    {
        const int Offered = 400_000;
        Lane lane = new(new LaneSettings { Loss = loss, LossBurst = burst }, seed: 7);
        int lost = 0, bursts = 0;
        bool wasLost = false;
        for (int i = 0; i < Offered; i++)
        {
            bool isLost = lane.Offer(i, 100).Fate == Fate.Lost;
            lost += isLost ? 1 : 0;
            bursts += isLost && !wasLost ? 1 : 0;
            wasLost = isLost;
        }

        Assert.InRange(lost / (double)Offered, loss * 0.93, loss * 1.07);

        // Losses that do not know of each other follow on each other now and then, too.
        double expected = burst > 1 ? burst : 1 / (1 - loss);
        Assert.InRange(lost / (double)bursts, expected * 0.93, expected * 1.07);
    }

    [Fact]
    public void Some_are_passed_by_others_and_some_come_twice()
    {
        Lane lane = new(new LaneSettings { Delay = TimeSpan.FromMilliseconds(4), Reorder = 0.1, ReorderDelay = TimeSpan.FromMilliseconds(3), Duplicate = 0.05 }, seed: 3);
        List<Passage> passages = [.. Enumerable.Range(0, 20_000).Select(i => lane.Offer(i * Millisecond, 100))];
        Assert.InRange(passages.Count(p => p.IsDoubled), 900, 1100);
        int passed = passages.Zip(passages.Skip(1)).Count(p => p.First.Due > p.Second.Due);
        Assert.InRange(passed, 1600, 2000);
    }

    [Fact]
    public void A_cut_lane_carries_nothing()
    {
        Lane lane = new(new LaneSettings(), seed: 1) { IsCut = true };
        Assert.Equal(Fate.Cut, lane.Offer(0, 1).Fate);
        lane.IsCut = false;
        Assert.Equal(Fate.Arrives, lane.Offer(1, 1).Fate);
    }

    [Fact]
    public void A_stream_waits_for_what_was_lost()
    {
        Lane lane = new(new LaneSettings { Delay = TimeSpan.FromMilliseconds(10), Rate = 80e6, Loss = 0.02 }, seed: 5);
        List<long> dues = [.. Enumerable.Range(0, 5000).Select(_ => lane.OfferStream(0, 1000, 20 * Millisecond))];
        Assert.Equal(dues.Order(), dues);
        Assert.True(dues.Zip(dues.Skip(1)).Any(d => d.Second - d.First > 15 * Millisecond), "Nothing was lost.");
        Assert.InRange(dues[^1], 510 * Millisecond, 575 * Millisecond);
    }

    [Fact]
    public void The_same_seed_is_the_same_fate()
    {
        LaneSettings settings = LinkProfile.Named("3g").Up with { Reorder = 0.1, Duplicate = 0.1, LossBurst = 3 };
        Lane one = new(settings, seed: 11), same = new(settings, seed: 11), other = new(settings, seed: 12);
        Passage[] Run(Lane lane) => [.. Enumerable.Range(0, 1000).Select(i => lane.Offer(i * Millisecond, 500))];
        Passage[] fates = Run(one);
        Assert.Equal(fates, Run(same));
        Assert.NotEqual(fates, Run(other));
    }

    [Theory]
    [InlineData(1.0, 1, 0, "loss")]
    [InlineData(-0.1, 1, 0, "loss")]
    [InlineData(double.NaN, 1, 0, "loss")]
    [InlineData(0, 0.5, 0, "burst")]
    [InlineData(0, 1, 5, "jitter")]
    public void What_no_link_can_be_is_refused(double loss, double burst, double jitter, string named)
    {
        LaneSettings settings = new() { Loss = loss, LossBurst = burst, Jitter = TimeSpan.FromMilliseconds(jitter) };
        Assert.Contains(named, Assert.Throws<ArgumentException>(settings.Validate).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_profile_is_a_link()
    {
        Assert.All(LinkProfile.All, profile =>
        {
            profile.Up.Validate();
            profile.Down.Validate();
            Assert.Same(profile, LinkProfile.Named(profile.Name));
        });
        Assert.Contains("wifi-2012", Assert.Throws<ArgumentException>(() => LinkProfile.Named("5g")).Message, StringComparison.Ordinal);
    }
}
