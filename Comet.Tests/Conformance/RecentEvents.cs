using System.Globalization;
using Comet.Runtime;
using Microsoft.Extensions.Logging;

namespace Comet.Tests.Conformance;

/// <summary>The last things that happened in a session. May be used from any thread.</summary>
internal sealed class RecentEvents : ILogger
{
    private const int Capacity = 24;

    private readonly Queue<string> _events = [];
    private long _count;

    /// <summary>Notes something.</summary>
    public void Add(string text)
    {
        lock (_events)
        {
            if (_events.Count == Capacity)
                _events.Dequeue();
            _events.Enqueue(string.Create(CultureInfo.InvariantCulture, $"  {++_count}. {text}"));
        }
    }

    /// <summary>Notes a sync.</summary>
    public void Add(SyncStatistics sync, string direction) => Add(string.Create(
        CultureInfo.InvariantCulture,
        $"{direction}: {sync.MessageBytes} bytes, {sync.Frames} frames, {sync.NewObjects} new, {sync.ChangedObjects} changed, {sync.DroppedObjects} dropped, {sync.TrackedObjects} tracked"));

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Add(formatter(state, exception) + (exception is null ? "" : $"\n{exception}"));

    /// <summary>The events, oldest first.</summary>
    public override string ToString()
    {
        lock (_events)
            return _events.Count == 0 ? "Nothing happened in the session." : "The session's last events:\n" + string.Join('\n', _events);
    }
}
