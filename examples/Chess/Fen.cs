using System.Text;

namespace Chess;

/// <summary>Positions in Forsyth-Edwards notation.</summary>
public static class Fen
{
    /// <summary>The position in which games start.</summary>
    public const string Start = "rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1";

    /// <summary>Reads a position.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static Board Parse(string fen)
    {
        var parts = fen.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var rows = parts.Length > 0 ? parts[0].Split('/') : [];
        if (rows.Length != 8)
            throw new InvalidDataException($"'{fen}' is no position.");

        var board = new Board();
        for (var i = 0; i < 8; i++)
        {
            var column = 0;
            foreach (var letter in rows[i])
            {
                if (char.IsAsciiDigit(letter))
                {
                    column += letter - '0';
                    continue;
                }

                var piece = Pieces.Parse(letter);
                if (piece == Piece.None || column > 7)
                    throw new InvalidDataException($"'{fen}' is no position.");
                board.Put(Square.At(column++, 7 - i), piece, char.IsAsciiLetterUpper(letter));
            }
        }

        var rights = parts.ElementAtOrDefault(2) ?? "-";
        var castling = (rights.Contains('K', StringComparison.Ordinal) ? Board.WhiteShort : 0)
            | (rights.Contains('Q', StringComparison.Ordinal) ? Board.WhiteLong : 0)
            | (rights.Contains('k', StringComparison.Ordinal) ? Board.BlackShort : 0)
            | (rights.Contains('q', StringComparison.Ordinal) ? Board.BlackLong : 0);
        board.SetState(
            parts.ElementAtOrDefault(1) != "b",
            castling,
            Square.Parse(parts.ElementAtOrDefault(3) ?? "-"),
            int.TryParse(parts.ElementAtOrDefault(4), out var halfMoves) ? halfMoves : 0,
            int.TryParse(parts.ElementAtOrDefault(5), out var fullMoves) ? fullMoves : 1);
        return board;
    }

    /// <summary>Writes a position.</summary>
    public static string Format(Board board)
    {
        var text = new StringBuilder();
        for (var row = 7; row >= 0; row--)
        {
            var empty = 0;
            for (var column = 0; column < 8; column++)
            {
                var square = Square.At(column, row);
                if (board[square] == 0)
                {
                    empty++;
                    continue;
                }

                if (empty > 0)
                    text.Append(empty);
                empty = 0;
                text.Append(Pieces.Letter(board.PieceAt(square), board.IsWhite(square)));
            }

            if (empty > 0)
                text.Append(empty);
            if (row > 0)
                text.Append('/');
        }

        var rights = string.Concat("KQkq".Where((_, i) => (board.Castling & 1 << i) != 0));
        var enPassant = board.EnPassant < 0 ? "-" : Square.Name(board.EnPassant);
        return $"{text} {(board.WhiteToMove ? 'w' : 'b')} {(rights.Length == 0 ? "-" : rights)} {enPassant} {board.HalfMoves} {board.FullMoves}";
    }
}
