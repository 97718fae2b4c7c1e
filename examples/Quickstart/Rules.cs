using System.Numerics;

namespace Quickstart;

/// <summary>What a right answer is, told independently of the code that finds one.</summary>
internal static class Rules
{
    private const int Size = 9;
    private const int AllDigits = (1 << Size) - 1;

    /// <summary>Whether an answer keeps the puzzle's digits and has every digit once in each row, column and box.</summary>
    public static bool IsSolutionOf(string answer, string puzzle)
    {
        if (answer.Length != Size * Size || !answer.All(cell => cell is >= '1' and <= '9'))
            return false;

        var rows = new int[Size];
        var columns = new int[Size];
        var boxes = new int[Size];
        for (var cell = 0; cell < answer.Length; cell++)
        {
            if (puzzle[cell] != '.' && puzzle[cell] != answer[cell])
                return false;
            var (row, column) = Math.DivRem(cell, Size);
            var digit = 1 << (answer[cell] - '1');
            rows[row] |= digit;
            columns[column] |= digit;
            boxes[row / 3 * 3 + column / 3] |= digit;
        }

        return rows.Concat(columns).Concat(boxes).All(digits => digits == AllDigits);
    }

    /// <summary>Counts placements of queens with bit masks: one bit a column, the diagonals shifted by one at each row.</summary>
    public static long CountQueens(int size) => CountQueens((1u << size) - 1, 0, 0, 0);

    private static long CountQueens(uint board, uint columns, uint left, uint right)
    {
        if (columns == board)
            return 1;

        long count = 0;
        for (var free = board & ~(columns | left | right); free != 0; free &= free - 1)
        {
            var queen = 1u << BitOperations.TrailingZeroCount(free);
            count += CountQueens(board, columns | queen, (left | queen) << 1, (right | queen) >> 1);
        }

        return count;
    }
}
