using System.Threading.Channels;
using Comet.Links;
using Comet.Runtime;

namespace Comet.Sessions;

// The handshake.
internal sealed partial class HomeSession
{
    private const int MostQueuedMessages = 4;

    /// <summary>What is measured in milliseconds is not believed beyond this.</summary>
    private const double MostSpeedUp = 50;

    private readonly Channel<byte[]> _opening = Channel.CreateBounded<byte[]>(MostQueuedMessages);

    /// <summary>Opens a session over a link whose delivery has not been started. The session owns the link, whatever happens.</summary>
    /// <exception cref="CometConnectionException">The server refused, does not answer, or the link was lost.</exception>
    public static async Task<HomeSession> OpenAsync(
        ILink link, HomeApplication application, HomeSessionOptions options, CancellationToken cancellation = default)
    {
        var session = new HomeSession(link, application, options);
        link.Start(session);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(options.OpeningTimeout);
        try
        {
            await session.OpenAsync(limit.Token).ConfigureAwait(false);
            return session;
        }
        catch (Exception e)
        {
            await session.CloseAsync(e is CometConnectionException ? e.Message : "home has given up opening the session").ConfigureAwait(false);
            cancellation.ThrowIfCancellationRequested();
            throw e switch
            {
                CometConnectionException => e,
                OperationCanceledException => new CometConnectionException(
                    $"The server did not answer within {options.OpeningTimeout.TotalSeconds:0} s.", e),
                MalformedSyncException => new CometConnectionException($"The server breaks the protocol: {e.Message}", e),
                _ => new CometConnectionException($"The session could not be opened: {e.Message}", e),
            };
        }
    }

    private async Task OpenAsync(CancellationToken cancellation)
    {
        if (LibraryFields.Missing is { } missing)
            throw new CometConnectionException(missing);
        if (!_application.IsOffloadable)
            SessionLog.NothingOffloadable(_logger, _application.Name);
        var writer = new WireWriter();
        var assemblies = _application.Assemblies;
        new HelloMessage(
            LibraryVersion.Current,
            _application.Name,
            _options.Policy,
            _options.MaxMigrations,
            _options.Options,
            [.. assemblies.Select(assembly => assembly.Identity)],
            _application.AbsentReferences,
            _heap.Types.Fingerprint).Write(writer);
        _link.Send(writer.Message);

        var needed = NeedAssembliesMessage.Read(await NextAsync(cancellation).ConfigureAwait(false), assemblies.Count);
        foreach (var index in needed.Distinct())
        {
            cancellation.ThrowIfCancellationRequested();
            var bytes = assemblies[index].ReadBytes();
            SessionLog.SendingAssembly(_logger, assemblies[index].Identity.Name, bytes.Length);
            AssemblyMessage.Write(writer, index, _compression, bytes.Span);
            _link.Send(writer.Message);
            _counters.AddApplicationBytes(bytes.Length);
        }

        // While the server is busy with the application.
        var speedHere = MachineSpeed.Here;
        _moveCost.AssumeMachine(speedHere);
        Rehearsal.Begin(moves: 2);
        var (sessionId, fingerprint, speedThere) = ReadyMessage.Read(await NextAsync(cancellation).ConfigureAwait(false));
        if (fingerprint != _heap.Types.Fingerprint)
            throw new CometConnectionException("The server has other types than it has said.");

        SessionId = sessionId;
        _speedUp = Math.Clamp((double)speedThere / speedHere, 1, MostSpeedUp);
        if (!Advance(HomeState.Ready))
            throw new CometConnectionException("The server ended the session while it was being opened.");
        SessionLog.HomeOpened(_logger, sessionId, _link.RemoteName, _application.Name, _options.Policy);
    }

    private async Task<byte[]> NextAsync(CancellationToken cancellation)
    {
        byte[] message;
        try
        {
            message = await _opening.Reader.ReadAsync(cancellation).ConfigureAwait(false);
        }
        catch (ChannelClosedException e) when (e.InnerException is CometConnectionException closed)
        {
            throw closed;
        }

        return (MessageType)message[0] switch
        {
            MessageType.Refused => throw new CometConnectionException($"The server refused the session: {ReasonMessage.Read(message, MessageType.Refused)}"),
            MessageType.TypesDiffer => throw new CometConnectionException(
                $"The application is built differently at both ends: {_heap.Types.DifferenceFrom(TypesDifferMessage.Read(message))}."),
            _ => message,
        };
    }

    private void AcceptOpening(ReadOnlySpan<byte> message)
    {
        if (message.Length > SessionProtocol.MaxHandshakeLength || !_opening.Writer.TryWrite(message.ToArray()))
            throw new MalformedSyncException("The handshake has messages that are too many or too long.");
    }
}
