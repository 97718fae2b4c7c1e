namespace Chess;

/// <summary>
/// Squares of a board of 16 columns of which the right half is off the board: a1 is 0, h1 is 7, a2 is 16. A step that leaves the board
/// shows in one bit.
/// </summary>
public static class Square
{
    /// <summary>How many numbers there are, squares off the board included.</summary>
    public const int Count = 128;

    /// <summary>Whether a number is a square of the board.</summary>
    public static bool IsOnBoard(int square) => (square & 0x88) == 0;

    /// <summary>The square at a column and a row, both from 0.</summary>
    public static int At(int column, int row) => row * 16 + column;

    /// <summary>The column, from 0.</summary>
    public static int Column(int square) => square & 7;

    /// <summary>The row, from 0.</summary>
    public static int Row(int square) => square >> 4;

    /// <summary>As e4.</summary>
    public static string Name(int square) => $"{(char)('a' + Column(square))}{(char)('1' + Row(square))}";

    /// <summary>Reads e4; -1 for what is no square.</summary>
    public static int Parse(string name) =>
        name is [>= 'a' and <= 'h', >= '1' and <= '8'] ? At(name[0] - 'a', name[1] - '1') : -1;
}
