using System.Diagnostics.CodeAnalysis;

namespace Comet.Runtime;

/// <summary>A sync would be longer than it may be. The capture turns that into a <see cref="NotPortableException"/>, if no message can be so long.</summary>
internal sealed class SyncTooLargeException() : Exception("A sync is longer than it may be.")
{
    /// <summary>Throws one.</summary>
    [DoesNotReturn]
    internal static void Throw() => throw new SyncTooLargeException();
}
