using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>
/// A <see cref="ConcurrentDictionary{TKey,TValue}"/>: its pairs in the order of enumeration, and its comparer. As with the other collections that threads use at the same time, the server has a copy to be read.
/// </summary>
/// <remarks>
/// The order is that of the keys' hash codes in a table of some length, and in one place of it that in which they came. So it crosses with the table's length, if the hash codes are the same in every process:
/// texts have such here, as long as too many do not share one.
/// </remarks>
internal sealed class ConcurrentDictionaryShadow<TKey, TValue> : SequenceShadow<KeyValuePair<TKey, TValue>> where TKey : notnull
{
    private const string TableType = "System.Collections.Concurrent.ConcurrentDictionary`2+Tables[[!0],[!1]], System.Collections.Concurrent";

    // Of the table, which has a few more than it needs.
    private const int PriceOfPlace = 12;

    private static readonly FieldInfo? _tableField =
        typeof(ConcurrentDictionary<TKey, TValue>).GetField("_tables", BindingFlags.Instance | BindingFlags.NonPublic);

    private byte _comparerNumber;
    private int _places;

    // Those of the elements that were copied last.
    private object? _table;

    /// <summary>Whether such dictionaries are made as expected here; if not they do not cross.</summary>
    internal static bool IsKnown => Environment.Is64BitProcess && _tableField is not null && PlacesOf(TableOf(Create(1, 0))) > 0;

    // An empty one, and one that is filled in its place.
    internal override int TargetPrice => 2048;

    protected override int PriceOfElement => Elements<KeyValuePair<TKey, TValue>>.Price + 64;

    public override object CreateTarget(int length) => Create(1, _comparerNumber);

    protected override int CountOf(object target) => ((ConcurrentDictionary<TKey, TValue>)target).Count;

    protected override bool TryCopy(object target, Span<KeyValuePair<TKey, TValue>> elements)
    {
        var taken = Take(target, out _table);
        return taken.Length == elements.Length && taken.AsSpan().TryCopyTo(elements);
    }

    protected override bool Holds(object target, ReadOnlySpan<KeyValuePair<TKey, TValue>> elements)
    {
        var taken = Take(target, out _);
        return taken.Length == elements.Length && Elements<KeyValuePair<TKey, TValue>>.Same(taken, elements);
    }

    protected override void WriteLayout(ref SyncWriter writer, KeyValuePair<TKey, TValue>[] elements)
    {
        if (!writer.IsHome)
            writer.Refuse($"{Target.GetType()} that was made or changed away from home");
        _places = PlacesOf(_table!);
        if (!HasSameOrderEverywhere(_table!))
            writer.Refuse($"{Target.GetType()}, whose order is another in every process,");
        writer.WriteLength(_places, PriceOfPlace);
    }

    protected override void ReadLayout(ref SyncReader reader, int count)
    {
        _places = (int)reader.ReadVarint();
        if (_places <= 0)
            SyncReader.Throw("A table has no such length.");
        reader.Charge((long)_places * PriceOfPlace);
    }

    protected override void AdoptLayout(SequenceShadow<KeyValuePair<TKey, TValue>> staged) => _places = ((ConcurrentDictionaryShadow<TKey, TValue>)staged)._places;

    protected override bool AreValid(ReadOnlySpan<KeyValuePair<TKey, TValue>> elements) => KnownKeys.AreThere(elements);

    protected override void Fill(object target, ReadOnlySpan<KeyValuePair<TKey, TValue>> elements)
    {
        var filled = Create(_places, _comparerNumber);

        // Not to grow while it is filled, in which it may have less patience than the original, for which many threads cared.
        Budget(filled) = int.MaxValue;
        for (var i = elements.Length - 1; i >= 0; i--)
            filled[elements[i].Key] = elements[i].Value;
        _tableField!.SetValue(target, TableOf(filled));
    }

    internal override void WriteShape(ref SyncWriter writer)
    {
        base.WriteShape(ref writer);
        writer.Write(_comparerNumber);
    }

    internal override object ReadShape(ref SyncReader reader, object? adopted)
    {
        ReadLength(ref reader);
        _comparerNumber = reader.Read<byte>();
        var created = CreateTarget(0);
        if (adopted is ConcurrentDictionary<TKey, TValue> own && KnownKeys.NumberOfStable(own.Comparer) != _comparerNumber)
            SyncReader.Throw("The dictionary of a static readonly field has another comparer at the other end.");
        return adopted ?? created;
    }

    protected override void WriteFixed(ref SyncWriter writer)
    {
        _comparerNumber = KnownKeys.NumberOfStable(((ConcurrentDictionary<TKey, TValue>)Target).Comparer);
        if (_comparerNumber == KnownKeys.Other)
            writer.Refuse($"{Target.GetType()}, whose order is another in every process,");
    }

    // All locks are held while the pairs are taken, so that they are those of one moment; the table is that of the same one if it is the same before and after.
    private static KeyValuePair<TKey, TValue>[] Take(object target, out object table)
    {
        while (true)
        {
            table = TableOf(target);
            var taken = ((ConcurrentDictionary<TKey, TValue>)target).ToArray();
            if (ReferenceEquals(table, TableOf(target)))
                return taken;
        }
    }

    private static ConcurrentDictionary<TKey, TValue> Create(int places, byte comparerNumber) =>
        new(concurrencyLevel: 1, places, KnownKeys.ComparerOf<TKey>(comparerNumber));

    // A table with many keys of one hash code gets a comparer that is another in every process.
    private bool HasSameOrderEverywhere(object table)
    {
        var same = TableOf(Create(_places, _comparerNumber));
        return PlacesOf(same) == _places && ReferenceEquals(Comparer(same), Comparer(table));
    }

    private static object TableOf(object dictionary) => _tableField!.GetValue(dictionary)!;

    // The multiplier is 2^64 divided by the length, rounded up: with it the remainder of a division by the length is found without dividing.
    private static int PlacesOf(object table) => (int)(ulong.MaxValue / Multiplier(table)) + 1;

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_budget")]
    private static extern ref int Budget(ConcurrentDictionary<TKey, TValue> dictionary);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_comparer")]
    private static extern ref IEqualityComparer<TKey>? Comparer([UnsafeAccessorType(TableType)] object table);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_fastModBucketsMultiplier")]
    private static extern ref ulong Multiplier([UnsafeAccessorType(TableType)] object table);
}
