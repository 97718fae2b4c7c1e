namespace Comet.Runtime;

/// <summary>An object that cannot change: all there is to it is its shape, which is sent once.</summary>
internal abstract class ImmutableShadow : Shadow
{
    // Such shadows have no fields that tell how large the object is.
    internal override int TargetPrice => 160;

    public override object CreateTarget(int length) => throw new NotSupportedException("The object is created from its shape.");

    public override bool IsClean() => true;

    public sealed override void WriteAll(ref SyncWriter writer)
    {
    }

    public override void WriteChanges(ref SyncWriter writer)
    {
    }

    public sealed override void ReadAll(ref SyncReader reader)
    {
    }

    public sealed override void ReadChanges(ref SyncReader reader) => SyncReader.Throw($"A {Entry?.Type} cannot change.");

    public sealed override void ApplyAll()
    {
    }

    public sealed override void ApplyChanges(Shadow staged)
    {
    }
}
