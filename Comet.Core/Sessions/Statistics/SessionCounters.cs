using System.Diagnostics;

namespace Comet.Sessions;

/// <summary>A home session's counters. Any thread may add; times are in ticks of the system's stopwatch.</summary>
internal sealed class SessionCounters
{
    private long _migrations;
    private long _bytesSent;
    private long _bytesReceived;
    private long _callsAhead;
    private long _divergences;
    private long _applicationBytes;
    private long _away;
    private long _serverMicroseconds;
    private long _homeMilliseconds;
    private long _recoveries;
    private long _abandons;
    private volatile string _lastAbandonReason = "";
    private readonly Lock _contentsLock = new();
    private BytesByKind _contents;

    /// <summary>A thread left home.</summary>
    public void AddDeparture(int bytes, in BytesByKind contents)
    {
        lock (_contentsLock)
            _contents += contents;
        Interlocked.Increment(ref _migrations);
        Interlocked.Add(ref _bytesSent, bytes);
        SessionMetrics.Migrations.Add(1, SessionMetrics.Up);
        SessionMetrics.Bytes.Add(bytes, SessionMetrics.Up);
    }

    /// <summary>A thread came home by itself.</summary>
    public void AddReturn(int bytes, long serverMicroseconds)
    {
        Interlocked.Increment(ref _migrations);
        Interlocked.Add(ref _bytesReceived, bytes);
        Interlocked.Add(ref _serverMicroseconds, serverMicroseconds);
        SessionMetrics.Migrations.Add(1, SessionMetrics.Down);
        SessionMetrics.Bytes.Add(bytes, SessionMetrics.Down);
    }

    /// <summary>Home was given a call to make for a thread that runs ahead.</summary>
    public void AddCallAhead(int bytes)
    {
        Interlocked.Increment(ref _callsAhead);
        Interlocked.Add(ref _bytesReceived, bytes);
        SessionMetrics.CallsAhead.Add(1);
        SessionMetrics.Bytes.Add(bytes, SessionMetrics.Down);
    }

    /// <summary>What a thread had done ahead was given up.</summary>
    public void AddDivergence()
    {
        Interlocked.Increment(ref _divergences);
        SessionMetrics.Divergences.Add(1);
    }

    /// <summary>A thread is at home again, in whatever way.</summary>
    public void AddTimeAway(long ticks)
    {
        Interlocked.Add(ref _away, ticks);
        SessionMetrics.Away.Record((double)ticks / Stopwatch.Frequency);
    }

    /// <summary>A thread left offloadable code after so long at home.</summary>
    public void AddTimeAtHome(long milliseconds) => Interlocked.Add(ref _homeMilliseconds, milliseconds);

    /// <summary>The server was given an assembly.</summary>
    public void AddApplicationBytes(int bytes) => Interlocked.Add(ref _applicationBytes, bytes);

    /// <summary>A thread went on at home because the link was lost.</summary>
    public void AddRecovery()
    {
        Interlocked.Increment(ref _recoveries);
        SessionMetrics.Recoveries.Add(1);
    }

    /// <summary>A thread stayed, or went on, at home.</summary>
    public void AddAbandon(AbandonReason reason, string detail)
    {
        Interlocked.Increment(ref _abandons);
        _lastAbandonReason = detail;
        SessionMetrics.Abandons.Add(1, new KeyValuePair<string, object?>("reason", reason.ToString()));
    }

    /// <summary>The counters now.</summary>
    public CometStatistics Snapshot(long moveCost, TimeSpan roundTripTime) => new()
    {
        ContentsSent = Contents,
        Migrations = Volatile.Read(ref _migrations),
        BytesSent = Volatile.Read(ref _bytesSent),
        BytesReceived = Volatile.Read(ref _bytesReceived),
        CallsAhead = Volatile.Read(ref _callsAhead),
        Divergences = Volatile.Read(ref _divergences),
        ApplicationBytesSent = Volatile.Read(ref _applicationBytes),
        TimeAway = Stopwatch.GetElapsedTime(0, Volatile.Read(ref _away)),
        TimeAtServer = TimeSpan.FromMicroseconds(Volatile.Read(ref _serverMicroseconds)),
        TimeAtHome = TimeSpan.FromMilliseconds(Volatile.Read(ref _homeMilliseconds)),
        Recoveries = Volatile.Read(ref _recoveries),
        Abandons = Volatile.Read(ref _abandons),
        LastAbandonReason = _lastAbandonReason,
        MoveCost = Stopwatch.GetElapsedTime(0, moveCost),
        RoundTripTime = roundTripTime,
    };

    private BytesByKind Contents
    {
        get
        {
            lock (_contentsLock)
                return _contents;
        }
    }
}
