namespace Comet.Runtime;

/// <summary>An object that crosses for the first time.</summary>
internal struct NewObject(HeapEntry entry, uint id, int discoverer, bool isNamed)
{
    // One word for two things: the first sync of a session has one of these for every object there is.
    private int _origin = discoverer << 1 | (isNamed ? 1 : 0);

    /// <summary>What is kept of it.</summary>
    internal readonly HeapEntry Entry => entry;

    /// <summary>Its id.</summary>
    internal readonly uint Id => id;

    /// <summary>At the sender: the number of what led to it.</summary>
    internal readonly int Discoverer => _origin >> 1;

    /// <summary>Whether its first reference names it by its id.</summary>
    internal bool IsNamed
    {
        readonly get => (_origin & 1) != 0;
        set => _origin = _origin & ~1 | (value ? 1 : 0);
    }

    /// <summary>The number of its type.</summary>
    internal readonly int TypeIn(TypeTable types) => (entry.Shadow?.Entry ?? types.StringEntry).Index;
}
