namespace Comet.Benchmarks.Migrate;

/// <summary>What one crossing took and sent. Times are in microseconds.</summary>
/// <param name="Suspend">From the decision at a safepoint until all activations have saved their frames and returned.</param>
/// <param name="Encode">Comparing the heap with its shadows and writing the message.</param>
/// <param name="Decode">Reading and validating the message, and applying it.</param>
/// <param name="Resume">From the applied message until the code has reached its next safepoint.</param>
/// <param name="Bytes">The message's length.</param>
/// <param name="HeapBytes">Its bytes that are not frames.</param>
/// <param name="Frames">How many frames it carried.</param>
internal sealed record Phases(double Suspend, double Encode, double Decode, double Resume, int Bytes, int HeapBytes, int Frames);
