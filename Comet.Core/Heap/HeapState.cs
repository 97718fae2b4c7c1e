namespace Comet.Runtime;

/// <summary>What the parts of one shared heap have in common: its tables and counters, no behaviour.</summary>
internal sealed class HeapState
{
    /// <summary>The id of the empty string, of which the runtime has only one.</summary>
    internal const uint EmptyStringId = 1;

    /// <summary>Stands, in a reference, for the next new object; the id of none.</summary>
    internal const uint NextNewObject = 2;

    private const uint FirstStaticsId = 3;

    internal HeapState(TypeTable types, bool isHome)
    {
        Types = types;
        IsHome = isHome;
        Objects = new ObjectTable();
        Identities = new IdentityTable(Objects);
        Flagged = new FlaggedObjects(Objects);
        Statics = new StaticsShadow[types.Statics.Count];
        for (var i = 0; i < Statics.Length; i++)
            Statics[i] = CreateStatics(types.Statics[i], FirstStaticsId + (uint)i);
        var firstEven = (FirstStaticsId + (uint)Statics.Length + 1) & ~1u;
        OwnIds = new IdAllocator(isHome ? firstEven + 1 : firstEven);
        Liveness = new Liveness(Objects, Identities, OwnIds, isHome);
        PeerIds = new IdAllocator(isHome ? firstEven : firstEven + 1);
        HighestPeerId = firstEven;
    }

    /// <summary>The types that can cross.</summary>
    internal TypeTable Types { get; }

    /// <summary>Whether this is home's heap; the other is the server's.</summary>
    internal bool IsHome { get; }

    /// <summary>From id to shadow.</summary>
    internal ObjectTable Objects { get; }

    /// <summary>From object to id.</summary>
    internal IdentityTable Identities { get; }

    /// <summary>The objects of precise classes.</summary>
    internal FlaggedObjects Flagged { get; }

    /// <summary>Which objects are held.</summary>
    internal Liveness Liveness { get; }

    /// <summary>Delegates that only home knows.</summary>
    internal HomeDelegates HomeDelegates { get; } = new();

    /// <summary>The statics, with ids both ends know from the start.</summary>
    internal StaticsShadow[] Statics { get; }

    /// <summary>Ids this end hands out.</summary>
    internal IdAllocator OwnIds { get; }

    /// <summary>Ids the peer hands out; asked only which they are.</summary>
    internal IdAllocator PeerIds { get; }

    /// <summary>No id of the peer has been higher. What comes next can be only so much higher, which bounds the tables.</summary>
    internal uint HighestPeerId { get; set; }

    /// <summary>Whether the objects of static readonly fields have been sent or received.</summary>
    internal bool StaticsIntroduced { get; set; }

    /// <summary>Counts captures, applied syncs and resets.</summary>
    internal int Revision { get; set; }

    /// <summary>The statics with an id, or null.</summary>
    internal StaticsShadow? FindStatics(uint id) => id - FirstStaticsId < (uint)Statics.Length ? Statics[id - FirstStaticsId] : null;

    /// <summary>An object both ends know may change from now on; of a precise class, it will be looked at with the next sync.</summary>
    internal void StartWatching(Shadow shadow)
    {
        if (shadow.Entry.IsPrecise)
            Flagged.Add((PreciseShadow)shadow);
        else if (shadow.Entry.IsMutable)
            Objects.StartScanning(shadow.Id);
    }

    /// <summary>Forgets all objects; ids start again.</summary>
    internal void Reset()
    {
        Objects.Clear();
        Identities.Clear();
        Liveness.Clear();
        HomeDelegates.Clear();
        OwnIds.Clear();
        HighestPeerId = (FirstStaticsId + (uint)Statics.Length + 1) & ~1u;
        StaticsIntroduced = false;
        foreach (var shadow in Statics)
            shadow.AllChanged = true;
        Revision++;
    }

    private static StaticsShadow CreateStatics(StaticsEntry statics, uint id)
    {
        var shadow = statics.CreateShadow();
        shadow.Entry = new TypeEntry(statics.Owner, TypeKind.Statics, -1, statics.CreateShadow, IsMutable: true);
        shadow.Target = shadow;
        shadow.Id = id;
        shadow.AllChanged = true;
        return shadow;
    }
}
