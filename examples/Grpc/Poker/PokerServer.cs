using Grpc.Core;
using Poker;

namespace GrpcApplications;

/// <summary>Counts hands and deals boards.</summary>
internal sealed class PokerServer : PokerService.PokerServiceBase
{
    /// <inheritdoc/>
    public override Task<HandsReply> CountHands(HandsRequest request, ServerCallContext context) =>
        Task.FromResult(new HandsReply { Counts = { new HandFrequencies().Count(request.Cards) } });

    /// <inheritdoc/>
    public override Task<OddsReply> ComputeOdds(OddsRequest request, ServerCallContext context)
    {
        var table = new Table("", [.. request.Hands.Select(hand => hand.Length == 0 ? null : Card.ParseAll(hand))], Card.ParseAll(request.Board), request.Trials);
        var odds = table.IsExact ? ExactOdds.Of(table) : new MonteCarloOdds(request.Seed).Of(table);
        var players = Enumerable.Range(0, odds.Players).Select(player => new PlayerOdds
        {
            Wins = odds.WinsOf(player),
            Splits = odds.SplitsOf(player),
            Equity = odds.EquityOf(player),
        });
        return Task.FromResult(new OddsReply { Deals = odds.Deals, Players = { players } });
    }
}
