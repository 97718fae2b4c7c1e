using System.Globalization;

namespace Poker;

/// <summary>The odds of the tables of a file.</summary>
public sealed class PokerApplication : IApplication
{
    /// <summary>What random deals are made of.</summary>
    public const int Seed = 2011;

    /// <summary>How many hands of five and of seven cards are of each category: known from combinatorics.</summary>
    public static IReadOnlyDictionary<int, long[]> KnownFrequencies { get; } = new Dictionary<int, long[]>
    {
        [5] = [1_302_540, 1_098_240, 123_552, 54_912, 10_200, 5_108, 3_744, 624, 40],
        [7] = [23_294_460, 58_627_800, 31_433_400, 6_461_620, 6_180_020, 4_047_644, 3_473_184, 224_848, 41_584],
    };

    /// <inheritdoc/>
    public string Name => "Poker";

    /// <inheritdoc/>
    public string Description => "Works out the odds of hold'em tables, exactly or by random deals.";

    /// <inheritdoc/>
    public Checksum Run(RunSettings settings)
    {
        var checksum = Checksum.Empty;
        foreach (var cards in settings.BySize<int[]>([], [5], [5], [5, 7]))
        {
            var frequencies = new HandFrequencies().Count(cards);
            if (!frequencies.SequenceEqual(KnownFrequencies[cards]))
                throw new WrongResultException($"The categories of {cards} cards come {string.Join(", ", frequencies)} times.");
            settings.Console.WriteLine($"All hands of {cards} cards: {string.Join(", ", frequencies.Select((count, category) => $"{(HandCategory)category} {count}"))}");
        }

        using var report = File.CreateText(settings.OutputFile("odds.csv"));
        report.WriteLine("table,player,deals,wins,splits,equity");
        foreach (var table in TableFile.Read(settings.InputOr(Name, settings.BySize("tiny.txt", "small.txt", "default.txt", "large.txt"))))
        {
            var odds = table.IsExact ? ExactOdds.Of(table) : new MonteCarloOdds(Seed).Of(table);
            if (Math.Abs(Enumerable.Range(0, odds.Players).Sum(odds.EquityOf) - 1) > 1e-9)
                throw new WrongResultException($"{table.Name}: the players' parts do not make up the pot.");
            for (var player = 0; player < odds.Players; player++)
            {
                report.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{table.Name},{player + 1},{odds.Deals},{odds.WinsOf(player)},{odds.SplitsOf(player)},{odds.EquityOf(player):F6}"));
                checksum = checksum.Add(odds.WinsOf(player)).Add(odds.SplitsOf(player)).Add(odds.EquityOf(player));
            }

            settings.Console.WriteLine($"{table.Name}: " + string.Join(' ', Enumerable.Range(0, odds.Players)
                .Select(player => odds.EquityOf(player).ToString("P2", CultureInfo.InvariantCulture))));
        }

        return checksum;
    }
}
