namespace Poker;

/// <summary>A card by its number: suit times 16 plus rank, deuce being 0.</summary>
public readonly record struct Card(int Number)
{
    private const string RankLetters = "23456789TJQKA";
    private const string SuitLetters = "cdhs";

    /// <summary>A card.</summary>
    public Card(int rank, int suit)
        : this(suit * 16 + rank)
    {
    }

    /// <summary>The card's bit in a set of cards.</summary>
    public ulong Bit => 1ul << Number;

    /// <summary>The whole deck.</summary>
    public static Card[] Deck()
    {
        var deck = new Card[52];
        for (var i = 0; i < deck.Length; i++)
            deck[i] = new Card(i % 13, i / 13);
        return deck;
    }

    /// <summary>Reads cards written one after the other: AsKd.</summary>
    /// <exception cref="InvalidDataException">They are none.</exception>
    public static Card[] ParseAll(string text)
    {
        var cards = new Card[text.Length / 2];
        for (var i = 0; i < cards.Length; i++)
        {
            var rank = RankLetters.IndexOf(text[2 * i], StringComparison.Ordinal);
            var suit = SuitLetters.IndexOf(text[2 * i + 1], StringComparison.Ordinal);
            if (rank < 0 || suit < 0)
                throw new InvalidDataException($"{text} is no row of cards.");
            cards[i] = new Card(rank, suit);
        }

        return text.Length % 2 == 0 ? cards : throw new InvalidDataException($"{text} is no row of cards.");
    }

    /// <summary>As As.</summary>
    public override string ToString() => $"{RankLetters[Number % 16]}{SuitLetters[Number / 16]}";
}
