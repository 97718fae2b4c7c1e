namespace Comet.Runtime;

/// <summary>A token that is canceled with either of two. Where the enumeration that it was made for ends at the server it is let go when home has forgotten the enumeration.</summary>
internal sealed class CombinedTokens(CancellationToken first, CancellationToken second) : IDisposable
{
    private readonly CancellationTokenSource _source = CancellationTokenSource.CreateLinkedTokenSource(first, second);

    ~CombinedTokens() => _source.Dispose();

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        _source.Dispose();
        GC.SuppressFinalize(this);
    }
}
