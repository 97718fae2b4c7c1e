namespace Chess;

/// <summary>A move: from square, to square, and what a pawn becomes. Castling is the king's move.</summary>
public readonly record struct Move(byte From, byte To, Piece Promotion = Piece.None)
{
    /// <summary>Whether it is no move at all.</summary>
    public bool IsNone => From == To;

    /// <summary>As in UCI: e2e4, e7e8q.</summary>
    public override string ToString() =>
        IsNone ? "0000" : Square.Name(From) + Square.Name(To) + (Promotion == Piece.None ? "" : char.ToLowerInvariant(Pieces.Letter(Promotion, white: true)).ToString());
}
