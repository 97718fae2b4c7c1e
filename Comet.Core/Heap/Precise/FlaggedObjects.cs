using System.Numerics;

namespace Comet.Runtime;

/// <summary>
/// The objects of precise classes in one heap. A sync looks at those of them that have been written to, or are new; what it costs does not depend on how many there are.
/// </summary>
internal sealed class FlaggedObjects(ObjectTable objects)
{
    // So long a writer may be between having written and telling so; for the self-check only.
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(1);

    private readonly List<PreciseShadow> _taken = [];

    /// <summary>An object that can change has become known to both ends: it will be looked at with the next sync, and from then on when it is flagged.</summary>
    internal void Add(PreciseShadow shadow)
    {
        shadow.Place = objects.FlagsOf(shadow.Id);
        shadow.Place.Flag(shadow.Id);
    }

    /// <summary>An object has been made of what arrived, and equals its shadow. Nobody else knows it yet.</summary>
    internal void AddUnseen(PreciseShadow shadow)
    {
        shadow.Place = objects.FlagsOf(shadow.Id);
        if (!shadow.Tracker.TryArm(shadow))
            objects.StartScanning(shadow.Id);
    }

    /// <summary>
    /// Takes the flagged ones out; they are armed again before this returns, so that none is compared before a write to it would be seen.
    /// </summary>
    internal IReadOnlyList<PreciseShadow> Take()
    {
        _taken.Clear();
        for (var flagged = objects.FlaggedPages.TakeAll(); flagged is not null;)
        {
            var next = flagged.Next;
            flagged.Next = null;
            flagged.Take(_taken, objects.StartScanning);
            flagged = next;
        }

        if (_taken.Count > 0)
            Interlocked.MemoryBarrierProcessWide();
        return _taken;
    }

    /// <summary>What was taken last has to be looked at again.</summary>
    internal void PutBack()
    {
        foreach (var shadow in _taken)
        {
            if (ReferenceEquals(objects[shadow.Id].Shadow, shadow))
                shadow.Place.Flag(shadow.Id);
        }

        Forget();
    }

    /// <summary>What was taken last has been looked at.</summary>
    internal void Forget() => _taken.Clear();

    /// <summary>Compares all that are not flagged.</summary>
    /// <exception cref="InvalidOperationException">One has been written to and did not tell.</exception>
    internal void Verify()
    {
        foreach (var page in objects.Pages)
        {
            for (var word = 0; word < (page?.Used.Length ?? 0); word++)
            {
                for (var bits = page!.Used[word]; bits != 0; bits &= bits - 1)
                {
                    if (page.Slots[word * 64 + BitOperations.TrailingZeroCount(bits)].Shadow is PreciseShadow { Entry.IsPrecise: true } shadow)
                        Verify(shadow);
                }
            }
        }
    }

    private static void Verify(PreciseShadow shadow)
    {
        if (!shadow.Tracker.IsArmed(shadow) || shadow.AllChanged || shadow.IsClean())
            return;

        // Another thread may be writing just now.
        if (SpinWait.SpinUntil(() => !shadow.Tracker.IsArmed(shadow), _patience))
            return;
        throw new InvalidOperationException($"{shadow.Target.GetType()}.{PathText.DifferingField(shadow)} has been written to without Comet being told, though the class is precise.");
    }
}
