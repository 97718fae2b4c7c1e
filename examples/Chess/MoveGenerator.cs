namespace Chess;

/// <summary>Lists the moves of a position, those that leave the king in check included.</summary>
[Offloadable]
public static partial class MoveGenerator
{
    /// <summary>Adds the moves of the side to move.</summary>
    /// <param name="board">The position.</param>
    /// <param name="moves">Where to add them.</param>
    /// <param name="capturesOnly">Whether to leave out what neither captures nor promotes.</param>
    public static void Generate(Board board, MoveList moves, bool capturesOnly)
    {
        for (var square = 0; square < Square.Count; square++)
        {
            if (!Square.IsOnBoard(square))
            {
                square += 7;
                continue;
            }

            if (board[square] == 0 || board.IsWhite(square) != board.WhiteToMove)
                continue;
            switch (board.PieceAt(square))
            {
                case Piece.Pawn:
                    AddPawn(board, moves, square, capturesOnly);
                    break;
                case Piece.Knight:
                    AddSteps(board, moves, square, Steps.Knight, slides: false, capturesOnly);
                    break;
                case Piece.Bishop:
                    AddSteps(board, moves, square, Steps.Bishop, slides: true, capturesOnly);
                    break;
                case Piece.Rook:
                    AddSteps(board, moves, square, Steps.Rook, slides: true, capturesOnly);
                    break;
                case Piece.Queen:
                    AddSteps(board, moves, square, Steps.King, slides: true, capturesOnly);
                    break;
                case Piece.King:
                    AddSteps(board, moves, square, Steps.King, slides: false, capturesOnly);
                    if (!capturesOnly)
                        AddCastling(board, moves, square);
                    break;
            }
        }
    }

    /// <summary>The legal moves.</summary>
    public static List<Move> Legal(Board board)
    {
        var moves = new MoveList();
        Generate(board, moves, capturesOnly: false);
        var legal = new List<Move>();
        for (var i = 0; i < moves.Count; i++)
        {
            board.Make(moves[i]);
            if (!board.IsIllegal)
                legal.Add(moves[i]);
            board.Unmake();
        }

        return legal;
    }

    private static void AddPawn(Board board, MoveList moves, int from, bool capturesOnly)
    {
        var forward = board.WhiteToMove ? 16 : -16;
        for (var side = -1; side <= 1; side += 2)
        {
            var to = from + forward + side;
            if (Square.IsOnBoard(to) && (to == board.EnPassant || (board[to] != 0 && board.IsWhite(to) != board.WhiteToMove)))
                AddPawnMove(moves, from, to);
        }

        var ahead = from + forward;
        if (board[ahead] != 0)
            return;
        if (!capturesOnly || Square.Row(ahead) is 0 or 7)
            AddPawnMove(moves, from, ahead);
        if (!capturesOnly && Square.Row(from) == (board.WhiteToMove ? 1 : 6) && board[ahead + forward] == 0)
            AddPawnMove(moves, from, ahead + forward);
    }

    private static void AddPawnMove(MoveList moves, int from, int to)
    {
        if (Square.Row(to) is not (0 or 7))
        {
            moves.Add(new Move((byte)from, (byte)to));
            return;
        }

        for (var piece = Piece.Queen; piece >= Piece.Knight; piece--)
            moves.Add(new Move((byte)from, (byte)to, piece));
    }

    private static void AddSteps(Board board, MoveList moves, int from, int[] steps, bool slides, bool capturesOnly)
    {
        foreach (var step in steps)
        {
            for (var to = from + step; Square.IsOnBoard(to); to += step)
            {
                if (board[to] == 0)
                {
                    if (!capturesOnly)
                        moves.Add(new Move((byte)from, (byte)to));
                }
                else
                {
                    if (board.IsWhite(to) != board.WhiteToMove)
                        moves.Add(new Move((byte)from, (byte)to));
                    break;
                }

                if (!slides)
                    break;
            }
        }
    }

    private static void AddCastling(Board board, MoveList moves, int king)
    {
        var white = board.WhiteToMove;
        if ((board.Castling & (white ? Board.WhiteShort : Board.BlackShort)) != 0
            && board[king + 1] == 0 && board[king + 2] == 0
            && !board.IsAttacked(king, !white) && !board.IsAttacked(king + 1, !white))
            moves.Add(new Move((byte)king, (byte)(king + 2)));
        if ((board.Castling & (white ? Board.WhiteLong : Board.BlackLong)) != 0
            && board[king - 1] == 0 && board[king - 2] == 0 && board[king - 3] == 0
            && !board.IsAttacked(king, !white) && !board.IsAttacked(king - 1, !white))
            moves.Add(new Move((byte)king, (byte)(king - 2)));
    }
}
