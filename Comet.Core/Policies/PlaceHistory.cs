using System.Collections.Concurrent;

namespace Comet.Runtime;

/// <summary>The places of a session's program. Safe from any thread.</summary>
internal sealed class PlaceHistory
{
    private readonly ConcurrentDictionary<(Type Frame, int Point), Place> _calls = new();

    /// <summary>The place after the call at which a frame waits.</summary>
    public Place After(Frame frame) => _calls.GetOrAdd((frame.GetType(), frame.Point), static _ => new Place());
}
