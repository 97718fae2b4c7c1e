namespace Chess;

/// <summary>A position, with what is needed to take moves back.</summary>
[Offloadable]
public sealed partial class Board
{
    /// <summary>White may castle with the rook on h1; the next bits are a1, h8 and a8.</summary>
    public const int WhiteShort = 1, WhiteLong = 2, BlackShort = 4, BlackLong = 8;

    private readonly sbyte[] _squares = new sbyte[Square.Count];
    private readonly int[] _kings = [-1, -1];
    private readonly List<Undo> _history = [];

    /// <summary>What a move destroys.</summary>
    private readonly record struct Undo(Move Move, sbyte Captured, int Castling, int EnPassant, int HalfMoves, ulong Hash);

    /// <summary>Whether White is to move.</summary>
    public bool WhiteToMove { get; private set; } = true;

    /// <summary>The castlings that are left.</summary>
    public int Castling { get; private set; }

    /// <summary>The square behind a pawn that has just made two steps; -1 if there is none.</summary>
    public int EnPassant { get; private set; } = -1;

    /// <summary>Moves of both sides since a capture or a pawn's move.</summary>
    public int HalfMoves { get; private set; }

    /// <summary>The move's number, counted by Black.</summary>
    public int FullMoves { get; private set; } = 1;

    /// <summary>The position's name.</summary>
    public ulong Hash { get; private set; }

    /// <summary>The piece on a square.</summary>
    public Piece PieceAt(int square) => (Piece)Math.Abs(_squares[square]);

    /// <summary>Whether a white piece is on a square.</summary>
    public bool IsWhite(int square) => _squares[square] > 0;

    /// <summary>The piece on a square: positive for White, negative for Black.</summary>
    public int this[int square] => _squares[square];

    /// <summary>Whether the side to move is in check.</summary>
    public bool IsCheck => IsAttacked(_kings[WhiteToMove ? 1 : 0], byWhite: !WhiteToMove);

    /// <summary>Whether the side that has just moved has left its king in check.</summary>
    public bool IsIllegal => IsAttacked(_kings[WhiteToMove ? 0 : 1], byWhite: WhiteToMove);

    /// <summary>Puts a piece on an empty square.</summary>
    internal void Put(int square, Piece piece, bool white)
    {
        _squares[square] = (sbyte)(white ? (int)piece : -(int)piece);
        Hash ^= Zobrist.OfPiece(piece, white, square);
        if (piece == Piece.King)
            _kings[white ? 1 : 0] = square;
    }

    /// <summary>Sets all that is not on the board.</summary>
    internal void SetState(bool whiteToMove, int castling, int enPassant, int halfMoves, int fullMoves)
    {
        (WhiteToMove, Castling, EnPassant, HalfMoves, FullMoves) = (whiteToMove, castling, enPassant, halfMoves, fullMoves);
        Hash ^= Zobrist.OfCastling(castling) ^ Zobrist.OfEnPassant(enPassant) ^ (whiteToMove ? 0 : Zobrist.BlackToMove);
    }

    /// <summary>Makes a pseudo-legal move.</summary>
    public void Make(Move move)
    {
        var white = WhiteToMove;
        var piece = PieceAt(move.From);
        var captureSquare = CaptureSquare(move, piece);
        _history.Add(new Undo(move, _squares[captureSquare], Castling, EnPassant, HalfMoves, Hash));

        Hash ^= Zobrist.OfCastling(Castling) ^ Zobrist.OfEnPassant(EnPassant) ^ Zobrist.BlackToMove;
        HalfMoves = piece == Piece.Pawn || _squares[captureSquare] != 0 ? 0 : HalfMoves + 1;
        if (_squares[captureSquare] != 0)
            Remove(captureSquare);
        Remove(move.From);
        Put(move.To, move.Promotion == Piece.None ? piece : move.Promotion, white);
        if (piece == Piece.King && Math.Abs(move.To - move.From) == 2)
        {
            var (rookFrom, rookTo) = RookMove(move);
            Remove(rookFrom);
            Put(rookTo, Piece.Rook, white);
        }

        Castling &= KeptRights(move.From) & KeptRights(move.To);
        EnPassant = piece == Piece.Pawn && Math.Abs(move.To - move.From) == 32 ? (move.From + move.To) / 2 : -1;
        Hash ^= Zobrist.OfCastling(Castling) ^ Zobrist.OfEnPassant(EnPassant);
        WhiteToMove = !white;
        if (!white)
            FullMoves++;
    }

