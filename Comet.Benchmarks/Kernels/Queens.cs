namespace Comet.Benchmarks.Kernels;

/// <summary>Backtracking over an array: recursion within a loop, and a short loop in a helper.</summary>
[Offloadable]
public partial class Queens
{
    public long Run(int size) => Place(new int[size], 0);

    private static long Place(int[] columns, int row)
    {
        if (row == columns.Length)
            return 1;

        long count = 0;
        for (var column = 0; column < columns.Length; column++)
        {
            if (IsAttacked(columns, row, column))
                continue;
            columns[row] = column;
            count += Place(columns, row + 1);
        }

        return count;
    }

    private static bool IsAttacked(int[] columns, int row, int column)
    {
        for (var other = 0; other < row; other++)
        {
            if (columns[other] == column || Math.Abs(columns[other] - column) == row - other)
                return true;
        }

        return false;
    }
}
