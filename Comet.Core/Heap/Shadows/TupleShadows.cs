using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>A <see cref="Tuple{T1}"/>.</summary>
internal sealed class TupleShadow<T1> : StateShadow<Tuple<T1>, ValueTuple<T1>>
{
    public override object CreateTarget(int length) => new Tuple<T1>(default!);

    protected override ValueTuple<T1> Take(Tuple<T1> target) => ValueTuple.Create(target.Item1);

    protected override void Put(Tuple<T1> target, in ValueTuple<T1> state) => Item1(target) = state.Item1;

    protected override bool Same(in ValueTuple<T1> left, in ValueTuple<T1> right) =>
        Elements<T1>.SameElement(in left.Item1, in right.Item1);

    protected override void Write(ref SyncWriter writer, in ValueTuple<T1> state)
    {
        writer.WriteValue(in state.Item1);
    }

    protected override ValueTuple<T1> Read(ref SyncReader reader) => ValueTuple.Create(reader.ReadValue<T1>());

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item1")]
    private static extern ref T1 Item1(Tuple<T1> tuple);
}

/// <summary>A <see cref="Tuple{T1,T2,T3,T4}"/>.</summary>
internal sealed class TupleShadow<T1, T2, T3, T4> : StateShadow<Tuple<T1, T2, T3, T4>, (T1, T2, T3, T4)>
{
    public override object CreateTarget(int length) => new Tuple<T1, T2, T3, T4>(default!, default!, default!, default!);

    protected override (T1, T2, T3, T4) Take(Tuple<T1, T2, T3, T4> target) => (target.Item1, target.Item2, target.Item3, target.Item4);

    protected override void Put(Tuple<T1, T2, T3, T4> target, in (T1, T2, T3, T4) state) => (Item1(target), Item2(target), Item3(target), Item4(target)) = state;

    protected override bool Same(in (T1, T2, T3, T4) left, in (T1, T2, T3, T4) right) =>
        Elements<T1>.SameElement(in left.Item1, in right.Item1)
        && Elements<T2>.SameElement(in left.Item2, in right.Item2)
        && Elements<T3>.SameElement(in left.Item3, in right.Item3)
        && Elements<T4>.SameElement(in left.Item4, in right.Item4);

    protected override void Write(ref SyncWriter writer, in (T1, T2, T3, T4) state)
    {
        writer.WriteValue(in state.Item1);
        writer.WriteValue(in state.Item2);
        writer.WriteValue(in state.Item3);
        writer.WriteValue(in state.Item4);
    }

    protected override (T1, T2, T3, T4) Read(ref SyncReader reader) => (reader.ReadValue<T1>(), reader.ReadValue<T2>(), reader.ReadValue<T3>(), reader.ReadValue<T4>());

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item1")]
    private static extern ref T1 Item1(Tuple<T1, T2, T3, T4> tuple);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item2")]
    private static extern ref T2 Item2(Tuple<T1, T2, T3, T4> tuple);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item3")]
    private static extern ref T3 Item3(Tuple<T1, T2, T3, T4> tuple);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item4")]
    private static extern ref T4 Item4(Tuple<T1, T2, T3, T4> tuple);
}

/// <summary>A <see cref="Tuple{T1,T2,T3,T4,T5}"/>.</summary>
internal sealed class TupleShadow<T1, T2, T3, T4, T5> : StateShadow<Tuple<T1, T2, T3, T4, T5>, (T1, T2, T3, T4, T5)>
{
    public override object CreateTarget(int length) => new Tuple<T1, T2, T3, T4, T5>(default!, default!, default!, default!, default!);

    protected override (T1, T2, T3, T4, T5) Take(Tuple<T1, T2, T3, T4, T5> target) => (target.Item1, target.Item2, target.Item3, target.Item4, target.Item5);

    protected override void Put(Tuple<T1, T2, T3, T4, T5> target, in (T1, T2, T3, T4, T5) state) => (Item1(target), Item2(target), Item3(target), Item4(target), Item5(target)) = state;

