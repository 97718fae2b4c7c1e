using System.Diagnostics.CodeAnalysis;

namespace Comet.Runtime;

/// <content>Registration: each type once, in the order in which it is first named.</content>
public sealed partial class TypeTable
{
    /// <summary>The highest rank of arrays that can cross.</summary>
    public const int MaxArrayRank = 6;

    /// <summary>
    /// How deep type arguments and element types may nest in a type that is registered. Code whose instantiations never end
    /// (<c>F&lt;T&gt;</c> that calls <c>F&lt;T[]&gt;</c>) is legal, and each of them would register the next.
    /// </summary>
    internal const int MaxTypeDepth = 8;

    private readonly Dictionary<Type, TypeEntry> _byType = [];
    private readonly List<TypeEntry> _types = [];
    private readonly Dictionary<Type, FrameEntry> _framesByType = [];
    private readonly List<FrameEntry> _frames = [];
    private readonly List<StaticsEntry> _statics = [];
    private readonly HashSet<Type> _begun = [];
    private readonly HashSet<Type> _staticsOwners = [];

    // Codecs that may live in an unloadable assembly are found through weak references; the table keeps them alive for its session.
    private readonly List<object> _codecs = [];

    /// <summary>Creates a table that holds the most common built-in types; the others are added by <see cref="Freeze"/>.</summary>
    internal TypeTable() => BuiltInTypes.AddCommon(this);

    public partial bool Begin(Type type) => DepthOf(type) <= MaxTypeDepth && _begun.Add(type);

    public partial void AddClass<T>(Func<Shadow> createShadow) where T : class => Add(typeof(T), TypeKind.Class, createShadow);

    public partial void AddStatics(Type owner, Func<StaticsShadow> createShadow)
    {
        if (_staticsOwners.Add(owner))
        {
            ThrowIfFrozen();
            _statics.Add(new StaticsEntry(owner, createShadow));
        }
    }

    public partial void AddValue<T>(ValueCodec<T> codec) where T : struct
    {
        _codecs.Add(codec);
        ValueCodec<T>.Register(codec);
        ValueCodec<T?>.Register(new NullableCodec<T>());
        AddBox<T>();
    }

    public partial void AddBox<T>() where T : struct =>
        Add(typeof(T), TypeKind.Box, static () => new BoxShadow<T>(), BoxShadow<T>.IsMutable);

    public partial void AddArray<T>(int rank)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rank, 1);
        if (rank == 1)
            Add(typeof(T[]), TypeKind.Array, static () => new ArrayShadow<T>());
        else if (MultiArrayShadow<T>.TypeOfRank(rank) is { } type)
            Add(type, TypeKind.Array, () => new MultiArrayShadow<T>(type));
    }

    public partial void AddList<T>() => Add(typeof(List<T>), TypeKind.List, static () => new ListShadow<T>());

    public partial void AddDictionary<TKey, TValue>() where TKey : notnull
    {
        Add(typeof(Dictionary<TKey, TValue>), TypeKind.Dictionary, static () => new DictionaryShadow<TKey, TValue>());
        if (System.Runtime.CompilerServices.RuntimeHelpers.IsReferenceOrContainsReferences<KeyValuePair<TKey, TValue>>())
            AddValue(new KeyValuePairCodec<TKey, TValue>());
        else
            AddBox<KeyValuePair<TKey, TValue>>();
    }

    public partial void AddException<T>() where T : Exception => AddException(typeof(T), static () => new PlainExceptionShadow<T>());

    public partial void AddFrame<T>() where T : Frame, new()
    {
        ThrowIfFrozen();
        if (!_framesByType.ContainsKey(typeof(T)))
        {
            var entry = new FrameEntry(typeof(T), _frames.Count, static () => new T());
            _framesByType.Add(typeof(T), entry);
            _frames.Add(entry);
        }
    }

    public partial void AddResult<T>() => AddFrame<ReturnFrame<T>>();

    /// <summary>An exception type with a shadow that knows its own fields.</summary>
    internal void AddException(Type type, Func<Shadow> createShadow) => Add(type, TypeKind.Exception, createShadow);

    /// <summary>Exactly <see cref="object"/>, and <see cref="string"/>.</summary>
    internal void AddRoots()
    {
        Add(typeof(object), TypeKind.Object, static () => new ObjectShadow(), isMutable: false);
        Add(typeof(string), TypeKind.String, static () => new StringShadow(), isMutable: false);
    }

    private void Add(Type type, TypeKind kind, Func<Shadow> createShadow, bool isMutable = true)
    {
        if (_byType.ContainsKey(type))
            return;
        ThrowIfFrozen();
        var entry = new TypeEntry(type, kind, _types.Count, createShadow, isMutable);
        _byType.Add(type, entry);
        _types.Add(entry);
    }

    /// <summary>1 for a type that is made of no others.</summary>
    private static int DepthOf(Type type)
    {
        if (type.HasElementType)
            return 1 + DepthOf(type.GetElementType()!);
        var deepest = 0;
        foreach (var argument in type.GenericTypeArguments)
            deepest = Math.Max(deepest, DepthOf(argument));
        return 1 + deepest;
    }

    private void ThrowIfFrozen()
    {
        if (_fingerprint != 0)
            ThrowFrozen();
    }

    [DoesNotReturn]
    private static void ThrowFrozen() => throw new InvalidOperationException("The type table is in use; no more types can be added.");
}
