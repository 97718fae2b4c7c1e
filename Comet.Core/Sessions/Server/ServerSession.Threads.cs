using System.Diagnostics;
using Comet.Runtime;

namespace Comet.Sessions;

// The threads that are here, and who runs them.
internal sealed partial class ServerSession
{
    // Guarded by _gate: the last visits of threads that home may push again, those of them that run, and the workers.
    private readonly Dictionary<int, ServerVisit> _visits = [];
    private readonly HashSet<int> _running = [];
    private readonly Stack<ServerWorker> _idle = [];
    private int _workers;
    private bool _isOpening = true;
    private long _arrivals;
    private long _departures;

    /// <summary>How many threads are here now.</summary>
    public int RunningThreads
    {
        get
        {
            lock (_gate)
                return _running.Count;
        }
    }

    /// <summary>How many threads are known, here or at home.</summary>
    public int KnownThreads
    {
        get
        {
            lock (_gate)
                return _visits.Count;
        }
    }

    /// <summary>A worker has ended. With the last one, and the handshake over, the application can go.</summary>
    public void OnWorkerEnded()
    {
        lock (_gate)
        {
            _workers--;
            if (!MayUnload)
                return;
        }

        Unload();
    }

    private bool MayUnload => _state == (int)ServerState.Closed && _workers == 0 && !_isOpening;

    private void EndOpening()
    {
        lock (_gate)
        {
            _isOpening = false;
            if (!MayUnload)
                return;
        }

        Unload();
    }

    /// <summary>On the link's thread: hands an arrived thread to a worker.</summary>
    private void AcceptPush(ReadOnlySpan<byte> message)
    {
        var (threadId, _) = PushMessage.ReadHead(message);
        ServerWorker? worker = null;
        ServerVisit? visit;
        lock (_gate)
        {
            if (_state == (int)ServerState.Closed)
                return;
            if (threadId == 0 || _running.Contains(threadId))
                throw new MalformedSyncException($"Thread {threadId} arrives, but is here already.");
            if (_running.Count >= _options.MaxRunningThreads)
                throw new MalformedSyncException($"More than {_options.MaxRunningThreads} threads at once are not allowed.");
            if (!_visits.TryGetValue(threadId, out var last) && _visits.Count >= SessionProtocol.MaxThreads)
                throw new MalformedSyncException($"More than {SessionProtocol.MaxThreads} threads are not allowed.");
            visit = new ServerVisit(last?.Thread ?? new CometThread(this, isAway: true), threadId, ReceivedMessage.Copy(message));
            _visits[threadId] = visit;
            _running.Add(threadId);
            if (!_idle.TryPop(out worker))
                worker = new ServerWorker(this, ++_workers, _options.StackSize);
        }

        if (Interlocked.Increment(ref _arrivals) == 1)
            SessionLog.FirstArrival(_logger, Id, (long)Stopwatch.GetElapsedTime(_created).TotalMilliseconds);
        if (!worker.TryRun(visit))
            visit.Message.Return();
    }

    /// <summary>
    /// The thread is not here any more, and the worker can take another: said before home can know, as its next push may come at once. If home has gone another way with the thread, after how many calls.
    /// </summary>
    private int? Leave(int threadId, ServerWorker worker)
    {
        Interlocked.Increment(ref _departures);
        lock (_gate)
        {
            _running.Remove(threadId);
            if (_state == (int)ServerState.Closed)
                worker.End();
            else
                _idle.Push(worker);
            return _diverged.Remove(threadId, out var calls) ? calls : null;
        }
    }

    private void ForgetThreads(ReadOnlySpan<int> ended)
    {
        if (ended.IsEmpty)
            return;
        lock (_gate)
        {
            foreach (var id in ended)
            {
                if (!_running.Contains(id))
                    _visits.Remove(id);
            }
        }
    }

    /// <summary>Asks all running threads to look: the state has changed.</summary>
    private void InterruptAll()
    {
        lock (_gate)
        {
            foreach (var id in _running)
            {
                _visits[id].Lead.End();
                _visits[id].Thread.Interrupt();
            }
        }
    }

    private void EndWorkers()
    {
        bool mayUnload;
        lock (_gate)
        {
            foreach (var worker in _idle)
                worker.End();
            _idle.Clear();
            mayUnload = MayUnload;
        }

        if (mayUnload)
            Unload();
    }
}
