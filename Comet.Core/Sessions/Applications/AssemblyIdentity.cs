using System.Security.Cryptography;

namespace Comet.Sessions;

/// <summary>What an assembly is, exactly.</summary>
/// <param name="Name">The full name, as <see cref="System.Reflection.AssemblyName.FullName"/>.</param>
/// <param name="Mvid">The module version id, which the compiler made.</param>
/// <param name="Hash">The SHA-256 of the file, in lower-case hexadecimal.</param>
/// <param name="Length">The file's length in bytes.</param>
internal sealed record AssemblyIdentity(string Name, Guid Mvid, string Hash, int Length)
{
    /// <summary>Bytes of a hash.</summary>
    public const int HashLength = SHA256.HashSizeInBytes;

    /// <summary>The hash of an assembly's bytes, as <see cref="Hash"/> holds it.</summary>
    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
