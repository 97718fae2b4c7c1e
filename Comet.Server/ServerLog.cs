using System.Net;
using Microsoft.Extensions.Logging;

namespace Comet.Server;

/// <summary>What the console says besides its sessions.</summary>
internal static partial class ServerLog
{
    [LoggerMessage(100, LogLevel.Critical, "Cannot listen on {EndPoint}: {Reason}")]
    public static partial void CannotListen(ILogger logger, IPEndPoint endPoint, string reason);

    [LoggerMessage(101, LogLevel.Information, "Stopping: {Sessions} sessions send their threads home.")]
    public static partial void Draining(ILogger logger, int sessions);

    [LoggerMessage(102, LogLevel.Information, "Stopped.")]
    public static partial void Stopped(ILogger logger);

    [LoggerMessage(103, LogLevel.Information,
        "Session {Session}: {Arrivals} threads arrived, {Departures} left, {Running} here; {BytesReceived} bytes in, {BytesSent} bytes out.")]
    public static partial void Traffic(ILogger logger, int session, long arrivals, long departures, int running, long bytesReceived, long bytesSent);

    [LoggerMessage(104, LogLevel.Information, "The standard input was closed; stopping.")]
    public static partial void ParentGone(ILogger logger);
}
