using System.Globalization;
using Grpc.Net.Client;
using Poker;

namespace GrpcApplications;

/// <summary>Poker: a call for each table.</summary>
internal sealed class RemotePoker : IRemoteApplication
{
    /// <inheritdoc/>
    public string Name => "Poker";

    /// <inheritdoc/>
    public async Task<Checksum> RunAsync(GrpcChannel channel, RunSettings settings, CancellationToken cancellation)
    {
        var server = new PokerService.PokerServiceClient(channel);
        var checksum = Checksum.Empty;
        foreach (var cards in settings.BySize<int[]>([], [5], [5], [5, 7]))
        {
            var frequencies = (await server.CountHandsAsync(new HandsRequest { Cards = cards }, cancellationToken: cancellation)).Counts;
            if (!frequencies.SequenceEqual(PokerApplication.KnownFrequencies[cards]))
                throw new WrongResultException($"The categories of {cards} cards come {string.Join(", ", frequencies)} times.");
            settings.Console.WriteLine($"All hands of {cards} cards: {string.Join(", ", frequencies.Select((count, category) => $"{(HandCategory)category} {count}"))}");
        }

        using var report = File.CreateText(settings.OutputFile("odds.csv"));
        report.WriteLine("table,player,deals,wins,splits,equity");
        foreach (var table in TableFile.Read(settings.InputOr(Name, settings.BySize("tiny.txt", "small.txt", "default.txt", "large.txt"))))
        {
            var odds = await server.ComputeOddsAsync(ToRequest(table), cancellationToken: cancellation);
            if (Math.Abs(odds.Players.Sum(player => player.Equity) - 1) > 1e-9)
                throw new WrongResultException($"{table.Name}: the players' parts do not make up the pot.");
            foreach (var (number, player) in odds.Players.Index())
            {
                report.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{table.Name},{number + 1},{odds.Deals},{player.Wins},{player.Splits},{player.Equity:F6}"));
                checksum = checksum.Add(player.Wins).Add(player.Splits).Add(player.Equity);
            }

            settings.Console.WriteLine($"{table.Name}: " + string.Join(' ', odds.Players.Select(player => player.Equity.ToString("P2", CultureInfo.InvariantCulture))));
        }

        return checksum;
    }

    private static OddsRequest ToRequest(Table table) => new()
    {
        Hands = { table.Hands.Select(hand => string.Concat(hand ?? [])) },
        Board = string.Concat(table.Board),
        Trials = table.Trials,
        Seed = PokerApplication.Seed,
    };
}
