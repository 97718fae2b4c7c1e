namespace Sudoku;

/// <summary>Solves the puzzles of a file, and makes new hard ones.</summary>
public sealed class SudokuApplication : IApplication
{
    /// <inheritdoc/>
    public string Name => "Sudoku";

    /// <inheritdoc/>
    public string Description => "Solves a file of sudokus and makes new ones that are minimal and hard.";

    /// <inheritdoc/>
    public Checksum Run(RunSettings settings)
    {
        var checksum = Checksum.Empty;
        var puzzles = PuzzleFile.Read(settings.InputOr(Name, "puzzles.txt"));
        var solved = new List<Puzzle>();
        var solver = new Solver();
        foreach (var puzzle in puzzles.Take(settings.BySize(1, int.MaxValue, int.MaxValue, int.MaxValue)))
        {
            var solution = solver.Solve(puzzle.Cells);
            if (solution is null || !puzzle.IsSolvedBy(solution))
                throw new WrongResultException($"{puzzle.Name} is not solved.");
            solved.Add(puzzle with { Cells = solution });
            checksum = checksum.Add(solution);
        }

        settings.Console.WriteLine($"{solved.Count} puzzles solved with {solver.Guesses} guesses.");
        PuzzleFile.Write(settings.OutputFile("solved.txt"), solved);

        var attempts = settings.BySize(1, 150, 100, 100);
        var made = new List<Puzzle>();
        for (var number = 1; number <= settings.BySize(1, 2, 12, 60); number++)
        {
            var puzzle = new PuzzleMaker(seed: number).MakeHardest(attempts) with { Name = $"made-{number}" };
            if (new Solver().Solve(puzzle.Cells) is not { } solution || !puzzle.IsSolvedBy(solution))
                throw new WrongResultException($"{puzzle.Name} has no solution.");
            settings.Console.WriteLine($"{puzzle.Name}: {puzzle.Cells} ({puzzle.Clues} clues, {puzzle.Guesses} guesses)");
            made.Add(puzzle);
            checksum = checksum.Add(puzzle.Cells).Add(puzzle.Guesses);
        }

        PuzzleFile.Write(settings.OutputFile("made.txt"), made);
        return checksum;
    }
}
