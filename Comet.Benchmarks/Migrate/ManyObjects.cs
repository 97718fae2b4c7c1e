namespace Comet.Benchmarks.Migrate;

/// <summary>Many objects, of which one is written at each turn of a loop.</summary>
[Offloadable]
public partial class ManyObjects
{
    private readonly Item[] _items;

    /// <summary>Makes them.</summary>
    public ManyObjects(int count)
    {
        _items = new Item[count];
        for (var i = 0; i < count; i++)
            _items[i] = new Item { Key = i, Next = i > 0 ? _items[i - 1] : null };
    }

    /// <summary>Writes one field of one object, as often as asked.</summary>
    public long Write(int turns)
    {
        long sum = 0;
        for (var turn = 0; turn < turns; turn++)
            sum += WriteOne(turn);
        return sum;
    }

    // A method of its own: a loop without calls would look only every few turns whether to stop.
    private long WriteOne(int turn)
    {
        var item = _items[turn * 7919 % _items.Length];
        item.Value += turn + 1;
        return item.Value;
    }
}

/// <summary>One of <see cref="ManyObjects"/>.</summary>
[Offloadable]
public partial class Item
{
    /// <summary>Its place.</summary>
    public int Key;

    /// <summary>What changes.</summary>
    public long Value;

    /// <summary>Another one.</summary>
    public Item? Next;
}
