using System.Numerics;

namespace Sudoku;

/// <summary>Solves puzzles by propagation and, where that is not enough, by trying.</summary>
[Offloadable]
public sealed partial class Solver
{
    /// <summary>Guesses made so far: how hard the puzzles were.</summary>
    public long Guesses { get; private set; }

    /// <summary>A solution of the puzzle; null if there is none.</summary>
    public string? Solve(string puzzle)
    {
        var solutions = new List<string>();
        if (Grid.Parse(puzzle) is { } grid)
            Search(grid, 1, solutions);
        return solutions.Count == 0 ? null : solutions[0];
    }

    /// <summary>Whether the puzzle has exactly one solution.</summary>
    public bool IsUnique(string puzzle)
    {
        var solutions = new List<string>();
        if (Grid.Parse(puzzle) is { } grid)
            Search(grid, 2, solutions);
        return solutions.Count == 1;
    }

    /// <summary>Collects solutions until there are enough.</summary>
    private void Search(Grid grid, int enough, List<string> solutions)
    {
        var cell = grid.MostConstrainedCell();
        if (cell < 0)
        {
            solutions.Add(grid.ToString());
            return;
        }

        for (var digits = grid.CandidatesOf(cell); digits != 0 && solutions.Count < enough; digits &= digits - 1)
        {
            Guesses++;
            var attempt = grid.Copy();
            if (attempt.Place(cell, BitOperations.TrailingZeroCount(digits)))
                Search(attempt, enough, solutions);
        }
    }
}
