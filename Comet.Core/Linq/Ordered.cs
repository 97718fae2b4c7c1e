using System.Collections;
using System.ComponentModel;
using System.Runtime.InteropServices;
using Comet.Runtime;

namespace Comet.Linq;

/// <summary>A sequence whose elements are put in order when they are asked for, those that are equal as they came.</summary>
[Offloadable]
[JudgedByCallers]
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract partial class Ordered<TElement> : IOrderedEnumerable<TElement>, ITwinSequence<TElement>
{
    /// <summary>The elements as they come.</summary>
    public readonly IEnumerable<TElement> Source;

    /// <summary>The order that comes before this one, which is only for elements that are equal by it; null if there is none.</summary>
    protected readonly Ordered<TElement>? Parent;

    /// <summary>An order of elements.</summary>
    protected Ordered(IEnumerable<TElement> source, Ordered<TElement>? parent)
    {
        Source = source;
        Parent = parent;
    }

    /// <summary>An order for what is equal by another one, whoever made that.</summary>
    public static IOrderedEnumerable<TElement> After<TKey>(IOrderedEnumerable<TElement> source, Func<TElement, TKey> keySelector, IComparer<TKey>? comparer, bool isDescending) =>
        source is Ordered<TElement> first ? new Ordered<TElement, TKey>(first.Source, keySelector, comparer, isDescending, first) : source.CreateOrderedEnumerable(keySelector, comparer, isDescending);

    /// <inheritdoc/>
    public IOrderedEnumerable<TElement> CreateOrderedEnumerable<TKey>(Func<TElement, TKey> keySelector, IComparer<TKey>? comparer, bool descending)
    {
        ArgumentNullException.ThrowIfNull(keySelector);
        return new Ordered<TElement, TKey>(Source, keySelector, comparer, descending, this);
    }

    /// <inheritdoc/>
    public IEnumerator<TElement> GetEnumerator() => InOrder().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    IEnumerator<TElement> ITwinSequence<TElement>.GetTwinEnumerator(CometThread thread) => InOrder__Comet(thread).GetEnumerator();

    /// <summary>The elements in order.</summary>
    public IEnumerable<TElement> InOrder()
    {
        var elements = Operators.ToArray(Source);
        if (elements.Length == 0)
            yield break;
        var keys = Keys(null);
        keys.Compute(elements);
        var order = keys.Sort(elements.Length);
        for (var i = 0; i < order.Length; i++)
            yield return elements[order[i]];
    }

    /// <summary>The first or the last element in order of those that match, found by comparing each with the best so far.</summary>
    public TElement? FindEnd(bool isLast, Func<TElement, bool>? predicate, out bool found)
    {
        found = false;
        TElement? best = default;
        var keys = BestKeys(null);
        foreach (var element in Source)
        {
            if (predicate is not null && !predicate(element))
                continue;
            if (!found)
            {
                keys.Set(element);
                found = true;
                best = element;
                continue;
            }

            var order = keys.Compare(element, !isLast);
            if (isLast ? order >= 0 : order < 0)
                best = element;
        }

        return best;
    }

    /// <summary>What compares elements by all orders, this one and those before it, and then by <paramref name="next"/>.</summary>
    public abstract SortKeys<TElement> Keys(SortKeys<TElement>? next);

    /// <summary>The same to compare each element with the best so far.</summary>
    public abstract BestKeys<TElement> BestKeys(BestKeys<TElement>? next);
}

/// <inheritdoc cref="Ordered{TElement}"/>
[Offloadable]
[JudgedByCallers]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class Ordered<TElement, TKey> : Ordered<TElement>
{
    private readonly Func<TElement, TKey>? _keySelector;
    private readonly IComparer<TKey> _comparer;
    private readonly bool _isDescending;

    /// <summary>An order by keys; without a selector, the elements are keys themselves.</summary>
    public Ordered(IEnumerable<TElement> source, Func<TElement, TKey>? keySelector, IComparer<TKey>? comparer, bool isDescending, Ordered<TElement>? parent)
        : base(source, parent)
    {
        _keySelector = keySelector;
        _comparer = comparer ?? Comparer<TKey>.Default;
        _isDescending = isDescending;
    }

    /// <inheritdoc/>
    public override SortKeys<TElement> Keys(SortKeys<TElement>? next)
    {
        var keys = new SortKeys<TElement, TKey>(_keySelector, _comparer, _isDescending, next);
        return Parent is null ? keys : Parent.Keys(keys);
    }

    /// <inheritdoc/>
    public override BestKeys<TElement> BestKeys(BestKeys<TElement>? next)
    {
        var keys = new BestKeys<TElement, TKey>(_keySelector, _comparer, _isDescending, next);
        return Parent is null ? keys : Parent.BestKeys(keys);
    }
}

