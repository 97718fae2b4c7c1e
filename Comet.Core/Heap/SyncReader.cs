using System.ComponentModel;

namespace Comet.Runtime;

/// <summary>
/// Reads one sync. Every read validates: what does not fit throws <see cref="MalformedSyncException"/>, and the session is closed.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct SyncReader
{
    /// <summary>Reads a value without references from its bits.</summary>
    public partial T Read<T>() where T : unmanaged;

    /// <summary>Reads what <see cref="SyncWriter.WriteMask"/> wrote; bits at or above <paramref name="fieldCount"/> are an error.</summary>
    public partial uint ReadMask(int fieldCount);

    /// <summary>Reads a reference to an object of type <typeparamref name="T"/>; another type or an unknown id is an error.</summary>
    public partial T? ReadReference<T>() where T : class;

    /// <summary>Reads a value of any portable type, through <see cref="ValueCodec{T}"/>.</summary>
    public partial T ReadValue<T>();
}