    /// <summary>Takes the last move back.</summary>
    public void Unmake()
    {
        var undo = _history[^1];
        _history.RemoveAt(_history.Count - 1);
        WhiteToMove = !WhiteToMove;
        if (!WhiteToMove)
            FullMoves--;

        var (move, white) = (undo.Move, WhiteToMove);
        var piece = move.Promotion == Piece.None ? PieceAt(move.To) : Piece.Pawn;
        Remove(move.To);
        Put(move.From, piece, white);
        (Castling, EnPassant, HalfMoves) = (undo.Castling, undo.EnPassant, undo.HalfMoves);
        if (undo.Captured != 0)
            Put(CaptureSquare(move, piece), (Piece)Math.Abs(undo.Captured), undo.Captured > 0);
        if (piece == Piece.King && Math.Abs(move.To - move.From) == 2)
        {
            var (rookFrom, rookTo) = RookMove(move);
            Remove(rookTo);
            Put(rookFrom, Piece.Rook, white);
        }

        Hash = undo.Hash;
    }

    /// <summary>Whether the position has been on the board before, since the last move that cannot be undone.</summary>
    public bool IsRepetition()
    {
        for (var i = _history.Count - 2; i >= 0 && i >= _history.Count - HalfMoves; i -= 2)
        {
            if (_history[i].Hash == Hash)
                return true;
        }

        return false;
    }

    /// <summary>Whether a side attacks a square.</summary>
    public bool IsAttacked(int square, bool byWhite)
    {
        var sign = byWhite ? 1 : -1;
        var pawnRow = square - 16 * sign;
        if (Has(pawnRow - 1, (int)Piece.Pawn * sign) || Has(pawnRow + 1, (int)Piece.Pawn * sign))
            return true;
        foreach (var step in Steps.Knight)
        {
            if (Has(square + step, (int)Piece.Knight * sign))
                return true;
        }

        foreach (var step in Steps.King)
        {
            if (Has(square + step, (int)Piece.King * sign))
                return true;
        }

        return IsAttackedAlong(square, Steps.Rook, (int)Piece.Rook * sign, (int)Piece.Queen * sign)
            || IsAttackedAlong(square, Steps.Bishop, (int)Piece.Bishop * sign, (int)Piece.Queen * sign);
    }

    private bool IsAttackedAlong(int square, int[] steps, int piece, int queen)
    {
        foreach (var step in steps)
        {
            var other = square + step;
            while (Square.IsOnBoard(other) && _squares[other] == 0)
                other += step;
            if (Has(other, piece) || Has(other, queen))
                return true;
        }

        return false;
    }

    private bool Has(int square, int piece) => Square.IsOnBoard(square) && _squares[square] == piece;

    private void Remove(int square)
    {
        Hash ^= Zobrist.OfPiece(PieceAt(square), IsWhite(square), square);
        _squares[square] = 0;
    }

    /// <summary>Where the captured piece stands: behind the square if a pawn captures in passing.</summary>
    private int CaptureSquare(Move move, Piece piece) =>
        piece == Piece.Pawn && move.To == EnPassant ? Square.At(Square.Column(move.To), Square.Row(move.From)) : move.To;

    private static (int From, int To) RookMove(Move kingMove) =>
        kingMove.To > kingMove.From ? (kingMove.To + 1, kingMove.To - 1) : (kingMove.To - 2, kingMove.To + 1);

    /// <summary>The castlings that survive a move from or to a square.</summary>
    private static int KeptRights(int square) => square switch
    {
        0x00 => ~WhiteLong,
        0x04 => ~(WhiteShort | WhiteLong),
        0x07 => ~WhiteShort,
        0x70 => ~BlackLong,
        0x74 => ~(BlackShort | BlackLong),
        0x77 => ~BlackShort,
        _ => ~0,
    };
}
