namespace Chess;

/// <summary>Random numbers that, combined, name a position.</summary>
[Offloadable]
public static partial class Zobrist
{
    private static readonly ulong[] _pieces = Create(2 * 7 * Square.Count, 0x9E3779B97F4A7C15);
    private static readonly ulong[] _castling = Create(16, 0xD1B54A32D192ED03);
    private static readonly ulong[] _enPassant = Create(Square.Count, 0x8CB92BA72F3D8DD7);

    /// <summary>Black is to move.</summary>
    public const ulong BlackToMove = 0xF1357AEA2E62A9C5;

    /// <summary>A piece on a square.</summary>
    public static ulong OfPiece(Piece piece, bool white, int square) => _pieces[((white ? 7 : 0) + (int)piece) * Square.Count + square];

    /// <summary>The castlings that are left.</summary>
    public static ulong OfCastling(int rights) => _castling[rights];

    /// <summary>The square behind a pawn that has made two steps.</summary>
    public static ulong OfEnPassant(int square) => square < 0 ? 0 : _enPassant[square];

    private static ulong[] Create(int count, ulong seed)
    {
        var numbers = new ulong[count];
        for (var i = 0; i < count; i++)
        {
            seed += 0x9E3779B97F4A7C15;
            var z = seed;
            z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
            z = (z ^ z >> 27) * 0x94D049BB133111EB;
            numbers[i] = z ^ z >> 31;
        }

        return numbers;
    }
}
