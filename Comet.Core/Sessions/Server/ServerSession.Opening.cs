using System.Threading.Channels;
using Comet.Runtime;

namespace Comet.Sessions;

// The handshake, and the application.
internal sealed partial class ServerSession
{
    private readonly Channel<byte[]> _opening = Channel.CreateBounded<byte[]>(SessionProtocol.MaxAssemblies + 1);

    // How many bytes home may still send. What it announces in Hello is added when Hello has been read.
    private long _openingBytesAllowed = SessionProtocol.MaxHandshakeLength;
    private ILoadedApplication? _application;
    private SharedHeap? _heap;

    private async Task OpenAsync()
    {
        try
        {
            await HandshakeAsync().ConfigureAwait(false);
        }
        catch (Exception e) when (e is ApplicationRefusedException or MalformedSyncException)
        {
            Refuse(e.Message);
        }
        catch (OperationCanceledException)
        {
            Refuse($"home did not speak for {_options.OpeningTimeout.TotalSeconds:0} s");
        }
        catch (Exception e) when (e is CometConnectionException or ChannelClosedException)
        {
            // The link was closed, and that has been said.
        }
        catch (Exception e)
        {
            Refuse($"the application could not be loaded: {e.Message}");
        }
        finally
        {
            EndOpening();
        }
    }

    private async Task HandshakeAsync()
    {
        var hello = HelloMessage.Read(await NextAsync().ConfigureAwait(false));
        _hello = hello;
        if (hello.LibraryVersion != LibraryVersion.Current)
            throw new ApplicationRefusedException($"home runs Comet {hello.LibraryVersion}, this server Comet {LibraryVersion.Current}");
        if (LibraryFields.Missing is { } missing)
            throw new ApplicationRefusedException(missing);

        await ReceiveAssembliesAsync(hello).ConfigureAwait(false);
        _application = _options.Loader.Load(hello);
        var types = TypeTable.Build(_application.Modules);
        if (types.Fingerprint != hello.Fingerprint)
        {
            RefuseTypes(types);
            return;
        }

        _heap = new SharedHeap(types, isHome: false);
        if (!Advance(ServerState.Ready))
            return;

        SessionLog.ServerOpened(_logger, Id, _link.RemoteName, hello.ApplicationName, hello.Assemblies.Count, hello.Policy);
        ReadyMessage.Write(_writer, Id, types.Fingerprint, MachineSpeed.Here);
        _link.Send(_writer.Message);
    }

    private async Task ReceiveAssembliesAsync(HelloMessage hello)
    {
        var missing = new List<int>();
        for (var i = 0; i < hello.Assemblies.Count; i++)
        {
            if (!_options.Loader.Has(hello.Assemblies[i]))
                missing.Add(i);
        }

        // Each assembly message has a type and an index besides the bytes.
        Interlocked.Add(ref _openingBytesAllowed, missing.Sum(i => hello.Assemblies[i].Length + 16L));
        NeedAssembliesMessage.Write(_writer, missing);
        _link.Send(_writer.Message);
        while (missing.Count > 0)
        {
            var message = await NextAsync().ConfigureAwait(false);
            var bytes = AssemblyMessage.Read(message, hello.Assemblies, _compression, out var index);
            if (!missing.Remove(index))
                throw new MalformedSyncException($"Assembly {index} was not asked for.");
            _options.Loader.Add(hello.Assemblies[index], bytes);
            SessionLog.AssemblyArrived(_logger, Id, hello.Assemblies[index].Name, bytes.Length);
        }
    }

    private async Task<byte[]> NextAsync()
    {
        using var limit = new CancellationTokenSource(_options.OpeningTimeout);
        return await _opening.Reader.ReadAsync(limit.Token).ConfigureAwait(false);
    }

    private void AcceptOpening(ReadOnlySpan<byte> message)
    {
        if (Interlocked.Add(ref _openingBytesAllowed, -message.Length) < 0)
            throw new MalformedSyncException("Home sends more than it has announced.");
        if (!_opening.Writer.TryWrite(message.ToArray()))
            throw new MalformedSyncException("Home sends more messages than were asked for.");
    }

    private void Refuse(string reason)
    {
        SessionLog.ServerRefused(_logger, Id, _link.RemoteName, reason);
        SendReason(MessageType.Refused, reason);
        _link.Close(reason);
    }

    private void RefuseTypes(TypeTable types)
    {
        const string reason = "the server numbers the application's types differently than home, or carries them differently";
        SessionLog.ServerRefused(_logger, Id, _link.RemoteName, reason);
        TypesDifferMessage.Write(_writer, types.Describe());
        _link.Send(_writer.Message);
        _link.Close(reason);
    }

    /// <inheritdoc/>
    public override TypeTable? Types => _heap?.Types;

    /// <summary>Gives up heap and application. Nothing of the session runs any more.</summary>
    private void Unload()
    {
        _heap?.Dispose();
        _heap = null;
        _application?.Dispose();
        _application = null;
        _closed.TrySetResult();
    }
}
