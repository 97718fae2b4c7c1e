namespace Comet.Runtime;

/// <summary>The pages of one heap that have flags: a stack without a lock, from which all are taken at once.</summary>
internal sealed class FlaggedPages
{
    private FlaggedPage? _first;

    /// <summary>Whether the heap is no longer in use.</summary>
    internal bool IsClosed { get; private set; }

    /// <summary>Adds a page that is not in the list.</summary>
    internal void Push(FlaggedPage page)
    {
        do
            page.Next = Volatile.Read(ref _first);
        while (!ReferenceEquals(Interlocked.CompareExchange(ref _first, page, page.Next), page.Next));
    }

    /// <summary>Takes all pages out; each leads to the next.</summary>
    internal FlaggedPage? TakeAll() => Interlocked.Exchange(ref _first, null);

    /// <summary>The heap is no longer in use.</summary>
    internal void Close()
    {
        IsClosed = true;
        TakeAll();
    }
}
