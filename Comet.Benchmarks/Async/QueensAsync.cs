namespace Comet.Benchmarks.Async;

internal sealed class QueensAsync
{
    public async ValueTask<long> RunAsync(Stop stop, int size) => await PlaceAsync(stop, new int[size], 0);

    private static async ValueTask<long> PlaceAsync(Stop stop, int[] columns, int row)
    {
        if (stop.IsAsked)
            await stop.SuspendAsync();
        if (row == columns.Length)
            return 1;

        long count = 0;
        for (var column = 0; column < columns.Length; column++)
        {
            if (!await IsAttackedAsync(stop, columns, row, column))
            {
                columns[row] = column;
                count += await PlaceAsync(stop, columns, row + 1);
            }

            if (stop.IsAsked)
                await stop.SuspendAsync();
        }

        return count;
    }

    private static async ValueTask<bool> IsAttackedAsync(Stop stop, int[] columns, int row, int column)
    {
        for (var other = 0; other < row; other++)
        {
            if (columns[other] == column || Math.Abs(columns[other] - column) == row - other)
                return true;
            if (stop.IsAsked)
                await stop.SuspendAsync();
        }

        return false;
    }
}
