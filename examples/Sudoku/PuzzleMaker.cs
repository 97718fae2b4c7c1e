using System.Numerics;

namespace Sudoku;

/// <summary>Makes puzzles from which no digit can be taken without losing their only solution.</summary>
[Offloadable]
public sealed partial class PuzzleMaker
{
    private readonly Random _random;
    private readonly Solver _solver = new();

    /// <summary>A maker whose puzzles depend on the seed alone.</summary>
    public PuzzleMaker(int seed) => _random = new Random(seed);

    /// <summary>The hardest, by the guesses its solver needs, of a number of minimal puzzles.</summary>
    public Puzzle MakeHardest(int attempts)
    {
        Puzzle? hardest = null;
        for (var attempt = 0; attempt < attempts; attempt++)
        {
            var puzzle = Make();
            if (hardest is null || puzzle.Guesses > hardest.Guesses || (puzzle.Guesses == hardest.Guesses && puzzle.Clues < hardest.Clues))
                hardest = puzzle;
        }

        return hardest ?? throw new ArgumentOutOfRangeException(nameof(attempts));
    }

    /// <summary>One minimal puzzle.</summary>
    public Puzzle Make()
    {
        var solution = FillAtRandom(new Grid()) ?? throw new InvalidOperationException("The empty grid has solutions.");
        var cells = solution.ToString().ToCharArray();
        var order = new int[cells.Length];
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        _random.Shuffle(order);

        foreach (var cell in order)
        {
            var digit = cells[cell];
            cells[cell] = '.';
            if (!_solver.IsUnique(new string(cells)))
                cells[cell] = digit;
        }

        var text = new string(cells);
        var solver = new Solver();
        solver.Solve(text);
        return new Puzzle("made", text) { Guesses = solver.Guesses };
    }

    private Grid? FillAtRandom(Grid grid)
    {
        var cell = grid.MostConstrainedCell();
        if (cell < 0)
            return grid;

        var digits = new List<int>();
        for (var rest = grid.CandidatesOf(cell); rest != 0; rest &= rest - 1)
            digits.Add(BitOperations.TrailingZeroCount(rest));
        while (digits.Count > 0)
        {
            var choice = _random.Next(digits.Count);
            var attempt = grid.Copy();
            if (attempt.Place(cell, digits[choice]) && FillAtRandom(attempt) is { } filled)
                return filled;
            digits.RemoveAt(choice);
        }

        return null;
    }
}
