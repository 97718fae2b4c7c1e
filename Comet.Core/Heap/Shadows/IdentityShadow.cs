namespace Comet.Runtime;

/// <summary>An object of which nothing but the identity crosses: <see cref="object"/> itself, and what only home uses, for which another stands at the other endpoint.</summary>
internal sealed class IdentityShadow<T>(Func<T> create) : ImmutableShadow where T : class
{
    public override object CreateTarget(int length) => create();
}
