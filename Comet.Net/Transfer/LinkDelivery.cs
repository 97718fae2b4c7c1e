using Comet.Links;

namespace Comet.Net.Transfer;

/// <summary>A thread of a link's own, for handlers that get long messages: it drains the inbox whenever it is woken, and ends with the inbox.</summary>
internal sealed class LinkDelivery
{
    [ThreadStatic]
    private static int _depth;

    private readonly LinkInbox _inbox;
    private readonly Action _afterwards;
    private readonly SemaphoreSlim _wake = new(0);

    /// <param name="inbox">What to drain.</param>
    /// <param name="afterwards">Called after each time.</param>
    /// <param name="name">The name of the thread.</param>
    internal LinkDelivery(LinkInbox inbox, Action afterwards, string name)
    {
        _inbox = inbox;
        _afterwards = afterwards;
        new Thread(Run) { IsBackground = true, Name = name }.Start();
    }

    /// <summary>Whether the caller is called by a handler of some link.</summary>
    internal static bool IsInHandler => _depth > 0;

    /// <summary>Drains an inbox on the calling thread; see <see cref="LinkInbox.Drain"/>.</summary>
    internal static bool Drain(LinkInbox inbox, int longest)
    {
        _depth++;
        bool stopped = inbox.Drain(longest);
        _depth--;
        return stopped;
    }

    /// <summary>Has the thread look at the inbox.</summary>
    internal void Wake() => _wake.Release();

    private void Run()
    {
        while (!_inbox.IsFinished)
        {
            _wake.Wait();
            Drain(_inbox, int.MaxValue);
            _afterwards();
        }
    }
}
