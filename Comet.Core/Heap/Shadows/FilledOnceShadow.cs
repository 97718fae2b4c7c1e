using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>
/// A collection that never changes. Its object is made first, empty, because its elements may lead back to it; when those are in place, another is made of them, whose fields it gets.
/// </summary>
internal abstract class FilledOnceShadow<TElement> : SequenceShadow<TElement>
{
    // Made twice, and its fields are set as boxes.
    internal override int TargetPrice => 512;

    // Most have a node for each.
    protected override int PriceOfElement => Elements<TElement>.Price + 64;

    /// <summary>The fields of the collection's type.</summary>
    protected abstract FieldInfo[] Fields { get; }

    /// <summary>Makes another of elements, in this order.</summary>
    protected abstract object Make(ReadOnlySpan<TElement> elements);

    protected override bool TryCopy(object target, Span<TElement> elements)
    {
        var count = 0;
        foreach (var element in (IEnumerable<TElement>)target)
            elements[count++] = element;
        return count == elements.Length;
    }

    protected sealed override bool Holds(object target, ReadOnlySpan<TElement> elements) => true;

    protected override void Fill(object target, ReadOnlySpan<TElement> elements)
    {
        var made = Make(elements);
        foreach (var field in Fields)
            field.SetValue(target, field.GetValue(made));
    }
}

/// <summary>A collection of the library that never changes.</summary>
internal abstract class FilledOnceShadow<[DynamicallyAccessedMembers(Members)] TTarget, TElement> : FilledOnceShadow<TElement> where TTarget : class
{
    /// <summary>What must be kept of the collection's type.</summary>
    internal const DynamicallyAccessedMemberTypes Members =
        DynamicallyAccessedMemberTypes.NonPublicFields | DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.NonPublicConstructors;

    private static readonly FieldInfo[] _fields = typeof(TTarget).GetFields(BindingFlags.Instance | BindingFlags.NonPublic);

    private bool _isEmptyOne;

    /// <summary>The one empty collection of the type that the library hands out.</summary>
    protected abstract TTarget Empty { get; }

    /// <summary>Builds such a collection of elements, in this order.</summary>
    protected abstract TTarget Build(ReadOnlySpan<TElement> elements);

    public sealed override object CreateTarget(int length) => RuntimeHelpers.GetUninitializedObject(typeof(TTarget));

    protected sealed override FieldInfo[] Fields => _fields;

    protected sealed override object Make(ReadOnlySpan<TElement> elements) => Build(elements);

    protected sealed override void Fill(object target, ReadOnlySpan<TElement> elements)
    {
        if (!_isEmptyOne)
            base.Fill(target, elements);
    }

    internal sealed override void WriteShape(ref SyncWriter writer)
    {
        base.WriteShape(ref writer);
        if (GetLength() == 0)
            writer.Write(ReferenceEquals(Target, Empty));
    }

    internal sealed override object ReadShape(ref SyncReader reader, object? adopted)
    {
        if (ReadLength(ref reader) == 0)
            _isEmptyOne = reader.Read<bool>();
        return adopted ?? (_isEmptyOne ? Empty : CreateTarget(0));
    }
}
