namespace Comet.Benchmarks.Kernels;

/// <summary>Backtracking over a field of the object.</summary>
[Offloadable]
public partial class Sudoku
{
    private const int Size = 9;

    private readonly int[] _cells = new int[Size * Size];

    public long Run(int size)
    {
        long sum = 0;
        for (var round = 0; round < size; round++)
        {
            Read("1....7.9..3..2...8..96..5....53..9...1..8...26....4...3......1..4......7..7...3..");
            sum += Search(0) ? _cells[0] * 10 + _cells[1] : -1;
        }

        return sum;
    }

    private void Read(string puzzle)
    {
        for (var cell = 0; cell < _cells.Length; cell++)
            _cells[cell] = puzzle[cell] == '.' ? 0 : puzzle[cell] - '0';
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
