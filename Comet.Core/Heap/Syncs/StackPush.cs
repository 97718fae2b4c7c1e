namespace Comet.Runtime;

/// <summary>What a sync says of one thread's stack.</summary>
/// <param name="ThreadId">The thread.</param>
/// <param name="Kept">How many frames, from the outermost, both ends hold already.</param>
/// <param name="NewFrames">The frames on top of those, outermost first.</param>
internal readonly record struct StackPush(int ThreadId, int Kept, IReadOnlyList<Frame> NewFrames);
