namespace Comet.Generators.Lowering;

/// <summary>A set of slots, each by its number, for analyses that compare and join many such sets.</summary>
internal sealed class SlotSet(int capacity)
{
    private readonly ulong[] _bits = new ulong[(capacity + 63) / 64];

    public bool Contains(int slot) => (_bits[slot / 64] & (1UL << (slot % 64))) != 0;

    public void Add(int slot) => _bits[slot / 64] |= 1UL << (slot % 64);

    public void Remove(int slot) => _bits[slot / 64] &= ~(1UL << (slot % 64));

    /// <summary>Adds all slots of another set; tells whether any was new.</summary>
    public bool UnionWith(SlotSet other)
    {
        bool isChanged = false;
        for (int i = 0; i < _bits.Length; i++)
        {
            ulong before = _bits[i];
            isChanged |= (_bits[i] = before | other._bits[i]) != before;
        }
        return isChanged;
    }

    /// <summary>Removes all slots of another set.</summary>
    public void ExceptWith(SlotSet other)
    {
        for (int i = 0; i < _bits.Length; i++) _bits[i] &= ~other._bits[i];
    }
}
