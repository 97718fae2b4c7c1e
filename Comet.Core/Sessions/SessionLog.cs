using Microsoft.Extensions.Logging;

namespace Comet.Sessions;

/// <summary>Everything sessions say, in one place. Home's events are 1 to 49, the server's 50 to 99.</summary>
internal static partial class SessionLog
{
    [LoggerMessage(1, LogLevel.Information, "Session {Session} with {Server} is open: {Application}, policy {Policy}.")]
    public static partial void HomeOpened(ILogger logger, int session, string server, string application, MigrationPolicy policy);

    [LoggerMessage(2, LogLevel.Information, "Session {Session} is closed: {Reason}.")]
    public static partial void HomeClosed(ILogger logger, int session, string reason);

    [LoggerMessage(3, LogLevel.Error, "Session {Session} is being closed: {Reason}")]
    public static partial void HomeFailed(ILogger logger, int session, string reason);

    [LoggerMessage(4, LogLevel.Information, "The server lacks {Assembly}; sending {Bytes} bytes.")]
    public static partial void SendingAssembly(ILogger logger, string assembly, int bytes);

    [LoggerMessage(5, LogLevel.Information, "Session {Session}: the server takes no more threads: {Reason}.")]
    public static partial void ServerSaysGoodbye(ILogger logger, int session, string reason);

    [LoggerMessage(10, LogLevel.Debug, "Session {Session}: thread {ThreadId} leaves with {Frames} frames on {Kept} kept, {Bytes} bytes.")]
    public static partial void ThreadLeaves(ILogger logger, int session, int threadId, int frames, int kept, int bytes);

    [LoggerMessage(11, LogLevel.Debug, "Session {Session}: thread {ThreadId} is back, {Bytes} bytes, after {Work} us of work.")]
    public static partial void ThreadReturns(ILogger logger, int session, int threadId, int bytes, long work);

    [LoggerMessage(12, LogLevel.Warning, "Session {Session}: the server was lost; thread {ThreadId} goes on at home from where it left.")]
    public static partial void ThreadRecovered(ILogger logger, int session, int threadId);

    [LoggerMessage(13, LogLevel.Warning, "Session {Session}: thread {ThreadId} stays at home: {Reason}")]
    public static partial void ThreadStays(ILogger logger, int session, int threadId, string reason);

    [LoggerMessage(14, LogLevel.Debug, "Thread {ThreadId} has ended after {Moves} moves.")]
    public static partial void ThreadEnded(ILogger logger, int threadId, int moves);

    [LoggerMessage(15, LogLevel.Error, "Session {Session}: an internal error kept thread {ThreadId} at home.")]
    public static partial void InternalError(ILogger logger, int session, int threadId, Exception exception);

    [LoggerMessage(16, LogLevel.Debug, "Session {Session}: thread {ThreadId} runs ahead of a call, {Bytes} bytes.")]
    public static partial void ThreadRunsAhead(ILogger logger, int session, int threadId, int bytes);

    [LoggerMessage(17, LogLevel.Debug, "Session {Session}: thread {ThreadId} goes another way at home than ahead at the server.")]
    public static partial void ThreadDiverges(ILogger logger, int session, int threadId);

    [LoggerMessage(18, LogLevel.Warning, "The history in {Path} cannot be read, and begins anew: {Reason}")]
    public static partial void HistoryNotRead(ILogger logger, string path, string reason);

    [LoggerMessage(19, LogLevel.Warning, "The history cannot be written to {Path}: {Reason}")]
    public static partial void HistoryNotWritten(ILogger logger, string path, string reason);

    [LoggerMessage(20, LogLevel.Warning, "No assembly of {Application} has offloadable classes, so nothing will move: no class is marked, or the generator is not referenced.")]
    public static partial void NothingOffloadable(ILogger logger, string application);

    [LoggerMessage(50, LogLevel.Information, "Session {Session} from {Home} is open: {Application}, {Assemblies} assemblies, policy {Policy}.")]
    public static partial void ServerOpened(ILogger logger, int session, string home, string application, int assemblies, MigrationPolicy policy);

    [LoggerMessage(51, LogLevel.Information, "Session {Session} is closed: {Reason}; {Arrivals} arrivals, {BytesReceived} bytes in, {BytesSent} bytes out.")]
    public static partial void ServerClosed(ILogger logger, int session, string reason, long arrivals, long bytesReceived, long bytesSent);

    [LoggerMessage(52, LogLevel.Error, "Session {Session} is being closed: {Reason}")]
    public static partial void ServerFailed(ILogger logger, int session, string reason);

    [LoggerMessage(53, LogLevel.Warning, "Session {Session} from {Home} is refused: {Reason}")]
    public static partial void ServerRefused(ILogger logger, int session, string home, string reason);

    [LoggerMessage(54, LogLevel.Information, "Session {Session}: {Assembly} has arrived, {Bytes} bytes.")]
    public static partial void AssemblyArrived(ILogger logger, int session, string assembly, int bytes);

    [LoggerMessage(60, LogLevel.Debug, "Session {Session}: thread {ThreadId} arrives with {Frames} frames, {Bytes} bytes.")]
    public static partial void ThreadArrives(ILogger logger, int session, int threadId, int frames, int bytes);

    [LoggerMessage(61, LogLevel.Debug, "Session {Session}: thread {ThreadId} goes home, {Bytes} bytes, after {Work} us of work.")]
    public static partial void ThreadGoesHome(ILogger logger, int session, int threadId, int bytes, long work);

    [LoggerMessage(65, LogLevel.Debug, "Session {Session}: thread {ThreadId} runs ahead of a call that home makes, {Bytes} bytes.")]
    public static partial void ThreadGoesAhead(ILogger logger, int session, int threadId, int bytes);

    [LoggerMessage(62, LogLevel.Warning, "Session {Session}: thread {ThreadId} is given up, home continues it: {Reason}")]
    public static partial void ThreadAbandoned(ILogger logger, int session, int threadId, string reason);

    [LoggerMessage(63, LogLevel.Error, "Session {Session}: an internal error gave thread {ThreadId} up.")]
    public static partial void ServerInternalError(ILogger logger, int session, int threadId, Exception exception);

    [LoggerMessage(64, LogLevel.Information, "Session {Session}: first thread arrived {Milliseconds} ms after opening.")]
    public static partial void FirstArrival(ILogger logger, int session, long milliseconds);
}
