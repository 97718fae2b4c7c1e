using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Comet.Net;

/// <summary>Where a server is and the key it asks for: <c>comet://host:port?key=secret</c>.</summary>
/// <remarks>The port may be left out and is <see cref="DefaultPort"/> then; the key may be left out and is empty then. A key with reserved characters is percent-encoded.</remarks>
public sealed class CometUri
{
    /// <summary>The port of a server that names none.</summary>
    public const int DefaultPort = 9050;

    private const string Scheme = "comet://";

    private CometUri(string host, int port, string key)
    {
        Host = host;
        Port = port;
        Key = key;
    }

    /// <summary>The server's host name or IPv4 address.</summary>
    public string Host { get; }

    /// <summary>The server's UDP port, 1 to 65535.</summary>
    public int Port { get; }

    /// <summary>The shared key, decoded; empty if the address names none.</summary>
    public string Key { get; }

    /// <summary>Reads an address.</summary>
    /// <exception cref="FormatException"><paramref name="text"/> is no such address; the message says why.</exception>
    public static CometUri Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out CometUri? uri, out string? error) ? uri : throw new FormatException(error);
    }

    /// <summary>Reads an address.</summary>
    /// <param name="text">The text to read.</param>
    /// <param name="uri">The address, if the text is one.</param>
    /// <param name="error">What is wrong with the text, in words, if it is none. It never repeats the key.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out CometUri? uri, [NotNullWhen(false)] out string? error)
    {
        uri = null;
        error = null;
        text = text?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            error = "The server's address is empty; it looks like comet://host:port?key=secret.";
            return false;
        }

        if (!text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            error = "A server's address starts with comet:// and looks like comet://host:port?key=secret.";
            return false;
        }

        string rest = text[Scheme.Length..];
        int question = rest.IndexOf('?', StringComparison.Ordinal);
        string authority = (question < 0 ? rest : rest[..question]).TrimEnd('/');
        string query = question < 0 ? "" : rest[(question + 1)..];
        return TryParseAuthority(authority, out string host, out int port, out error)
            && TryParseQuery(query, out string key, out error)
            && (uri = new CometUri(host, port, key)) is not null;
    }

    /// <summary>The address without its key, fit for logs.</summary>
    public override string ToString() => $"{Scheme}{Host}:{Port.ToString(CultureInfo.InvariantCulture)}";

    private static bool TryParseAuthority(string authority, out string host, out int port, [NotNullWhen(false)] out string? error)
    {
        host = authority;
        port = DefaultPort;
        error = null;
        if (authority.Contains('[', StringComparison.Ordinal) || authority.Split(':').Length > 2)
        {
            error = $"The host in {Scheme}{authority} is an IPv6 address; this version of Comet connects over IPv4 only.";
            return false;
        }

        if (authority.Contains('/', StringComparison.Ordinal))
        {
            error = $"{Scheme}{authority} has a path; an address is only a host, a port and a key.";
            return false;
        }

        int colon = authority.IndexOf(':', StringComparison.Ordinal);
        if (colon >= 0)
        {
            host = authority[..colon];
            string digits = authority[(colon + 1)..];
            if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out port) || port is < 1 or > 65535)
            {
                error = $"The port in {Scheme}{authority} is not a number from 1 to 65535.";
                return false;
            }
        }

        if (Uri.CheckHostName(host) is not (UriHostNameType.Dns or UriHostNameType.IPv4))
        {
            error = host.Length == 0 ? "The server's address names no host." : $"'{host}' is neither a host name nor an IPv4 address.";
            return false;
        }

        return true;
    }

    private static bool TryParseQuery(string query, out string key, [NotNullWhen(false)] out string? error)
    {
        key = "";
        error = null;
        bool hasKey = false;
        foreach (string part in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            string name = equals < 0 ? part : part[..equals];

            // An unknown name is most likely a misspelt "key": to go on without a key would be the worst answer.
            if (!name.Equals("key", StringComparison.OrdinalIgnoreCase) || equals < 0 || hasKey)
            {
                error = hasKey ? "The server's address has more than one key." : $"The server's address has an unknown parameter '{name}'; only key=… is known.";
                return false;
            }

            key = Uri.UnescapeDataString(part[(equals + 1)..]);
            hasKey = true;
        }

        return true;
    }
}
