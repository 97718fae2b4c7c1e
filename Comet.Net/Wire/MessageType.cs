namespace Comet.Net.Wire;

/// <summary>The first byte of everything on channel 0. What follows it is beside each.</summary>
internal enum MessageType : byte
{
    /// <summary>Server to client, first: session id (16), proof of the server (32).</summary>
    Welcome = 1,

    /// <summary>Client to server, first: nothing.</summary>
    Ready = 2,

    /// <summary>A message that fits in one datagram: its bytes.</summary>
    Message = 3,

    /// <summary>A message in chunks: transfer id (4), length (4), hash (16).</summary>
    Announce = 4,

    /// <summary>The limit of what the peer may send, counted from the start of the link: limit (8).</summary>
    Credit = 5,

    /// <summary>Asks for a <see cref="Pong"/>: any stamp (8).</summary>
    Ping = 6,

    /// <summary>Answers a <see cref="Ping"/>: its stamp (8).</summary>
    Pong = 7,

    /// <summary>The last message of the sender: reason (UTF-8).</summary>
    Close = 8,

    /// <summary>Everything up to the peer's <see cref="Close"/> has arrived: nothing.</summary>
    CloseAck = 9,
}
