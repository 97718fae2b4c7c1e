namespace Comet.Runtime;

/// <summary>A <see cref="HomeDelegate"/>: an identity without contents. Its stub is made with the first delegate that it stands for.</summary>
internal sealed class HomeDelegateShadow : ImmutableShadow
{
    public override object CreateTarget(int length) => new HomeDelegate();
}
