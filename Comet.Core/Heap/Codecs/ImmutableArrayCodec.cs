using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Comet.Runtime;

/// <summary>An array that nobody changes, by its identity.</summary>
internal sealed class ImmutableArrayCodec<T> : ValueCodec<ImmutableArray<T>>
{
    public override void Write(ref SyncWriter writer, in ImmutableArray<T> value) => writer.WriteReference(ImmutableCollectionsMarshal.AsArray(value));

    public override ImmutableArray<T> Read(ref SyncReader reader) => ImmutableCollectionsMarshal.AsImmutableArray(reader.ReadReference<T[]>());

    public override bool Same(in ImmutableArray<T> left, in ImmutableArray<T> right) => left == right;
}
