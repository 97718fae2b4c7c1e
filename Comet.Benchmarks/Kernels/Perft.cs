namespace Comet.Benchmarks.Kernels;

/// <summary>Move generation for chess, counted: lists of structures, arrays that are copied, switches, short loops everywhere.</summary>
[Offloadable]
public partial class Perft
{
    private readonly Position _start = Position.FromFen("r3k2r/p1ppqpb1/bn2pnp1/3PN3/1p2P3/2N2Q1p/PPPBBPPP/R3K2R w KQkq - 0 1");

    public long Run(int size) => _start.Perft(size);
}

/// <summary>A position of <see cref="Perft"/>: 10 × 12 squares with a border; upper case is white.</summary>
[Offloadable]
public partial class Position
{
    private static readonly int[] _knightSteps = [-21, -19, -12, -8, 8, 12, 19, 21];
    private static readonly int[] _kingSteps = [-11, -10, -9, -1, 1, 9, 10, 11];

    // 10 × 12 squares with a border of '#'; upper case is white.
    private readonly char[] _board = new char[120];
    private bool _whiteToMove;
    private string _castling = "";
    private int _enPassant;

    public static Position FromFen(string fen)
    {
        var position = new Position();
        string[] parts = fen.Split(' ');
        Array.Fill(position._board, '#');
        int square = 21;
        foreach (char c in parts[0])
        {
            if (c == '/')
            {
                square += 2;
            }
            else if (char.IsDigit(c))
            {
                for (int i = 0; i < c - '0'; i++)
                {
                    position._board[square++] = '.';
                }
            }
            else
            {
                position._board[square++] = c;
            }
        }

        position._whiteToMove = parts[1] == "w";
        position._castling = parts[2];
        position._enPassant = parts[3] == "-" ? 0 : 21 + (parts[3][0] - 'a') + (('8' - parts[3][1]) * 10);
        return position;
    }

    public long Perft(int depth)
    {
        if (depth == 0)
        {
            return 1;
        }

        long nodes = 0;
        foreach (Move move in Moves())
        {
            Position next = Make(move);
            if (!next.IsAttacked(next.King(_whiteToMove), byWhite: !_whiteToMove))
            {
                nodes += next.Perft(depth - 1);
            }
        }

        return nodes;
    }

    private bool IsOwn(char piece) => char.IsLetter(piece) && char.IsUpper(piece) == _whiteToMove;

    private bool IsEnemy(char piece) => char.IsLetter(piece) && char.IsUpper(piece) != _whiteToMove;

    private int King(bool white) => Array.IndexOf(_board, white ? 'K' : 'k');

    private List<Move> Moves()
    {
        var moves = new List<Move>();
        for (int from = 21; from < 99; from++)
        {
            if (!IsOwn(_board[from]))
            {
                continue;
            }

            switch (char.ToLowerInvariant(_board[from]))
            {
                case 'p': AddPawn(moves, from); break;
                case 'n': AddSteps(moves, from, _knightSteps, slides: false); break;
                case 'b': AddSteps(moves, from, [-11, -9, 9, 11], slides: true); break;
                case 'r': AddSteps(moves, from, [-10, -1, 1, 10], slides: true); break;
                case 'q': AddSteps(moves, from, _kingSteps, slides: true); break;
                case 'k':
                    AddSteps(moves, from, _kingSteps, slides: false);
                    AddCastling(moves, from);
                    break;
            }
        }

        return moves;
    }

    private void AddSteps(List<Move> moves, int from, int[] steps, bool slides)
    {
        foreach (int step in steps)
        {
            int to = from + step;
            while (_board[to] == '.')
            {
                moves.Add(new Move(from, to, '\0'));
                if (!slides)
                {
                    break;
                }

                to += step;
            }

            if (IsEnemy(_board[to]))
            {
                moves.Add(new Move(from, to, '\0'));
            }
        }
    }

