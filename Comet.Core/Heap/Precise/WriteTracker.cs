using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>
/// What an object of a precise class keeps in a field to tell that it has been written to. Armed, it holds the object's shadow; the first write after a sync takes that out and flags it, all others find nothing.
/// </summary>
/// <remarks>
/// <para>Whoever writes calls <see cref="Written"/> after the value is in place. A capture arms first, then makes all processors see that (<see cref="Interlocked.MemoryBarrierProcessWide"/>), and then compares: so a writer that
/// still found nothing has its value compared, and costs no barrier of its own.</para>
/// <para>A copy of the object (<c>MemberwiseClone</c>, a record's <c>with</c>) has a copy of this; its first write flags the original, which is looked at once for nothing.</para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct WriteTracker : IEquatable<WriteTracker>
{
    private PreciseShadow? _armed;

    /// <summary>A property of the object has a new value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Written()
    {
        // Volatile, or a loop might look once for all its rounds.
        if (Volatile.Read(ref _armed) is { } shadow)
            Flag(shadow);
    }

    /// <summary>From now on the next write flags <paramref name="shadow"/>; false if another session, which is still open, waits for that already.</summary>
    internal bool TryArm(PreciseShadow shadow)
    {
        while (true)
        {
            var armed = Volatile.Read(ref _armed);
            if (ReferenceEquals(armed, shadow))
                return true;
            if (armed is not null && !armed.Place.IsClosed && !armed.Place.IsOf(shadow.Place))
                return false;
            if (ReferenceEquals(Interlocked.CompareExchange(ref _armed, shadow, armed), armed))
                return true;
        }
    }

    /// <summary>Whether the next write flags <paramref name="shadow"/>.</summary>
    internal readonly bool IsArmed(PreciseShadow shadow) => ReferenceEquals(_armed, shadow);

    /// <summary>Records compare all their fields; this one is nothing of theirs.</summary>
    public readonly bool Equals(WriteTracker other) => true;

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is WriteTracker;

    /// <inheritdoc/>
    public override readonly int GetHashCode() => 0;

    /// <summary>All are alike.</summary>
    public static bool operator ==(WriteTracker left, WriteTracker right) => left.Equals(right);

    /// <summary>None differ.</summary>
    public static bool operator !=(WriteTracker left, WriteTracker right) => !left.Equals(right);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Flag(PreciseShadow shadow) => shadow.Place.Flag(shadow, ref _armed);
}
