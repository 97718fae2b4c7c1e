namespace Poker;

/// <summary>How the deals of a table have ended.</summary>
[Offloadable]
public sealed partial class Odds
{
    private readonly long[] _wins;
    private readonly long[] _splits;
    private readonly double[] _shares;

    /// <summary>No deals yet, for a number of players.</summary>
    public Odds(int players)
    {
        _wins = new long[players];
        _splits = new long[players];
        _shares = new double[players];
    }

    /// <summary>Players at the table.</summary>
    public int Players => _wins.Length;

    /// <summary>Deals so far.</summary>
    public long Deals { get; private set; }

    /// <summary>Pots a player has won alone.</summary>
    public long WinsOf(int player) => _wins[player];

    /// <summary>Pots a player has shared.</summary>
    public long SplitsOf(int player) => _splits[player];

    /// <summary>The part of all pots that a player got.</summary>
    public double EquityOf(int player) => (_wins[player] + _shares[player]) / Deals;

    /// <summary>Adds a deal.</summary>
    public void Add(int[] values)
    {
        var best = 0;
        var winners = 0;
        foreach (var value in values)
        {
            if (value > best)
                (best, winners) = (value, 1);
            else if (value == best)
                winners++;
        }

        for (var player = 0; player < values.Length; player++)
        {
            if (values[player] != best)
                continue;
            if (winners == 1)
            {
                _wins[player]++;
            }
            else
            {
                _splits[player]++;
                _shares[player] += 1.0 / winners;
            }
        }

        Deals++;
    }
}
