namespace Chess;

/// <summary>Lets the engine play against itself while somebody watches.</summary>
[Offloadable]
public sealed partial class SelfPlay
{
    private readonly TextWriter _console;
    private readonly TranspositionTable _table;

    /// <summary>Games that are shown on a console.</summary>
    public SelfPlay(TextWriter console, int tablePositions)
    {
        _console = console;
        _table = new TranspositionTable(tablePositions);
    }

    /// <summary>Positions looked at.</summary>
    public long Nodes { get; private set; }

    /// <summary>Goes on with a game for some moves of both sides, or until it is over.</summary>
    /// <returns>The moves, and whether the game is over.</returns>
    public List<Move> Play(Board board, int plies, int depth)
    {
        var played = new List<Move>();
        while (played.Count < plies && board.HalfMoves < 100)
        {
            var search = new Search(board, _table);
            SearchResult? result = null;
            for (var step = 1; step <= depth; step++)
                result = search.Deepen(step);
            if (result is not { Line: [var move, ..] })
                break;

            Nodes += result.Nodes;
            played.Add(move);
            board.Make(move);
            _console.WriteLine($"{move} {result.Score} {result.Nodes}");
        }

        return played;
    }
}
