using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>A list of the compiler's own type, which it makes of a collection expression where a read-only interface is wanted. It never changes, and only the compiler can make one.</summary>
internal sealed class CompilersListShadow<T>(CompilersList<T> list) : FilledOnceShadow<T>
{
    public override object CreateTarget(int length) => list.CreateEmpty();

    protected override FieldInfo[] Fields => list.Fields;

    protected override int CountOf(object target) => ((IReadOnlyCollection<T>)target).Count;

    protected override bool AreValid(ReadOnlySpan<T> elements) => !list.IsOfOne || elements.Length == 1;

    protected override object Make(ReadOnlySpan<T> elements) => list.Make(elements.ToArray());
}

/// <summary>One of the types that the compiler has for collection expressions.</summary>
internal sealed class CompilersList<T>
{
    /// <summary>The type that some collection expression has.</summary>
    /// <param name="make">The collection expression.</param>
    /// <param name="isOfOne">Whether it is always of one element.</param>
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "All fields of the type are read by its own members, which are kept because interfaces call them.")]
    public CompilersList(Func<T[], IReadOnlyList<T>> make, bool isOfOne = false)
    {
        (Make, IsOfOne) = (make, isOfOne);
        Type = make(isOfOne ? [default!] : [default!, default!]).GetType();
        Fields = Type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic);
    }

    /// <summary>The type.</summary>
    public Type Type { get; }

    /// <summary>Its fields.</summary>
    public FieldInfo[] Fields { get; }

    /// <summary>An object of the type whose fields are not set yet.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2072", Justification = "The collection expression constructs the type.")]
    public object CreateEmpty() => RuntimeHelpers.GetUninitializedObject(Type);

    /// <summary>Makes one of elements.</summary>
    public Func<T[], IReadOnlyList<T>> Make { get; }

    /// <summary>Whether there is always one element.</summary>
    public bool IsOfOne { get; }
}