    private void AddPawn(List<Move> moves, int from)
    {
        int forward = _whiteToMove ? -10 : 10;
        if (_board[from + forward] == '.')
        {
            AddPawnMove(moves, from, from + forward);
            int start = _whiteToMove ? 8 : 3;
            if (from / 10 == start && _board[from + (2 * forward)] == '.')
            {
                moves.Add(new Move(from, from + (2 * forward), '\0'));
            }
        }

        foreach (int side in new[] { -1, 1 })
        {
            int to = from + forward + side;
            if (IsEnemy(_board[to]) || (to == _enPassant && _enPassant != 0))
            {
                AddPawnMove(moves, from, to);
            }
        }
    }

    private static void AddPawnMove(List<Move> moves, int from, int to)
    {
        if (to / 10 is 2 or 9)
        {
            foreach (char promotion in "qrbn")
            {
                moves.Add(new Move(from, to, promotion));
            }
        }
        else
        {
            moves.Add(new Move(from, to, '\0'));
        }
    }

    private void AddCastling(List<Move> moves, int king)
    {
        if (IsAttacked(king, !_whiteToMove))
        {
            return;
        }

        if (_castling.Contains(_whiteToMove ? 'K' : 'k') && _board[king + 1] == '.' && _board[king + 2] == '.' && !IsAttacked(king + 1, !_whiteToMove))
        {
            moves.Add(new Move(king, king + 2, '\0'));
        }

        if (_castling.Contains(_whiteToMove ? 'Q' : 'q') && _board[king - 1] == '.' && _board[king - 2] == '.' && _board[king - 3] == '.' && !IsAttacked(king - 1, !_whiteToMove))
        {
            moves.Add(new Move(king, king - 2, '\0'));
        }
    }

    private bool IsAttacked(int square, bool byWhite)
    {
        int behind = byWhite ? 10 : -10;
        char pawn = byWhite ? 'P' : 'p';
        if (_board[square + behind - 1] == pawn || _board[square + behind + 1] == pawn)
        {
            return true;
        }

        foreach (int step in _knightSteps)
        {
            if (_board[square + step] == (byWhite ? 'N' : 'n'))
            {
                return true;
            }
        }

        foreach (int step in _kingSteps)
        {
            int at = square + step;
            if (_board[at] == (byWhite ? 'K' : 'k'))
            {
                return true;
            }

            while (_board[at] == '.')
            {
                at += step;
            }

            bool isStraight = step is -10 or -1 or 1 or 10;
            char piece = _board[at];
            if (char.IsLetter(piece) && char.IsUpper(piece) == byWhite && char.ToLowerInvariant(piece) is var kind && (kind == 'q' || kind == (isStraight ? 'r' : 'b')))
            {
                return true;
            }
        }

        return false;
    }

    private Position Make(Move move)
    {
        var next = new Position { _whiteToMove = !_whiteToMove, _castling = _castling };
        Array.Copy(_board, next._board, 120);
        char piece = _board[move.From];
        next._board[move.From] = '.';
        next._board[move.To] = move.Promotion == '\0' ? piece : _whiteToMove ? char.ToUpperInvariant(move.Promotion) : move.Promotion;
        char kind = char.ToLowerInvariant(piece);
        if (kind == 'p' && move.To == _enPassant && _enPassant != 0)
        {
            next._board[move.To + (_whiteToMove ? 10 : -10)] = '.';
        }

        if (kind == 'p' && Math.Abs(move.To - move.From) == 20)
        {
            next._enPassant = (move.From + move.To) / 2;
        }

        if (kind == 'k' && Math.Abs(move.To - move.From) == 2)
        {
            int corner = move.To > move.From ? move.From + 3 : move.From - 4;
            next._board[(move.From + move.To) / 2] = next._board[corner];
            next._board[corner] = '.';
        }

        foreach (int square in new[] { move.From, move.To })
        {
            string lost = square switch { 95 => "KQ", 25 => "kq", 98 => "K", 91 => "Q", 28 => "k", 21 => "q", _ => "" };
            foreach (char right in lost)
            {
                next._castling = next._castling.Replace(right.ToString(), "");
            }
        }

        return next;
    }
}

/// <summary>A move of <see cref="Perft"/>.</summary>
public readonly record struct Move(int From, int To, char Promotion);
