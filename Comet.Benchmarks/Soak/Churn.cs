using System.Globalization;

namespace Comet.Benchmarks.Soak;

/// <summary>Keeps a set of objects of a bounded size, and makes and drops others all the time: in rows, chains, circles, tables and texts.</summary>
[Offloadable]
public partial class Churn
{
    private const int Kept = 4096;
    private const int Buckets = 61;
    private const int LongestBucket = 64;

    private readonly Queue<Cell> _recent = new();
    private readonly Dictionary<int, List<Cell>> _buckets = [];
    private readonly SortedDictionary<int, string> _texts = [];
    private readonly Cell?[] _row = new Cell?[Kept];
    private Cell? _last;

    /// <summary>How many objects have been made so far, those of the library not counted.</summary>
    public long Made { get; private set; }

    /// <summary>Makes cells, each in some places; returns the sum of what was read of those that were dropped.</summary>
    public long Turn(int cells)
    {
        long sum = 0;
        for (var i = 0; i < cells; i++)
            sum += Step();
        return sum;
    }

    private long Step()
    {
        var number = (int)(Made++ & int.MaxValue);
        var cell = new Cell { Number = number, Name = number.ToString(CultureInfo.InvariantCulture) };
        cell.Other = new Cell { Number = number, Other = cell };
        Made++;

        // A chain that is cut now and then.
        cell.Previous = number % 1000 == 0 ? null : _last;
        _last = cell;
        _row[number % Kept] = cell;
        var key = number % Buckets;
        if (!_buckets.TryGetValue(key, out var bucket) || bucket.Count == LongestBucket)
            _buckets[key] = bucket = [];
        bucket.Add(cell);
        _texts[number % Kept] = cell.Name;
        if (number % 3 == 0)
            _texts.Remove(number / 2 % Kept);
        _recent.Enqueue(cell);
        if (_recent.Count <= Kept)
            return 0;
        var dropped = _recent.Dequeue();
        dropped.Previous = null;
        return dropped.Other!.Other!.Number;
    }
}

/// <summary>What <see cref="Churn"/> makes.</summary>
[Offloadable]
public partial class Cell
{
    /// <summary>Its number.</summary>
    public int Number;

    /// <summary>The number as a text.</summary>
    public string Name = "";

    /// <summary>The one made before it.</summary>
    public Cell? Previous;

    /// <summary>One that refers back to it.</summary>
    public Cell? Other;
}
