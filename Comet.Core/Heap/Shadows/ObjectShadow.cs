namespace Comet.Runtime;

/// <summary>Exactly <see cref="object"/>: an identity without contents.</summary>
internal sealed class ObjectShadow : ImmutableShadow
{
    public override object CreateTarget(int length) => new();
}
