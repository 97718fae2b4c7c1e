using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>
/// A <see cref="Random"/>, seeded or not: what its next numbers depend on, so that its sequence goes on at either end.
/// </summary>
/// <remarks>
/// There is no public way to see or set that; this looks at the fields of the library's generators. If they are not what they are taken for (a process of 32 bits
/// has others), a Random does not cross.
/// </remarks>
internal sealed class RandomShadow : StateShadow<Random, RandomShadow.State>
{
    private const BindingFlags Fields = BindingFlags.Instance | BindingFlags.NonPublic;
    private const int SeedLength = 56;
    private const string Xoshiro = "System.Random+XoshiroImpl, System.Private.CoreLib";

    private static readonly FieldInfo? _implementationField = typeof(Random).GetField("_impl", Fields);
    private static readonly SeededFields? _seeded = SeededFields.Find();
    private static readonly bool _isKnown = TryOut();

    private bool _isSeeded;

    // What a seed is made into.
    internal override int TargetPrice => 768;

    public override object CreateTarget(int length) => throw new NotSupportedException("A Random is created from its shape.");

    protected override State Take(Random target)
    {
        if (!_isKnown)
            return default;
        var implementation = _implementationField!.GetValue(target)!;
        return IsSeeded(implementation)
            ? _seeded!.Take(implementation)
            : new State(Word0(implementation), Word1(implementation), Word2(implementation), Word3(implementation), null, 0, 0);
    }

    protected override void Put(Random target, in State state)
    {
        var implementation = _implementationField!.GetValue(target)!;
        if (state.Seed is not null)
            _seeded!.Put(implementation, in state);
        else
            (Word0(implementation), Word1(implementation), Word2(implementation), Word3(implementation)) = (state.Word0, state.Word1, state.Word2, state.Word3);
    }

    protected override bool Same(in State left, in State right) =>
        (left.Word0, left.Word1, left.Word2, left.Word3, left.Next, left.NextP) == (right.Word0, right.Word1, right.Word2, right.Word3, right.Next, right.NextP)
        && left.Seed.AsSpan().SequenceEqual(right.Seed);

    protected override void Write(ref SyncWriter writer, in State state)
    {
        if (!_isKnown)
            writer.Refuse("System.Random of this runtime");
        _isSeeded = state.Seed is not null;
        if (!_isSeeded)
        {
            writer.Write((state.Word0, state.Word1, state.Word2, state.Word3));
            return;
        }

        writer.WriteCount(state.Next);
        writer.WriteCount(state.NextP);
        foreach (var number in state.Seed!)
            writer.Write(number);
    }

    protected override State Read(ref SyncReader reader)
    {
        var isSeeded = Original is RandomShadow original ? original._isSeeded : _isSeeded;
        if (!isSeeded)
        {
            var (word0, word1, word2, word3) = reader.Read<(ulong, ulong, ulong, ulong)>();
            return new State(word0, word1, word2, word3, null, 0, 0);
        }

        var (next, nextP) = ((int)reader.ReadVarint(), (int)reader.ReadVarint());
        var seed = new int[SeedLength];
        foreach (ref var number in seed.AsSpan())
            number = reader.Read<int>();
        return new State(0, 0, 0, 0, seed, next, nextP);
    }

    protected override bool IsValid(in State state) => state.Seed is null || (uint)state.Next < SeedLength && (uint)state.NextP < SeedLength && state.Seed.Length == SeedLength;

    internal override void WriteShape(ref SyncWriter writer) => writer.Write(_isSeeded);

    internal override object ReadShape(ref SyncReader reader, object? adopted)
    {
        if (!_isKnown)
            SyncReader.Throw("A Random cannot cross to this runtime.");
        _isSeeded = reader.Read<bool>();
        if (adopted is not null && IsSeeded(_implementationField!.GetValue(adopted)!) != _isSeeded)
            SyncReader.Throw("The Random of a static readonly field is of another kind at the other end.");
        return adopted ?? (_isSeeded ? new Random(0) : new Random());
    }

    private static bool IsSeeded(object implementation) => implementation.GetType() == _seeded!.Type;

    private static bool TryOut()
    {
        if (_implementationField is null || _seeded is null)
            return false;
        try
        {
            _ = Word0(_implementationField.GetValue(new Random())!);
            return IsSeeded(_implementationField.GetValue(new Random(1))!);
        }
        catch (Exception exception) when (exception is MissingFieldException or TypeLoadException or NotSupportedException)
        {
            return false;
        }
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_s0")]
    private static extern ref ulong Word0([UnsafeAccessorType(Xoshiro)] object implementation);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_s1")]
    private static extern ref ulong Word1([UnsafeAccessorType(Xoshiro)] object implementation);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_s2")]
    private static extern ref ulong Word2([UnsafeAccessorType(Xoshiro)] object implementation);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_s3")]
    private static extern ref ulong Word3([UnsafeAccessorType(Xoshiro)] object implementation);

    /// <summary>What the next numbers depend on: four words, or for a seeded generator a row of numbers and two places in it.</summary>
    internal readonly record struct State(ulong Word0, ulong Word1, ulong Word2, ulong Word3, int[]? Seed, int Next, int NextP);

    /// <summary>The fields of the generator that a seed makes: a structure in a field, which only reflection can reach.</summary>
    private sealed record SeededFields(Type Type, FieldInfo Generator, FieldInfo Seed, FieldInfo Next, FieldInfo NextP)
    {
        [DynamicDependency(DynamicallyAccessedMemberTypes.NonPublicFields, "System.Random+CompatSeedImpl", "System.Private.CoreLib")]
        [DynamicDependency(DynamicallyAccessedMemberTypes.NonPublicFields, "System.Random+CompatPrng", "System.Private.CoreLib")]
        [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "The fields are kept by the dependencies declared here.")]
        public static SeededFields? Find()
        {
            var type = _implementationField?.GetValue(new Random(0))?.GetType();
            return type?.GetField("_prng", Fields) is { } generator && generator.FieldType.GetField("_seedArray", Fields) is { } seed
                && generator.FieldType.GetField("_inext", Fields) is { } next && generator.FieldType.GetField("_inextp", Fields) is { } nextP
                && seed.FieldType == typeof(int[]) && next.FieldType == typeof(int) && nextP.FieldType == typeof(int)
                ? new SeededFields(type, generator, seed, next, nextP)
                : null;
        }

        public State Take(object implementation)
        {
            var generator = Generator.GetValue(implementation);
            return new State(0, 0, 0, 0, (int[])((int[])Seed.GetValue(generator)!).Clone(), (int)Next.GetValue(generator)!, (int)NextP.GetValue(generator)!);
        }

        public void Put(object implementation, in State state)
        {
            var generator = Generator.GetValue(implementation)!;
            Seed.SetValue(generator, state.Seed!.Clone());
            Next.SetValue(generator, state.Next);
            NextP.SetValue(generator, state.NextP);
            Generator.SetValue(implementation, generator);
        }
    }
}
