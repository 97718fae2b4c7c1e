using System.Text;

namespace Chess;

/// <summary>A game: what is said about it, and its moves.</summary>
public sealed record Game(string Event, IReadOnlyList<string> Moves, string Result);

/// <summary>Games in portable game notation, from the usual start; comments and variations are not read.</summary>
public static class Pgn
{
    private static readonly string[] _results = ["1-0", "0-1", "1/2-1/2", "*"];

    /// <summary>Reads a file of games.</summary>
    public static IReadOnlyList<Game> Read(string path)
    {
        var games = new List<Game>();
        var name = "?";
        var moves = new List<string>();
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith("[Event ", StringComparison.Ordinal))
                name = line.Split('"')[1];
            if (line.StartsWith('['))
                continue;
            foreach (var word in line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                if (_results.Contains(word))
                {
                    games.Add(new Game(name, moves, word));
                    moves = [];
                }
                else if (!char.IsAsciiDigit(word[0]))
                {
                    moves.Add(word);
                }
            }
        }

        return games;
    }

    /// <summary>Writes a file of games.</summary>
    public static void Write(string path, IEnumerable<Game> games)
    {
        var text = new StringBuilder();
        foreach (var game in games)
        {
            text.Append($"[Event \"{game.Event}\"]\n[Result \"{game.Result}\"]\n\n");
            var width = 0;
            foreach (var (ply, move) in game.Moves.Index())
            {
                var word = ply % 2 == 0 ? $"{ply / 2 + 1}. {move}" : move;
                text.Append(width == 0 ? "" : width + word.Length >= 80 ? "\n" : " ").Append(word);
                width = width + word.Length >= 80 ? word.Length : width + word.Length + 1;
            }

            text.Append(' ').Append(game.Result).Append("\n\n");
        }

        File.WriteAllText(path, text.ToString());
    }
}
