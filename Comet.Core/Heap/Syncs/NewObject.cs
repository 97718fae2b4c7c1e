namespace Comet.Runtime;

/// <summary>An object that crosses for the first time.</summary>
internal struct NewObject
{
    private readonly HeapEntry _entry;
    private readonly uint _id;

    // One word for two things, of which one is another at each end: the first sync of a session has one of these for every object there is.
    private int _origin;

    private NewObject(HeapEntry entry, uint id, int origin, bool isNamed)
    {
        _entry = entry;
        _id = id;
        _origin = origin << 1 | (isNamed ? 1 : 0);
    }

    /// <summary>What is kept of it.</summary>
    internal readonly HeapEntry Entry => _entry;

    /// <summary>Its id.</summary>
    internal readonly uint Id => _id;

    /// <summary>At the sender: the number of what led to it.</summary>
    internal readonly int Discoverer => _origin >> 1;

    /// <summary>At the receiver: its identity hash code.</summary>
    internal readonly int Hash => (int)((uint)_origin >> 1);

    /// <summary>Whether its first reference names it by its id.</summary>
    internal bool IsNamed
    {
        readonly get => (_origin & 1) != 0;
        set => _origin = _origin & ~1 | (value ? 1 : 0);
    }

    /// <summary>At the sender: one that the object with a number, or what the complement of a number stands for, has led to.</summary>
    internal static NewObject Found(HeapEntry entry, uint id, int discoverer) => new(entry, id, discoverer, isNamed: true);

    /// <summary>At the receiver: one that has been made.</summary>
    internal static NewObject Made(HeapEntry entry, uint id, int hash, bool isNamed) => new(entry, id, hash, isNamed);

    /// <summary>The number of its type.</summary>
    internal readonly int TypeIn(TypeTable types) => (_entry.Shadow?.Entry ?? types.StringEntry).Index;
}
