using System.Numerics;

namespace Sudoku;

/// <summary>A grid in the middle of being solved: each cell's remaining digits as a set of bits.</summary>
[Offloadable]
public sealed partial class Grid
{
    /// <summary>Cells in a row, a column and a box.</summary>
    public const int Side = 9;

    /// <summary>Cells of the grid.</summary>
    public const int Cells = Side * Side;

    private const int AllDigits = (1 << Side) - 1;

    private readonly int[] _candidates;

    /// <summary>An empty grid.</summary>
    public Grid()
    {
        _candidates = new int[Cells];
        Array.Fill(_candidates, AllDigits);
    }

    private Grid(Grid other) => _candidates = (int[])other._candidates.Clone();

    /// <summary>The grid of a puzzle, with all that follows from its digits.</summary>
    /// <returns>Null if the puzzle contradicts itself.</returns>
    public static Grid? Parse(string puzzle)
    {
        var grid = new Grid();
        for (var cell = 0; cell < Cells; cell++)
        {
            if (puzzle[cell] is >= '1' and <= '9' && !grid.Place(cell, puzzle[cell] - '1'))
                return null;
        }

        return grid;
    }

    /// <summary>The digits that can still be in a cell, a bit each.</summary>
    public int CandidatesOf(int cell) => _candidates[cell];

    /// <summary>A copy to try something on.</summary>
    public Grid Copy() => new(this);

    /// <summary>Puts a digit, counted from 0, into a cell and draws the conclusions.</summary>
    /// <returns>False if that leads to a contradiction; the grid is then of no more use.</returns>
    public bool Place(int cell, int digit)
    {
        var others = _candidates[cell] & ~(1 << digit);
        for (; others != 0; others &= others - 1)
        {
            if (!Eliminate(cell, BitOperations.TrailingZeroCount(others)))
                return false;
        }

        return (_candidates[cell] & 1 << digit) != 0;
    }

    /// <summary>The open cell with the fewest candidates; -1 if every cell is decided.</summary>
    public int MostConstrainedCell()
    {
        var best = -1;
        var fewest = Side + 1;
        for (var cell = 0; cell < Cells; cell++)
        {
            var count = BitOperations.PopCount((uint)_candidates[cell]);
            if (count > 1 && count < fewest)
                (best, fewest) = (cell, count);
        }

        return best;
    }

    /// <summary>The grid in 81 characters, row by row, a dot where a cell is open.</summary>
    public override string ToString()
    {
        var text = new char[Cells];
        for (var cell = 0; cell < Cells; cell++)
        {
            var candidates = _candidates[cell];
            text[cell] = (candidates & candidates - 1) == 0 ? (char)('1' + BitOperations.TrailingZeroCount(candidates)) : '.';
        }

        return new string(text);
    }

    private bool Eliminate(int cell, int digit)
    {
        var bit = 1 << digit;
        if ((_candidates[cell] & bit) == 0)
            return true;
        var rest = _candidates[cell] &= ~bit;
        if (rest == 0)
            return false;

        // A cell with one candidate left decides its peers.
        if ((rest & rest - 1) == 0)
        {
            var only = BitOperations.TrailingZeroCount(rest);
            foreach (var peer in Geometry.PeersOf(cell))
            {
                if (!Eliminate(peer, only))
                    return false;
            }
        }

        // A digit with one place left in a unit goes there.
        foreach (var unit in Geometry.UnitsOf(cell))
        {
            var place = -1;
            var places = 0;
            foreach (var other in unit)
            {
                if ((_candidates[other] & bit) != 0)
                {
                    place = other;
                    places++;
                }
            }

            if (places == 0 || (places == 1 && !Place(place, digit)))
                return false;
        }

        return true;
    }
}
