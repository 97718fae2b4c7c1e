namespace Comet.Net.Transfer;

/// <summary>
/// How many chunks a link may have on their way, and the place of congestion control: it learns of every chunk sent and delivered, and nothing
/// else decides when a chunk may go. As it is, it starts small, grows with every delivery up to a fixed bound that is safe for the socket
/// buffers of an untuned host, and has no sense of rate or loss.
/// </summary>
internal sealed class SendWindow
{
    private const int InitialChunks = 32;
    private const int MaxChunks = 192;

    private int _limit = InitialChunks;
    private int _inFlight;

    /// <summary>Whether one more chunk may be sent now.</summary>
    internal bool IsOpen => _inFlight < _limit;

    /// <summary>A chunk was given to the transport.</summary>
    internal void OnSent() => _inFlight++;

    /// <summary>A chunk has arrived at the peer.</summary>
    internal void OnDelivered()
    {
        _inFlight--;
        if (_limit < MaxChunks)
        {
            _limit++;
        }
    }
}
