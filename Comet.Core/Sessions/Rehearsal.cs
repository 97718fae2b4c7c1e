using System.Text;
using Comet.Runtime;

namespace Comet.Sessions;

/// <summary>
/// A move with nothing at stake: objects of its own go from one heap to another and come back, through all that a real move goes through except the link. What the runtime compiles when it is first
/// called has been called then, and the first thread that moves need not wait for that; on a slow device it would take longer than most moves.
/// </summary>
internal static class Rehearsal
{
    private const int ThreadId = 1;

    private static int _hasBegun;

    /// <summary>Begins it in the background, if this is the first time in the process.</summary>
    /// <param name="moves">How often the objects go there and back: once calls everything, code that is compiled better when it is called often wants some dozens.</param>
    public static void Begin(int moves)
    {
        if (Interlocked.Exchange(ref _hasBegun, 1) == 0)
            new Thread(() => Run(moves)) { IsBackground = true, Name = "Comet rehearsal", Priority = ThreadPriority.BelowNormal }.Start();
    }

    /// <summary>Does it.</summary>
    /// <returns>What has come home.</returns>
    internal static object?[] Run(int moves)
    {
        var types = new TypeTable();
        using var home = new End(types, isHome: true);
        using var server = new End(types, isHome: false);
        home.Stack.Push(new ReturnFrame<object> { Result = CreateObjects() });
        for (var i = 0; i < moves; i++)
        {
            home.Heap.Pin();
            server.TakeOver(home.Capture());
            Change(server.Objects, i);
            home.TakeOver(server.Capture());
            home.Heap.Unpin();
            Change(home.Objects, i);
        }

        return home.Objects;
    }

    /// <summary>Some of each kind that is written, read or compared in a way of its own, long enough to be compressed.</summary>
    private static object?[] CreateObjects() =>
    [
        new int[512], new double[64], new byte[4096], new bool[16], new string[] { "one", "two" }, new object[] { 1, 2.5, true },
        new List<int>(Enumerable.Range(0, 64)), new List<string>(["three", "four"]), new List<object>(["five", 6]), new StringBuilder("seven"), null,
    ];

    /// <summary>Makes all of them differ, and lets one die.</summary>
    private static void Change(object?[] objects, int round)
    {
        ((int[])objects[0]!)[round % 512]++;
        ((double[])objects[1]!)[round % 64] += 0.5;
        ((byte[])objects[2]!)[round % 4096]++;
        ((bool[])objects[3]!)[round % 16] ^= true;
        ((string[])objects[4]!)[0] += ".";
        ((object[])objects[5]!)[0] = round;
        ((List<int>)objects[6]!).Add(round);
        ((List<string>)objects[7]!).RemoveAt(0);
        ((List<string>)objects[7]!).Add("eight");
        ((List<object>)objects[8]!)[1] = round;
        ((StringBuilder)objects[9]!).Append('.');
        objects[10] = new object[] { round };
    }

    /// <summary>One end's heap, and the stack of the one thread.</summary>
    private sealed class End(TypeTable types, bool isHome) : IDisposable
    {
        private readonly WireWriter _writer = new();

        // Of a link so slow that everything is compressed.
        private readonly BulkCompression _compression = new(static () => 1);

        public SharedHeap Heap { get; } = new(types, isHome);

        public FrameStack Stack { get; } = new();

        public object?[] Objects => (object?[])((ReturnFrame<object>)Stack.Frames[0]).Result;

        public void Dispose() => Heap.Dispose();

        public ReadOnlySpan<byte> Capture()
        {
            var sync = Heap.Capture([new StackPush(ThreadId, Kept: 0, [.. Stack.Frames])]);
            PushMessage.Write(_writer, ThreadId, moves: 0, runsAhead: false, workMicroseconds: 0, ended: null, culture: ("", ""), _compression, sync.Message.Span);
            return _writer.Message;
        }

        public void TakeOver(ReadOnlySpan<byte> message)
        {
            var staged = Heap.Decode(PushMessage.Read(message, _compression).Sync);
            var arrived = StackArrival.Validate(staged.Stacks, ThreadId, held: 0);
            Heap.Apply(staged);
            arrived.ApplyTo(Stack, 0);
        }
    }
}
