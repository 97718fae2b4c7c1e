namespace Comet.Runtime;

/// <summary>What one sync carried.</summary>
/// <param name="MessageBytes">All bytes of the sync.</param>
/// <param name="FrameBytes">Bytes of frames.</param>
/// <param name="Frames">Frames.</param>
/// <param name="ChangedObjects">Objects known to the receiver of which something was sent, statics included.</param>
/// <param name="NewObjects">Objects that crossed for the first time.</param>
/// <param name="DroppedObjects">Objects the receiver can forget.</param>
/// <param name="TrackedObjects">Objects that both ends know after the sync.</param>
internal readonly record struct SyncStatistics(
    int MessageBytes, int FrameBytes, int Frames, int ChangedObjects, int NewObjects, int DroppedObjects, int TrackedObjects)
{
    /// <summary>Bytes of everything but frames.</summary>
    public int HeapBytes => MessageBytes - FrameBytes;
}
