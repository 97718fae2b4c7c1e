using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Comet;

/// <summary>When threads move between home and server. Immutable; two policies are equal if their specifications are.</summary>
public sealed record MigrationPolicy
{
    private const ulong CallsPerRecall = 8;

    private readonly ulong _parameter;

    private MigrationPolicy(MigrationPolicyKind kind, ulong parameter = 0)
    {
        Kind = kind;
        _parameter = parameter;
    }

    /// <summary>
    /// Moves a thread to the server once it has run at home, without anything that must run there, for longer than a move is predicted to cost.
    /// It stays until it is done or must go home. Written <c>tau</c>; the default.
    /// </summary>
    public static MigrationPolicy Tau { get; } = new(MigrationPolicyKind.Tau);

    /// <summary>
    /// Moves a thread to the server at the first safepoint it comes to at home, on entry and after whatever must run at home. It stays until it is done or must go home.
    /// Written <c>eager</c>; the best there is where all that is offloadable is worth a move, and the measure of what waiting costs.
    /// </summary>
    public static MigrationPolicy Eager { get; } = new(MigrationPolicyKind.Eager);

    /// <summary>Moves at every safepoint, there and back. Written <c>always</c>; for tests.</summary>
    public static MigrationPolicy Always { get; } = new(MigrationPolicyKind.Always);

    /// <summary>Never moves. Written <c>never</c>.</summary>
    public static MigrationPolicy Never { get; } = new(MigrationPolicyKind.Never);

    /// <summary>Which kind of policy it is.</summary>
    internal MigrationPolicyKind Kind { get; }

    /// <summary>Whether a thread must stop and count at each safepoint of an endpoint.</summary>
    internal bool CountsSafepoints(bool isAway) => Kind is MigrationPolicyKind.Always or MigrationPolicyKind.Every or MigrationPolicyKind.Random || (Kind == MigrationPolicyKind.Eager && !isAway);

    /// <summary>Moves at each <paramref name="safepoints"/>th safepoint after an arrival. Written <c>every:N</c>; for tests.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="safepoints"/> is less than 1.</exception>
    public static MigrationPolicy Every(int safepoints)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(safepoints, 1);
        return new MigrationPolicy(MigrationPolicyKind.Every, (ulong)safepoints);
    }

    /// <summary>Moves at safepoints chosen by <paramref name="seed"/>: the same ones in each run of a program with one thread. Written <c>random:SEED</c>; for tests.</summary>
    public static MigrationPolicy Random(ulong seed) => new(MigrationPolicyKind.Random, seed);

    /// <summary>Reads <c>tau</c>, <c>eager</c>, <c>always</c>, <c>never</c>, <c>every:N</c> or <c>random:SEED</c>.</summary>
    /// <exception cref="FormatException">It is none of these.</exception>
    public static MigrationPolicy Parse(string text) =>
        TryParse(text, out var policy)
            ? policy
            : throw new FormatException($"'{text}' is no migration policy: expected tau, eager, always, never, every:N or random:SEED.");

    /// <summary>As <see cref="Parse"/>, without an exception.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out MigrationPolicy? policy)
    {
        policy = text switch
        {
            "tau" => Tau,
            "eager" => Eager,
            "always" => Always,
            "never" => Never,
            _ => null,
        };
        if (policy is not null || text is null)
            return policy is not null;

        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return false;
        var parameter = text.AsSpan(colon + 1);
        policy = text.AsSpan(0, colon) switch
        {
            "every" when int.TryParse(parameter, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= 1 => Every(n),
            "random" when ulong.TryParse(parameter, NumberStyles.None, CultureInfo.InvariantCulture, out var seed) => Random(seed),
            _ => null,
        };
        return policy is not null;
    }

    /// <summary>The specification, as <see cref="Parse"/> reads it.</summary>
    public override string ToString() => Kind switch
    {
        MigrationPolicyKind.Tau => "tau",
        MigrationPolicyKind.Eager => "eager",
        MigrationPolicyKind.Always => "always",
        MigrationPolicyKind.Never => "never",
        MigrationPolicyKind.Every => string.Create(CultureInfo.InvariantCulture, $"every:{_parameter}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"random:{_parameter}"),
    };

    /// <summary>
    /// How many safepoints from now the thread's next move comes, 1 being the next safepoint. A function of its arguments alone, so nothing needs
    /// to cross with the thread for both ends to be reproducible.
    /// </summary>
    internal int NextGap(int threadId, int moves) => Kind switch
    {
        MigrationPolicyKind.Always or MigrationPolicyKind.Eager => 1,
        MigrationPolicyKind.Every => (int)_parameter,
        MigrationPolicyKind.Random => RandomGap(Mix(Mix(_parameter) ^ Mix((ulong)(uint)threadId << 32 ^ (uint)moves))),
        _ => int.MaxValue,
    };

    /// <summary>Whether a thread that runs ahead is called home at one of the calls it is ahead of, for no reason: a function of its arguments alone, too.</summary>
    internal bool Recalls(int threadId, int moves, int callsAhead) =>
        Kind == MigrationPolicyKind.Random && Mix(Mix(~_parameter) ^ Mix((ulong)(uint)threadId << 32 ^ (uint)moves) ^ (uint)callsAhead) % CallsPerRecall == 0;

    /// <summary>
    /// Gaps of all magnitudes up to 256: short ones stop in the middle of expressions and loops, long ones let the program get somewhere.
    /// </summary>
    private static int RandomGap(ulong random)
    {
        var bits = (int)(random & 7) + 1;
        return (int)(random >> 8 & ((1ul << bits) - 1)) + 1;
    }

    /// <summary>The finaliser of SplitMix64.</summary>
    private static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ value >> 30) * 0xBF58476D1CE4E5B9;
        value = (value ^ value >> 27) * 0x94D049BB133111EB;
        return value ^ value >> 31;
    }
}

/// <summary>The kinds of <see cref="MigrationPolicy"/>.</summary>
internal enum MigrationPolicyKind
{
    /// <summary>When it pays.</summary>
    Tau,

    /// <summary>At the first safepoint at home.</summary>
    Eager,

    /// <summary>At every safepoint.</summary>
    Always,

    /// <summary>Not at all.</summary>
    Never,

    /// <summary>At each n-th safepoint.</summary>
    Every,

    /// <summary>At safepoints chosen by a seed.</summary>
    Random,
}
