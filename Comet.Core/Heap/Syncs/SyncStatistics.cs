namespace Comet.Runtime;

/// <summary>What one sync carried.</summary>
/// <param name="Bytes">Its bytes.</param>
/// <param name="Frames">Frames.</param>
/// <param name="ChangedObjects">Objects known to the receiver of which something was sent, statics included.</param>
/// <param name="NewObjects">Objects that crossed for the first time.</param>
/// <param name="DroppedObjects">Objects the receiver can forget.</param>
/// <param name="TrackedObjects">Objects that both ends know after the sync.</param>
internal readonly record struct SyncStatistics(
    BytesByKind Bytes, int Frames, int ChangedObjects, int NewObjects, int DroppedObjects, int TrackedObjects)
{
    /// <summary>All bytes of the sync.</summary>
    public int MessageBytes => (int)Bytes.Total;

    /// <summary>Bytes of everything but frames.</summary>
    public int HeapBytes => (int)(Bytes.Total - Bytes.Frames);
}
