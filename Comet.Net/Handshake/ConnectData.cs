using System.Buffers.Binary;
using Comet.Net.Wire;

namespace Comet.Net.Handshake;

/// <summary>
/// What a client sends with a connection request. Layout: magic (4), version (2), kind (1), client nonce (16), and in an answer the challenge
/// (<see cref="ChallengeIssuer.Length"/>) and the client's proof (32); then zeros up to <see cref="Length"/>, so that no reply of the server is
/// larger than the request: a forged sender address gains nobody anything. Magic, version and place of both stay the same in every version.
/// </summary>
internal readonly ref struct ConnectData
{
    /// <summary>The length of every request's data, in bytes.</summary>
    internal const int Length = 128;

    private const uint Magic = 0x54454D43;
    private const byte HelloKind = 1;
    private const byte AnswerKind = 2;
    private const int VersionOffset = 4;
    private const int KindOffset = 6;
    private const int NonceOffset = 7;
    private const int ChallengeOffset = NonceOffset + LinkProtocol.NonceLength;
    private const int ProofOffset = ChallengeOffset + ChallengeIssuer.Length;

    private readonly ReadOnlySpan<byte> _data;

    private ConnectData(ReadOnlySpan<byte> data) => _data = data;

    /// <summary>The protocol version of the client.</summary>
    internal ushort Version => BinaryPrimitives.ReadUInt16LittleEndian(_data[VersionOffset..]);

    /// <summary>Whether this is an answer to a challenge.</summary>
    internal bool IsAnswer => _data[KindOffset] == AnswerKind;

    /// <summary>The random number the client chose for this connection.</summary>
    internal ReadOnlySpan<byte> ClientNonce => _data.Slice(NonceOffset, LinkProtocol.NonceLength);

    /// <summary>In an answer: the challenge it answers.</summary>
    internal ReadOnlySpan<byte> Challenge => _data.Slice(ChallengeOffset, ChallengeIssuer.Length);

    /// <summary>In an answer: the proof that the client knows the key.</summary>
    internal ReadOnlySpan<byte> Proof => _data.Slice(ProofOffset, LinkProtocol.ProofLength);

    /// <summary>The first request.</summary>
    internal static byte[] EncodeHello(ushort version, ReadOnlySpan<byte> clientNonce) => Encode(version, HelloKind, clientNonce);

    /// <summary>The second request.</summary>
    internal static byte[] EncodeAnswer(ushort version, ReadOnlySpan<byte> clientNonce, ReadOnlySpan<byte> challenge, ReadOnlySpan<byte> proof)
    {
        byte[] data = Encode(version, AnswerKind, clientNonce);
        challenge.CopyTo(data.AsSpan(ChallengeOffset));
        proof.CopyTo(data.AsSpan(ProofOffset));
        return data;
    }

    /// <summary>Reads a request. False: not from a Comet client of any version.</summary>
    internal static bool TryDecode(ReadOnlySpan<byte> data, out ConnectData request)
    {
        request = new ConnectData(data);
        return data.Length == Length
            && BinaryPrimitives.ReadUInt32LittleEndian(data) == Magic
            && data[KindOffset] is HelloKind or AnswerKind;
    }

    private static byte[] Encode(ushort version, byte kind, ReadOnlySpan<byte> clientNonce)
    {
        byte[] data = new byte[Length];
        BinaryPrimitives.WriteUInt32LittleEndian(data, Magic);
        BinaryPrimitives.WriteUInt16LittleEndian(data.AsSpan(VersionOffset), version);
        data[KindOffset] = kind;
        clientNonce.CopyTo(data.AsSpan(NonceOffset));
        return data;
    }
}
