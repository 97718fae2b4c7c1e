using System.Globalization;

namespace Chess;

/// <summary>What a perft was asked for and counted.</summary>
public sealed record PerftResult(string Fen, int Depth, long Count);

/// <summary>An engine that talks the universal chess interface, a line at a time, until it is told to quit.</summary>
[Offloadable]
public sealed partial class UciSession
{
    /// <summary>How many positions a table has, unless more are asked for.</summary>
    public const int TablePositions = 1 << 16;

    private readonly TextReader _input;
    private readonly TextWriter _output;
    private readonly List<PerftResult> _perfts = [];
    private Board _board = Fen.Parse(Fen.Start);
    private TranspositionTable _table = new(TablePositions);

    /// <summary>A session with whoever writes the input and reads the output.</summary>
    public UciSession(TextReader input, TextWriter output)
    {
        _input = input;
        _output = output;
    }

    /// <summary>All perfts of the session.</summary>
    public IReadOnlyList<PerftResult> Perfts => _perfts;

    /// <summary>Answers until <c>quit</c> or the end of the input.</summary>
    public void Run()
    {
        while (_input.ReadLine() is { } line && line != "quit")
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            switch (words)
            {
                case ["uci"]:
                    Say("id name Comet example");
                    Say("option name Hash type spin default 1 min 1 max 64");
                    Say("uciok");
                    break;
                case ["isready"]:
                    Say("readyok");
                    break;
                case ["ucinewgame"]:
                    _table = new TranspositionTable(TablePositions);
                    break;
                case ["setoption", "name", "Hash", "value", var size]:
                    _table = new TranspositionTable(int.Parse(size, CultureInfo.InvariantCulture) * TablePositions);
                    break;
                case ["position", ..]:
                    _board = ReadPosition(string.Join(' ', words, 1, words.Length - 1));
                    break;
                case ["go", "perft", var depth]:
                    CountMoves(int.Parse(depth, CultureInfo.InvariantCulture));
                    break;
                case ["go", "depth", var depth]:
                    FindMove(int.Parse(depth, CultureInfo.InvariantCulture));
                    break;
                case ["d"]:
                    Say("Fen: " + Fen.Format(_board));
                    break;
            }
        }
    }

    /// <summary>The position that a <c>position</c> command describes.</summary>
    public static Board ReadPosition(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var moves = Array.IndexOf(words, "moves");
        var end = moves < 0 ? words.Length : moves;
        var board = Fen.Parse(words[0] == "startpos" ? Fen.Start : string.Join(' ', words, 1, end - 1));
        for (var i = end + 1; i < words.Length; i++)
        {
            foreach (var move in MoveGenerator.Legal(board))
            {
                if (move.ToString() == words[i])
                {
                    board.Make(move);
                    break;
                }
            }
        }

        return board;
    }

    private void CountMoves(int depth)
    {
        long total = 0;
        foreach (var move in MoveGenerator.Legal(_board))
        {
            _board.Make(move);
            var count = new Perft(_board).Count(depth - 1);
            _board.Unmake();
            total += count;
            Say($"{move}: {count}");
        }

        Say($"Nodes searched: {total}");
        _perfts.Add(new PerftResult(Fen.Format(_board), depth, total));
    }

    private void FindMove(int depth)
    {
        var search = new Search(_board, _table);
        SearchResult? result = null;
        for (var step = 1; step <= depth; step++)
        {
            result = search.Deepen(step);
            Say($"info depth {step} score {FormatScore(result.Score)} nodes {result.Nodes} pv {string.Join(' ', result.Line)}");
        }

        Say($"bestmove {(result is { Line: [var best, ..] } ? best : default)}");
    }

    /// <summary>A score as in <c>info</c>.</summary>
    public static string FormatScore(int score) =>
        Math.Abs(score) < Search.Mate - 100 ? $"cp {score}" : $"mate {Math.Sign(score) * ((Search.Mate - Math.Abs(score) + 1) / 2)}";

    private void Say(string line) => _output.WriteLine(line);
}
