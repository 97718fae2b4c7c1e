namespace Comet.Runtime;

/// <summary>Exactly <see cref="object"/>: an identity without contents.</summary>
internal sealed class ObjectShadow : Shadow
{
    public override object CreateTarget(int length) => new();

    public override bool IsClean() => true;

    public override void WriteAll(ref SyncWriter writer)
    {
    }

    public override void WriteChanges(ref SyncWriter writer)
    {
    }

    public override void ReadAll(ref SyncReader reader)
    {
    }

    public override void ReadChanges(ref SyncReader reader) => SyncReader.Throw("A plain object cannot change.");

    public override void ApplyAll()
    {
    }

    public override void ApplyChanges(Shadow staged)
    {
    }
}
