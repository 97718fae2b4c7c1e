using Comet.Net;
using Comet.Runtime;
using Comet.Sessions;

namespace Comet;

/// <summary>
/// A session with a server. While it is open, calls of <see cref="OffloadableAttribute">offloadable</see> code may move to the server and back.
/// </summary>
/// <remarks>
/// A process has one session at a time. When the link is lost, calls that were away go on at home from where they left, and later ones run as written,
/// until a new session is opened. All members may be used from any thread.
/// </remarks>
public sealed class CometClient : IAsyncDisposable
{
    private readonly HomeSession _session;

    private CometClient(HomeSession session, CometUri server)
    {
        _session = session;
        Server = server;
    }

    /// <summary>The server's address, without its key when printed.</summary>
    public CometUri Server { get; }

    /// <summary>The server's number for the session, as in its log.</summary>
    public int SessionId => _session.SessionId;

    /// <summary>Whether calls can move. False for good once the link is lost or the server shuts down.</summary>
    public bool IsConnected => _session.IsReady;

    /// <summary>Ends when the session does, with the reason in words.</summary>
    public Task<string> Closed => _session.Closed;

    /// <summary>What the session has done so far.</summary>
    public CometStatistics Statistics => _session.Statistics;

    /// <summary>
    /// What is decided about calls that are about to move, from the moment on that reading begins until the session ends: why they moved or stayed, with the predicted and the actual cost.
    /// Each reader gets all of them; one that falls thousands behind loses the oldest.
    /// </summary>
    public IAsyncEnumerable<MoveDecision> Decisions => _session.Decisions;

    /// <summary>The calls of offloadable code that are under way.</summary>
    public IReadOnlyList<CometThreadStatistics> GetThreads() => _session.GetThreads();

    /// <summary>Opens a session with the server at <c>comet://host:port?key=secret</c> and makes it this process's.</summary>
    /// <param name="server">The address; see <see cref="CometUri"/>.</param>
    /// <param name="options">Options; null for the defaults.</param>
    /// <param name="cancellationToken">Gives the attempt up.</param>
    /// <exception cref="FormatException"><paramref name="server"/> is no such address.</exception>
    /// <exception cref="InvalidOperationException">This process has a session already.</exception>
    /// <exception cref="CometConnectionException">No session could be opened; the message says why.</exception>
    public static async Task<CometClient> ConnectAsync(
        string server, CometClientOptions? options = null, CancellationToken cancellationToken = default)
    {
        var address = CometUri.Parse(server);
        options ??= new CometClientOptions();
        options.Validate();
        if (CometThread.CurrentHost is not null)
            throw new InvalidOperationException("This process is connected to a server already; close that session first.");

        var session = await OpenAsync(address, options, cancellationToken).ConfigureAwait(false);
        try
        {
            session.Activate();
            return new CometClient(session, address);
        }
        catch
        {
            await session.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc cref="ConnectAsync(string, CometClientOptions?, CancellationToken)"/>
    public static Task<CometClient> ConnectAsync(Uri server, CometClientOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(server);
        return ConnectAsync(server.OriginalString, options, cancellationToken);
    }

    /// <summary>Closes the session. Calls that are away go on at home from where they left.</summary>
    public ValueTask DisposeAsync() => _session.DisposeAsync();

    private static async Task<HomeSession> OpenAsync(CometUri address, CometClientOptions options, CancellationToken cancellationToken)
    {
        // Files are read and hashed, which a caller on a user-interface thread would notice.
        var application = await Task.Run(() => FindApplication(options), cancellationToken).ConfigureAwait(false);
        try
        {
            var link = await UdpLinkClient.ConnectAsync(address, options.Link, cancellationToken).ConfigureAwait(false);
            return await HomeSession.OpenAsync(
                link,
                application,
                new HomeSessionOptions
                {
                    Policy = options.Policy,
                    MaxMigrations = options.MaxMigrations,
                    RunAhead = options.RunAhead,
                    HistoryFile = options.HistoryFile,
                    OpeningTimeout = options.OpeningTimeout,
                    Logger = options.Logger,
                },
                cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is LinkRefusedException or LinkUnreachableException)
        {
            throw new CometConnectionException($"No session with {address}: {e.Message}", e);
        }
    }

    private static HomeApplication FindApplication(CometClientOptions options)
    {
        try
        {
            return HomeApplication.OfThisProcess(options.ApplicationName, options.AssemblyImages);
        }
        catch (Exception e) when (e is InvalidOperationException or IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            throw new CometConnectionException($"The application cannot be offered to a server: {e.Message}", e);
        }
    }
}
