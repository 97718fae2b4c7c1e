using System.Diagnostics.CodeAnalysis;

namespace Comet.Runtime;

/// <summary>A sync would be longer than a message may be. The capture turns it into a <see cref="NotPortableException"/>.</summary>
internal sealed class SyncTooLargeException() : Exception("A sync is longer than a message may be.")
{
    /// <summary>Throws one.</summary>
    [DoesNotReturn]
    internal static void Throw() => throw new SyncTooLargeException();
}
