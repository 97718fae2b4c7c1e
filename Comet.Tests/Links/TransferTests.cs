using Comet.Net.Transfer;
using Comet.Net.Wire;

namespace Comet.Tests.Links;

/// <summary>The parts below a link's transfers.</summary>
public sealed class TransferTests
{
    [Fact]
    public void A_range_set_knows_what_is_there_however_it_came()
    {
        for (int seed = 0; seed < 200; seed++)
        {
            Random random = new(seed);
            const int Length = 400;
            bool[] there = new bool[Length];
            RangeSet set = new();
            for (int step = 0; step < 120; step++)
            {
                int start = random.Next(Length);
                int end = Math.Min(Length, start + 1 + random.Next(12));
                bool free = there.AsSpan(start, end - start).IndexOf(true) < 0;
                Assert.Equal(free, set.TryAdd(start, end));
                if (free)
                {
                    there.AsSpan(start, end - start).Fill(true);
                }

                int prefix = there.AsSpan().IndexOf(false);
                Assert.Equal(prefix < 0 ? Length : prefix, set.PrefixLength);
            }
        }
    }

    [Fact]
    public void A_budget_serves_in_the_order_of_asking()
    {
        MemoryBudget budget = new(100);
        object first = new();
        object large = new();
        object small = new();
        Assert.True(budget.TryReserve(first, 60));
        Assert.False(budget.TryReserve(large, 50));
        Assert.False(budget.TryReserve(small, 10));
        budget.Release(60);
        Assert.False(budget.TryReserve(small, 10));
        Assert.True(budget.TryReserve(large, 50));
        Assert.True(budget.TryReserve(small, 10));
    }

    [Fact]
    public void Who_gives_up_waiting_holds_up_nobody()
    {
        MemoryBudget budget = new(100);
        object gone = new();
        object next = new();
        Assert.True(budget.TryReserve(new object(), 100));
        Assert.False(budget.TryReserve(gone, 100));
        Assert.False(budget.TryReserve(next, 40));
        budget.Release(40);
        budget.Forget(gone);
        Assert.True(budget.TryReserve(next, 40));
    }

    [Fact]
    public void A_reason_is_cut_at_a_character_and_cannot_forge_lines()
    {
        Assert.Equal(string.Concat(Enumerable.Repeat("€", LinkProtocol.MaxReasonLength / 3)), Notice.DecodeReason(Notice.EncodeReason(new string('€', 1000))));
        Assert.Equal("a b [31mc", Notice.DecodeReason("a\nb\u001b[31mc"u8));
        Assert.Equal("the peer gave no reason", Notice.DecodeReason([]));
    }
}
