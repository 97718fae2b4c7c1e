namespace Poker;

/// <summary>Deals boards, and hands nobody has seen, at random.</summary>
[Offloadable]
public sealed partial class MonteCarloOdds
{
    private readonly Random _random;

    /// <summary>Deals that depend on the seed alone.</summary>
    public MonteCarloOdds(int seed) => _random = new Random(seed);

    /// <summary>The odds of a table.</summary>
    public Odds Of(Table table)
    {
        var unseen = table.Unseen();
        var known = table.Hands.Select(hand => CardSet.Of(hand ?? [])).ToArray();
        var board = CardSet.Of(table.Board);
        var odds = new Odds(known.Length);
        var values = new int[known.Length];
        var hands = new ulong[known.Length];
        for (var trial = 0; trial < table.Trials; trial++)
        {
            var dealt = 0;
            var fullBoard = board;
            for (var cards = table.Board.Length; cards < 5; cards++)
                fullBoard |= Draw(unseen, dealt++);
            for (var player = 0; player < known.Length; player++)
            {
                hands[player] = known[player];
                if (hands[player] == 0)
                    hands[player] = Draw(unseen, dealt++) | Draw(unseen, dealt++);
                values[player] = HandEvaluator.Evaluate(hands[player] | fullBoard);
            }

            odds.Add(values);
        }

        return odds;
    }

    /// <summary>Shuffles one more card to the front of the deck.</summary>
    private ulong Draw(Card[] deck, int dealt)
    {
        var choice = _random.Next(dealt, deck.Length);
        (deck[dealt], deck[choice]) = (deck[choice], deck[dealt]);
        return deck[dealt].Bit;
    }
}