    protected override bool Same(in (T1, T2, T3, T4, T5) left, in (T1, T2, T3, T4, T5) right) =>
        Elements<T1>.SameElement(in left.Item1, in right.Item1)
        && Elements<T2>.SameElement(in left.Item2, in right.Item2)
        && Elements<T3>.SameElement(in left.Item3, in right.Item3)
        && Elements<T4>.SameElement(in left.Item4, in right.Item4)
        && Elements<T5>.SameElement(in left.Item5, in right.Item5);

    protected override void Write(ref SyncWriter writer, in (T1, T2, T3, T4, T5) state)
    {
        writer.WriteValue(in state.Item1);
        writer.WriteValue(in state.Item2);
        writer.WriteValue(in state.Item3);
        writer.WriteValue(in state.Item4);
        writer.WriteValue(in state.Item5);
    }

    protected override (T1, T2, T3, T4, T5) Read(ref SyncReader reader) => (reader.ReadValue<T1>(), reader.ReadValue<T2>(), reader.ReadValue<T3>(), reader.ReadValue<T4>(), reader.ReadValue<T5>());

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item1")]
    private static extern ref T1 Item1(Tuple<T1, T2, T3, T4, T5> tuple);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item2")]
    private static extern ref T2 Item2(Tuple<T1, T2, T3, T4, T5> tuple);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item3")]
    private static extern ref T3 Item3(Tuple<T1, T2, T3, T4, T5> tuple);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item4")]
    private static extern ref T4 Item4(Tuple<T1, T2, T3, T4, T5> tuple);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item5")]
    private static extern ref T5 Item5(Tuple<T1, T2, T3, T4, T5> tuple);
}

/// <summary>A <see cref="Tuple{T1,T2,T3,T4,T5,T6}"/>.</summary>
internal sealed class TupleShadow<T1, T2, T3, T4, T5, T6> : StateShadow<Tuple<T1, T2, T3, T4, T5, T6>, (T1, T2, T3, T4, T5, T6)>
{
    public override object CreateTarget(int length) => new Tuple<T1, T2, T3, T4, T5, T6>(default!, default!, default!, default!, default!, default!);

    protected override (T1, T2, T3, T4, T5, T6) Take(Tuple<T1, T2, T3, T4, T5, T6> target) => (target.Item1, target.Item2, target.Item3, target.Item4, target.Item5, target.Item6);

    protected override void Put(Tuple<T1, T2, T3, T4, T5, T6> target, in (T1, T2, T3, T4, T5, T6) state) => (Item1(target), Item2(target), Item3(target), Item4(target), Item5(target), Item6(target)) = state;

    protected override bool Same(in (T1, T2, T3, T4, T5, T6) left, in (T1, T2, T3, T4, T5, T6) right) =>
        Elements<T1>.SameElement(in left.Item1, in right.Item1)
        && Elements<T2>.SameElement(in left.Item2, in right.Item2)
        && Elements<T3>.SameElement(in left.Item3, in right.Item3)
        && Elements<T4>.SameElement(in left.Item4, in right.Item4)
        && Elements<T5>.SameElement(in left.Item5, in right.Item5)
        && Elements<T6>.SameElement(in left.Item6, in right.Item6);

    protected override void Write(ref SyncWriter writer, in (T1, T2, T3, T4, T5, T6) state)
    {
        writer.WriteValue(in state.Item1);
        writer.WriteValue(in state.Item2);
        writer.WriteValue(in state.Item3);
        writer.WriteValue(in state.Item4);
        writer.WriteValue(in state.Item5);
        writer.WriteValue(in state.Item6);
    }

