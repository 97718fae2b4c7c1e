using Comet.Runtime;

namespace Comet.Sessions;

/// <summary>
/// An OS thread with a large stack that runs one arrived thread after the other. It is as good for one logical thread as for another: all that
/// outlives a visit is in frames.
/// </summary>
internal sealed class ServerWorker
{
    private readonly ServerSession _session;
    private readonly Mailbox<ServerVisit> _inbox = new(capacity: 1);
    private readonly Thread _thread;

    /// <summary>Starts the thread.</summary>
    public ServerWorker(ServerSession session, int number, int stackSize)
    {
        _session = session;
        _thread = new Thread(Run, stackSize) { IsBackground = true, Name = $"Comet session {session.Id} worker {number}" };
        _thread.Start();
    }

    /// <summary>Gives work to an idle worker; false if it has ended.</summary>
    public bool TryRun(ServerVisit visit) => _inbox.TryPost(visit);

    /// <summary>Ends it after the work it has.</summary>
    public void End() => _inbox.Close();

    private void Run()
    {
        EntryPool.MarkServerWorker();
        while (_inbox.TryTake(out var visit))
            _session.Serve(visit, this);
        _session.OnWorkerEnded();
    }
}
