using System.Collections.ObjectModel;
using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>A <see cref="ReadOnlyCollection{T}"/>: the list it shows.</summary>
internal sealed class ReadOnlyCollectionShadow<T> : StateShadow<ReadOnlyCollection<T>, ReadOnlyCollectionShadow<T>.State>
{
    public override object CreateTarget(int length) => new ReadOnlyCollection<T>([]);

    protected override State Take(ReadOnlyCollection<T> target) => new(List(target));

    protected override void Put(ReadOnlyCollection<T> target, in State state) => List(target) = state.List;

    protected override bool Same(in State left, in State right) => ReferenceEquals(left.List, right.List);

    protected override void Write(ref SyncWriter writer, in State state) => writer.WriteReference(state.List);

    protected override State Read(ref SyncReader reader) => new(reader.ReadReference<IList<T>>()!);

    protected override bool IsValid(in State state) => state.List is not null;

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "list")]
    private static extern ref IList<T> List(ReadOnlyCollection<T> collection);

    internal readonly record struct State(IList<T> List);
}
