using System.Collections.Immutable;
using System.Threading.Channels;

namespace Comet.Sessions;

/// <summary>The decisions of a session, for whoever wants to read them. Safe from any thread; without a reader it costs nothing.</summary>
internal sealed class DecisionStream : IAsyncEnumerable<MoveDecision>
{
    /// <summary>What waits for one reader, at most; then the oldest are dropped.</summary>
    private const int Capacity = 4096;

    private readonly Lock _gate = new();
    private ImmutableArray<Channel<MoveDecision>> _readers = [];
    private bool _isCompleted;

    /// <summary>Whether anybody reads.</summary>
    public bool HasReaders => !_readers.IsEmpty;

    /// <summary>Tells all readers.</summary>
    public void Publish(MoveDecision decision)
    {
        foreach (var reader in _readers)
            reader.Writer.TryWrite(decision);
    }

    /// <summary>There will be no more.</summary>
    public void Complete()
    {
        lock (_gate)
        {
            _isCompleted = true;
            foreach (var reader in _readers)
                reader.Writer.TryComplete();
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerator<MoveDecision> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        var channel = Channel.CreateBounded<MoveDecision>(new BoundedChannelOptions(Capacity) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (_gate)
        {
            if (_isCompleted)
                channel.Writer.TryComplete();
            else
                _readers = _readers.Add(channel);
        }

        return ReadAsync(channel, cancellationToken);
    }

    private async IAsyncEnumerator<MoveDecision> ReadAsync(Channel<MoveDecision> channel, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var decision in channel.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
                yield return decision;
        }
        finally
        {
            lock (_gate)
                _readers = _readers.Remove(channel);
        }
    }
}
