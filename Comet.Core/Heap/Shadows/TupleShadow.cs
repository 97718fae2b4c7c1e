using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>A <see cref="Tuple{T1,T2}"/>.</summary>
internal sealed class TupleShadow<T1, T2> : StateShadow<Tuple<T1, T2>, (T1, T2)>
{
    public override object CreateTarget(int length) => new Tuple<T1, T2>(default!, default!);

    protected override (T1, T2) Take(Tuple<T1, T2> target) => (target.Item1, target.Item2);

    protected override void Put(Tuple<T1, T2> target, in (T1, T2) state) => (Item1(target), Item2(target)) = state;

    protected override bool Same(in (T1, T2) left, in (T1, T2) right) =>
        Elements<T1>.SameElement(in left.Item1, in right.Item1) && Elements<T2>.SameElement(in left.Item2, in right.Item2);

    protected override void Write(ref SyncWriter writer, in (T1, T2) state)
    {
        writer.WriteValue(in state.Item1);
        writer.WriteValue(in state.Item2);
    }

    protected override (T1, T2) Read(ref SyncReader reader) => (reader.ReadValue<T1>(), reader.ReadValue<T2>());

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item1")]
    private static extern ref T1 Item1(Tuple<T1, T2> tuple);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item2")]
    private static extern ref T2 Item2(Tuple<T1, T2> tuple);
}

/// <summary>A <see cref="Tuple{T1,T2,T3}"/>.</summary>
internal sealed class TupleShadow<T1, T2, T3> : StateShadow<Tuple<T1, T2, T3>, (T1, T2, T3)>
{
    public override object CreateTarget(int length) => new Tuple<T1, T2, T3>(default!, default!, default!);

    protected override (T1, T2, T3) Take(Tuple<T1, T2, T3> target) => (target.Item1, target.Item2, target.Item3);

    protected override void Put(Tuple<T1, T2, T3> target, in (T1, T2, T3) state) => (Item1(target), Item2(target), Item3(target)) = state;

    protected override bool Same(in (T1, T2, T3) left, in (T1, T2, T3) right) =>
        Elements<T1>.SameElement(in left.Item1, in right.Item1) && Elements<T2>.SameElement(in left.Item2, in right.Item2)
        && Elements<T3>.SameElement(in left.Item3, in right.Item3);

    protected override void Write(ref SyncWriter writer, in (T1, T2, T3) state)
    {
        writer.WriteValue(in state.Item1);
        writer.WriteValue(in state.Item2);
        writer.WriteValue(in state.Item3);
    }

    protected override (T1, T2, T3) Read(ref SyncReader reader) => (reader.ReadValue<T1>(), reader.ReadValue<T2>(), reader.ReadValue<T3>());

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item1")]
    private static extern ref T1 Item1(Tuple<T1, T2, T3> tuple);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item2")]
    private static extern ref T2 Item2(Tuple<T1, T2, T3> tuple);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item3")]
    private static extern ref T3 Item3(Tuple<T1, T2, T3> tuple);
}
