namespace Poker;

/// <summary>A table in the middle of a hand of hold'em. Players without cards have random ones.</summary>
public sealed record Table(string Name, Card[]?[] Hands, Card[] Board, int Trials)
{
    /// <summary>Whether all possible boards are to be dealt.</summary>
    public bool IsExact => Trials == 0;

    /// <summary>The cards nobody has seen.</summary>
    public Card[] Unseen()
    {
        var seen = CardSet.Of(Board);
        foreach (var hand in Hands)
            seen |= CardSet.Of(hand ?? []);
        return [.. Card.Deck().Where(card => (seen & card.Bit) == 0)];
    }
}

/// <summary>Sets of cards.</summary>
public static class CardSet
{
    /// <summary>The set of some cards.</summary>
    public static ulong Of(Card[] cards)
    {
        ulong set = 0;
        foreach (var card in cards)
            set |= card.Bit;
        return set;
    }
}
