using Comet.Runtime;

namespace Comet.Sessions;

/// <summary>
/// Which release of this library runs, and on which version of .NET. Both ends must run the same: frames and shadows are this library's internal matter, and the order in
/// which a hash collection is enumerated, or the next number of a <see cref="Random"/>, is .NET's.
/// </summary>
internal static class LibraryVersion
{
    /// <summary>The version, as it is compared in the handshake.</summary>
    public static string Current { get; } = $"{typeof(CometThread).Assembly.GetName().Version?.ToString() ?? "0.0"} on .NET {Environment.Version.ToString(2)}";
}
