namespace Chess;

/// <summary>Moves in the notation people write: Nf3, exd5, O-O, e8=Q+.</summary>
public static class San
{
    /// <summary>Writes a legal move.</summary>
    public static string Format(Board board, Move move)
    {
        var text = FormatWithoutCheck(board, move);
        board.Make(move);
        var suffix = !board.IsCheck ? "" : MoveGenerator.Legal(board).Count == 0 ? "#" : "+";
        board.Unmake();
        return text + suffix;
    }

    /// <summary>Reads a legal move.</summary>
    /// <exception cref="InvalidDataException">There is no such move.</exception>
    public static Move Parse(Board board, string text)
    {
        var bare = text.TrimEnd('+', '#', '!', '?');
        foreach (var move in MoveGenerator.Legal(board))
        {
            if (FormatWithoutCheck(board, move) == bare)
                return move;
        }

        throw new InvalidDataException($"{text} is no move of {Fen.Format(board)}.");
    }

    private static string FormatWithoutCheck(Board board, Move move)
    {
        var piece = board.PieceAt(move.From);
        var to = Square.Name(move.To);
        if (piece == Piece.King && Math.Abs(move.To - move.From) == 2)
            return move.To > move.From ? "O-O" : "O-O-O";
        if (piece == Piece.Pawn)
        {
            var promotion = move.Promotion == Piece.None ? "" : "=" + Pieces.Letter(move.Promotion, white: true);
            return (Square.Column(move.From) == Square.Column(move.To) ? "" : Square.Name(move.From)[0] + "x") + to + promotion;
        }

        var rivals = MoveGenerator.Legal(board)
            .Where(other => other.To == move.To && other.From != move.From && board.PieceAt(other.From) == piece)
            .ToList();
        var from = Square.Name(move.From);
        var origin = rivals.Count == 0 ? ""
            : rivals.TrueForAll(other => Square.Column(other.From) != Square.Column(move.From)) ? from[..1]
            : rivals.TrueForAll(other => Square.Row(other.From) != Square.Row(move.From)) ? from[1..]
            : from;
        return $"{Pieces.Letter(piece, white: true)}{origin}{(board[move.To] != 0 ? "x" : "")}{to}";
    }
}
