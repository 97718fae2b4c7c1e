using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <content>Which codec serves a type.</content>
public abstract partial class ValueCodec<T>
{
    private static ValueCodec<T>? _instance;

    // Codecs that an unloadable assembly made for a type that outlives it, such as a tuple of strings: a static field of ours must not
    // keep that assembly loaded. Each application's type table holds its own strongly; any that is alive will do.
    private static WeakReference<ValueCodec<T>>[] _unloadable = [];

    /// <summary>
    /// The codec of the type: references by identity, structures without references as their bits, others as registered by
    /// <see cref="TypeTable.AddValue{T}"/>; one that refuses every value if there is none. Safe from any thread.
    /// </summary>
    public static ValueCodec<T> Instance => _instance ?? Resolve();

    /// <summary>Makes a codec known; the last one wins, all of one type being alike.</summary>
    internal static void Register(ValueCodec<T> codec)
    {
        if (!codec.GetType().IsCollectible || typeof(T).IsCollectible)
        {
            _instance = codec;
            return;
        }

        lock (_registration)
        {
            _unloadable = [.. _unloadable.Where(static reference => reference.TryGetTarget(out _)), new(codec)];
        }
    }

    private static readonly Lock _registration = new();

    private static ValueCodec<T> Resolve()
    {
        if (!RuntimeHelpers.IsReferenceOrContainsReferences<T>())
            return _instance = new BitsCodec<T>();
        if (!typeof(T).IsValueType)
            return _instance = new ReferenceCodec<T>();
        foreach (var reference in _unloadable)
        {
            if (reference.TryGetTarget(out var codec))
                return codec;
        }

        return new MissingCodec<T>();
    }
}
