namespace Poker;

/// <summary>Counts how often each category comes among all hands of a number of cards.</summary>
[Offloadable]
public sealed partial class HandFrequencies
{
    private readonly Card[] _deck = Card.Deck();
    private readonly long[] _counts = new long[9];

    /// <summary>Counts, weakest category first.</summary>
    public long[] Count(int cards)
    {
        Deal(0, cards, 0);
        return _counts;
    }

    private void Deal(int first, int cards, ulong hand)
    {
        if (cards == 0)
        {
            _counts[(int)HandEvaluator.CategoryOf(HandEvaluator.Evaluate(hand))]++;
            return;
        }

        for (var i = first; i <= _deck.Length - cards; i++)
            Deal(i + 1, cards - 1, hand | _deck[i].Bit);
    }
}
