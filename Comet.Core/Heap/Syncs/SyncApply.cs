namespace Comet.Runtime;

/// <summary>The receiver's second half of a sync: takes what has been decoded and validated over into the heap.</summary>
internal static class SyncApply
{
    /// <summary>Applies a sync that was decoded against this state of the heap.</summary>
    internal static void Run(HeapState heap, StagedSync sync)
    {
        foreach (var id in sync.Dropped)
        {
            heap.Identities.Remove(heap.Objects.Remove(id), id);
            if (heap.OwnIds.Owns(id))
                heap.OwnIds.Free(id);
        }

        if (sync.IntroducesStatics)
        {
            heap.StaticsIntroduced = true;
            foreach (var statics in heap.Statics)
                statics.AllChanged = false;
        }

        var last = new List<Shadow>();
        heap.Identities.Reserve(sync.Created.Count);
        for (var i = 0; i < sync.Created.Count; i++)
        {
            FetchAhead(heap, sync.Created, i);
            Register(heap, sync.Created[i], isUnseen: !sync.IntroducesStatics);
            if (sync.Created[i].Entry.Shadow is not { } shadow)
                continue;
            shadow.ApplyAll();
            if (shadow.AppliesLast)
                last.Add(shadow);
        }

        foreach (var (shadow, staged) in sync.Changed)
            shadow.ApplyChanges(staged);

        ApplyLast(sync, last);
    }

    private static void FetchAhead(HeapState heap, NewObjects created, int number)
    {
        created.FetchAhead(number);
        created.FetchTargetAhead(number);
        if (created.HashAhead(number) is { } hash)
            heap.Identities.Fetch(hash);
    }

    // With statics may come what static readonly fields hold here already, and threads that know nothing of Comet write to.
    private static void Register(HeapState heap, in NewObject created, bool isUnseen)
    {
        heap.Objects.Add(created.Id, created.Entry, created.Hash);
        heap.Identities.Add(created.Hash, created.Id);
        heap.HighestPeerId = Math.Max(heap.HighestPeerId, created.Id);
        if (created.Entry.Shadow is not { } shadow)
            return;
        if (isUnseen && shadow.Entry.IsPrecise)
            heap.Flagged.AddUnseen((PreciseShadow)shadow);
        else
            heap.StartWatching(shadow);
    }

    private static void ApplyLast(StagedSync sync, List<Shadow> created)
    {
        foreach (var shadow in created)
            shadow.ApplyAllLast();
        var applied = created;
        foreach (var (shadow, staged) in sync.Changed)
        {
            if (shadow.AppliesLast)
            {
                shadow.ApplyChangesLast(staged);
                applied.Add(shadow);
            }
        }

        // Keys that look into other such containers were hashed before those were complete.
        var lookingAround = applied.Where(static shadow => shadow.KeysLookAround).ToList();
        if (applied.Count > 1)
        {
            foreach (var shadow in lookingAround)
                shadow.ApplyKeysAgain();
        }
    }
}
