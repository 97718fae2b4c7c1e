using System.Globalization;
using Chess;
using Grpc.Core;

namespace GrpcApplications;

/// <summary>An engine that talks the universal chess interface, and thinks at the server.</summary>
internal sealed class RemoteUciSession(ChessService.ChessServiceClient server, TextReader input, TextWriter output)
{
    private string _position = "startpos";
    private int _newTable = UciSession.TablePositions;

    /// <summary>Answers until <c>quit</c> or the end of the input.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        using var searching = server.Search(cancellationToken: cancellation);
        while (await input.ReadLineAsync(cancellation) is { } line && line != "quit")
        {
            switch (line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                case ["uci"]:
                    output.WriteLine("id name Comet example");
                    output.WriteLine("option name Hash type spin default 1 min 1 max 64");
                    output.WriteLine("uciok");
                    break;
                case ["isready"]:
                    output.WriteLine("readyok");
                    break;
                case ["ucinewgame"]:
                    _newTable = UciSession.TablePositions;
                    break;
                case ["setoption", "name", "Hash", "value", var size]:
                    _newTable = Number(size) * UciSession.TablePositions;
                    break;
                case ["position", .. var position]:
                    _position = string.Join(' ', position);
                    break;
                case ["go", "perft", var depth]:
                    await CountMovesAsync(Number(depth), cancellation);
                    break;
                case ["go", "depth", var depth]:
                    await FindMoveAsync(searching, Number(depth), cancellation);
                    break;
                case ["d"]:
                    output.WriteLine("Fen: " + Fen.Format(UciSession.ReadPosition(_position)));
                    break;
            }
        }

        await searching.RequestStream.CompleteAsync();
    }

    private async Task CountMovesAsync(int depth, CancellationToken cancellation)
    {
        long total = 0;
        using var counting = server.CountMoves(new CountRequest { Position = _position, Depth = depth }, cancellationToken: cancellation);
        await foreach (var count in counting.ResponseStream.ReadAllAsync(cancellation))
        {
            total += count.Count;
            output.WriteLine($"{count.Move}: {count.Count}");
        }

        output.WriteLine($"Nodes searched: {total}");
        ChessApplication.Check(new PerftResult(Fen.Format(UciSession.ReadPosition(_position)), depth, total));
    }

    private async Task FindMoveAsync(AsyncDuplexStreamingCall<SearchRequest, SearchStep> searching, int depth, CancellationToken cancellation)
    {
        await searching.RequestStream.WriteAsync(new SearchRequest { Position = _position, Depth = depth, NewTable = _newTable }, cancellation);
        _newTable = 0;
        var best = default(Move).ToString();
        for (var step = 1; step <= depth && await searching.ResponseStream.MoveNext(cancellation); step++)
        {
            var found = searching.ResponseStream.Current;
            output.WriteLine($"info depth {found.Depth} score {UciSession.FormatScore(found.Score)} nodes {found.Nodes} pv {string.Join(' ', found.Line)}");
            best = found.Line.FirstOrDefault(default(Move).ToString());
        }

        output.WriteLine($"bestmove {best}");
    }

    private static int Number(string word) => int.Parse(word, CultureInfo.InvariantCulture);
}
