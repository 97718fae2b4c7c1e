namespace Comet.Runtime;

/// <summary>What sort of object a type's instances are to the heap. Part of the fingerprint: never renumber.</summary>
internal enum TypeKind : byte
{
    /// <summary>Exactly <see cref="object"/>.</summary>
    Object = 0,

    /// <summary><see cref="string"/>.</summary>
    String = 1,

    /// <summary>A boxed value.</summary>
    Box = 2,

    /// <summary>An array of any rank.</summary>
    Array = 3,

    /// <summary><see cref="List{T}"/>.</summary>
    List = 4,

    /// <summary><see cref="Dictionary{TKey,TValue}"/>.</summary>
    Dictionary = 5,

    /// <summary>A class with a generated shadow.</summary>
    Class = 6,

    /// <summary>An exception without a generated shadow.</summary>
    Exception = 7,

    /// <summary>The static fields of a class.</summary>
    Statics = 8,

    /// <summary>A frame.</summary>
    Frame = 9,

    /// <summary>A type of the library with a shadow of its own.</summary>
    Collection = 10,

    /// <summary>An object that every process has one of.</summary>
    Known = 11,

    /// <summary>A delegate.</summary>
    Delegate = 12,

    /// <summary>A class with a user's codec.</summary>
    Portable = 13,
}

/// <summary>One type whose instances can cross.</summary>
/// <param name="Type">The exact type.</param>
/// <param name="Kind">What sort of object it is.</param>
/// <param name="Index">Its number on the wire.</param>
/// <param name="CreateShadow">Makes an empty shadow.</param>
/// <param name="IsMutable">Whether instances can change after they have crossed; others are never looked at again.</param>
/// <param name="Name">What it is called in the fingerprint, if not by its type.</param>
/// <param name="IsPrecise">Whether instances tell themselves when they change; their shadows are <see cref="PreciseShadow"/>s.</param>
internal sealed record TypeEntry(Type Type, TypeKind Kind, int Index, Func<Shadow> CreateShadow, bool IsMutable, string? Name = null, bool IsPrecise = false)
{
    private int _shadowPrice;
    private int _objectPrice;

    /// <summary>What a shadow costs in memory.</summary>
    internal int ShadowPrice => _shadowPrice != 0 ? _shadowPrice : _shadowPrice = MemoryPrice.Of(CreateShadow);

    /// <summary>What a new object costs in memory with its shadow, what it announces not counted. An object is not larger than its shadow, which has the same fields, unless the shadow says so.</summary>
    internal int ObjectPrice => _objectPrice != 0 ? _objectPrice : _objectPrice = MemoryPrice.OfEntry + 2 * ShadowPrice + CreateShadow().TargetPrice;
}

/// <summary>The static fields of one class.</summary>
internal sealed record StaticsEntry(Type Owner, Func<StaticsShadow> CreateShadow);

/// <summary>The frames of one method.</summary>
internal sealed record FrameEntry(Type Type, int Index, Func<Frame> CreateFrame, uint Layout)
{
    private int _price;

    /// <summary>What a frame costs in memory.</summary>
    internal int Price => _price != 0 ? _price : _price = MemoryPrice.Of(CreateFrame);
}
