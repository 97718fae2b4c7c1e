namespace Comet.Runtime;

/// <content>What the heap itself keeps with a shadow, and the hooks of the built-in kinds.</content>
public abstract partial class Shadow
{
    /// <summary>The object's id; 0 for a shadow that stages a change.</summary>
    internal uint Id;

    // One word for two things: every object that has crossed has a shadow.
    private const uint AllChangedBit = 1u << 31;
    private uint _marks;

    /// <summary>The number of the decoding in which a change was last staged for this shadow; finds duplicates.</summary>
    internal uint StagedIn
    {
        get => _marks & ~AllChangedBit;
        set => _marks = _marks & AllChangedBit | value & ~AllChangedBit;
    }

    /// <summary>The type's entry in the table.</summary>
    internal TypeEntry Entry = null!;

    /// <summary>For a shadow that stages a change, which has no target: the shadow it is meant for, whose lengths bound what may be read.</summary>
    internal Shadow? Original
    {
        get => Id == 0 ? _target as Shadow : null;
        set => _target = value;
    }

    /// <summary>
    /// Whether contents are applied after those of all other objects, by <see cref="ApplyAllLast"/> and <see cref="ApplyChangesLast"/>, because applying calls code of the keys
    /// (<see cref="object.GetHashCode"/>, <see cref="object.Equals(object)"/>), which may look at those contents.
    /// </summary>
    internal virtual bool AppliesLast => false;

    /// <summary>Whether that code of the keys may look at other containers that are applied last.</summary>
    internal virtual bool KeysLookAround => false;

    /// <summary>What the object costs in memory beyond what its shadow does, while it is made included.</summary>
    internal virtual int TargetPrice => 0;

    /// <summary>Gives ids to objects that must exist before this one can be created.</summary>
    internal virtual void IntroduceParts(SyncCapture capture)
    {
    }

    /// <summary>Writes what the receiver needs to create the object before it can read any contents; nothing for a class.</summary>
    internal virtual void WriteShape(ref SyncWriter writer)
    {
    }

    /// <summary>
    /// Reads what <see cref="WriteShape"/> wrote and returns the object: a new one, or <paramref name="adopted"/> if that is given and fits.
    /// </summary>
    internal virtual object ReadShape(ref SyncReader reader, object? adopted) => adopted ?? CreateTarget(0);

    /// <summary>
    /// Runs the library's constructor on an object of a class that derives from this shadow's, on which none has run.
    /// </summary>
    /// <param name="derived">The object.</param>
    /// <param name="plain">What <see cref="ReadShape"/> has made: an object of this shadow's class.</param>
    internal virtual void Construct(object derived, object plain)
    {
    }

    /// <summary>Copies the part of the shadow that <see cref="AppliesLast"/> into the target.</summary>
    internal virtual void ApplyAllLast()
    {
    }

    /// <summary>Copies the part of staged changes that <see cref="AppliesLast"/> into this shadow and the target.</summary>
    internal virtual void ApplyChangesLast(Shadow staged)
    {
    }

    /// <summary>Applies again what depends on the keys' hash codes, when all contents are in place.</summary>
    internal virtual void ApplyKeysAgain()
    {
    }
}
