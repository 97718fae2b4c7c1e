namespace Comet.Sessions;

/// <summary>
/// The session protocol's numbers in one place. A message is one <see cref="MessageType"/> byte and what that type's own file describes; numbers
/// are LEB128 varints unless said otherwise, texts are UTF-8 with their length in bytes first.
/// </summary>
/// <remarks>
/// Home speaks first: Hello; the server answers NeedAssemblies or Refused; home sends an Assembly each; the server answers Ready, Refused or TypesDiffer.
/// From then on Push crosses in both directions, a thread's pushes alternating, but that the server may send several while the thread runs ahead. Either end may say Goodbye at any time.
/// </remarks>
internal static class SessionProtocol
{
    /// <summary>Both ends must have the same.</summary>
    public const int Version = 4;

    /// <summary>The most assemblies an application may have.</summary>
    public const int MaxAssemblies = 1024;

    /// <summary>The most bytes all assemblies of an application may have together.</summary>
    public const long MaxApplicationLength = 256 * 1024 * 1024;

    /// <summary>The longest text in a message, in bytes: a reason, a name, a specification.</summary>
    public const int MaxTextLength = 4096;

    /// <summary>The longest message of the handshake other than Assembly, in bytes.</summary>
    public const int MaxHandshakeLength = 1024 * 1024;

    /// <summary>The most calls a thread may be ahead of home by; then it waits until home has followed.</summary>
    public const int MaxCallsAhead = 32;

    /// <summary>The most bytes of them.</summary>
    public const int MaxBytesAhead = 256 * 1024;

    /// <summary>The most threads of a session that one end may know of.</summary>
    public const int MaxThreads = 4096;
}

/// <summary>The first byte of a message.</summary>
internal enum MessageType : byte
{
    /// <summary>Home introduces itself and its application.</summary>
    Hello = 1,

    /// <summary>The server asks for assemblies it lacks, perhaps none.</summary>
    NeedAssemblies = 2,

    /// <summary>Home gives one assembly.</summary>
    Assembly = 3,

    /// <summary>The server has loaded the application.</summary>
    Ready = 4,

    /// <summary>The server does not want the session.</summary>
    Refused = 5,

    /// <summary>A thread moves, and with it what changed in the heap.</summary>
    Push = 6,

    /// <summary>The server gives a thread up: home continues it from where it left.</summary>
    Abandon = 7,

    /// <summary>The sender takes no more pushes. Threads at the server come home.</summary>
    Goodbye = 8,

    /// <summary>The server has other types than home. It says which, and wants no session.</summary>
    TypesDiffer = 9,

    /// <summary>Home goes on with a thread in another way than the server, which has run ahead. The server answers with the same.</summary>
    Diverged = 10,

    /// <summary>Home has made calls that a thread at the server did not wait for. It may want the thread back.</summary>
    Followed = 11,
}
