using System.Collections.Concurrent;
using Comet.Links;

namespace Comet.Tests.Links;

/// <summary>Keeps what a link delivers, checks what every link promises its handler, and lets tests wait, never without a bound.</summary>
internal sealed class RecordingHandler : ILinkHandler
{
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly BlockingCollection<byte[]> _messages = [];
    private readonly TaskCompletionSource<string> _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _inside;

    /// <summary>Called with each message, before it is kept.</summary>
    internal Action<byte[]>? OnEach { get; set; }

    /// <summary>A promise that was broken, if any.</summary>
    internal string? Broken { get; private set; }

    internal int ClosedCalls { get; private set; }

    internal Task<string> Closed => _closed.Task;

    public void OnMessage(ReadOnlySpan<byte> message)
    {
        if (Interlocked.Exchange(ref _inside, 1) != 0)
        {
            Broken = "calls to the handler overlap";
        }

        if (_closed.Task.IsCompleted)
        {
            Broken = "a message after OnClosed";
        }

        try
        {
            byte[] copy = message.ToArray();
            OnEach?.Invoke(copy);
            _messages.Add(copy);
        }
        finally
        {
            Volatile.Write(ref _inside, 0);
        }
    }

    public void OnClosed(string reason)
    {
        if (Interlocked.Exchange(ref _inside, 1) != 0)
        {
            Broken = "OnClosed while a message is handled";
        }

        ClosedCalls++;
        _closed.TrySetResult(reason);
        Volatile.Write(ref _inside, 0);
    }

    internal byte[] Take()
    {
        Assert.True(_messages.TryTake(out byte[]? message, Patience), $"no message came; the link is {(Closed.IsCompleted ? $"closed: {Closed.Result}" : "open")}");
        Assert.Null(Broken);
        return message;
    }

    internal string WaitClosed() => WaitClosed(Patience);

    internal string WaitClosed(TimeSpan patience)
    {
        Assert.True(Closed.Wait(patience), $"OnClosed was not called within {patience}");
        Assert.Null(Broken);
        return Closed.Result;
    }

    internal void AssertNothingCame() => Assert.Empty(_messages);
}
