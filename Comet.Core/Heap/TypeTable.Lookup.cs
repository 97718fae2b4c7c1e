namespace Comet.Runtime;

/// <content>Building and looking up.</content>
public sealed partial class TypeTable
{
    /// <summary>A table of the built-in types and those of <paramref name="modules"/>, which must be given in the same order at both ends.</summary>
    internal static TypeTable Build(IEnumerable<CometModule> modules)
    {
        var table = new TypeTable();
        foreach (var module in modules)
            module.Register(table);
        table.Freeze();
        return table;
    }

    /// <summary>The statics, in order; the same objects have the same ids at both ends.</summary>
    internal IReadOnlyList<StaticsEntry> Statics => _statics;

    /// <summary>The entry of <see cref="string"/>.</summary>
    internal TypeEntry StringEntry { get; private set; } = null!;

    /// <summary>How many types of objects there are.</summary>
    internal int TypeCount => _types.Count;

    /// <summary>Adds the rarer built-in types, after the application's so that those get the shorter numbers, and ends registration.</summary>
    internal void Freeze()
    {
        if (_fingerprint != 0)
            return;
        BuiltInTypes.AddRest(this);
        AddKnown();
        _fingerprint = ComputeFingerprint();
    }

    /// <summary>The entry of exactly <paramref name="type"/> or of the family it belongs to, or null if its instances cannot cross.</summary>
    internal TypeEntry? Find(Type type) => _byType.GetValueOrDefault(type) ?? FindFamily(type);

    /// <summary>The entry with a number; null if there is none.</summary>
    internal TypeEntry? Find(uint index) => index < (uint)_types.Count ? _types[(int)index] : null;

    /// <summary>The entry of a frame's type, or null.</summary>
    internal FrameEntry? FindFrame(Type type) => _framesByType.GetValueOrDefault(type);

    /// <summary>The frame entry with a number; null if there is none.</summary>
    internal FrameEntry? FindFrame(uint index) => index < (uint)_frames.Count ? _frames[(int)index] : null;

    /// <summary>The twin of the method that a delegate with one target calls; null if there is none.</summary>
    internal object? FindTwin(Delegate called) => _delegates.GetValueOrDefault(called.GetType())?.FindTwin(called);

    private TypeEntry? FindFamily(Type type)
    {
        for (var t = type.BaseType; t is not null; t = t.BaseType)
        {
            if (_families.TryGetValue(t, out var includes) && includes(type))
                return _byType[t];
        }

        return null;
    }
}
