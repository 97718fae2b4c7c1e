using Grpc.Core;
using Sudoku;

namespace GrpcApplications;

/// <summary>Solves and makes puzzles.</summary>
internal sealed class SudokuServer : SudokuService.SudokuServiceBase
{
    /// <inheritdoc/>
    public override Task<PuzzlesReply> Solve(PuzzlesRequest request, ServerCallContext context)
    {
        var solver = new Solver();
        var reply = new PuzzlesReply();
        foreach (var puzzle in request.Puzzles)
            reply.Solutions.Add(solver.Solve(puzzle) ?? "");
        reply.Guesses = solver.Guesses;
        return Task.FromResult(reply);
    }

    /// <inheritdoc/>
    public override Task<HardestReply> MakeHardest(HardestRequest request, ServerCallContext context)
    {
        var puzzle = new PuzzleMaker(request.Seed).MakeHardest(request.Attempts);
        return Task.FromResult(new HardestReply { Cells = puzzle.Cells, Guesses = puzzle.Guesses });
    }
}
