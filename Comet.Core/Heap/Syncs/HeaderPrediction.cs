namespace Comet.Runtime;

/// <summary>
/// Foretells the next new object's id and type from those before it: ids go on in steps as large as the last, and what follows on two types is what followed on them the last time. Sender and receiver
/// foretell the same, so only what comes otherwise is written.
/// </summary>
internal sealed class HeaderPrediction
{
    private const int FirstStep = 2;
    private const int Contexts = 256;

    // What follows a run looks at its objects once more: as long as they are in the cache. A header each so many objects is next to nothing.
    private const int LongestRun = 256;

    private readonly int[] _followers = new int[Contexts];
    private uint _id;
    private uint _step = FirstStep;
    private int _last;
    private int _secondLast;

    /// <summary>The id foretold.</summary>
    internal uint Id => _id + _step;

    /// <summary>The number of the type foretold.</summary>
    internal int Type => _followers[Context];

    private int Context => (_last * 31 + _secondLast) & (Contexts - 1);

    /// <summary>How many objects from one on come as foretold, none of them named; of a long run, its beginning.</summary>
    internal int Ahead(NewObjects objects, TypeTable types, int start)
    {
        var i = start;
        var end = Math.Min(objects.Count, start + LongestRun);
        for (; i < end; i++)
        {
            objects.FetchAhead(i);
            ref readonly var next = ref objects[i];
            if (next.IsNamed || next.Id != Id || next.TypeIn(types) != Type)
                break;
            Note(next.Id, Type);
        }

        return i - start;
    }

    /// <summary>Starts again: nothing has come.</summary>
    internal void Clear()
    {
        Array.Clear(_followers);
        (_id, _step, _last, _secondLast) = (0, FirstStep, 0, 0);
    }

    /// <summary>What came.</summary>
    internal void Note(uint id, int type)
    {
        _followers[Context] = type;
        if (_id != 0)
            _step = id - _id;
        _id = id;
        (_last, _secondLast) = (type, _last);
    }
}
