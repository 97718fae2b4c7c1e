using Comet;

namespace Quickstart;

/// <summary>Solves sudokus the plain way: fill the first empty cell with every digit that fits, and recurse.</summary>
[Offloadable]
public partial class Solver
{
    private const int Size = 9;

    private readonly int[] _cells = new int[Size * Size];

    /// <summary>Solves a puzzle of 81 characters, row by row: digits, and dots where a cell is empty.</summary>
    /// <returns>The solved grid in the same form; null if there is none.</returns>
    public string? Solve(string puzzle)
    {
        if (puzzle.Length != _cells.Length)
            throw new ArgumentException($"A puzzle has {_cells.Length} cells, not {puzzle.Length}.", nameof(puzzle));

        for (var cell = 0; cell < _cells.Length; cell++)
            _cells[cell] = puzzle[cell] == '.' ? 0 : puzzle[cell] - '0';

        if (!Search(0))
            return null;

        var answer = new char[_cells.Length];
        for (var cell = 0; cell < _cells.Length; cell++)
            answer[cell] = (char)('0' + _cells[cell]);
        return new string(answer);
    }

    private bool Search(int cell)
    {
        while (cell < _cells.Length && _cells[cell] != 0)
            cell++;
        if (cell == _cells.Length)
            return true;

        for (var digit = 1; digit <= Size; digit++)
        {
            if (!Fits(cell, digit))
                continue;
            _cells[cell] = digit;
            if (Search(cell + 1))
                return true;
        }

        _cells[cell] = 0;
        return false;
    }

    private bool Fits(int cell, int digit)
    {
        var row = cell / Size;
        var column = cell % Size;
        var box = row / 3 * 3 * Size + column / 3 * 3;
        for (var i = 0; i < Size; i++)
        {
            if (_cells[row * Size + i] == digit || _cells[i * Size + column] == digit || _cells[box + i / 3 * Size + i % 3] == digit)
                return false;
        }

        return true;
    }
}
