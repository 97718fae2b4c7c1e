namespace Comet.Benchmarks.Migrate;

/// <summary>A large array, of which a few elements far apart are written at each turn of a loop.</summary>
[Offloadable]
public partial class LargeArray(int length)
{
    private readonly int[] _values = new int[length];

    /// <summary>Writes ten elements, as often as asked.</summary>
    public long Write(int turns)
    {
        long sum = 0;
        for (var turn = 0; turn < turns; turn++)
        {
            _values[At(turn, 0)] += turn + 1;
            _values[At(turn, 1)] += turn + 2;
            _values[At(turn, 2)] += turn + 3;
            _values[At(turn, 3)] += turn + 4;
            _values[At(turn, 4)] += turn + 5;
            _values[At(turn, 5)] += turn + 6;
            _values[At(turn, 6)] += turn + 7;
            _values[At(turn, 7)] += turn + 8;
            _values[At(turn, 8)] += turn + 9;
            _values[At(turn, 9)] += turn + 10;
            sum += _values[At(turn, 0)];
        }

        return sum;
    }

    private int At(int turn, int number) => (turn * 10 + number) * 400_009 % _values.Length;
}
