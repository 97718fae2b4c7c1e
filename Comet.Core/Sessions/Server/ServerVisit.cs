using Comet.Runtime;

namespace Comet.Sessions;

/// <summary>A thread that has arrived, and the message that brought it.</summary>
/// <param name="thread">The thread.</param>
/// <param name="threadId">Its number.</param>
/// <param name="message">The message.</param>
internal sealed class ServerVisit(CometThread thread, int threadId, ReceivedMessage message)
{
    /// <summary>The thread.</summary>
    public CometThread Thread => thread;

    /// <summary>Its number.</summary>
    public int ThreadId => threadId;

    /// <summary>What has brought it.</summary>
    public ReceivedMessage Message => message;

    /// <summary>How far it is ahead of home.</summary>
    public Lead Lead { get; } = new();
}
