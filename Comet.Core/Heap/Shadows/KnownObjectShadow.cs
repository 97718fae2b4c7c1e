namespace Comet.Runtime;

/// <summary>An object of the library that every process has one of, such as a default comparer: the other end's own is meant.</summary>
internal sealed class KnownObjectShadow(object instance) : ImmutableShadow
{
    internal override void WriteShape(ref SyncWriter writer)
    {
        if (!ReferenceEquals(Target, instance))
            writer.Refuse(Target.GetType().ToString());
    }

    internal override object ReadShape(ref SyncReader reader, object? adopted)
    {
        if (adopted is not null && !ReferenceEquals(adopted, instance))
            SyncReader.Throw("A static readonly field refers to another object at the other end.");
        return instance;
    }
}
