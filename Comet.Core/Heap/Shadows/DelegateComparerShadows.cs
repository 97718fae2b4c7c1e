using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>What <see cref="Comparer{T}.Create"/> makes: the delegate it asks.</summary>
internal sealed class ComparisonComparerShadow<T> : StateShadow<Comparer<T>, ComparisonComparerShadow<T>.State>
{
    private const string TypeName = "System.Collections.Generic.ComparisonComparer`1[[!0]], System.Private.CoreLib";

    /// <summary>One that is about to get its delegate.</summary>
    internal static Comparer<T> Create() => Comparer<T>.Create(static (_, _) => 0);

    public override object CreateTarget(int length) => Create();

    protected override State Take(Comparer<T> target) => new(Comparison(target));

    protected override void Put(Comparer<T> target, in State state) => Comparison(target) = state.Comparison;

    protected override bool Same(in State left, in State right) => ReferenceEquals(left.Comparison, right.Comparison);

    protected override void Write(ref SyncWriter writer, in State state) => writer.WriteCalledByLibrary(state.Comparison);

    protected override State Read(ref SyncReader reader) => new(reader.ReadReference<Comparison<T>>()!);

    protected override bool IsValid(in State state) => state.Comparison is not null;

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_comparison")]
    private static extern ref Comparison<T> Comparison([UnsafeAccessorType(TypeName)] object comparer);

    internal readonly record struct State(Comparison<T> Comparison);
}

/// <summary>What <see cref="EqualityComparer{T}.Create"/> makes: the delegates it asks.</summary>
internal sealed class DelegateEqualityComparerShadow<T> : StateShadow<EqualityComparer<T>, DelegateEqualityComparerShadow<T>.State>
{
    private const string TypeName = "System.Collections.Generic.DelegateEqualityComparer`1[[!0]], System.Private.CoreLib";

    /// <summary>One that is about to get its delegates.</summary>
    internal static EqualityComparer<T> Create() => EqualityComparer<T>.Create(static (_, _) => true, static _ => 0);

    public override object CreateTarget(int length) => Create();

    protected override State Take(EqualityComparer<T> target) => new(Equal(target), Hash(target));

    protected override void Put(EqualityComparer<T> target, in State state) => (Equal(target), Hash(target)) = (state.Equal, state.Hash);

    protected override bool Same(in State left, in State right) => ReferenceEquals(left.Equal, right.Equal) && ReferenceEquals(left.Hash, right.Hash);

    protected override void Write(ref SyncWriter writer, in State state)
    {
        writer.WriteCalledByLibrary(state.Equal);
        writer.WriteCalledByLibrary(state.Hash);
    }

    protected override State Read(ref SyncReader reader) => new(reader.ReadReference<Func<T?, T?, bool>>()!, reader.ReadReference<Func<T, int>>()!);

    protected override bool IsValid(in State state) => state.Equal is not null && state.Hash is not null;

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_equals")]
    private static extern ref Func<T?, T?, bool> Equal([UnsafeAccessorType(TypeName)] object comparer);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_getHashCode")]
    private static extern ref Func<T, int> Hash([UnsafeAccessorType(TypeName)] object comparer);

    internal readonly record struct State(Func<T?, T?, bool> Equal, Func<T, int> Hash);
}
