using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>From an object to its id, by reference identity. Keeps no object alive; an entry is verified through the object table.</summary>
/// <remarks>Open addressing with linear probing over the runtime's identity hash codes. Not safe for several threads.</remarks>
internal sealed class IdentityTable(ObjectTable objects)
{
    private const int InitialLength = 256;

    private Slot[] _slots = new Slot[InitialLength];
    private int _count;

    /// <summary>The hash code entries of <paramref name="value"/> are kept under.</summary>
    internal static int HashOf(object value) => RuntimeHelpers.GetHashCode(value);

    /// <summary>The object's id, or 0.</summary>
    internal uint Find(object value, int hash)
    {
        var slots = _slots;
        var mask = slots.Length - 1;
        for (var i = Home(hash, mask); ; i = (i + 1) & mask)
        {
            ref readonly var slot = ref slots[i];
            if (slot.Id == 0)
                return 0;
            if (slot.Hash == hash && ReferenceEquals(objects[slot.Id]!.Target, value))
                return slot.Id;
        }
    }

    /// <summary>Adds an object that is not in the table.</summary>
    internal void Add(int hash, uint id)
    {
        // At most two thirds full.
        if ((_count + 1) * 3 > _slots.Length * 2)
            Grow();
        Insert(_slots, hash, id);
        _count++;
    }

    /// <summary>Removes an id, if it is there.</summary>
    internal void Remove(int hash, uint id)
    {
        var mask = _slots.Length - 1;
        var i = Home(hash, mask);
        while (_slots[i].Id != id)
        {
            if (_slots[i].Id == 0)
                return;
            i = (i + 1) & mask;
        }

        // Entries behind the gap that could not be found across it move into it.
        var gap = i;
        for (var next = (gap + 1) & mask; _slots[next].Id != 0; next = (next + 1) & mask)
        {
            var home = Home(_slots[next].Hash, mask);
            if (((next - home) & mask) >= ((next - gap) & mask))
            {
                _slots[gap] = _slots[next];
                gap = next;
            }
        }

        _slots[gap] = default;
        _count--;
    }

    /// <summary>Forgets everything.</summary>
    internal void Clear()
    {
        _slots = new Slot[InitialLength];
        _count = 0;
    }

    private void Grow()
    {
        var grown = new Slot[_slots.Length * 2];
        foreach (var slot in _slots)
        {
            if (slot.Id != 0)
                Insert(grown, slot.Hash, slot.Id);
        }

        _slots = grown;
    }

    private static void Insert(Slot[] slots, int hash, uint id)
    {
        var mask = slots.Length - 1;
        var i = Home(hash, mask);
        while (slots[i].Id != 0)
            i = (i + 1) & mask;
        slots[i] = new Slot(hash, id);
    }

    // Identity hash codes are random but have only 26 bits or fewer; the multiplication spreads them over larger tables.
    private static int Home(int hash, int mask) => (int)((uint)hash * 0x9E3779B1u >> 4) & mask;

    private readonly record struct Slot(int Hash, uint Id);
}
