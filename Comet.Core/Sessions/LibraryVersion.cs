using Comet.Runtime;

namespace Comet.Sessions;

/// <summary>Which build of this library it is. Frames and shadows are its internal matter, so both ends must run the same release.</summary>
internal static class LibraryVersion
{
    /// <summary>The version, as it is compared in the handshake.</summary>
    public static string Current { get; } = typeof(CometThread).Assembly.GetName().Version?.ToString() ?? "0.0";
}
