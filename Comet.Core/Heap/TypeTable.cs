using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Comet.Runtime;

/// <summary>
/// The types that can cross in one session, numbered. Both ends run the same generated code in the same order over the same assemblies, so the
/// numbers agree and no type name is ever sent; a fingerprint of the table is compared in the handshake.
/// </summary>
/// <remarks>Registering a type twice changes nothing. Element and field types that are structures must have been given by <see cref="AddValue{T}"/>
/// unless they are free of references. Built-in types (primitives, strings, boxes and arrays of them, common exceptions) are always present.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class TypeTable
{
    /// <summary>
    /// Starts the registration of a class's types; false if it has been done (or is under way), so that cycles end, and for a type nested so
    /// deeply that an endless series of types is likely, which then cannot cross.
    /// </summary>
    public partial bool Begin(Type type);

    /// <summary>A class (or user-written exception) with a generated shadow.</summary>
    public partial void AddClass<T>(Func<Shadow> createShadow) where T : class;

    /// <summary>A class whose objects tell themselves when they change: their generated properties are all that is ever written to.</summary>
    public partial void AddPreciseClass<T>(Func<PreciseShadow> createShadow) where T : class;

    /// <summary>The statics of a class.</summary>
    public partial void AddStatics(Type owner, Func<StaticsShadow> createShadow);

    /// <summary>A class whose objects never change and are carried by a user's codec.</summary>
    public partial void AddPortable<T>(IPortableCodec<T> codec) where T : class;

    /// <summary>A class whose objects can change and are carried by a user's codec.</summary>
    public partial void AddPortable<T>(IMutablePortableCodec<T> codec) where T : class;

    /// <summary>How values of a structure that holds references are written. Also makes it boxable.</summary>
    public partial void AddValue<T>(ValueCodec<T> codec) where T : struct;

    /// <summary>Values of a structure or enum without references as boxed objects.</summary>
    public partial void AddBox<T>() where T : struct;

    /// <summary>Arrays of <typeparamref name="T"/>: <c>T[]</c>, <c>T[,]</c>, ... by <paramref name="rank"/>.</summary>
    /// <remarks>Ranks above <see cref="MaxArrayRank"/> are not registered, so such an array is reported as not portable where it is met.</remarks>
    public partial void AddArray<T>(int rank = 1);

    /// <summary><see cref="List{T}"/> of <typeparamref name="T"/>.</summary>
    public partial void AddList<T>();

    /// <summary><see cref="Dictionary{TKey,TValue}"/>.</summary>
    public partial void AddDictionary<TKey, TValue>() where TKey : notnull;

    /// <summary><see cref="HashSet{T}"/>.</summary>
    public partial void AddHashSet<T>();

    /// <summary><see cref="Queue{T}"/>.</summary>
    public partial void AddQueue<T>();

    /// <summary><see cref="Stack{T}"/>.</summary>
    public partial void AddStack<T>();

    /// <summary><see cref="LinkedList{T}"/> and its nodes.</summary>
    public partial void AddLinkedList<T>();

    /// <summary><see cref="PriorityQueue{TElement,TPriority}"/>.</summary>
    public partial void AddPriorityQueue<TElement, TPriority>();

    /// <summary><see cref="SortedSet{T}"/>.</summary>
    public partial void AddSortedSet<T>();

    /// <summary><see cref="SortedDictionary{TKey,TValue}"/>.</summary>
    public partial void AddSortedDictionary<TKey, TValue>() where TKey : notnull;

    /// <summary><see cref="SortedList{TKey,TValue}"/>.</summary>
    public partial void AddSortedList<TKey, TValue>() where TKey : notnull;

    /// <summary>What the compiler makes of collection expressions where a read-only interface is wanted: types of its own, which every assembly has for itself.</summary>
    /// <param name="ofArray">A collection expression whose number of elements is known.</param>
    /// <param name="ofOne">A collection expression of one element.</param>
    /// <param name="ofSequence">A collection expression whose number of elements is not known.</param>
    public partial void AddReadOnlyLists<T>(Func<T[], IReadOnlyList<T>> ofArray, Func<T, IReadOnlyList<T>> ofOne, Func<IEnumerable<T>, IReadOnlyList<T>> ofSequence);

    /// <summary><see cref="System.Collections.ObjectModel.ReadOnlyCollection{T}"/>.</summary>
    public partial void AddReadOnlyCollection<T>();

    /// <summary><see cref="System.Collections.ObjectModel.ReadOnlyDictionary{TKey,TValue}"/>.</summary>
    public partial void AddReadOnlyDictionary<TKey, TValue>() where TKey : notnull;

    /// <summary><see cref="System.Collections.ObjectModel.Collection{T}"/>.</summary>
    public partial void AddCollection<T>();

    /// <summary>What classes that derive from <see cref="System.Collections.ObjectModel.KeyedCollection{TKey,TItem}"/> are made of.</summary>
    public partial void AddKeyedCollection<TKey, TItem>() where TKey : notnull;

    /// <summary><see cref="System.Collections.Concurrent.ConcurrentQueue{T}"/>.</summary>
    public partial void AddConcurrentQueue<T>();

    /// <summary><see cref="System.Collections.Concurrent.ConcurrentStack{T}"/>.</summary>
    public partial void AddConcurrentStack<T>();

    /// <summary><see cref="System.Collections.Concurrent.ConcurrentBag{T}"/>.</summary>
    public partial void AddConcurrentBag<T>();

    /// <summary><see cref="System.Collections.Concurrent.ConcurrentDictionary{TKey,TValue}"/>.</summary>
    public partial void AddConcurrentDictionary<TKey, TValue>() where TKey : notnull;

    /// <summary><see cref="Lazy{T}"/>.</summary>
    public partial void AddLazy<T>();

    /// <summary><see cref="Tuple{T1}"/>.</summary>
    public partial void AddTuple<T1>();

    /// <summary><see cref="Tuple{T1,T2}"/>.</summary>
    public partial void AddTuple<T1, T2>();

    /// <summary><see cref="Tuple{T1,T2,T3}"/>.</summary>
    public partial void AddTuple<T1, T2, T3>();

    /// <summary><see cref="Tuple{T1,T2,T3,T4}"/>.</summary>
    public partial void AddTuple<T1, T2, T3, T4>();

    /// <summary><see cref="Tuple{T1,T2,T3,T4,T5}"/>.</summary>
    public partial void AddTuple<T1, T2, T3, T4, T5>();

    /// <summary><see cref="Tuple{T1,T2,T3,T4,T5,T6}"/>.</summary>
    public partial void AddTuple<T1, T2, T3, T4, T5, T6>();

    /// <summary><see cref="Tuple{T1,T2,T3,T4,T5,T6,T7}"/>.</summary>
    public partial void AddTuple<T1, T2, T3, T4, T5, T6, T7>();

    /// <summary><see cref="ArraySegment{T}"/>, <see cref="Memory{T}"/> and <see cref="ReadOnlyMemory{T}"/>.</summary>
    public partial void AddMemory<T>();

    /// <summary>Tuples of two that a generic method makes of its own type parameters.</summary>
    public partial void AddTupleValue<T1, T2>();

    /// <summary>Tuples of three that a generic method makes of its own type parameters.</summary>
    public partial void AddTupleValue<T1, T2, T3>();

    /// <summary><see cref="System.Collections.Immutable.ImmutableArray{T}"/>.</summary>
    public partial void AddImmutableArray<T>();

    /// <summary><see cref="System.Collections.Immutable.ImmutableList{T}"/>.</summary>
    public partial void AddImmutableList<T>();

    /// <summary><see cref="System.Collections.Immutable.ImmutableStack{T}"/>.</summary>
    public partial void AddImmutableStack<T>();

    /// <summary><see cref="System.Collections.Immutable.ImmutableQueue{T}"/>.</summary>
    public partial void AddImmutableQueue<T>();

    /// <summary><see cref="System.Collections.Immutable.ImmutableSortedSet{T}"/>.</summary>
    public partial void AddImmutableSortedSet<T>();

    /// <summary><see cref="System.Collections.Immutable.ImmutableSortedDictionary{TKey,TValue}"/>.</summary>
    public partial void AddImmutableSortedDictionary<TKey, TValue>() where TKey : notnull;

    /// <summary><see cref="System.Collections.Immutable.ImmutableHashSet{T}"/>.</summary>
    public partial void AddImmutableHashSet<T>();

    /// <summary><see cref="System.Collections.Immutable.ImmutableDictionary{TKey,TValue}"/>.</summary>
    public partial void AddImmutableDictionary<TKey, TValue>() where TKey : notnull;

    /// <summary><see cref="System.Collections.Frozen.FrozenSet{T}"/>.</summary>
    public partial void AddFrozenSet<T>();

    /// <summary><see cref="System.Collections.Frozen.FrozenDictionary{TKey,TValue}"/>.</summary>
    public partial void AddFrozenDictionary<TKey, TValue>() where TKey : notnull;

    /// <summary>The comparers of <typeparamref name="T"/>: the default ones, and those that are made of delegates.</summary>
    public partial void AddComparers<T>();

    /// <summary>What the twins of iterator methods return.</summary>
    internal partial void AddIterator<T>();

    /// <summary>What the twins of async iterator methods return.</summary>
    internal partial void AddStream<T>();

    /// <summary>Delegates of a type.</summary>
    /// <param name="createStub">Makes the delegate that stands, at the server, for one that only home knows.</param>
    public partial void AddDelegate<TDelegate>(Func<HomeDelegate, TDelegate> createStub) where TDelegate : Delegate;

    /// <summary>An instance method that delegates of a type are made of.</summary>
    /// <param name="bind">Makes the delegate, given its target.</param>
    /// <param name="twin">Makes the twin that suspendable calls call instead (a <see cref="TwinFunc{TResult}"/> or <see cref="TwinAction"/>), given the target.</param>
    public partial void AddDelegateMethod<TDelegate, TTarget>(Func<TTarget, TDelegate> bind, Func<TTarget, object>? twin = null) where TDelegate : Delegate where TTarget : class;

    /// <summary>A static method that delegates of a type are made of.</summary>
    /// <param name="method">The delegate.</param>
    /// <param name="twin">The twin that suspendable calls call instead.</param>
    public partial void AddDelegateMethod<TDelegate>(TDelegate method, object? twin = null) where TDelegate : Delegate;

    /// <summary>An exception type without fields of its own that matter.</summary>
    public partial void AddException<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.NonPublicConstructors)] T>()
        where T : Exception;

    /// <summary>The frames of a method.</summary>
    /// <param name="layout">Stands for what is written of a frame at each point.</param>
    public partial void AddFrame<T>(uint layout = 0) where T : Frame, new();

    /// <summary>What is written of a type by generated code, so that both ends can compare it: fields in their order, each as <c>type name</c>.</summary>
    /// <param name="type">The class, whose static fields may come apart, or structure.</param>
    /// <param name="fields">The fields, with "; " between them.</param>
    public partial void AddLayout(Type type, string fields);

    /// <summary>A result type of a suspendable method: a completed call may have to cross before its caller is resumed.</summary>
    public partial void AddResult<T>();

    /// <summary>Variables of type <typeparamref name="T"/> that are known by reference.</summary>
    public partial void AddLocation<T>();

    /// <summary>A field that is known by reference.</summary>
    public partial void AddFieldLocation<TField, TOwner, T>() where TField : IFieldReference<TOwner, T> where TOwner : class;

    /// <summary>A field of a structure that is known by reference.</summary>
    public partial void AddPartLocation<TPart, TOuter, T>() where TPart : IPartReference<TOuter, T>;
}
