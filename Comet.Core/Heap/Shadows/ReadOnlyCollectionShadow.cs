using System.Collections.ObjectModel;
using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>A <see cref="ReadOnlyCollection{T}"/>: the list it shows.</summary>
internal sealed class ReadOnlyCollectionShadow<T> : StateShadow<ReadOnlyCollection<T>, ReadOnlyCollectionShadow<T>.State>
{
    public override object CreateTarget(int length) => new ReadOnlyCollection<T>([]);

    // Every process has one empty of its own, which a program may know by reference and nobody may change.
    internal override void WriteShape(ref SyncWriter writer) => writer.Write(ReferenceEquals(Target, ReadOnlyCollection<T>.Empty));

    internal override object ReadShape(ref SyncReader reader, object? adopted)
    {
        var isEmpty = reader.Read<bool>();
        return adopted ?? (isEmpty ? ReadOnlyCollection<T>.Empty : CreateTarget(0));
    }

    protected override State Take(ReadOnlyCollection<T> target) => new(ReferenceEquals(target, ReadOnlyCollection<T>.Empty) ? null : List(target));

    protected override void Put(ReadOnlyCollection<T> target, in State state)
    {
        if (!ReferenceEquals(target, ReadOnlyCollection<T>.Empty))
            List(target) = state.List!;
    }

    protected override bool Same(in State left, in State right) => ReferenceEquals(left.List, right.List);

    protected override void Write(ref SyncWriter writer, in State state) => writer.WriteReference(state.List);

    protected override State Read(ref SyncReader reader) => new(reader.ReadReference<IList<T>>());

    protected override bool IsValid(in State state) => state.List is null == ReferenceEquals(Target, ReadOnlyCollection<T>.Empty);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "list")]
    private static extern ref IList<T> List(ReadOnlyCollection<T> collection);

    internal readonly record struct State(IList<T>? List);
}
