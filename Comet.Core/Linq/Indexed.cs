using System.Collections;
using System.ComponentModel;
using Comet.Runtime;

namespace Comet.Linq;

/// <summary>A sequence each of whose elements can be made without those before it. Where not all are asked for, the others are not made, as in the library.</summary>
[Offloadable]
[JudgedByCallers]
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract partial class Indexed<TElement> : IEnumerable<TElement>, ITwinSequence<TElement>
{
    /// <summary>How many elements there are now.</summary>
    public abstract int Length();

    /// <summary>Makes an element.</summary>
    public abstract TElement At(int index);

    /// <summary>The elements without some of the first, and up to a number of those.</summary>
    public abstract Indexed<TElement> Part(int skipped, int taken);

    /// <inheritdoc/>
    public abstract IEnumerator<TElement> GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    IEnumerator<TElement> ITwinSequence<TElement>.GetTwinEnumerator(CometThread thread) => TwinEnumerator(thread);

    /// <summary>See <see cref="ITwinSequence{T}"/>.</summary>
    internal abstract IEnumerator<TElement> TwinEnumerator(CometThread thread);
}

/// <summary>What is made of the elements of a list, or of another such sequence.</summary>
[Offloadable]
[JudgedByCallers]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class Selection<TSource, TResult> : Indexed<TResult>
{
    private readonly IList<TSource>? _list;
    private readonly Indexed<TSource>? _source;
    private readonly Func<TSource, TResult> _selector;
    private readonly int _from;
    private readonly int _to;

    /// <summary>A selection of the elements from one number on to before another one.</summary>
    public Selection(IList<TSource>? list, Indexed<TSource>? source, Func<TSource, TResult> selector, int from = 0, int to = int.MaxValue)
    {
        _list = list;
        _source = source;
        _selector = selector;
        _from = from;
        _to = to;
    }

    /// <inheritdoc/>
    public override int Length() => Math.Max(0, Math.Min(_to, _list is not null ? _list.Count : _source!.Length()) - _from);

    /// <inheritdoc/>
    public override TResult At(int index)
    {
        var element = _list is not null ? _list[_from + index] : _source!.At(_from + index);
        return _selector(element);
    }

    /// <inheritdoc/>
    public override Indexed<TResult> Part(int skipped, int taken)
    {
        var from = (int)Math.Min((long)_from + skipped, int.MaxValue);
        return new Selection<TSource, TResult>(_list, _source, _selector, from, (int)Math.Min((long)from + taken, _to));
    }

    /// <inheritdoc/>
    public override IEnumerator<TResult> GetEnumerator() => InOrder().GetEnumerator();

    internal override IEnumerator<TResult> TwinEnumerator(CometThread thread) => InOrder__Comet(thread).GetEnumerator();

    /// <summary>The elements, one after the other. Only a part is taken by number; a whole list notices that it is changed.</summary>
    public IEnumerable<TResult> InOrder()
    {
        if (_from == 0 && _to == int.MaxValue)
        {
            foreach (var element in _list ?? (IEnumerable<TSource>)_source!)
                yield return _selector(element);
            yield break;
        }

        for (var i = 0; i < Length(); i++)
            yield return At(i);
    }
}

/// <summary>Numbers that follow each other.</summary>
[Offloadable]
[JudgedByCallers]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class Numbers(int start, int count) : Indexed<int>
{
    private readonly int _start = start;
    private readonly int _count = count;

    /// <inheritdoc/>
    public override int Length() => _count;

    /// <inheritdoc/>
    public override int At(int index) => _start + index;

    /// <inheritdoc/>
    public override Indexed<int> Part(int skipped, int taken)
    {
        var from = Math.Min(skipped, _count);
        return new Numbers(_start + from, Math.Min(taken, _count - from));
    }

    /// <inheritdoc/>
    public override IEnumerator<int> GetEnumerator() => InOrder().GetEnumerator();

    internal override IEnumerator<int> TwinEnumerator(CometThread thread) => InOrder__Comet(thread).GetEnumerator();

    /// <summary>The numbers.</summary>
    public IEnumerable<int> InOrder()
    {
        for (var i = 0; i < _count; i++)
            yield return _start + i;
    }
}
