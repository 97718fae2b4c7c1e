namespace Comet.Runtime;

/// <summary>The value of a <see cref="LocalLocation{T}"/>.</summary>
internal sealed class LocalLocationShadow<T> : StateShadow<LocalLocation<T>, LocalLocationShadow<T>.State>
{
    public override object CreateTarget(int length) => new LocalLocation<T>(default!);

    protected override State Take(LocalLocation<T> target) => new(target.Value);

    protected override void Put(LocalLocation<T> target, in State state) => target.Value = state.Value;

    protected override bool Same(in State left, in State right) => Elements<T>.SameElement(in left.Value, in right.Value);

    protected override void Write(ref SyncWriter writer, in State state) => writer.WriteValue(in state.Value);

    protected override State Read(ref SyncReader reader) => new(reader.ReadValue<T>());

    internal readonly struct State(T value)
    {
        public readonly T Value = value;
    }
}

/// <summary>The array and the index of an <see cref="ElementLocation{T}"/>.</summary>
internal sealed class ElementLocationShadow<T> : StateShadow<ElementLocation<T>, ElementLocationShadow<T>.State>
{
    public override object CreateTarget(int length) => new ElementLocation<T>(Array.Empty<T>(), 0);

    protected override State Take(ElementLocation<T> target) => new(target.Array, target.Index);

    protected override void Put(ElementLocation<T> target, in State state) => (target.Array, target.Index) = (state.Array, state.Index);

    protected override bool Same(in State left, in State right) => ReferenceEquals(left.Array, right.Array) && left.Index == right.Index;

    protected override void Write(ref SyncWriter writer, in State state)
    {
        writer.WriteReference(state.Array);
        writer.WriteCount(state.Index);
    }

    protected override State Read(ref SyncReader reader) => new(reader.ReadReference<Array>()!, (int)reader.ReadVarint());

    protected override bool IsValid(in State state) => state.Array is not null && (uint)state.Index < (uint)state.Array.Length && (state.Array is T[] || state.Array.GetType().GetElementType() == typeof(T));

    internal readonly record struct State(Array Array, int Index);
}

/// <summary>The object of a <see cref="FieldLocation{TField,TOwner,T}"/>.</summary>
internal sealed class FieldLocationShadow<TField, TOwner, T> : StateShadow<FieldLocation<TField, TOwner, T>, FieldLocationShadow<TField, TOwner, T>.State>
    where TField : IFieldReference<TOwner, T>
    where TOwner : class
{
    public override object CreateTarget(int length) => new FieldLocation<TField, TOwner, T>(null);

    protected override State Take(FieldLocation<TField, TOwner, T> target) => new(target.Owner);

    protected override void Put(FieldLocation<TField, TOwner, T> target, in State state) => target.Owner = state.Owner;

    protected override bool Same(in State left, in State right) => ReferenceEquals(left.Owner, right.Owner);

    protected override void Write(ref SyncWriter writer, in State state) => writer.WriteReference(state.Owner);

    protected override State Read(ref SyncReader reader) => new(reader.ReadReference<TOwner>());

    internal readonly record struct State(TOwner? Owner);
}

/// <summary>What a <see cref="PartLocation{TPart,TOuter,T}"/> is a part of.</summary>
internal sealed class PartLocationShadow<TPart, TOuter, T> : StateShadow<PartLocation<TPart, TOuter, T>, PartLocationShadow<TPart, TOuter, T>.State>
    where TPart : IPartReference<TOuter, T>
{
    public override object CreateTarget(int length) => new PartLocation<TPart, TOuter, T>(null);

    protected override State Take(PartLocation<TPart, TOuter, T> target) => new(target.Outer);

    protected override void Put(PartLocation<TPart, TOuter, T> target, in State state) => target.Outer = state.Outer;

    protected override bool Same(in State left, in State right) => ReferenceEquals(left.Outer, right.Outer);

    protected override void Write(ref SyncWriter writer, in State state) => writer.WriteReference(state.Outer);

    protected override State Read(ref SyncReader reader) => new(reader.ReadReference<Location<TOuter>>());

    protected override bool IsValid(in State state) => state.Outer is not null;

    internal readonly record struct State(Location<TOuter>? Outer);
}

/// <summary>Where a <see cref="ForwardLocation{T}"/> leads.</summary>
internal sealed class ForwardLocationShadow<T> : StateShadow<ForwardLocation<T>, ForwardLocationShadow<T>.State>
{
    public override object CreateTarget(int length) => new ForwardLocation<T>();

    protected override State Take(ForwardLocation<T> target) => new(target.Target);

    protected override void Put(ForwardLocation<T> target, in State state) => target.Target = state.Target;

    protected override bool Same(in State left, in State right) => ReferenceEquals(left.Target, right.Target);

    protected override void Write(ref SyncWriter writer, in State state) => writer.WriteReference(state.Target);

    protected override State Read(ref SyncReader reader) => new(reader.ReadReference<Location<T>>());

    internal readonly record struct State(Location<T>? Target);
}
