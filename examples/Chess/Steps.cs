namespace Chess;

/// <summary>How pieces step, as differences of squares.</summary>
[Offloadable]
public static partial class Steps
{
    /// <summary>A knight's jumps.</summary>
    public static readonly int[] Knight = [33, 31, 18, 14, -14, -18, -31, -33];

    /// <summary>A rook's directions.</summary>
    public static readonly int[] Rook = [16, 1, -1, -16];

    /// <summary>A bishop's directions.</summary>
    public static readonly int[] Bishop = [17, 15, -15, -17];

    /// <summary>A king's steps, which are a queen's directions.</summary>
    public static readonly int[] King = [17, 16, 15, 1, -1, -15, -16, -17];
}
