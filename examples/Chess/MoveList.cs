namespace Chess;

/// <summary>Moves of one position, with the order in which to try them.</summary>
[Offloadable]
public sealed partial class MoveList
{
    /// <summary>No position has more moves.</summary>
    private const int Capacity = 256;

    private readonly Move[] _moves = new Move[Capacity];
    private readonly int[] _scores = new int[Capacity];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>A move.</summary>
    public Move this[int index] => _moves[index];

    /// <summary>Forgets all moves.</summary>
    public void Clear() => Count = 0;

    /// <summary>Adds a move.</summary>
    public void Add(Move move) => _moves[Count++] = move;

    /// <summary>Says how early a move is to be tried.</summary>
    public void SetScore(int index, int score) => _scores[index] = score;

    /// <summary>Moves the best of the moves from <paramref name="index"/> on to that place, and returns it.</summary>
    public Move TakeBest(int index)
    {
        var best = index;
        for (var i = index + 1; i < Count; i++)
        {
            if (_scores[i] > _scores[best])
                best = i;
        }

        (_moves[index], _moves[best]) = (_moves[best], _moves[index]);
        (_scores[index], _scores[best]) = (_scores[best], _scores[index]);
        return _moves[index];
    }
}