    protected override (T1, T2, T3, T4, T5, T6) Read(ref SyncReader reader) => (reader.ReadValue<T1>(), reader.ReadValue<T2>(), reader.ReadValue<T3>(), reader.ReadValue<T4>(), reader.ReadValue<T5>(), reader.ReadValue<T6>());

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item1")]
    private static extern ref T1 Item1(Tuple<T1, T2, T3, T4, T5, T6> tuple);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item2")]
    private static extern ref T2 Item2(Tuple<T1, T2, T3, T4, T5, T6> tuple);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item3")]
    private static extern ref T3 Item3(Tuple<T1, T2, T3, T4, T5, T6> tuple);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item4")]
    private static extern ref T4 Item4(Tuple<T1, T2, T3, T4, T5, T6> tuple);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item5")]
    private static extern ref T5 Item5(Tuple<T1, T2, T3, T4, T5, T6> tuple);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item6")]
    private static extern ref T6 Item6(Tuple<T1, T2, T3, T4, T5, T6> tuple);
}

/// <summary>A <see cref="Tuple{T1,T2,T3,T4,T5,T6,T7}"/>.</summary>
internal sealed class TupleShadow<T1, T2, T3, T4, T5, T6, T7> : StateShadow<Tuple<T1, T2, T3, T4, T5, T6, T7>, (T1, T2, T3, T4, T5, T6, T7)>
{
    public override object CreateTarget(int length) => new Tuple<T1, T2, T3, T4, T5, T6, T7>(default!, default!, default!, default!, default!, default!, default!);

    protected override (T1, T2, T3, T4, T5, T6, T7) Take(Tuple<T1, T2, T3, T4, T5, T6, T7> target) => (target.Item1, target.Item2, target.Item3, target.Item4, target.Item5, target.Item6, target.Item7);

    protected override void Put(Tuple<T1, T2, T3, T4, T5, T6, T7> target, in (T1, T2, T3, T4, T5, T6, T7) state) => (Item1(target), Item2(target), Item3(target), Item4(target), Item5(target), Item6(target), Item7(target)) = state;

    protected override bool Same(in (T1, T2, T3, T4, T5, T6, T7) left, in (T1, T2, T3, T4, T5, T6, T7) right) =>
        Elements<T1>.SameElement(in left.Item1, in right.Item1)
        && Elements<T2>.SameElement(in left.Item2, in right.Item2)
        && Elements<T3>.SameElement(in left.Item3, in right.Item3)
        && Elements<T4>.SameElement(in left.Item4, in right.Item4)
        && Elements<T5>.SameElement(in left.Item5, in right.Item5)
        && Elements<T6>.SameElement(in left.Item6, in right.Item6)
        && Elements<T7>.SameElement(in left.Item7, in right.Item7);

    protected override void Write(ref SyncWriter writer, in (T1, T2, T3, T4, T5, T6, T7) state)
    {
        writer.WriteValue(in state.Item1);
        writer.WriteValue(in state.Item2);
        writer.WriteValue(in state.Item3);
        writer.WriteValue(in state.Item4);
        writer.WriteValue(in state.Item5);
        writer.WriteValue(in state.Item6);
        writer.WriteValue(in state.Item7);
    }

    protected override (T1, T2, T3, T4, T5, T6, T7) Read(ref SyncReader reader) => (reader.ReadValue<T1>(), reader.ReadValue<T2>(), reader.ReadValue<T3>(), reader.ReadValue<T4>(), reader.ReadValue<T5>(), reader.ReadValue<T6>(), reader.ReadValue<T7>());

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item1")]
    private static extern ref T1 Item1(Tuple<T1, T2, T3, T4, T5, T6, T7> tuple);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item2")]
    private static extern ref T2 Item2(Tuple<T1, T2, T3, T4, T5, T6, T7> tuple);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item3")]
    private static extern ref T3 Item3(Tuple<T1, T2, T3, T4, T5, T6, T7> tuple);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item4")]
    private static extern ref T4 Item4(Tuple<T1, T2, T3, T4, T5, T6, T7> tuple);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item5")]
    private static extern ref T5 Item5(Tuple<T1, T2, T3, T4, T5, T6, T7> tuple);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item6")]
    private static extern ref T6 Item6(Tuple<T1, T2, T3, T4, T5, T6, T7> tuple);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_Item7")]
    private static extern ref T7 Item7(Tuple<T1, T2, T3, T4, T5, T6, T7> tuple);
}
