using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Comet.Net.Wire;

namespace Comet.Net.Handshake;

/// <summary>
/// The proofs that an end knows the shared key: HMAC-SHA256 over the challenge, both nonces and who is speaking. Neither proof can be replayed to
/// another server or connection, and neither can be turned into the other.
/// </summary>
internal sealed class KeyProof
{
    private readonly byte[] _key;

    /// <param name="key">The shared key; empty is a key like any other.</param>
    internal KeyProof(string key) => _key = Encoding.UTF8.GetBytes(key);

    /// <summary>The client's proof, which goes with its answer to the challenge (the challenge holds the server's nonce).</summary>
    internal byte[] OfClient(ushort version, ReadOnlySpan<byte> clientNonce, ReadOnlySpan<byte> challenge) =>
        Compute("comet link client"u8, version, clientNonce, challenge, []);

    /// <summary>The server's proof, which goes with its welcome and covers the session id it issues.</summary>
    internal byte[] OfServer(ushort version, ReadOnlySpan<byte> clientNonce, ReadOnlySpan<byte> challenge, ReadOnlySpan<byte> sessionId) =>
        Compute("comet link server"u8, version, clientNonce, challenge, sessionId);

    private byte[] Compute(
        ReadOnlySpan<byte> speaker,
        ushort version,
        ReadOnlySpan<byte> clientNonce,
        ReadOnlySpan<byte> challenge,
        ReadOnlySpan<byte> sessionId)
    {
        // Every part has a fixed length, so their sequence has one reading only.
        Span<byte> versionBytes = stackalloc byte[sizeof(ushort)];
        BinaryPrimitives.WriteUInt16LittleEndian(versionBytes, version);
        using IncrementalHash hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        hash.AppendData(speaker);
        hash.AppendData(versionBytes);
        hash.AppendData(clientNonce);
        hash.AppendData(challenge);
        hash.AppendData(sessionId);
        byte[] proof = hash.GetHashAndReset();
        System.Diagnostics.Debug.Assert(proof.Length == LinkProtocol.ProofLength);
        return proof;
    }
}
