using System.ComponentModel;

namespace Comet.Runtime;

/// <summary>A method through which code outside of offloadable classes enters it, and what a session has learnt of it. Generated code makes one per method. Safe from any thread.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EntryPoint
{
    private volatile Known? _known;

    /// <summary>An entry point.</summary>
    /// <param name="method">The method, for people.</param>
    public EntryPoint(string method) => Method = method;

    /// <summary>The method, for people.</summary>
    public string Method { get; }

    /// <summary>What a session knows of what comes after it. Methods of one name share it.</summary>
    internal Place PlaceIn(PlaceHistory history)
    {
        var known = _known;
        return known is not null && ReferenceEquals(known.History, history) ? known.Place : (_known = new Known(history, history.Entering(Method))).Place;
    }

    private sealed record Known(PlaceHistory History, Place Place);
}
