namespace Sudoku;

/// <summary>A puzzle: 81 digits and dots, row by row.</summary>
public sealed record Puzzle(string Name, string Cells)
{
    /// <summary>How many guesses it takes to solve it; 0 if that is not known.</summary>
    public long Guesses { get; init; }

    /// <summary>How many digits are given.</summary>
    public int Clues
    {
        get
        {
            var clues = 0;
            foreach (var cell in Cells)
                clues += cell == '.' ? 0 : 1;
            return clues;
        }
    }

    /// <summary>Whether a grid keeps the puzzle's digits and has each digit once in each row, column and box.</summary>
    public bool IsSolvedBy(string grid) =>
        grid.Length == Grid.Cells
        && Cells.Zip(grid).All(pair => pair.First == '.' || pair.First == pair.Second)
        && Geometry.Units.All(unit => unit.Select(cell => grid[cell]).Where(digit => digit is >= '1' and <= '9').Distinct().Count() == Grid.Side);
}
