using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Solver
{
    private readonly char[] _cells;
    private readonly int[] _rows = new int[9], _columns = new int[9], _boxes = new int[9];
    public int Guesses;

    public Solver(string puzzle)
    {
        _cells = puzzle.ToCharArray();
        for (int at = 0; at < 81; at++)
        {
            if (_cells[at] != '.')
            {
                Mark(at, 1 << (_cells[at] - '1'));
            }
        }
    }

    private void Mark(int at, int bit)
    {
        _rows[at / 9] ^= bit;
        _columns[at % 9] ^= bit;
        _boxes[at / 27 * 3 + at % 9 / 3] ^= bit;
    }

    private int Allowed(int at) => 0x1FF & ~(_rows[at / 9] | _columns[at % 9] | _boxes[at / 27 * 3 + at % 9 / 3]);

    public bool Solve(List<int> open)
    {
        if (open.Count == 0)
        {
            return true;
        }

        int best = 0, fewest = 10;
        for (int i = 0; i < open.Count; i++)
        {
            int count = int.PopCount(Allowed(open[i]));
            if (count < fewest)
            {
                (best, fewest) = (i, count);
                if (count < 2)
                {
                    break;
                }
            }
        }

        int at = open[best], allowed = Allowed(at);
        open.RemoveAt(best);
        for (int digit = 0; digit < 9; digit++)
        {
            if ((allowed & 1 << digit) == 0)
            {
                continue;
            }

            Guesses++;
            Mark(at, 1 << digit);
            _cells[at] = (char)('1' + digit);
            if (Solve(open))
            {
                return true;
            }

            Mark(at, 1 << digit);
            _cells[at] = '.';
        }

        open.Insert(best, at);
        return false;
    }

    public string Grid() => new(_cells);
}

public static class Program
{
    public static object? Run()
    {
        const string Puzzle = "53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79";
        const string Solved = "534678912672195348198342567859761423426853791713924856961537284287419635345286179";
        var solver = new Solver(Puzzle);
        var open = new List<int>();
        for (int at = 0; at < Puzzle.Length; at++)
        {
            if (Puzzle[at] == '.')
            {
                open.Add(at);
            }
        }

        bool solved = solver.Solve(open);
        Console.WriteLine($"{solved} {solver.Guesses} {solver.Grid()}");
        if (solver.Grid() != Solved)
        {
            throw new InvalidOperationException("Not the published solution.");
        }

        return solver;
    }
}
