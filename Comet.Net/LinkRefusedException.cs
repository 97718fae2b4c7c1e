namespace Comet.Net;

/// <summary>The server answered and said no: another protocol version, a wrong key, no room, shutting down. The message gives its reason in words.</summary>
public sealed class LinkRefusedException : IOException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="reason">The server's reason, in words.</param>
    public LinkRefusedException(string reason)
        : base(reason)
    {
    }
}
