using System.Collections.ObjectModel;
using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>A <see cref="Collection{T}"/>: the list it is made over.</summary>
internal sealed class CollectionShadow<T> : StateShadow<Collection<T>, CollectionShadow<T>.State>
{
    public override object CreateTarget(int length) => new Collection<T>([]);

    protected override State Take(Collection<T> target) => new(Items(target));

    protected override void Put(Collection<T> target, in State state) => Items(target) = state.Items;

    protected override bool Same(in State left, in State right) => ReferenceEquals(left.Items, right.Items);

    protected override void Write(ref SyncWriter writer, in State state) => writer.WriteReference(state.Items);

    protected override State Read(ref SyncReader reader) => new(reader.ReadReference<IList<T>>()!);

    protected override bool IsValid(in State state) => state.Items is not null;

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "items")]
    internal static extern ref IList<T> Items(Collection<T> collection);

    internal readonly record struct State(IList<T> Items);
}
