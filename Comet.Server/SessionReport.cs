using Comet.Sessions;
using Microsoft.Extensions.Logging;

namespace Comet.Server;

/// <summary>What has been said of a session so far, so that only news is said.</summary>
internal sealed class SessionReport
{
    private ServerSessionTraffic _said;

    /// <summary>Says what has moved since the last time, if anything has.</summary>
    public void LogChanges(ServerSession session, ILogger logger)
    {
        var now = session.Traffic;
        if (now == _said)
            return;
        ServerLog.Traffic(
            logger,
            session.Id,
            now.Arrivals - _said.Arrivals,
            now.Departures - _said.Departures,
            now.Running,
            now.BytesReceived - _said.BytesReceived,
            now.BytesSent - _said.BytesSent);
        _said = now;
    }
}
