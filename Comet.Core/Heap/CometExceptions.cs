namespace Comet.Runtime;

/// <summary>
/// An object that cannot cross was met in a slot that can. The thread stays where it is; nothing was sent and nothing is lost.
/// </summary>
public sealed class NotPortableException(string typeName, string path)
    : Exception($"An object of type {typeName} cannot cross to the other endpoint; it was reached by {path}.")
{
    /// <summary>The full name of the type that cannot cross.</summary>
    public string TypeName { get; } = typeName;

    /// <summary>How the object was reached: types and fields, from the frame or static field inwards.</summary>
    public string Path { get; } = path;
}

/// <summary>What arrived from the peer breaks the protocol. The session is closed; nothing of the message was applied.</summary>
public sealed class MalformedSyncException(string message) : Exception(message);
