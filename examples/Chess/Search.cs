namespace Chess;

/// <summary>What a search has found.</summary>
public sealed record SearchResult(int Depth, int Score, long Nodes, IReadOnlyList<Move> Line);

/// <summary>Alpha-beta with a transposition table, quiescence, killer moves and history, deeper step by step.</summary>
[Offloadable]
public sealed partial class Search
{
    /// <summary>The score of being mate now.</summary>
    public const int Mate = 30_000;

    private const int MaxPly = 64;
    private const int Infinity = 31_000;

    private readonly Board _board;
    private readonly TranspositionTable _table;
    private readonly MoveList[] _lists = new MoveList[MaxPly];
    private readonly Move[,] _killers = new Move[MaxPly, 2];
    private readonly int[,] _history = new int[Square.Count, Square.Count];
    private long _nodes;

    /// <summary>A search of a position, with a table that may know things from earlier searches.</summary>
    public Search(Board board, TranspositionTable table)
    {
        _board = board;
        _table = table;
        for (var ply = 0; ply < MaxPly; ply++)
            _lists[ply] = new MoveList();
    }

    /// <summary>Searches one step deeper than before; call it with 1, 2, ... .</summary>
    public SearchResult Deepen(int depth)
    {
        var score = AlphaBeta(depth, 0, -Infinity, Infinity);
        return new SearchResult(depth, score, _nodes, ReadLine(depth));
    }

    private int AlphaBeta(int depth, int ply, int alpha, int beta)
    {
        var inCheck = _board.IsCheck;
        if (inCheck)
            depth++;
        if (depth <= 0 || ply >= MaxPly - 1)
            return Quiesce(ply, alpha, beta);

        _nodes++;
        if (ply > 0 && (_board.HalfMoves >= 100 || _board.IsRepetition()))
            return 0;

        var known = _table.Find(_board.Hash);
        if (ply > 0 && known.Depth >= depth && IsDecided(known, alpha, beta))
            return known.Score;

        var moves = _lists[ply];
        moves.Clear();
        MoveGenerator.Generate(_board, moves, capturesOnly: false);
        Order(moves, known.Best, ply);

        var best = -Infinity;
        var bestMove = default(Move);
        var lowest = alpha;
        var legal = 0;
        for (var i = 0; i < moves.Count; i++)
        {
            var move = moves.TakeBest(i);
            var isQuiet = _board[move.To] == 0 && move.Promotion == Piece.None;
            _board.Make(move);
            if (_board.IsIllegal)
            {
                _board.Unmake();
                continue;
            }

            legal++;
            int score;
            if (legal == 1)
            {
                score = -AlphaBeta(depth - 1, ply + 1, -beta, -alpha);
            }
            else
            {
                // Later moves are only expected to fail; quiet late ones less deep.
                var reduction = legal > 4 && depth >= 3 && isQuiet && !inCheck ? 1 : 0;
                score = -AlphaBeta(depth - 1 - reduction, ply + 1, -alpha - 1, -alpha);
                if (score > alpha && (reduction > 0 || score < beta))
                    score = -AlphaBeta(depth - 1, ply + 1, -beta, -alpha);
            }

            _board.Unmake();
            if (score > best)
                (best, bestMove) = (score, move);
            if (score > alpha)
                alpha = score;
            if (alpha >= beta)
            {
                if (isQuiet)
                    Remember(move, ply, depth);
                break;
            }
        }

        if (legal == 0)
            return inCheck ? ply - Mate : 0;
        var bound = best >= beta ? Bound.Lower : best > lowest ? Bound.Exact : Bound.Upper;
        _table.Store(new Entry(_board.Hash, bestMove, (short)best, (sbyte)depth, bound));
        return best;
    }

    /// <summary>Goes on with captures until the position is quiet.</summary>
    private int Quiesce(int ply, int alpha, int beta)
    {
        _nodes++;
        var score = Evaluation.Evaluate(_board);
        if (score >= beta || ply >= MaxPly - 1)
            return score;
        alpha = Math.Max(alpha, score);

        var moves = _lists[ply];
        moves.Clear();
        MoveGenerator.Generate(_board, moves, capturesOnly: true);
        Order(moves, default, ply);
        for (var i = 0; i < moves.Count; i++)
        {
            var move = moves.TakeBest(i);
            _board.Make(move);
            if (_board.IsIllegal)
            {
                _board.Unmake();
                continue;
            }

            score = -Quiesce(ply + 1, -beta, -alpha);
            _board.Unmake();
            if (score >= beta)
                return score;
            alpha = Math.Max(alpha, score);
        }

        return alpha;
    }

    private static bool IsDecided(Entry entry, int alpha, int beta) => entry.Bound switch
    {
        Bound.Exact => true,
        Bound.Lower => entry.Score >= beta,
        Bound.Upper => entry.Score <= alpha,
        _ => false,
    };

    /// <summary>The known best move first, then captures by victim and attacker, then killers, then what has cut before.</summary>
    private void Order(MoveList moves, Move best, int ply)
    {
        for (var i = 0; i < moves.Count; i++)
        {
            var move = moves[i];
            var victim = _board.PieceAt(move.To);
            moves.SetScore(i, true switch
            {
                true when move == best => int.MaxValue,
                true when victim != Piece.None || move.Promotion == Piece.Queen =>
                    2_000_000 + Evaluation.ValueOf(victim) * 16 + Evaluation.ValueOf(move.Promotion) - (int)_board.PieceAt(move.From),
                true when move == _killers[ply, 0] => 1_900_000,
                true when move == _killers[ply, 1] => 1_800_000,
                _ => Math.Min(_history[move.From, move.To], 1_700_000),
            });
        }
    }

    private void Remember(Move move, int ply, int depth)
    {
        if (_killers[ply, 0] != move)
        {
            _killers[ply, 1] = _killers[ply, 0];
            _killers[ply, 0] = move;
        }

        _history[move.From, move.To] += depth * depth;
    }

    /// <summary>The expected moves, as far as the table knows them.</summary>
    private List<Move> ReadLine(int depth)
    {
        var line = new List<Move>();
        while (line.Count < depth && _table.Find(_board.Hash) is { Bound: not Bound.None, Best.IsNone: false } entry
            && MoveGenerator.Legal(_board).Contains(entry.Best))
        {
            line.Add(entry.Best);
            _board.Make(entry.Best);
        }

        for (var i = 0; i < line.Count; i++)
            _board.Unmake();
        return line;
    }
}
