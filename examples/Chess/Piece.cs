namespace Chess;

/// <summary>Kinds of pieces.</summary>
public enum Piece : byte
{
    /// <summary>No piece.</summary>
    None,

    /// <summary>A pawn.</summary>
    Pawn,

    /// <summary>A knight.</summary>
    Knight,

    /// <summary>A bishop.</summary>
    Bishop,

    /// <summary>A rook.</summary>
    Rook,

    /// <summary>A queen.</summary>
    Queen,

    /// <summary>A king.</summary>
    King,
}

/// <summary>Pieces as letters.</summary>
public static class Pieces
{
    private const string Letters = ".PNBRQK";

    /// <summary>A piece's letter, in FEN's case.</summary>
    public static char Letter(Piece piece, bool white) => white ? Letters[(int)piece] : char.ToLowerInvariant(Letters[(int)piece]);

    /// <summary>The piece of a letter of either case; none for other letters.</summary>
    public static Piece Parse(char letter)
    {
        var index = Letters.IndexOf(char.ToUpperInvariant(letter), StringComparison.Ordinal);
        return index > 0 ? (Piece)index : Piece.None;
    }
}
