using System.Net;
using System.Runtime.InteropServices;
using System.Text;
using Comet.Links;
using Comet.Net;
using Comet.Runtime;
using Comet.Tests.Heap;
using Comet.Tests.Links;

namespace Comet.Tests.Portability;

/// <summary>
/// The rows between two processes, which may be of different instruction sets: one is home, the other the server, which compiles the rows' program and sends it first. For each row home makes a value and sends it, both
/// look at it, each changes it in turn, and home compares all with a value that has stayed.
/// </summary>
internal static class RowPeers
{
    /// <summary>Waits for a home at a port, and serves it until it leaves.</summary>
    public static async Task ServeAsync(int port, Action<string> write)
    {
        using var listener = UdpLinkListener.Start(new IPEndPoint(IPAddress.Loopback, port));
        var images = PortableProgram.Images;
        write($"Waiting for a home at port {listener.LocalEndPoint.Port}.");
        using var link = await listener.AcceptAsync();
        var server = new RowServer(link);
        link.Start(server);
        link.Send(images.Library);
        link.Send(images.Program);
        write($"A home has come, and left: {await server.Closed}");
    }

    /// <summary>Runs all rows with the server at a port; returns how many have failed.</summary>
    public static async Task<int> RunAsync(int port, Action<string> write)
    {
        using var link = await UdpLinkClient.ConnectAsync("127.0.0.1", port);
        var answers = new RecordingHandler();
        link.Start(answers);
        PortableProgram.Use(new ProgramImages(Library: answers.Take(), Program: answers.Take()));
        var failed = 0;
        for (var row = 0; row < PortableRows.All.Count; row++)
        {
            if (Try(row, new RowHome(link, answers, row)) is not { } problem)
                continue;
            failed++;
            write($"{PortableRows.All[row].Type}: {problem}");
        }

        write($"{PortableRows.All.Count - failed} passed, {failed} failed");
        link.Close("all rows have been tried");
        return failed;
    }

    private static string? Try(int row, RowHome home)
    {
        try
        {
            home.Run(PortableRows.All[row]);
            return null;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return $"{exception.GetType().Name}: {exception.Message}";
        }
    }

    /// <summary>What home asks for: the first byte of its messages.</summary>
    private enum Request : byte
    {
        /// <summary>Start again, with the row whose number follows.</summary>
        Start,

        /// <summary>Apply the sync that follows, and say what can be seen of the value.</summary>
        Apply,

        /// <summary>Change the value, and send it back.</summary>
        Change,
    }

    /// <summary>Whether the server could do what it was asked for: the first byte of its answers.</summary>
    private enum Answer : byte
    {
        Done,
        Failed,
    }

    private sealed class RowHome(ILink link, RecordingHandler answers, int row)
    {
        private const int Turns = 3;

        public void Run(PortableRow properties)
        {
            using var heap = new SharedHeap(PortableProgram.Types, isHome: true);
            Ask(Request.Start, BitConverter.GetBytes(row));
            var here = PortableProgram.Make(row);
            var alone = properties.IsRandom ? null : PortableProgram.Make(row);
            heap.Pin();
            Send(heap, here, alone);
            Change(here, alone);
            Send(heap, here, alone);
            for (var turn = 0; turn < Turns && !properties.IsChangedAtHome; turn++)
            {
                var staged = heap.Decode(Ask(Request.Change, []));
                heap.Apply(staged);
                Assert.Same(here, HeapPair.ValueOf(staged));
                if (alone is not null)
                    PortableProgram.Change(row, alone);
                Send(heap, here, alone);
            }
        }

        private void Change(object here, object? alone)
        {
            PortableProgram.Change(row, here);
            if (alone is not null)
                PortableProgram.Change(row, alone);
        }

        // What is looked at may change by that, as a generator of numbers does: so it crosses first.
        private void Send(SharedHeap heap, object here, object? alone)
        {
            var there = new string(MemoryMarshal.Cast<byte, char>(Ask(Request.Apply, heap.Capture(HeapPair.Stack(here)).Message.Span)));
            var seen = PortableProgram.Observe(row, here);
            Assert.Equal(seen, there);
            if (alone is not null)
                Assert.Equal(PortableProgram.Observe(row, alone), seen);
        }

        private ReadOnlySpan<byte> Ask(Request request, ReadOnlySpan<byte> content)
        {
            link.Send([(byte)request, .. content]);
            var answer = answers.Take();
            if ((Answer)answer[0] == Answer.Failed)
                throw new InvalidOperationException("At the server: " + Encoding.UTF8.GetString(answer.AsSpan(1)));
            return answer.AsSpan(1);
        }
    }

    private sealed class RowServer(ILink link) : ILinkHandler
    {
        private readonly TaskCompletionSource<string> _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private SharedHeap? _heap;
        private object? _value;
        private int _row;

        public Task<string> Closed => _closed.Task;

        public void OnMessage(ReadOnlySpan<byte> message)
        {
            try
            {
                link.Send([(byte)Answer.Done, .. Do((Request)message[0], message[1..])]);
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                link.Send([(byte)Answer.Failed, .. Encoding.UTF8.GetBytes($"{exception.GetType().Name}: {exception.Message}")]);
            }
        }

        public void OnClosed(string reason)
        {
            _heap?.Dispose();
            _closed.TrySetResult(reason);
        }

        private ReadOnlySpan<byte> Do(Request request, ReadOnlySpan<byte> content)
        {
            switch (request)
            {
                case Request.Start:
                    _heap?.Dispose();
                    _heap = new SharedHeap(PortableProgram.Types, isHome: false);
                    _row = BitConverter.ToInt32(content);
                    _value = null;
                    return [];
                case Request.Apply:
                    var staged = _heap!.Decode(content);
                    _heap.Apply(staged);
                    Assert.Empty(_heap.FindChanged().Select(static shadow => shadow.Target.GetType()));
                    var value = HeapPair.ValueOf(staged)!;
                    Assert.Same(_value ?? value, value);
                    _value = value;
                    return MemoryMarshal.AsBytes(PortableProgram.Observe(_row, value).AsSpan());
                default:
                    PortableProgram.Change(_row, _value!);
                    return _heap!.Capture(HeapPair.Stack(_value)).Message.Span;
            }
        }
    }
}
