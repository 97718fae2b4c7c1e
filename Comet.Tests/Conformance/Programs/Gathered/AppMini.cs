// A whole program: a minimax game.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Comet;

// connect four + tic tac toe by one generic negamax with transposition table
public enum Side : sbyte { X = 1, O = -1 }
public readonly record struct Key(ulong Mine, ulong All, int Depth);
public enum Bound { Exact, Lower, Upper }
public readonly record struct Entry(int Score, Bound Bound, int Move);

public interface IGame<TMove> where TMove : struct
{
    IEnumerable<TMove> Moves();
    void Play(TMove m);
    void Undo();
    int? Outcome { get; }   // from the side to move
    int Evaluate() => 0;
    Key KeyAt(int depth);
    Side ToMove { get; }
}

[Offloadable]
public sealed partial class ConnectFour(int width, int height) : IGame<int>, ICloneable
{
    private readonly Side?[,] _board = new Side?[width, height];
    private readonly int[] _heights = new int[width];
    private readonly Stack<int> _played = new();
    public Side ToMove { get; private set; } = Side.X;
    public int Plies => _played.Count;

    public IEnumerable<int> Moves() => Enumerable.Range(0, width).Where(c => _heights[c] < height).OrderBy(c => Math.Abs(2 * c - width + 1)).ThenBy(c => c);

    public void Play(int m)
    {
        if (_heights[m] >= height) throw new InvalidOperationException($"column {m} full");
        _board[m, _heights[m]++] = ToMove;
        _played.Push(m);
        ToMove = (Side)(-(sbyte)ToMove);
    }

    public void Undo()
    {
        int m = _played.Pop();
        _board[m, --_heights[m]] = null;
        ToMove = ToMove == Side.X ? Side.O : Side.X;
    }

    private static readonly (int dx, int dy)[] Dirs = { (1, 0), (0, 1), (1, 1), (1, -1) };

    public int? Outcome
    {
        get
        {
            if (_played.TryPeek(out int x))
            {
                int y = _heights[x] - 1;
                var who = _board[x, y];
                foreach (var (dx, dy) in Dirs)
                    if (1 + Run(dx, dy) + Run(-dx, -dy) >= 4) return -1000 + Plies;
                int Run(int dx, int dy)
                {
                    int n = 0;
                    for (int a = x + dx, b = y + dy; a >= 0 && b >= 0 && a < width && b < height && _board[a, b] == who; a += dx, b += dy) n++;
                    return n;
                }
            }
            return Plies == width * height ? 0 : null;
        }
    }

    public int Evaluate()
    {
        int s = 0;
        for (int x = 0; x < width; x++)
            for (int y = 0; y < _heights[x]; y++)
                s += (int?)_board[x, y] * (2 - Math.Abs(x - width / 2)) ?? 0;
        return s * (int)ToMove;
    }

    public Key KeyAt(int depth)
    {
        ulong mine = 0, all = 0;
        for (int i = 0; i < _board.Length; i++)
            if (_board[i / height, i % height] is { } s) { all |= 1ul << i; if (s == ToMove) mine |= 1ul << i; }
        return new(mine, all, depth);
    }

    public object Clone()
    {
        var c = new ConnectFour(width, height);
        foreach (var m in _played.Reverse()) c.Play(m);
        return c;
    }

    public override string ToString()
    {
        var sb = new StringBuilder();
        for (int y = height; y-- > 0; sb.Append('/'))
            for (int x = 0; x < width; x++) sb.Append(_board[x, y] switch { Side.X => 'x', Side.O => 'o', null => '.', _ => throw null! });
        return sb.ToString();
    }
}

[Offloadable]
public sealed partial class Searcher<TGame, TMove> where TGame : class, IGame<TMove> where TMove : struct
{
    private readonly Dictionary<Key, (int Score, Bound Bound, TMove? Best)> _table = new();
    public int Nodes { get; private set; }
    public int Hits;
    public Func<TMove, string>? Namer { private get; init; }

    public (int Score, TMove? Move) Search(TGame g, int depth, int alpha = -9999, int beta = 9999)
    {
        Nodes++;
        if (g.Outcome is { } o) return (o, null);
        if (depth == 0) return (g.Evaluate(), null);
        var key = g.KeyAt(depth);
        int alpha0 = alpha;
        if (_table.TryGetValue(key, out var e))
        {
            Hits++;
            switch (e)
            {
                case (_, Bound.Exact, _): return (e.Score, e.Best);
                case (var s, Bound.Lower, _) when s > alpha: alpha = s; break;
                case (var s, Bound.Upper, _) when s < beta: beta = s; break;
            }
            if (alpha >= beta) return (e.Score, e.Best);
        }
        (int Score, TMove? Move) best = (int.MinValue, null);
        foreach (var m in g.Moves())
        {
            g.Play(m);
            int score;
            try { score = -Search(g, depth - 1, -beta, -alpha).Score; }
            finally { g.Undo(); }
            if (score > best.Score) best = (score, m);
            if ((alpha = Math.Max(alpha, score)) >= beta) break;
        }
        _table[key] = (best.Score, best.Score <= alpha0 ? Bound.Upper : best.Score >= beta ? Bound.Lower : Bound.Exact, best.Move);
        return best;
    }

    public string Explain(TGame g, int depth)
    {
        var line = new List<string>();
        var (score, move) = Search(g, depth);
        for (int d = depth; move is { } m && d > 0; (_, move) = Search(g, --d))
        {
            line.Add(Namer?.Invoke(m) ?? m.ToString()!);
            g.Play(m);
        }
        for (int i = line.Count; i > 0; i--) g.Undo();
        return $"{score:+0;-0;0} {string.Join(' ', line)} [{Nodes}/{Hits}/{_table.Count}]";
    }
}

[Offloadable]
public static partial class App
{
    public static object? Run()
    {
        var log = new StringBuilder();
        var g = new ConnectFour(5, 4);
        var s = new Searcher<ConnectFour, int> { Namer = m => ((char)('a' + m)).ToString() };
        foreach (int m in (int[])[2, 2, 1]) g.Play(m);
        log.AppendLine(s.Explain(g, 4));
        log.AppendLine(g.ToString());
        var copy = (ConnectFour)g.Clone();
        while (copy.Outcome is null && copy.Plies < 9)
        {
            var (sc, m) = new Searcher<ConnectFour, int>().Search(copy, copy.Plies % 2 == 0 ? 3 : 1);
            log.Append($"{copy.ToMove}{m}({sc}) ");
            copy.Play(m!.Value);
        }
        log.Append(copy).Append(copy.Outcome?.ToString() ?? "none");
        try { for (; ; ) g.Play(1); } catch (InvalidOperationException e) { log.Append(e.Message).Append(g.Plies); }
        return log.ToString();
    }
}
public static class Program { public static object? Run() => App.Run(); }
