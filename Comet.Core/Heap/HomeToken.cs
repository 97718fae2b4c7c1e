using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>
/// What crosses of a cancellation token that can be canceled: its identity. The other endpoint has a token that stands for it and comes back as the original; whether it is canceled only home is asked.
/// </summary>
internal sealed class HomeToken
{
    private static readonly ConditionalWeakTable<CancellationTokenSource, HomeToken> _bySource = [];

    private HomeToken(CancellationToken token) => Token = token;

    /// <summary>The token.</summary>
    internal CancellationToken Token { get; }

    /// <summary>What crosses of a token; null if it can never be canceled.</summary>
    internal static HomeToken? Of(CancellationToken token) => Source(ref token) is { } source ? _bySource.GetValue(source, s => new HomeToken(token)) : null;

    /// <summary>What stands for another endpoint's.</summary>
    internal static HomeToken Create() => Of(new CancellationTokenSource().Token)!;

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_source")]
    private static extern ref CancellationTokenSource? Source(ref CancellationToken token);
}
