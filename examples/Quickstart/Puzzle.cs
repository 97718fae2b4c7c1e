namespace Quickstart;

/// <summary>One task of the example: work that can be done at home or offloaded, and a check of its answer.</summary>
/// <param name="Name">What the task is called in the report.</param>
/// <param name="Work">Does the work with objects of its own and returns the answer as text.</param>
/// <param name="IsRight">Whether an answer obeys the rules of the puzzle.</param>
internal sealed record Puzzle(string Name, Func<string> Work, Func<string, bool> IsRight)
{
    /// <summary>The sudokus of a file: a name and 81 cells a line; empty lines and lines that start with # are skipped.</summary>
    /// <exception cref="InvalidDataException">A line has another form.</exception>
    public static IEnumerable<Puzzle> ReadSudokus(string path)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0 || words[0].StartsWith('#'))
                continue;
            if (words is not [var name, { Length: 81 } cells] || !cells.All(cell => cell is '.' or (>= '1' and <= '9')))
                throw new InvalidDataException($"{path}({number}): a name and 81 digits or dots are expected.");

            yield return new Puzzle(name, () => new Solver().Solve(cells) ?? "no solution", answer => Rules.IsSolutionOf(answer, cells));
        }
    }

    /// <summary>Counting the placements of queens on a board.</summary>
    public static Puzzle CountQueens(int size) => new(
        $"{size} queens",
        () => new Queens().Count(size).ToString(),
        answer => answer == Rules.CountQueens(size).ToString());
}
