using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

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
    private readonly Dictionary<Type, Func<Type, bool>> _families = [];
    private readonly Dictionary<Type, FrameEntry> _framesByType = [];
    private readonly List<FrameEntry> _frames = [];
    private readonly List<StaticsEntry> _statics = [];
    private readonly HashSet<Type> _begun = [];
    private readonly HashSet<Type> _staticsOwners = [];
    private readonly List<(object Instance, string Name)> _known = [];
    private readonly Dictionary<Type, DelegateMethods> _delegates = [];
    private readonly List<string> _delegateMethods = [];
    private readonly List<(Type Type, string Fields)> _layouts = [];

    // Codecs that may live in an unloadable assembly are found through weak references; the table keeps them alive for its session.
    private readonly List<object> _codecs = [];

    /// <summary>Creates a table that holds the most common built-in types; the others are added by <see cref="Freeze"/>.</summary>
    internal TypeTable() => BuiltInTypes.AddCommon(this);

    public partial bool Begin(Type type) => DepthOf(type) <= MaxTypeDepth && _begun.Add(type);

    public partial void AddClass<T>(Func<Shadow> createShadow) where T : class => Add(typeof(T), TypeKind.Class, createShadow);

    public partial void AddPreciseClass<T>(Func<PreciseShadow> createShadow) where T : class => Add(typeof(T), TypeKind.Class, createShadow, isPrecise: true);

    public partial void AddPortable<T>(IPortableCodec<T> codec) where T : class
    {
        Action<T, PortableWriter> write = codec.Write;
        Add(typeof(T), TypeKind.Portable, () => new PortableShadow<T>(codec, write));
    }

    public partial void AddPortable<T>(IMutablePortableCodec<T> codec) where T : class
    {
        Action<T, PortableWriter> write = codec.Write;
        Add(typeof(T), TypeKind.Portable, () => new MutablePortableShadow<T>(codec, write));
    }

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
        AddKeyValuePair<TKey, TValue>();
        AddComparers<TKey>();
    }

    public partial void AddHashSet<T>()
    {
        AddCollection(typeof(HashSet<T>), static () => new HashSetShadow<T>());
        AddComparers<T>();
    }

    public partial void AddQueue<T>()
    {
        AddCollection(typeof(Queue<T>), static () => new QueueShadow<T>());
        AddArray<T>();
    }

    public partial void AddStack<T>()
    {
        AddCollection(typeof(Stack<T>), static () => new StackShadow<T>());
        AddArray<T>();
    }

    public partial void AddLinkedList<T>()
    {
        AddCollection(typeof(LinkedList<T>), static () => new LinkedListShadow<T>());
        AddCollection(typeof(LinkedListNode<T>), static () => new LinkedListNodeShadow<T>());
    }

    public partial void AddPriorityQueue<TElement, TPriority>()
    {
        AddCollection(typeof(PriorityQueue<TElement, TPriority>), static () => new PriorityQueueShadow<TElement, TPriority>());
        AddTupleValue<TElement, TPriority>();
        AddArray<(TElement, TPriority)>();
        AddComparers<TPriority>();
    }

    public partial void AddSortedSet<T>()
    {
        AddCollection(typeof(SortedSet<T>), static () => new SortedSetShadow<T>());
        AddComparers<T>();
    }

    public partial void AddSortedDictionary<TKey, TValue>() where TKey : notnull
    {
        AddCollection(typeof(SortedDictionary<TKey, TValue>), static () => new SortedDictionaryShadow<TKey, TValue>());
        AddKeyValuePair<TKey, TValue>();
        AddComparers<TKey>();
    }

    public partial void AddSortedList<TKey, TValue>() where TKey : notnull
    {
        AddCollection(typeof(SortedList<TKey, TValue>), static () => new SortedListShadow<TKey, TValue>());
        AddArray<TKey>();
        AddArray<TValue>();
        AddComparers<TKey>();
    }

    public partial void AddReadOnlyLists<T>(Func<T[], IReadOnlyList<T>> ofArray, Func<T, IReadOnlyList<T>> ofOne, Func<IEnumerable<T>, IReadOnlyList<T>> ofSequence)
    {
        // Every class that mentions such a list asks for it.
        if (_byType.ContainsKey(ofArray([default!, default!]).GetType()))
            return;
        foreach (var list in new[] { new CompilersList<T>(ofArray), new CompilersList<T>(items => ofOne(items[0]), isOfOne: true), new CompilersList<T>(ofSequence) })
            AddCollection(list.Type, () => new CompilersListShadow<T>(list), isMutable: false);
        AddArray<T>();
        AddList<T>();
    }

    public partial void AddReadOnlyCollection<T>()
    {
        AddCollection(typeof(System.Collections.ObjectModel.ReadOnlyCollection<T>), static () => new ReadOnlyCollectionShadow<T>());
        AddArray<T>(1);
        AddList<T>();
    }

    public partial void AddReadOnlyDictionary<TKey, TValue>() where TKey : notnull
    {
        AddCollection(typeof(System.Collections.ObjectModel.ReadOnlyDictionary<TKey, TValue>), static () => new ReadOnlyDictionaryShadow<TKey, TValue>());
        AddDictionary<TKey, TValue>();
    }

    public partial void AddCollection<T>()
    {
        AddCollection(typeof(System.Collections.ObjectModel.Collection<T>), static () => new CollectionShadow<T>());
        AddList<T>();
    }

    public partial void AddKeyedCollection<TKey, TItem>() where TKey : notnull
    {
        AddList<TItem>();
        AddDictionary<TKey, TItem>();
    }

    public partial void AddConcurrentQueue<T>() =>
        AddCollection(typeof(System.Collections.Concurrent.ConcurrentQueue<T>), static () => new ConcurrentQueueShadow<T>());

    public partial void AddConcurrentStack<T>() =>
        AddCollection(typeof(System.Collections.Concurrent.ConcurrentStack<T>), static () => new ConcurrentStackShadow<T>());

    public partial void AddConcurrentBag<T>() =>
        AddCollection(typeof(System.Collections.Concurrent.ConcurrentBag<T>), static () => new ConcurrentBagShadow<T>());

    public partial void AddConcurrentDictionary<TKey, TValue>() where TKey : notnull
    {
        if (!ConcurrentDictionaryShadow<TKey, TValue>.IsKnown)
            return;
        AddCollection(typeof(System.Collections.Concurrent.ConcurrentDictionary<TKey, TValue>), static () => new ConcurrentDictionaryShadow<TKey, TValue>());
        AddKeyValuePair<TKey, TValue>();
    }

    [UnconditionalSuppressMessage("Trimming", "IL2091", Justification = "No constructor of the value's type is called by an object that has its value.")]
    public partial void AddLazy<T>()
    {
        if (LazyShadow<T>.IsKnown)
            AddCollection(typeof(Lazy<T>), static () => new LazyShadow<T>(), isMutable: false);
    }

    public partial void AddTuple<T1>() => AddCollection(typeof(Tuple<T1>), static () => new TupleShadow<T1>(), isMutable: false);

    public partial void AddTuple<T1, T2>() => AddCollection(typeof(Tuple<T1, T2>), static () => new TupleShadow<T1, T2>(), isMutable: false);

    public partial void AddTuple<T1, T2, T3>() => AddCollection(typeof(Tuple<T1, T2, T3>), static () => new TupleShadow<T1, T2, T3>(), isMutable: false);

    public partial void AddTuple<T1, T2, T3, T4>() => AddCollection(typeof(Tuple<T1, T2, T3, T4>), static () => new TupleShadow<T1, T2, T3, T4>(), isMutable: false);

    public partial void AddTuple<T1, T2, T3, T4, T5>() => AddCollection(typeof(Tuple<T1, T2, T3, T4, T5>), static () => new TupleShadow<T1, T2, T3, T4, T5>(), isMutable: false);

    public partial void AddTuple<T1, T2, T3, T4, T5, T6>() =>
        AddCollection(typeof(Tuple<T1, T2, T3, T4, T5, T6>), static () => new TupleShadow<T1, T2, T3, T4, T5, T6>(), isMutable: false);

    public partial void AddTuple<T1, T2, T3, T4, T5, T6, T7>() =>
        AddCollection(typeof(Tuple<T1, T2, T3, T4, T5, T6, T7>), static () => new TupleShadow<T1, T2, T3, T4, T5, T6, T7>(), isMutable: false);

    public partial void AddMemory<T>()
    {
        AddArray<T>();
        AddValue(new ArraySegmentCodec<T>());
        AddValue(new MemoryCodec<T>());
        AddValue(new ReadOnlyMemoryCodec<T>());
    }

    public partial void AddTupleValue<T1, T2>()
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<(T1, T2)>())
            AddValue(new TupleCodec<T1, T2>());
        else
            AddBox<(T1, T2)>();
    }

    public partial void AddTupleValue<T1, T2, T3>()
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<(T1, T2, T3)>())
            AddValue(new TupleCodec<T1, T2, T3>());
        else
            AddBox<(T1, T2, T3)>();
    }

    public partial void AddImmutableArray<T>()
    {
        AddArray<T>();
        AddValue(new ImmutableArrayCodec<T>());
    }

    public partial void AddImmutableList<T>() => AddCollection(typeof(ImmutableList<T>), static () => new ImmutableListShadow<T>(), isMutable: false);

    public partial void AddImmutableStack<T>() => AddCollection(typeof(ImmutableStack<T>), static () => new ImmutableStackShadow<T>(), isMutable: false);

    public partial void AddImmutableQueue<T>()
    {
        AddCollection(typeof(ImmutableQueue<T>), static () => new ImmutableQueueShadow<T>(), isMutable: false);
        AddImmutableStack<T>();
    }

    public partial void AddImmutableSortedSet<T>()
    {
        AddCollection(typeof(ImmutableSortedSet<T>), static () => new ImmutableSortedSetShadow<T>(), isMutable: false);
        AddComparers<T>();
    }

    public partial void AddImmutableSortedDictionary<TKey, TValue>() where TKey : notnull
    {
        AddCollection(typeof(ImmutableSortedDictionary<TKey, TValue>), static () => new ImmutableSortedDictionaryShadow<TKey, TValue>(), isMutable: false);
        AddKeyValuePair<TKey, TValue>();
        AddComparers<TKey>();
        AddComparers<TValue>();
    }

    public partial void AddImmutableHashSet<T>() => AddCollection(typeof(ImmutableHashSet<T>), static () => new ImmutableHashSetShadow<T>(), isMutable: false);

    public partial void AddImmutableDictionary<TKey, TValue>() where TKey : notnull
    {
        AddCollection(typeof(ImmutableDictionary<TKey, TValue>), static () => new ImmutableDictionaryShadow<TKey, TValue>(), isMutable: false);
        AddKeyValuePair<TKey, TValue>();
    }

    public partial void AddFrozenSet<T>() => AddFamily(typeof(FrozenSet<T>), static () => new FrozenSetShadow<T>());

    public partial void AddFrozenDictionary<TKey, TValue>() where TKey : notnull
    {
        AddFamily(typeof(FrozenDictionary<TKey, TValue>), static () => new FrozenDictionaryShadow<TKey, TValue>());
        AddKeyValuePair<TKey, TValue>();
    }

    public partial void AddComparers<T>()
    {
        AddCollection(ComparisonComparerShadow<T>.Create().GetType(), static () => new ComparisonComparerShadow<T>(), isMutable: false);
        AddCollection(DelegateEqualityComparerShadow<T>.Create().GetType(), static () => new DelegateEqualityComparerShadow<T>(), isMutable: false);
        AddKnown(EqualityComparer<T>.Default, $"EqualityComparer<{typeof(T)}>.Default");
        AddKnown(Comparer<T>.Default, $"Comparer<{typeof(T)}>.Default");
    }

    internal partial void AddIterator<T>() => AddCollection(typeof(TwinIterator<T>), static () => new TwinIterator<T>.Shadow());

    internal partial void AddStream<T>() => AddCollection(typeof(TwinStream<T>), static () => new TwinStream<T>.Shadow());

    public partial void AddDelegate<TDelegate>(Func<HomeDelegate, TDelegate> createStub) where TDelegate : Delegate
    {
        var methods = MethodsOf<TDelegate>();
        methods.CreateStub ??= createStub;
        Add(typeof(TDelegate), TypeKind.Delegate, () => new DelegateShadow<TDelegate>(methods), isMutable: false);
    }

    public partial void AddDelegateMethod<TDelegate, TTarget>(Func<TTarget, TDelegate> bind, Func<TTarget, object>? twin) where TDelegate : Delegate where TTarget : class
    {
        ThrowIfFrozen();
        _delegateMethods.Add($"{typeof(TDelegate)} {typeof(TTarget)}");
        MethodsOf<TDelegate>().Add(bind, twin);
    }

    public partial void AddDelegateMethod<TDelegate>(TDelegate method, object? twin) where TDelegate : Delegate
    {
        ThrowIfFrozen();
        _delegateMethods.Add($"{typeof(TDelegate)}");
        MethodsOf<TDelegate>().AddStatic(method, twin);
    }

    public partial void AddException<T>() where T : Exception => AddException(typeof(T), static () => new PlainExceptionShadow<T>());

    public partial void AddFrame<T>(uint layout) where T : Frame, new()
    {
        ThrowIfFrozen();
        if (!_framesByType.ContainsKey(typeof(T)))
        {
            var entry = new FrameEntry(typeof(T), _frames.Count, static () => new T(), layout);
            _framesByType.Add(typeof(T), entry);
            _frames.Add(entry);
        }
    }

    public partial void AddLayout(Type type, string fields)
    {
        ThrowIfFrozen();
        _layouts.Add((type, fields));
    }

    public partial void AddResult<T>() => AddFrame<ReturnFrame<T>>();

    public partial void AddLocation<T>()
    {
        AddCollection(typeof(LocalLocation<T>), static () => new LocalLocationShadow<T>());
        AddCollection(typeof(ElementLocation<T>), static () => new ElementLocationShadow<T>());
        AddCollection(typeof(ForwardLocation<T>), static () => new ForwardLocationShadow<T>());
        AddArray<T>();
    }

    public partial void AddFieldLocation<TField, TOwner, T>()
        where TField : IFieldReference<TOwner, T>
        where TOwner : class => AddCollection(typeof(FieldLocation<TField, TOwner, T>), static () => new FieldLocationShadow<TField, TOwner, T>());

    public partial void AddPartLocation<TPart, TOuter, T>() where TPart : IPartReference<TOuter, T>
    {
        AddLocation<TOuter>();
        AddCollection(typeof(PartLocation<TPart, TOuter, T>), static () => new PartLocationShadow<TPart, TOuter, T>());
    }

    /// <summary>An exception type with a shadow that knows its own fields.</summary>
    internal void AddException(Type type, Func<Shadow> createShadow) => Add(type, TypeKind.Exception, createShadow);

    /// <summary>Exactly <see cref="object"/>, and <see cref="string"/>, which has no shadow.</summary>
    internal void AddRoots()
    {
        Add(typeof(object), TypeKind.Object, static () => new IdentityShadow<object>(static () => new object()), isMutable: false);
        Add(typeof(string), TypeKind.String, static () => throw new NotSupportedException("A string has no shadow."), isMutable: false);
        StringEntry = _byType[typeof(string)];
    }

    /// <summary>A type of the library with a shadow of its own.</summary>
    internal void AddCollection(Type type, Func<Shadow> createShadow, bool isMutable = true) => Add(type, TypeKind.Collection, createShadow, isMutable);

    /// <summary>A class of the library of which others that derive from it are carried alike: the library's own, or those that <paramref name="includes"/> says. Their objects never change.</summary>
    internal void AddFamily(Type type, Func<Shadow> createShadow, Func<Type, bool>? includes = null)
    {
        _families.TryAdd(type, includes ?? (derived => derived.Assembly == type.Assembly));
        Add(type, TypeKind.Collection, createShadow, isMutable: false);
    }

    /// <summary>An object that every process has one of. Its type may be another on another runtime, so it goes by its name.</summary>
    internal void AddKnown(object instance, string name)
    {
        if (_byType.ContainsKey(instance.GetType()))
            return;
        ThrowIfFrozen();
        _known.Add((instance, name));
    }

    /// <summary>Adds the known objects, which are rarely sent, after all types.</summary>
    private void AddKnown()
    {
        foreach (var (instance, name) in _known)
            Add(instance.GetType(), TypeKind.Known, () => new KnownObjectShadow(instance), isMutable: false, name);
    }

    private DelegateMethods<TDelegate> MethodsOf<TDelegate>() where TDelegate : Delegate
    {
        if (_delegates.TryGetValue(typeof(TDelegate), out var known))
            return (DelegateMethods<TDelegate>)known;
        var methods = new DelegateMethods<TDelegate>();
        _delegates.Add(typeof(TDelegate), methods);
        return methods;
    }

    private void AddKeyValuePair<TKey, TValue>()
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<KeyValuePair<TKey, TValue>>())
            AddValue(new KeyValuePairCodec<TKey, TValue>());
        else
            AddBox<KeyValuePair<TKey, TValue>>();
    }

    private void Add(Type type, TypeKind kind, Func<Shadow> createShadow, bool isMutable = true, string? name = null, bool isPrecise = false)
    {
        if (_byType.ContainsKey(type))
            return;
        ThrowIfFrozen();
        var entry = new TypeEntry(type, kind, _types.Count, createShadow, isMutable, name, isPrecise);
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
