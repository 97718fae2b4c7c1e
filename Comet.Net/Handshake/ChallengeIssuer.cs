using System.Buffers.Binary;
using System.Net;
using System.Security.Cryptography;
using Comet.Net.Wire;

namespace Comet.Net.Handshake;

/// <summary>
/// Makes challenges and recognises its own, remembering nothing in between: a challenge carries a tag over the address it was sent to, the
/// client's nonce and the time. Who returns it receives datagrams at that address. Layout: time (8), server nonce (16), tag (16).
/// </summary>
internal sealed class ChallengeIssuer
{
    /// <summary>The length of a challenge, in bytes.</summary>
    internal const int Length = TagOffset + TagLength;

    private const int TagLength = 16;
    private const int NonceOffset = 8;
    private const int TagOffset = NonceOffset + LinkProtocol.NonceLength;
    private const int AddressLength = 18;
    private static readonly TimeSpan _lifetime = TimeSpan.FromSeconds(10);

    private readonly byte[] _secret = RandomNumberGenerator.GetBytes(32);
    private readonly TimeProvider _clock;

    /// <param name="clock">Tells how old a challenge is.</param>
    internal ChallengeIssuer(TimeProvider clock) => _clock = clock;

    /// <summary>A new challenge for a client.</summary>
    internal byte[] Issue(IPEndPoint client, ReadOnlySpan<byte> clientNonce)
    {
        byte[] challenge = new byte[Length];
        BinaryPrimitives.WriteInt64LittleEndian(challenge, _clock.GetTimestamp());
        RandomNumberGenerator.Fill(challenge.AsSpan(NonceOffset, LinkProtocol.NonceLength));
        ComputeTag(client, clientNonce, challenge.AsSpan(0, TagOffset), challenge.AsSpan(TagOffset));
        return challenge;
    }

    /// <summary>Whether a challenge was issued here, to this client, and not long ago.</summary>
    internal bool IsValid(IPEndPoint client, ReadOnlySpan<byte> clientNonce, ReadOnlySpan<byte> challenge)
    {
        Span<byte> tag = stackalloc byte[TagLength];
        ComputeTag(client, clientNonce, challenge[..TagOffset], tag);
        return CryptographicOperations.FixedTimeEquals(tag, challenge[TagOffset..])
            && _clock.GetElapsedTime(BinaryPrimitives.ReadInt64LittleEndian(challenge)) <= _lifetime;
    }

    private void ComputeTag(IPEndPoint client, ReadOnlySpan<byte> clientNonce, ReadOnlySpan<byte> head, Span<byte> tag)
    {
        Span<byte> text = stackalloc byte[AddressLength + LinkProtocol.NonceLength + TagOffset];
        text.Clear();
        client.Address.TryWriteBytes(text, out _);
        BinaryPrimitives.WriteUInt16LittleEndian(text[(AddressLength - 2)..], (ushort)client.Port);
        clientNonce.CopyTo(text[AddressLength..]);
        head.CopyTo(text[(AddressLength + LinkProtocol.NonceLength)..]);
        Span<byte> full = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_secret, text, full);
        full[..TagLength].CopyTo(tag);
    }
}