/// <summary>The keys of all elements, by which they are sorted.</summary>
[Offloadable]
[JudgedByCallers]
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract partial class SortKeys<TElement>
{
    /// <summary>Computes the keys.</summary>
    public abstract void Compute(TElement[] elements);

    /// <summary>Compares two elements by their numbers.</summary>
    internal abstract int Compare(int left, int right);

    /// <summary>The numbers of the elements in order.</summary>
    public int[] Sort(int count)
    {
        var order = new int[count];
        for (var i = 0; i < count; i++)
            order[i] = i;
        // What compares knows no two elements that are equal, so that the sort is stable.
        new Span<int>(order).Sort(Compare);
        return order;
    }
}

/// <inheritdoc cref="SortKeys{TElement}"/>
[Offloadable]
[JudgedByCallers]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class SortKeys<TElement, TKey>(Func<TElement, TKey>? keySelector, IComparer<TKey> comparer, bool isDescending, SortKeys<TElement>? next) : SortKeys<TElement>
{
    private readonly Func<TElement, TKey>? _keySelector = keySelector;
    private readonly IComparer<TKey> _comparer = comparer;
    private readonly bool _isDescending = isDescending;
    private readonly SortKeys<TElement>? _next = next;
    private TKey[] _keys = [];

    /// <inheritdoc/>
    public override void Compute(TElement[] elements)
    {
        if (_keySelector is null)
        {
            _keys = (TKey[])(object)elements;
        }
        else
        {
            var keys = new TKey[elements.Length];
            for (var i = 0; i < keys.Length; i++)
                keys[i] = _keySelector(elements[i]);
            _keys = keys;
        }

        if (_next is not null)
            _next.Compute(elements);
    }

    /// <inheritdoc/>
    internal override int Compare(int left, int right)
    {
        if (left == right)
            return 0;
        var order = _comparer.Compare(_keys[left], _keys[right]);
        if (order == 0)
            return _next is null ? left - right : _next.Compare(left, right);
        return _isDescending != order > 0 ? 1 : -1;
    }
}

/// <summary>The keys of the best element so far.</summary>
[Offloadable]
[JudgedByCallers]
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract partial class BestKeys<TElement>
{
    /// <summary>Takes an element for the best.</summary>
    public abstract void Set(TElement element);

    /// <summary>Compares an element with the best, and takes it for that if it is the lower one, or is not, as <paramref name="takesLower"/> says.</summary>
    public abstract int Compare(TElement element, bool takesLower);
}

/// <inheritdoc cref="BestKeys{TElement}"/>
[Offloadable]
[JudgedByCallers]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class BestKeys<TElement, TKey>(Func<TElement, TKey>? keySelector, IComparer<TKey> comparer, bool isDescending, BestKeys<TElement>? next) : BestKeys<TElement>
{
    private readonly Func<TElement, TKey>? _keySelector = keySelector;
    private readonly IComparer<TKey> _comparer = comparer;
    private readonly bool _isDescending = isDescending;
    private readonly BestKeys<TElement>? _next = next;
    private TKey _best = default!;

    /// <inheritdoc/>
    public override void Set(TElement element)
    {
        _best = _keySelector is null ? (TKey)(object)element! : _keySelector(element);
        if (_next is not null)
            _next.Set(element);
    }

    /// <inheritdoc/>
    public override int Compare(TElement element, bool takesLower)
    {
        var key = _keySelector is null ? (TKey)(object)element! : _keySelector(element);
        var order = _isDescending ? _comparer.Compare(_best, key) : _comparer.Compare(key, _best);
        if (order == 0 && _next is not null)
            return _next.Compare(element, takesLower);
        if (takesLower == order < 0)
        {
            _best = key;
            if (_next is not null)
                _next.Set(element);
        }

        return order;
    }
}
