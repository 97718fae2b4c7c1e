using System.Collections.Concurrent;

namespace Comet.Runtime;

/// <summary>
/// A collection that threads use at the same time. What is called on it by name runs at home, where its threads meet; the server has a copy to be read. Should one have been
/// changed there all the same, its thread cannot come back with it, and is continued at home from where it left.
/// </summary>
internal abstract class ConcurrentShadow<TTarget, T> : SequenceShadow<T> where TTarget : class, IProducerConsumerCollection<T>, new()
{
    // The library gives each at once room for many elements, and again when it is emptied.
    internal sealed override int TargetPrice => 3 * 1024 + 64 * Elements<T>.Price;

    protected sealed override int PriceOfElement => 2 * Elements<T>.Price + 48;

    public sealed override object CreateTarget(int length) => new TTarget();

    /// <summary>Empties the collection.</summary>
    protected abstract void Clear(TTarget target);

    protected sealed override int CountOf(object target) => ((TTarget)target).Count;

    protected sealed override bool TryCopy(object target, Span<T> elements)
    {
        var taken = ((TTarget)target).ToArray();
        return taken.Length == elements.Length && taken.AsSpan().TryCopyTo(elements);
    }

    protected sealed override bool Holds(object target, ReadOnlySpan<T> elements)
    {
        var taken = ((TTarget)target).ToArray();
        return taken.Length == elements.Length && Elements<T>.Same(taken, elements);
    }

    protected sealed override void WriteLayout(ref SyncWriter writer, T[] elements)
    {
        if (!writer.IsHome)
            writer.Refuse($"{Target.GetType()} that was made or changed away from home");
    }

    /// <summary>Whether the element that is added last comes first.</summary>
    protected virtual bool IsLastFirst => true;

    protected sealed override void Fill(object target, ReadOnlySpan<T> elements)
    {
        var collection = (TTarget)target;
        Clear(collection);
        for (var i = 0; i < elements.Length; i++)
            collection.TryAdd(elements[IsLastFirst ? ^(i + 1) : i]);
    }
}

/// <summary>A <see cref="ConcurrentQueue{T}"/>.</summary>
internal sealed class ConcurrentQueueShadow<T> : ConcurrentShadow<ConcurrentQueue<T>, T>
{
    protected override bool IsLastFirst => false;

    protected override void Clear(ConcurrentQueue<T> target) => target.Clear();
}

/// <summary>A <see cref="ConcurrentStack{T}"/>: the top comes first.</summary>
internal sealed class ConcurrentStackShadow<T> : ConcurrentShadow<ConcurrentStack<T>, T>
{
    protected override void Clear(ConcurrentStack<T> target) => target.Clear();
}

/// <summary>A <see cref="ConcurrentBag{T}"/>: what a thread has added last comes first.</summary>
internal sealed class ConcurrentBagShadow<T> : ConcurrentShadow<ConcurrentBag<T>, T>
{
    protected override void Clear(ConcurrentBag<T> target) => target.Clear();
}
