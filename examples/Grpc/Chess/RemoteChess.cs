using Chess;
using Grpc.Core;
using Grpc.Net.Client;

namespace GrpcApplications;

/// <summary>Chess: one call for all searches of a session, one for each count of moves, and one for each game.</summary>
internal sealed class RemoteChess : IRemoteApplication
{
    /// <inheritdoc/>
    public string Name => "Chess";

    /// <inheritdoc/>
    public async Task<Checksum> RunAsync(GrpcChannel channel, RunSettings settings, CancellationToken cancellation)
    {
        var server = new ChessService.ChessServiceClient(channel);
        var script = settings.InputOr(Name, settings.BySize("tiny.uci", "small.uci", "default.uci", "large.uci"));
        using var output = new RecordingWriter(settings.Console);
        using (var input = script == "-" ? Console.In : File.OpenText(script))
            await new RemoteUciSession(server, input, output).RunAsync(cancellation);

        var games = new List<Game>();
        foreach (var opening in ChessApplication.Openings.Take(settings.BySize(1, 2, 4, 8)))
            games.Add(await PlayOnAsync(server, opening, output, settings.BySize(1, 6, 12, 24), settings.BySize(1, 5, 6, 7), cancellation));
        Pgn.Write(settings.OutputFile("games.pgn"), games);
        var checksum = Checksum.Empty;
        foreach (var game in games)
            checksum = checksum.Add(string.Join(' ', game.Moves));
        return checksum.Add(output.Text);
    }

    private static async Task<Game> PlayOnAsync(ChessService.ChessServiceClient server, Game opening, TextWriter console, int plies, int depth, CancellationToken cancellation)
    {
        var board = Fen.Parse(Fen.Start);
        var position = "startpos moves";
        foreach (var text in opening.Moves)
        {
            var move = San.Parse(board, text);
            position += $" {move}";
            board.Make(move);
        }

        console.WriteLine(opening.Event);
        var start = Fen.Format(board);
        var played = new List<Move>();
        using var playing = server.Play(new GameRequest { Position = position, Plies = plies, Depth = depth, Table = ChessApplication.TablePositions }, cancellationToken: cancellation);
        await foreach (var line in playing.ResponseStream.ReadAllAsync(cancellation))
        {
            console.WriteLine(line.Text);
            var word = line.Text.Split(' ')[0];
            var move = MoveGenerator.Legal(board).Find(legal => legal.ToString() == word);
            if (move.IsNone)
                throw new WrongResultException($"{word} is no move of {Fen.Format(board)}.");
            played.Add(move);
            board.Make(move);
        }

        return ChessApplication.Replay(opening, start, played, Fen.Format(board));
    }
}
