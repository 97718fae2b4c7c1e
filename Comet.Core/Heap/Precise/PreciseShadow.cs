using System.ComponentModel;

namespace Comet.Runtime;

/// <summary>The shadow of an object of a precise class, or of a class that derives from one: the object itself tells when it has been written to.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PreciseShadow : Shadow
{
    /// <summary>The object's tracker.</summary>
    public abstract ref WriteTracker Tracker { get; }

    /// <summary>Where flags of the object are set.</summary>
    internal FlaggedPage Place = null!;
}
