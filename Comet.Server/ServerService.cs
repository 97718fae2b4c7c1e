using System.Net.Sockets;
using System.Threading.Channels;
using Comet.Links;
using Comet.Net;
using Comet.Sessions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Comet.Server;

/// <summary>Listens, serves a session for each link, reports what goes on, and drains when it is stopped.</summary>
internal sealed class ServerService(ServerOptions options, IHostApplicationLifetime lifetime, ILogger<ServerService> logger) : BackgroundService
{
    /// <summary>Enough for the runtime to compile what moves call as well as it can.</summary>
    private const int RehearsedMoves = 200;

    private static readonly TimeSpan _reportPeriod = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<ServerSession, SessionReport> _sessions = [];
    private readonly SpareApplications _applications = new(new ApplicationLoader(new ApplicationCache(options.CacheDirectory)));

    /// <summary>What the process ends with.</summary>
    public int ExitCode { get; private set; }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        UdpLinkListener listener;
        try
        {
            listener = UdpLinkListener.Start(options.Listen, new UdpLinkOptions { Key = options.Key, MaxLinks = options.MaxSessions });
        }
        catch (SocketException e)
        {
            ServerLog.CannotListen(logger, options.Listen, e.Message);
            ExitCode = 1;
            lifetime.StopApplication();
            return;
        }

        using (_applications)
        await using (listener.ConfigureAwait(false))
        {
            // For whoever started this process: exactly this line, first, and at once.
            Console.Out.WriteLine($"comet-server listening on {listener.LocalEndPoint}");
            Console.Out.Flush();
            Rehearsal.Begin(RehearsedMoves);
            var reporting = ReportAsync(stoppingToken);
            await AcceptAsync(listener, stoppingToken).ConfigureAwait(false);
            await DrainAsync(listener).ConfigureAwait(false);
            await reporting.ConfigureAwait(false);
        }
    }

    private async Task AcceptAsync(UdpLinkListener listener, CancellationToken stopping)
    {
        try
        {
            await foreach (var link in listener.AcceptAllAsync(stopping).ConfigureAwait(false))
                Serve(link);
        }
        catch (Exception e) when (e is OperationCanceledException or ChannelClosedException)
        {
            // Stopped.
        }
    }

    private void Serve(ILink link)
    {
        var session = ServerSession.Start(link, new ServerSessionOptions { Loader = _applications, Logger = logger });
        lock (_gate)
            _sessions.Add(session, new SessionReport());
        _ = session.Closed.ContinueWith(_ => Forget(session), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    private void Forget(ServerSession session)
    {
        lock (_gate)
            _sessions.Remove(session);
    }

    private async Task DrainAsync(UdpLinkListener listener)
    {
        const string Reason = "the server is shutting down";
        listener.Drain(Reason);
        ServerSession[] sessions;
        lock (_gate)
            sessions = [.. _sessions.Keys];
        if (sessions.Length > 0)
            ServerLog.Draining(logger, sessions.Length);
        await Task.WhenAll(sessions.Select(session => session.DrainAsync(Reason, options.Grace))).ConfigureAwait(false);
        ServerLog.Stopped(logger);
    }

    /// <summary>Says once a second what has moved. A line for each move would be thousands a second; <c>--verbose</c> gives them.</summary>
    private async Task ReportAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(_reportPeriod);
        try
        {
            while (await timer.WaitForNextTickAsync(stopping).ConfigureAwait(false))
            {
                lock (_gate)
                {
                    foreach (var (session, report) in _sessions)
                        report.LogChanges(session, logger);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Stopped.
        }
    }
}
