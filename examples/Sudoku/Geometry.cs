namespace Sudoku;

/// <summary>Which cells see each other.</summary>
[Offloadable]
public static partial class Geometry
{
    private static readonly int[][] _units = CreateUnits();
    private static readonly int[][][] _unitsOf = CreateUnitsOf();
    private static readonly int[][] _peersOf = CreatePeersOf();

    /// <summary>A cell's row, column and box.</summary>
    public static int[][] UnitsOf(int cell) => _unitsOf[cell];

    /// <summary>The twenty cells that cannot hold a cell's digit.</summary>
    public static int[] PeersOf(int cell) => _peersOf[cell];

    /// <summary>All rows, columns and boxes.</summary>
    public static int[][] Units => _units;

    private static int[][] CreateUnits()
    {
        var units = new List<int[]>();
        for (var i = 0; i < Grid.Side; i++)
        {
            var row = new int[Grid.Side];
            var column = new int[Grid.Side];
            var box = new int[Grid.Side];
            for (var j = 0; j < Grid.Side; j++)
            {
                row[j] = i * Grid.Side + j;
                column[j] = j * Grid.Side + i;
                box[j] = (i / 3 * 3 + j / 3) * Grid.Side + i % 3 * 3 + j % 3;
            }

            units.AddRange([row, column, box]);
        }

        return [.. units];
    }

    private static int[][][] CreateUnitsOf()
    {
        var unitsOf = new int[Grid.Cells][][];
        for (var cell = 0; cell < Grid.Cells; cell++)
        {
            var own = new List<int[]>();
            foreach (var unit in _units)
            {
                if (Array.IndexOf(unit, cell) >= 0)
                    own.Add(unit);
            }

            unitsOf[cell] = [.. own];
        }

        return unitsOf;
    }

    private static int[][] CreatePeersOf()
    {
        var peersOf = new int[Grid.Cells][];
        for (var cell = 0; cell < Grid.Cells; cell++)
        {
            var peers = new SortedSet<int>();
            foreach (var unit in _unitsOf[cell])
                peers.UnionWith(unit);
            peers.Remove(cell);
            peersOf[cell] = [.. peers];
        }

        return peersOf;
    }
}
