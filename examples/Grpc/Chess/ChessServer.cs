using Chess;
using Grpc.Core;

namespace GrpcApplications;

/// <summary>Counts moves, searches and plays.</summary>
internal sealed class ChessServer : ChessService.ChessServiceBase
{
    /// <inheritdoc/>
    public override async Task CountMoves(CountRequest request, IServerStreamWriter<MoveCount> responseStream, ServerCallContext context)
    {
        var board = UciSession.ReadPosition(request.Position);
        foreach (var move in MoveGenerator.Legal(board))
        {
            board.Make(move);
            var count = new Perft(board).Count(request.Depth - 1);
            board.Unmake();
            await responseStream.WriteAsync(new MoveCount { Move = move.ToString(), Count = count }, context.CancellationToken);
        }
    }

    /// <inheritdoc/>
    public override async Task Search(IAsyncStreamReader<SearchRequest> requestStream, IServerStreamWriter<SearchStep> responseStream, ServerCallContext context)
    {
        var table = new TranspositionTable(1);
        await foreach (var request in requestStream.ReadAllAsync(context.CancellationToken))
        {
            if (request.NewTable > 0)
                table = new TranspositionTable(request.NewTable);
            var search = new Search(UciSession.ReadPosition(request.Position), table);
            for (var depth = 1; depth <= request.Depth; depth++)
            {
                var result = search.Deepen(depth);
                var step = new SearchStep { Depth = depth, Score = result.Score, Nodes = result.Nodes, Line = { result.Line.Select(move => move.ToString()) } };
                await responseStream.WriteAsync(step, context.CancellationToken);
            }
        }
    }

    /// <inheritdoc/>
    public override Task Play(GameRequest request, IServerStreamWriter<PlayedLine> responseStream, ServerCallContext context) => LineStream.RunAsync(
        console => new SelfPlay(console, request.Table).Play(UciSession.ReadPosition(request.Position), request.Plies, request.Depth),
        line => responseStream.WriteAsync(new PlayedLine { Text = line }, context.CancellationToken));
}
