namespace Comet.Runtime;

/// <summary>
/// A call that code outside of offloadable classes has made and that has not begun: the thread moves first, so that what the method makes is made where it is used. The generator derives one class per method
/// that is called so.
/// </summary>
public abstract class EntryFrame : Frame
{
    /// <inheritdoc/>
    public sealed override int PointCount => 1;
}
