namespace Comet.Benchmarks.Async;

internal sealed class SudokuAsync
{
    private const int Size = 9;

    private readonly int[] _cells = new int[Size * Size];

    public async ValueTask<long> RunAsync(Stop stop, int size)
    {
        long sum = 0;
        for (var round = 0; round < size; round++)
        {
            await ReadAsync(stop, "1....7.9..3..2...8..96..5....53..9...1..8...26....4...3......1..4......7..7...3..");
            sum += await SearchAsync(stop, 0) ? _cells[0] * 10 + _cells[1] : -1;
            if (stop.IsAsked)
                await stop.SuspendAsync();
        }

        return sum;
    }

    private async ValueTask ReadAsync(Stop stop, string puzzle)
    {
        for (var cell = 0; cell < _cells.Length; cell++)
        {
            _cells[cell] = puzzle[cell] == '.' ? 0 : puzzle[cell] - '0';
            if (stop.IsAsked)
                await stop.SuspendAsync();
        }
    }

    private async ValueTask<bool> SearchAsync(Stop stop, int cell)
    {
        if (stop.IsAsked)
            await stop.SuspendAsync();
        while (cell < _cells.Length && _cells[cell] != 0)
        {
            cell++;
            if (stop.IsAsked)
                await stop.SuspendAsync();
        }

        if (cell == _cells.Length)
            return true;

        for (var digit = 1; digit <= Size; digit++)
        {
            if (await FitsAsync(stop, cell, digit))
            {
                _cells[cell] = digit;
                if (await SearchAsync(stop, cell + 1))
                    return true;
            }

            if (stop.IsAsked)
                await stop.SuspendAsync();
        }

        _cells[cell] = 0;
        return false;
    }

    private async ValueTask<bool> FitsAsync(Stop stop, int cell, int digit)
    {
        var row = cell / Size;
        var column = cell % Size;
        var box = row / 3 * 3 * Size + column / 3 * 3;
        for (var i = 0; i < Size; i++)
        {
            if (_cells[row * Size + i] == digit || _cells[i * Size + column] == digit || _cells[box + i / 3 * Size + i % 3] == digit)
                return false;
            if (stop.IsAsked)
                await stop.SuspendAsync();
        }

        return true;
    }
}
