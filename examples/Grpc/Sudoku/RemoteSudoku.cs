using Grpc.Net.Client;
using Sudoku;

namespace GrpcApplications;

/// <summary>Sudoku: a call for all puzzles of the file, and one for each puzzle that is made.</summary>
internal sealed class RemoteSudoku : IRemoteApplication
{
    /// <inheritdoc/>
    public string Name => "Sudoku";

    /// <inheritdoc/>
    public async Task<Checksum> RunAsync(GrpcChannel channel, RunSettings settings, CancellationToken cancellation)
    {
        var server = new SudokuService.SudokuServiceClient(channel);
        var checksum = Checksum.Empty;
        var puzzles = PuzzleFile.Read(settings.InputOr(Name, "puzzles.txt")).Take(settings.BySize(1, int.MaxValue, int.MaxValue, int.MaxValue)).ToList();
        var solutions = await server.SolveAsync(new PuzzlesRequest { Puzzles = { puzzles.Select(puzzle => puzzle.Cells) } }, cancellationToken: cancellation);
        var solved = new List<Puzzle>();
        foreach (var (puzzle, solution) in puzzles.Zip(solutions.Solutions))
        {
            if (!puzzle.IsSolvedBy(solution))
                throw new WrongResultException($"{puzzle.Name} is not solved.");
            solved.Add(puzzle with { Cells = solution });
            checksum = checksum.Add(solution);
        }

        settings.Console.WriteLine($"{solved.Count} puzzles solved with {solutions.Guesses} guesses.");
        PuzzleFile.Write(settings.OutputFile("solved.txt"), solved);

        var attempts = settings.BySize(1, 150, 100, 100);
        var made = new List<Puzzle>();
        for (var number = 1; number <= settings.BySize(1, 2, 12, 60); number++)
        {
            var hardest = await server.MakeHardestAsync(new HardestRequest { Seed = number, Attempts = attempts }, cancellationToken: cancellation);
            var puzzle = new Puzzle($"made-{number}", hardest.Cells) { Guesses = hardest.Guesses };
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
