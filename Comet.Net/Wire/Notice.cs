using System.Text;

namespace Comet.Net.Wire;

/// <summary>What travels with a rejection or an end of a connection of the transport: one byte of kind and its contents.</summary>
internal static class Notice
{
    /// <summary>The server's challenge follows: connect again with an answer.</summary>
    internal const byte Challenge = 1;

    /// <summary>The connection is refused; the reason in UTF-8 follows.</summary>
    internal const byte Refused = 2;

    /// <summary>The link is closed; the reason in UTF-8 follows.</summary>
    internal const byte Closed = 3;

    /// <summary>A notice with a reason, cut to <see cref="LinkProtocol.MaxReasonLength"/>.</summary>
    internal static byte[] Encode(byte kind, string reason)
    {
        byte[] text = EncodeReason(reason);
        return [kind, .. text];
    }

    /// <summary>The reason as UTF-8, cut at a character to <see cref="LinkProtocol.MaxReasonLength"/>.</summary>
    internal static byte[] EncodeReason(string reason)
    {
        byte[] buffer = new byte[LinkProtocol.MaxReasonLength];
        Encoding.UTF8.GetEncoder().Convert(reason, buffer, flush: true, out _, out int length, out _);
        return buffer[..length];
    }

    /// <summary>The reason in <paramref name="utf8"/>, made fit to be shown: a peer may send anything.</summary>
    internal static string DecodeReason(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LinkProtocol.MaxReasonLength)
        {
            utf8 = utf8[..LinkProtocol.MaxReasonLength];
        }

        string text = Encoding.UTF8.GetString(utf8);
        return text.Length == 0
            ? "the peer gave no reason"
            : string.Create(text.Length, text, static (span, source) =>
            {
                for (int i = 0; i < span.Length; i++)
                {
                    // Reasons end up on consoles and in logs: no escape sequences, no forged lines.
                    span[i] = char.IsControl(source[i]) ? ' ' : source[i];
                }
            });
    }
}
