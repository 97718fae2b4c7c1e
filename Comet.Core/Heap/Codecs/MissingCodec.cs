namespace Comet.Runtime;

/// <summary>Stands for a structure that holds references and was never registered: every value of it is refused.</summary>
internal sealed class MissingCodec<T> : ValueCodec<T>
{
    public override void Write(ref SyncWriter writer, in T value) => writer.Refuse(typeof(T).ToString());

    public override T Read(ref SyncReader reader) => throw new MalformedSyncException($"Values of type {typeof(T)} cannot cross.");

    // Differing always, so that a sync that would have to carry the value is refused rather than silently incomplete.
    public override bool Same(in T left, in T right) => false;
}
