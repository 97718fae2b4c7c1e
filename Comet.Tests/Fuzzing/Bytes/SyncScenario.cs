using Comet.Runtime;

namespace Comet.Tests.Fuzzing.Bytes;

/// <summary>A situation in which a sync arrives: the bytes of a real one, and the heap it was meant for.</summary>
/// <param name="Name">What it is of.</param>
/// <param name="Message">The sync.</param>
/// <param name="CreateReceiver">Makes the heap as it is when the sync arrives, the same each time.</param>
/// <param name="Observe">What can be seen of the heap when the sync, as it was, has been applied; null if nothing is compared.</param>
internal sealed record SyncScenario(string Name, byte[] Message, Func<Receiver> CreateReceiver, Func<Receiver, StagedSync, string>? Observe = null);

/// <summary>A heap that a sync arrives at, and the heaps it shares objects with.</summary>
internal sealed class Receiver(SharedHeap heap, SharedHeap? peer = null) : IDisposable
{
    public SharedHeap Heap => heap;

    public void Dispose()
    {
        heap.Dispose();
        peer?.Dispose();
    }
}
