namespace Comet.Net.Wire;

/// <summary>The peer sent what no correct peer sends. Thrown by the decoders, caught where datagrams come in, and the end of that link.</summary>
internal sealed class LinkViolationException : Exception
{
    /// <param name="message">What was wrong, in words; it is told to the peer.</param>
    internal LinkViolationException(string message)
        : base(message)
    {
    }
}
