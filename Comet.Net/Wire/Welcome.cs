namespace Comet.Net.Wire;

/// <summary>The contents of <see cref="MessageType.Welcome"/>: the session id the server issues and its proof of knowing the key.</summary>
internal readonly ref struct Welcome
{
    private const int Length = 1 + LinkProtocol.NonceLength + LinkProtocol.ProofLength;

    private Welcome(ReadOnlySpan<byte> message)
    {
        SessionId = message.Slice(1, LinkProtocol.NonceLength);
        Proof = message.Slice(1 + LinkProtocol.NonceLength, LinkProtocol.ProofLength);
    }

    /// <summary>Names the session from now on.</summary>
    internal ReadOnlySpan<byte> SessionId { get; }

    /// <summary>The server's proof.</summary>
    internal ReadOnlySpan<byte> Proof { get; }

    /// <summary>The whole message, its type byte included.</summary>
    internal static byte[] Encode(ReadOnlySpan<byte> sessionId, ReadOnlySpan<byte> proof) => [(byte)MessageType.Welcome, .. sessionId, .. proof];

    /// <summary>Reads the whole message. False if it is none.</summary>
    internal static bool TryDecode(ReadOnlySpan<byte> message, out Welcome welcome)
    {
        bool valid = message.Length == Length && message[0] == (byte)MessageType.Welcome;
        welcome = valid ? new Welcome(message) : default;
        return valid;
    }
}
