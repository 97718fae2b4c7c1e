using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Comet.Generators.Memo;

/// <summary>Stands for a text: two texts with one digest are taken for the same.</summary>
internal readonly record struct Digest(ulong High, ulong Low)
{
    /// <summary>The digest of a text.</summary>
    public static Digest Of(string text)
    {
        using var sha = SHA256.Create();
        byte[] hash = sha.ComputeHash(Encoding.UTF8.GetBytes(text));
        return new(BitConverter.ToUInt64(hash, 0), BitConverter.ToUInt64(hash, 8));
    }

    /// <summary>The digest of a text, without making a string of it.</summary>
    public static Digest Of(SourceText text) => Of(string.Concat(text.GetContentHash().Select(static b => b.ToString("x2"))));

    /// <summary>The digest of a row of texts and digests.</summary>
    public static Digest Of(IEnumerable<string> parts) => Of(string.Join("\0", parts));

    /// <inheritdoc/>
    public override string ToString() => $"{High:x16}{Low:x16}";
}
