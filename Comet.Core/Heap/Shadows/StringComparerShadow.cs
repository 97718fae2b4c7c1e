using System.Globalization;

namespace Comet.Runtime;

/// <summary>A <see cref="StringComparer"/> that goes by a culture's rules: the receiver's own of the culture. (The ordinal ones are objects that every process has one of.)</summary>
internal sealed class StringComparerShadow : ImmutableShadow
{
    private const byte Invariant = 0;
    private const byte InvariantIgnoreCase = 1;
    private const byte OfCulture = 2;

    // What a culture is read into when it is asked for the first time.
    internal override int TargetPrice => 16 * 1024;

    internal override void WriteShape(ref SyncWriter writer)
    {
        if (ReferenceEquals(Target, StringComparer.InvariantCulture))
        {
            writer.Write(Invariant);
        }
        else if (ReferenceEquals(Target, StringComparer.InvariantCultureIgnoreCase))
        {
            writer.Write(InvariantIgnoreCase);
        }
        else if (StringComparer.IsWellKnownCultureAwareComparer((StringComparer)Target, out var compareInfo, out var options))
        {
            writer.Write(OfCulture);
            writer.WriteText(compareInfo.Name);
            writer.WriteCount((int)options);
        }
        else
        {
            writer.Refuse(Target.GetType().ToString());
        }
    }

    internal override object ReadShape(ref SyncReader reader, object? adopted)
    {
        var kind = reader.Read<byte>();
        if (kind > OfCulture)
            SyncReader.Throw("No such comparer of texts exists.");
        if (kind != OfCulture)
            return adopted ?? (kind == Invariant ? StringComparer.InvariantCulture : StringComparer.InvariantCultureIgnoreCase);
        var (culture, options) = (reader.ReadText(), (CompareOptions)reader.ReadVarint());
        return adopted ?? StringComparer.Create(CultureInfo.GetCultureInfo(culture), options);
    }
}
