namespace Sudoku;

/// <summary>Files of puzzles: a name and 81 cells a line; empty lines and lines that start with # are skipped.</summary>
public static class PuzzleFile
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">A line has another form.</exception>
    public static IReadOnlyList<Puzzle> Read(string path)
    {
        var puzzles = new List<Puzzle>();
        foreach (var (index, line) in File.ReadLines(path).Index())
        {
            var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0 || words[0].StartsWith('#'))
                continue;
            if (words is not [var name, { Length: Grid.Cells } cells] || !cells.All(cell => cell is '.' or (>= '1' and <= '9')))
                throw new InvalidDataException($"{path}({index + 1}): a name and 81 digits or dots are expected.");
            puzzles.Add(new Puzzle(name, cells));
        }

        return puzzles;
    }

    /// <summary>Writes a file.</summary>
    public static void Write(string path, IEnumerable<Puzzle> puzzles) =>
        File.WriteAllLines(path, puzzles.Select(puzzle => $"{puzzle.Name,-16} {puzzle.Cells}"));
}
