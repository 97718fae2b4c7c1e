namespace Comet.Runtime;

/// <summary>A <see cref="Version"/>: its numbers, -1 for those it lacks.</summary>
internal sealed class VersionShadow : ImmutableShadow
{
    internal override void WriteShape(ref SyncWriter writer)
    {
        var version = (Version)Target;
        writer.Write(version.Major);
        writer.Write(version.Minor);
        writer.Write(version.Build);
        writer.Write(version.Revision);
    }

    internal override object ReadShape(ref SyncReader reader, object? adopted)
    {
        var (major, minor, build, revision) = (reader.Read<int>(), reader.Read<int>(), reader.Read<int>(), reader.Read<int>());
        if (major < 0 || minor < 0 || build < -1 || revision < -1 || (build < 0 && revision >= 0))
            SyncReader.Throw("A version's numbers are not ones.");
        if (adopted is not null)
            return adopted;
        return revision >= 0 ? new Version(major, minor, build, revision) : build >= 0 ? new Version(major, minor, build) : new Version(major, minor);
    }
}
