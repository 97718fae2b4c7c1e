using System.Text;

namespace Comet.Runtime;

/// <summary>
/// An <see cref="Encoding"/> of the library: the receiver's own where every process has one, else what it was made with. Those that replace in ways of their own stay home.
/// </summary>
internal sealed class EncodingShadow : ImmutableShadow
{
    private static readonly Encoding[] _known =
        [Encoding.UTF8, Encoding.Default, Encoding.ASCII, Encoding.Latin1, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32];

    private static readonly Made[] _made =
        [.. from mark in new[] { false, true } from throws in new[] { false, true } from kind in Enum.GetValues<Kind>() select new Made(kind, mark, throws)];

    internal override int TargetPrice => 256;

    internal override void WriteShape(ref SyncWriter writer)
    {
        var encoding = (Encoding)Target;
        var number = Array.FindIndex(_known, known => ReferenceEquals(known, encoding));
        if (number < 0 && encoding.IsReadOnly && (number = Array.FindIndex(_made, made => made.IsAlike(encoding))) >= 0)
            number += _known.Length;
        if (number < 0)
            writer.Refuse($"{encoding.GetType()} ({encoding.WebName})");
        writer.WriteCount(number);
    }

    internal override object ReadShape(ref SyncReader reader, object? adopted)
    {
        var number = reader.ReadVarint();
        if (number >= _known.Length + _made.Length)
            SyncReader.Throw("No such encoding exists.");
        return adopted ?? (number < _known.Length ? _known[number] : _made[number - _known.Length].Create());
    }

    // Numbers on the wire: never renumber.
    private enum Kind
    {
        Utf8,
        Utf16,
        BigEndianUtf16,
        Utf32,
        BigEndianUtf32,
        Ascii,
    }

    private readonly record struct Made(Kind Kind, bool HasMark, bool Throws)
    {
        public Encoding Create() => Kind switch
        {
            Kind.Utf8 => new UTF8Encoding(HasMark, Throws),
            Kind.Utf16 => new UnicodeEncoding(bigEndian: false, HasMark, Throws),
            Kind.BigEndianUtf16 => new UnicodeEncoding(bigEndian: true, HasMark, Throws),
            Kind.Utf32 => new UTF32Encoding(bigEndian: false, HasMark, Throws),
            Kind.BigEndianUtf32 => new UTF32Encoding(bigEndian: true, HasMark, Throws),
            _ => new ASCIIEncoding(),
        };

        public bool IsAlike(Encoding encoding)
        {
            var created = Create();
            return created.GetType() == encoding.GetType() && created.Equals(encoding)
                && created.DecoderFallback.Equals(encoding.DecoderFallback) && created.EncoderFallback.Equals(encoding.EncoderFallback);
        }
    }
}
