using System;
using Comet;

/// <summary>Counts of move sequences, as chess programs test their move generators; known for this board game.</summary>
[Offloadable]
public partial class TicTacToe
{
    private static readonly int[] s_lines = [0x007, 0x038, 0x1C0, 0x049, 0x092, 0x124, 0x111, 0x054];
    private int _crosses, _noughts;
    public int CrossWins, NoughtWins, Draws;

    public TicTacToe(string board)
    {
        for (int i = 0; i < 9; i++)
        {
            _crosses |= board[i] == 'x' ? 1 << i : 0;
            _noughts |= board[i] == 'o' ? 1 << i : 0;
        }
    }

    private static bool Won(int side)
    {
        foreach (int line in s_lines)
        {
            if ((side & line) == line)
            {
                return true;
            }
        }

        return false;
    }

    public int Perft(int depth)
    {
        if (depth == 0)
        {
            return 1;
        }

        bool cross = int.PopCount(_crosses) == int.PopCount(_noughts);
        int count = 0;
        for (int bit = 1; bit < 1 << 9; bit <<= 1)
        {
            if (((_crosses | _noughts) & bit) == 0)
            {
                Flip(cross, bit);
                count += Perft(depth - 1);
                Flip(cross, bit);
            }
        }

        return count;
    }

    /// <summary>Best result for the side to move, counting how the games end.</summary>
    public int Best()
    {
        bool cross = int.PopCount(_crosses) == int.PopCount(_noughts);
        if (Won(cross ? _noughts : _crosses))
        {
            _ = cross ? NoughtWins++ : CrossWins++;
            return -1;
        }

        if ((_crosses | _noughts) == 0x1FF)
        {
            Draws++;
            return 0;
        }

        int best = -2;
        for (int bit = 1; bit < 1 << 9; bit <<= 1)
        {
            if (((_crosses | _noughts) & bit) == 0)
            {
                Flip(cross, bit);
                best = Math.Max(best, -Best());
                Flip(cross, bit);
            }
        }

        return best;
    }

    private void Flip(bool cross, int bit)
    {
        if (cross)
        {
            _crosses ^= bit;
        }
        else
        {
            _noughts ^= bit;
        }
    }
}

public static class Program
{
    public static object? Run()
    {
        var empty = new TicTacToe(".........");
        int[] known = [1, 9, 72];
        for (int depth = 0; depth < known.Length; depth++)
        {
            int count = empty.Perft(depth);
            Console.WriteLine($"perft {depth}: {count}");
            if (count != known[depth])
            {
                throw new InvalidOperationException($"There are {known[depth]} sequences of {depth} moves.");
            }
        }

        var late = new TicTacToe("x.oo.x.xo");
        int best = late.Best(), forced = new TicTacToe("xxoooxx..").Best(), won = new TicTacToe("xx.oo....").Perft(2);
        Console.WriteLine($"{best} {late.CrossWins} {late.NoughtWins} {late.Draws} {forced} {won}");
        return won == 20 ? new object[] { empty, late } : throw new InvalidOperationException("Five squares are open, then four.");
    }
}
