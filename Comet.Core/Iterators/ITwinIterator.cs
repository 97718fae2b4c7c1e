using System.ComponentModel;

namespace Comet.Runtime;

/// <summary>An enumerator that twins take elements by, whatever it is known to be an enumerator of: in the middle of an element a thread can be suspended.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITwinIterator
{
    /// <summary>Goes on to the next element, as a twin.</summary>
    bool MoveNext__Comet(CometThread __t);

    /// <summary>Disposes of the enumerator, as a twin. Always false.</summary>
    bool Dispose__Comet(CometThread __t);
}
