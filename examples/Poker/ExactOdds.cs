namespace Poker;

/// <summary>Deals every board there can be.</summary>
[Offloadable]
public sealed partial class ExactOdds
{
    private readonly ulong[] _hands;
    private readonly Card[] _unseen;
    private readonly int[] _values;
    private readonly Odds _odds;

    private ExactOdds(Table table)
    {
        _hands = new ulong[table.Hands.Length];
        for (var player = 0; player < _hands.Length; player++)
            _hands[player] = CardSet.Of(table.Hands[player] ?? throw new InvalidDataException($"{table.Name}: exact odds need everybody's cards."));
        _unseen = table.Unseen();
        _values = new int[_hands.Length];
        _odds = new Odds(_hands.Length);
    }

    /// <summary>The odds of a table.</summary>
    public static Odds Of(Table table)
    {
        var exact = new ExactOdds(table);
        exact.Deal(0, 5 - table.Board.Length, CardSet.Of(table.Board));
        return exact._odds;
    }

    private void Deal(int first, int cards, ulong board)
    {
        if (cards == 0)
        {
            for (var player = 0; player < _hands.Length; player++)
                _values[player] = HandEvaluator.Evaluate(_hands[player] | board);
            _odds.Add(_values);
            return;
        }

        for (var i = first; i <= _unseen.Length - cards; i++)
            Deal(i + 1, cards - 1, board | _unseen[i].Bit);
    }
}
