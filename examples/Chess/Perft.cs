namespace Chess;

/// <summary>Counts the leaves of the tree of legal moves: the test of every move generator.</summary>
[Offloadable]
public sealed partial class Perft
{
    private readonly Board _board;
    private readonly List<MoveList> _lists = [];

    /// <summary>Counts from a position.</summary>
    public Perft(Board board) => _board = board;

    /// <summary>The number of sequences of <paramref name="depth"/> moves.</summary>
    public long Count(int depth)
    {
        if (depth == 0)
            return 1;
        while (_lists.Count <= depth)
            _lists.Add(new MoveList());

        var moves = _lists[depth];
        moves.Clear();
        MoveGenerator.Generate(_board, moves, capturesOnly: false);
        long count = 0;
        for (var i = 0; i < moves.Count; i++)
        {
            _board.Make(moves[i]);
            if (!_board.IsIllegal)
                count += Count(depth - 1);
            _board.Unmake();
        }

        return count;
    }
}
