using Comet.Runtime;

namespace Comet.Sessions;

/// <summary>What a sync says of the one thread it moves, checked against the stack it is for.</summary>
internal readonly struct StackArrival
{
    private readonly StackPush _push;

    private StackArrival(StackPush push) => _push = push;

    /// <summary>Checks it. The stack is not touched.</summary>
    /// <param name="stacks">The stacks of a decoded sync.</param>
    /// <param name="threadId">The thread that moves.</param>
    /// <param name="held">How many frames that can cross this end holds of it.</param>
    /// <exception cref="MalformedSyncException">It does not fit.</exception>
    public static StackArrival Validate(IReadOnlyList<StackPush> stacks, int threadId, int held)
    {
        if (stacks.Count != 1 || stacks[0].ThreadId != threadId)
            throw new MalformedSyncException($"The sync that moves thread {threadId} must carry its stack and no other.");
        var push = stacks[0];
        if (push.Kept < 0 || push.Kept > held)
            throw new MalformedSyncException($"Thread {threadId} is to keep {push.Kept} frames, but {held} are held.");
        if (push.Kept + push.NewFrames.Count == 0)
            throw new MalformedSyncException($"Thread {threadId} arrives without frames.");
        return new StackArrival(push);
    }

    /// <summary>Whether the thread stands before a call that it need not wait for.</summary>
    public bool StandsBeforeCall => _push.NewFrames.Count > 0 && _push.NewFrames[^1].PointAfterCall != 0;

    /// <summary>Puts the frames on the stack, above the first <paramref name="start"/> and those both ends hold.</summary>
    public void ApplyTo(FrameStack stack, int start)
    {
        stack.Truncate(start + _push.Kept);
        for (var i = 0; i < _push.NewFrames.Count; i++)
            stack.Push(_push.NewFrames[i]);
    }
}
