using System.Reflection;
using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>A <see cref="SortedDictionary{TKey,TValue}"/>: its pairs in order, with its comparer, which is not asked again.</summary>
/// <remarks>It keeps its pairs in a sorted set, in a field of a type nobody else can name.</remarks>
internal sealed class SortedDictionaryShadow<TKey, TValue> : SequenceShadow<KeyValuePair<TKey, TValue>> where TKey : notnull
{
    private static readonly FieldInfo? _setField =
        typeof(SortedDictionary<TKey, TValue>).GetField("_set", BindingFlags.Instance | BindingFlags.NonPublic);

    private SortedSet<KeyValuePair<TKey, TValue>>? _set;
    private IComparer<TKey>? _comparer;

    /// <summary>Whether such dictionaries are made as expected here; if not they do not cross.</summary>
    internal static bool IsKnown => SetOf(new SortedDictionary<TKey, TValue>()) is not null;

    /// <summary>The change counter that enumerators look at.</summary>
    internal static ref int VersionOf(SortedDictionary<TKey, TValue> dictionary) => ref SortedSetContents<KeyValuePair<TKey, TValue>>.Version(SetOf(dictionary)!);

    private SortedSet<KeyValuePair<TKey, TValue>> Set => _set ??= SetOf(Target)!;

    // Each has a node.
    protected override int PriceOfElement => Elements<KeyValuePair<TKey, TValue>>.Price + 48;

    // The dictionary, its set, and others of which the comparer is taken.
    internal override int TargetPrice => 384;

    public override object CreateTarget(int length) => new SortedDictionary<TKey, TValue>();

    protected override int CountOf(object target) => ((SortedDictionary<TKey, TValue>)target).Count;

    protected override bool TryCopy(object target, Span<KeyValuePair<TKey, TValue>> elements) =>
        SortedSetContents<KeyValuePair<TKey, TValue>>.TryCopy(Set, elements);

    protected override bool Holds(object target, ReadOnlySpan<KeyValuePair<TKey, TValue>> elements) =>
        SortedSetContents<KeyValuePair<TKey, TValue>>.Holds(Set, elements);

    protected override void Fill(object target, ReadOnlySpan<KeyValuePair<TKey, TValue>> elements)
    {
        if (_comparer is not null)
            SortedSetContents<KeyValuePair<TKey, TValue>>.Comparer(Set) = SetOf(new SortedDictionary<TKey, TValue>(_comparer))!.Comparer;
        SortedSetContents<KeyValuePair<TKey, TValue>>.Fill(Set, elements);
    }

    protected override bool AreValid(ReadOnlySpan<KeyValuePair<TKey, TValue>> elements) => KnownKeys.AreThere(elements);

    protected override int VersionOf(object target) => SortedSetContents<KeyValuePair<TKey, TValue>>.Version(Set);

    protected override void SetVersion(object target, int version) => SortedSetContents<KeyValuePair<TKey, TValue>>.Version(Set) = version;

    protected override void WriteFixed(ref SyncWriter writer) => writer.WriteReference(((SortedDictionary<TKey, TValue>)Target).Comparer);

    protected override void ReadFixed(ref SyncReader reader)
    {
        _comparer = reader.ReadReference<IComparer<TKey>>();
        if (_comparer is null)
            SyncReader.Throw("A sorted dictionary has no comparer.");
    }

    internal override void Construct(object derived, object plain) => Construct((SortedDictionary<TKey, TValue>)derived);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = ".ctor")]
    private static extern void Construct(SortedDictionary<TKey, TValue> derived);

    private static SortedSet<KeyValuePair<TKey, TValue>>? SetOf(object dictionary) => _setField?.GetValue(dictionary) as SortedSet<KeyValuePair<TKey, TValue>>;
}
