using System.Globalization;
using Comet.Sessions;

namespace Comet.Runtime;

/// <summary>A <see cref="CultureInfo"/>, by its name. One whose settings the program has changed does not cross.</summary>
internal sealed class CultureInfoShadow : ImmutableShadow
{
    public override bool IsClean() => Target is CultureInfo culture && (culture.IsReadOnly || ThreadCulture.IsPredefined(culture));

    public override void WriteChanges(ref SyncWriter writer) => RefuseChanged(ref writer);

    // What a culture is read into when it is asked for the first time.
    internal override int TargetPrice => 16 * 1024;

    internal override void WriteShape(ref SyncWriter writer)
    {
        var culture = (CultureInfo)Target;
        if (!ThreadCulture.IsPredefined(culture))
            RefuseChanged(ref writer);
        writer.Write(culture.IsReadOnly);
        writer.Write(ReferenceEquals(culture, CultureInfo.InvariantCulture));
        writer.WriteText(culture.Name);
    }

    internal override object ReadShape(ref SyncReader reader, object? adopted)
    {
        var isReadOnly = reader.Read<bool>();
        var isInvariant = reader.Read<bool>();
        var name = reader.ReadText();
        if (adopted is not null)
            return adopted;
        if (isInvariant)
            return CultureInfo.InvariantCulture;
        var culture = !isReadOnly ? new CultureInfo(name, useUserOverride: false) : CultureInfo.GetCultureInfo(name);

        // The library takes names that are none, and fails when such a culture is used.
        _ = culture.NumberFormat;
        return culture;
    }

    private void RefuseChanged(ref SyncWriter writer) => writer.Refuse($"{Target.GetType()} ({((CultureInfo)Target).Name}, with settings of its own)");
}
