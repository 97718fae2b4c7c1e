using System.Collections;
using System.ComponentModel;
using Comet.Runtime;

namespace Comet.Linq;

/// <summary>Groups by key, in the order in which their keys were come to. A key may be null.</summary>
[Offloadable]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class Lookup<TKey, TElement> : ILookup<TKey, TElement>, ITwinSequence<IGrouping<TKey, TElement>>
{
    /// <summary>The groups in order.</summary>
    public readonly List<Group<TKey, TElement>> Groups = [];

#pragma warning disable CS8714 // The group whose key is null is kept apart.
    private readonly Dictionary<TKey, Group<TKey, TElement>> _byKey;
#pragma warning restore CS8714
    private Group<TKey, TElement>? _ofNull;

    /// <summary>A lookup without groups.</summary>
    public Lookup(IEqualityComparer<TKey>? comparer) => _byKey = new(comparer);

    /// <inheritdoc/>
    public int Count => Groups.Count;

    /// <inheritdoc/>
    public IEnumerable<TElement> this[TKey key] => Find(key) is { } group ? group : [];

    /// <inheritdoc/>
    public bool Contains(TKey key) => Find(key) is not null;

    /// <inheritdoc/>
    public IEnumerator<IGrouping<TKey, TElement>> GetEnumerator() => ((IEnumerable<IGrouping<TKey, TElement>>)Groups).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The groups, by an enumerator that can cross.</summary>
    public IEnumerable<IGrouping<TKey, TElement>> InOrder()
    {
        foreach (var group in Groups)
            yield return group;
    }

    /// <summary>The group with a key; null if there is none.</summary>
    public Group<TKey, TElement>? Find(TKey key) => key is null ? _ofNull : _byKey.GetValueOrDefault(key);

    /// <summary>The group with a key, made if there is none.</summary>
    public Group<TKey, TElement> Group(TKey key)
    {
        if (Find(key) is { } known)
            return known;
        var group = new Group<TKey, TElement>(key);
        if (key is null)
            _ofNull = group;
        else
            _byKey.Add(key, group);
        Groups.Add(group);
        return group;
    }

    IEnumerator<IGrouping<TKey, TElement>> ITwinSequence<IGrouping<TKey, TElement>>.GetTwinEnumerator(CometThread thread) => InOrder__Comet(thread).GetEnumerator();
}
