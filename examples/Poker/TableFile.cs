using System.Globalization;

namespace Poker;

/// <summary>
/// Files of tables, one a line: a name, the players' hands (?? for unknown cards), the board (- for none), and exact or a number of trials.
/// </summary>
public static class TableFile
{
    /// <summary>Reads a file; empty lines and lines that start with # are skipped.</summary>
    /// <exception cref="InvalidDataException">A line has another form.</exception>
    public static IReadOnlyList<Table> Read(string path)
    {
        var tables = new List<Table>();
        foreach (var (index, line) in File.ReadLines(path).Index())
        {
            var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0 || words[0].StartsWith('#'))
                continue;
            if (words is not [var name, .. [_, _, ..] hands, var board, var effort])
                throw new InvalidDataException($"{path}({index + 1}): a name, at least two hands, a board and an effort are expected.");
            var trials = 0;
            if (effort != "exact" && !int.TryParse(effort, NumberStyles.None, CultureInfo.InvariantCulture, out trials))
                throw new InvalidDataException($"{path}({index + 1}): 'exact' or a number of trials is expected, not {effort}.");
            tables.Add(new Table(
                name,
                [.. hands.Select(hand => hand == "??" ? null : Card.ParseAll(hand))],
                board == "-" ? [] : Card.ParseAll(board),
                trials));
        }

        return tables;
    }
}
