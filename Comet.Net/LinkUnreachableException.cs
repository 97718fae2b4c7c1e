namespace Comet.Net;

/// <summary>No server answered: the host is unknown, nothing listens there, or the network does not carry UDP to it.</summary>
public sealed class LinkUnreachableException : IOException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was tried and did not work, in words.</param>
    /// <param name="inner">The error below, if any.</param>
    public LinkUnreachableException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
