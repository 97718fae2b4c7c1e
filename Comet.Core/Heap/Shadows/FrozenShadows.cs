using System.Collections.Frozen;
using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>
/// A frozen collection: its elements, of which another is made where it arrives. What class it is of depends on them, so they are part of its shape: keys must be complete without their contents.
/// </summary>
internal abstract class FrozenShadow<TElement> : ImmutableShadow
{
    private TElement[] _elements = [];
    private byte _comparerNumber;
    private bool _isBackwards;

    public sealed override int MinimumElementSize => Elements<TElement>.MinimumSize;

    // To find the best way to keep them the library tries several.
    private static int PriceOfElement => 4 * Elements<TElement>.Price + 256;

    internal sealed override int TargetPrice => 4 * 1024;

    /// <summary>The elements in the order of enumeration.</summary>
    protected abstract TElement[] ElementsOf(object target);

    /// <summary>The number of the comparer, if a collection with it and such keys has the same order in every process; else <see cref="KnownKeys.Other"/>.</summary>
    protected abstract byte ComparerNumberOf(object target);

    /// <summary>Makes such a collection.</summary>
    protected abstract object Freeze(TElement[] elements, byte comparerNumber);

    /// <summary>Whether two elements are the same.</summary>
    private static bool Same(TElement[] left, TElement[] right) => left.Length == right.Length && Elements<TElement>.Same(left, right);

    internal sealed override void IntroduceParts(SyncCapture capture)
    {
        // One frozen collection in another in another ... could take any depth of stack.
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            capture.Refuse($"{Target.GetType()}, nested too deeply,", null);
        _comparerNumber = ComparerNumberOf(Target);
        if (_comparerNumber == KnownKeys.Other)
            capture.Refuse($"{Target.GetType()}, whose order is another in every process,", null);
        _elements = ElementsOf(Target);

        // Elements that share a bucket may come out in the order in which they went in, or the other way round.
        if (!Same(ElementsOf(Freeze(_elements, _comparerNumber)), _elements))
        {
            _isBackwards = true;
            if (!Same(ElementsOf(Freeze([.. _elements.Reverse()], _comparerNumber)), _elements))
                capture.Refuse($"{Target.GetType()}, whose order cannot be made again,", null);
        }

        capture.Introduce<TElement>(_elements);
    }

    internal sealed override void WriteShape(ref SyncWriter writer)
    {
        writer.WriteLength(_elements.Length, PriceOfElement);
        writer.Write(_comparerNumber);
        writer.Write(_isBackwards);
        Elements<TElement>.Write(ref writer, _elements, _elements);
        _elements = [];
    }

    internal sealed override object ReadShape(ref SyncReader reader, object? adopted)
    {
        var count = reader.ReadCount(MinimumElementSize);
        reader.Charge((long)count * PriceOfElement);
        var comparerNumber = reader.Read<byte>();
        var isBackwards = reader.Read<bool>();
        var elements = Elements<TElement>.Read(ref reader, count);
        if (isBackwards)
            Array.Reverse(elements);
        return adopted ?? Freeze(elements, comparerNumber);
    }
}

/// <summary>A <see cref="FrozenSet{T}"/>.</summary>
internal sealed class FrozenSetShadow<T> : FrozenShadow<T>
{
    protected override T[] ElementsOf(object target) => [.. ((FrozenSet<T>)target).Items];

    protected override byte ComparerNumberOf(object target) => KnownKeys.NumberOfStable(((FrozenSet<T>)target).Comparer);

    protected override object Freeze(T[] elements, byte comparerNumber) => elements.ToFrozenSet(KnownKeys.ComparerOf<T>(comparerNumber));
}

/// <summary>A <see cref="FrozenDictionary{TKey,TValue}"/>.</summary>
internal sealed class FrozenDictionaryShadow<TKey, TValue> : FrozenShadow<KeyValuePair<TKey, TValue>> where TKey : notnull
{
    protected override KeyValuePair<TKey, TValue>[] ElementsOf(object target) => [.. (FrozenDictionary<TKey, TValue>)target];

    protected override byte ComparerNumberOf(object target) => KnownKeys.NumberOfStable(((FrozenDictionary<TKey, TValue>)target).Comparer);

    protected override object Freeze(KeyValuePair<TKey, TValue>[] elements, byte comparerNumber) => elements.ToFrozenDictionary(KnownKeys.ComparerOf<TKey>(comparerNumber));
}
