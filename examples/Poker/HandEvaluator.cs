using System.Numerics;

namespace Poker;

/// <summary>What a hand is worth, weakest first.</summary>
public enum HandCategory
{
    /// <summary>Nothing but its cards.</summary>
    HighCard,

    /// <summary>Two of a rank.</summary>
    Pair,

    /// <summary>Two times two of a rank.</summary>
    TwoPair,

    /// <summary>Three of a rank.</summary>
    ThreeOfAKind,

    /// <summary>Five ranks in a row.</summary>
    Straight,

    /// <summary>Five of a suit.</summary>
    Flush,

    /// <summary>Three of a rank and two of another.</summary>
    FullHouse,

    /// <summary>Four of a rank.</summary>
    FourOfAKind,

    /// <summary>Five of a suit in a row.</summary>
    StraightFlush,
}

/// <summary>Ranks the best five of five to seven cards.</summary>
[Offloadable]
public static partial class HandEvaluator
{
    private const int RankMask = 0x1FFF;
    private const int CategoryShift = 26;

    /// <summary>The top rank of the best straight in a set of ranks, plus one; 0 without one.</summary>
    private static readonly byte[] _straights = CreateStraights();

    /// <summary>A number that is greater the better the hand is, and equal for hands that split the pot.</summary>
    public static int Evaluate(ulong cards)
    {
        var clubs = (int)cards & RankMask;
        var diamonds = (int)(cards >> 16) & RankMask;
        var hearts = (int)(cards >> 32) & RankMask;
        var spades = (int)(cards >> 48) & RankMask;

        var flush = Flush(clubs) | Flush(diamonds) | Flush(hearts) | Flush(spades);
        if (flush != 0 && _straights[flush] != 0)
            return Value(HandCategory.StraightFlush, 0, _straights[flush]);

        var ranks = clubs | diamonds | hearts | spades;
        var twice = clubs & diamonds | (clubs | diamonds) & (hearts | spades) | hearts & spades;
        var thrice = clubs & diamonds & (hearts | spades) | hearts & spades & (clubs | diamonds);
        var four = clubs & diamonds & hearts & spades;
        if (four != 0)
            return Value(HandCategory.FourOfAKind, Top(four, 1), Top(ranks & ~Top(four, 1), 1));
        if (thrice != 0)
        {
            var three = Top(thrice, 1);
            if ((twice & ~three) != 0)
                return Value(HandCategory.FullHouse, three, Top(twice & ~three, 1));
            if (flush == 0 && _straights[ranks] == 0)
                return Value(HandCategory.ThreeOfAKind, three, Top(ranks & ~three, 2));
        }

        if (flush != 0)
            return Value(HandCategory.Flush, 0, Top(flush, 5));
        if (_straights[ranks] != 0)
            return Value(HandCategory.Straight, 0, _straights[ranks]);
        var pairs = Top(twice, 2);
        return BitOperations.PopCount((uint)pairs) switch
        {
            2 => Value(HandCategory.TwoPair, pairs, Top(ranks & ~pairs, 1)),
            1 => Value(HandCategory.Pair, pairs, Top(ranks & ~pairs, 3)),
            _ => Value(HandCategory.HighCard, 0, Top(ranks, 5)),
        };
    }

    /// <summary>The category of a value.</summary>
    public static HandCategory CategoryOf(int value) => (HandCategory)(value >> CategoryShift);

    private static int Value(HandCategory category, int first, int second) => (int)category << CategoryShift | first << 13 | second;

    private static int Flush(int suit) => BitOperations.PopCount((uint)suit) >= 5 ? suit : 0;

    /// <summary>The highest ranks of a set.</summary>
    private static int Top(int ranks, int count)
    {
        for (var surplus = BitOperations.PopCount((uint)ranks) - count; surplus > 0; surplus--)
            ranks &= ranks - 1;
        return ranks;
    }

    private static byte[] CreateStraights()
    {
        var straights = new byte[RankMask + 1];
        for (var ranks = 0; ranks <= RankMask; ranks++)
        {
            // The ace also stands below the deuce.
            var shifted = ranks << 1 | ranks >> 12;
            var runs = shifted & shifted >> 1 & shifted >> 2 & shifted >> 3 & shifted >> 4;
            straights[ranks] = (byte)(runs == 0 ? 0 : BitOperations.Log2((uint)runs) + 4);
        }

        return straights;
    }
}
