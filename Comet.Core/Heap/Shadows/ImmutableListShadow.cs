using System.Collections.Immutable;

namespace Comet.Runtime;

/// <summary>An <see cref="ImmutableList{T}"/>: its elements.</summary>
internal sealed class ImmutableListShadow<T> : FilledOnceShadow<ImmutableList<T>, T>
{
    protected override ImmutableList<T> Empty => ImmutableList<T>.Empty;

    protected override int CountOf(object target) => ((ImmutableList<T>)target).Count;

    protected override ImmutableList<T> Build(ReadOnlySpan<T> elements) => ImmutableList.Create(elements);
}
