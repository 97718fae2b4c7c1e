using System.ComponentModel;

namespace Comet.Runtime;

/// <summary>
/// A variable that an activation knows by reference (<c>ref</c>, <c>out</c>, <c>in</c>), as an object that can be held in a frame and cross. While twins run, they pass the reference itself;
/// only when the stack is saved does it become a location.
/// </summary>
/// <typeparam name="T">The variable's type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Location<T>
{
    /// <summary>The variable.</summary>
    public abstract ref T Value { get; }
}

/// <summary>A local variable or parameter of a suspended caller. Until the caller is continued, which then takes its value back, the variable is here.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class LocalLocation<T>(T value) : Location<T>
{
    private T _value = value;

    /// <inheritdoc/>
    public override ref T Value => ref _value;
}

/// <summary>An element of an array of any rank, by its place in the order in memory.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ElementLocation<T>(Array array, int index) : Location<T>
{
    internal Array Array { get; set; } = array;

    internal int Index { get; set; } = index;

    /// <inheritdoc/>
    public override ref T Value
    {
        get
        {
            if (Array is T[] row)
                return ref row[Index];
            if (Array.GetType().GetElementType() != typeof(T))
                throw new ArrayTypeMismatchException();
            return ref Lowered.ElementAt<T>(Array, Index);
        }
    }
}

/// <summary>A field. The generator writes one <typeparamref name="TField"/> for each field that is passed by reference.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FieldLocation<TField, TOwner, T>(TOwner? owner) : Location<T>
    where TField : IFieldReference<TOwner, T>
    where TOwner : class
{
    internal TOwner? Owner { get; set; } = owner;

    /// <inheritdoc/>
    public override ref T Value => ref TField.Of(Owner!);
}

/// <summary>Knows a field.</summary>
/// <typeparam name="TOwner">The class that has it.</typeparam>
/// <typeparam name="T">Its type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IFieldReference<TOwner, T>
    where TOwner : class
{
    /// <summary>The field of an object; of the class if it is static.</summary>
    static abstract ref T Of(TOwner owner);
}

/// <summary>A field of a structure that is itself known by reference. The generator writes one <typeparamref name="TPart"/> for each such field.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PartLocation<TPart, TOuter, T>(Location<TOuter>? outer) : Location<T>
    where TPart : IPartReference<TOuter, T>
{
    internal Location<TOuter>? Outer { get; set; } = outer;

    /// <inheritdoc/>
    public override ref T Value => ref TPart.Of(ref Outer!.Value);
}

/// <summary>Knows a field of a structure.</summary>
/// <typeparam name="TOuter">The structure that has it.</typeparam>
/// <typeparam name="T">Its type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IPartReference<TOuter, T>
{
    /// <summary>The field of a structure.</summary>
    static abstract ref T Of(ref TOuter outer);
}

/// <summary>What a caller will say when its turn to be saved comes: the callee is saved before it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ForwardLocation<T> : Location<T>
{
    /// <summary>A location of which the caller will say where it leads.</summary>
    public ForwardLocation()
    {
    }

    /// <summary>The structure that a method was called on. If the caller says nothing, it was a copy.</summary>
    public ForwardLocation(T copy) => Target = new LocalLocation<T>(copy);

    internal Location<T>? Target { get; set; }

    /// <inheritdoc/>
    public override ref T Value
    {
        get
        {
            var target = Target ?? throw new MalformedSyncException("A frame has a reference to no variable.");
            Location<T> passed = this;
            for (int steps = 1, next = 2; target is ForwardLocation<T> { Target: { } further }; steps++)
            {
                // What a hostile peer sends may lead back to where it came by: sooner or later to where it was at a power of 2.
                if (ReferenceEquals(target, passed))
                    throw new MalformedSyncException("A frame has a reference that leads nowhere.");
                if (steps == next)
                    (passed, next) = (target, 2 * next);
                target = further;
            }

            Target = target;
            return ref target.Value;
        }
    }
}
