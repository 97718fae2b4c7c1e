using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Comet.Runtime;

/// <content>What both ends compare before anything is sent.</content>
public sealed partial class TypeTable
{
    private ulong _fingerprint;

    /// <summary>
    /// A hash over all layouts, names, kinds and numbers: equal at both ends, or nothing may be sent. Never 0 once frozen.
    /// </summary>
    internal ulong Fingerprint => _fingerprint;

    /// <summary>All that must be equal at both ends, a line each. Of a field that differs the first line that differs speaks, not only of its type.</summary>
    internal string Describe()
    {
        var text = new StringBuilder();
        foreach (var (type, fields) in _layouts)
        {
            foreach (var field in fields.Split("; "))
                Line($"{type}: {field}");
        }

        foreach (var entry in _types)
            Line($"{entry.Kind} {entry.Name ?? entry.Type.ToString()}");
        foreach (var entry in _statics)
            Line($"{TypeKind.Statics} {entry.Owner}");
        foreach (var entry in _frames)
            Line($"{TypeKind.Frame} {entry.Type}, layout {entry.Layout:x8}");
        foreach (var method in _delegateMethods)
            Line($"method of {TypeKind.Delegate} {method}");
        return text.ToString();

        void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }

    /// <summary>The first thing that another table, which <paramref name="description"/> describes, has otherwise than this one, in words for people at home.</summary>
    /// <param name="description">What the other table says of itself; it may have been cut.</param>
    internal string DifferenceFrom(string description)
    {
        var own = Describe().Split('\n');
        var other = description.Split('\n');
        for (var i = 0; i < Math.Min(own.Length, other.Length); i++)
        {
            if (own[i] != other[i])
                return $"home has \"{Named(own[i])}\", the server \"{Named(other[i])}\"";
        }

        return "one end has more types than the other";

        static string Named(string line) => line.Length == 0 ? "nothing more" : line;
    }

    private ulong ComputeFingerprint() => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(Describe()))) | 1;
}
