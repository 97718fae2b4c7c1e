using System.ComponentModel;

namespace Comet.Linq;

/// <summary>Makes what stands in twins for the objects of anonymous types, which have no names there. Like those they are equal by value, and like those they show what they hold.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Anonymous
{
    /// <summary>An object of an anonymous type with the properties <paramref name="names"/>, in their order.</summary>
    public static Anonymous<T1> Of<T1>(string names, T1 item1) => new(names, item1);

    /// <summary>An object of an anonymous type with the properties <paramref name="names"/>, in their order.</summary>
    public static Anonymous<T1, T2> Of<T1, T2>(string names, T1 item1, T2 item2) => new(names, item1, item2);

    /// <summary>An object of an anonymous type with the properties <paramref name="names"/>, in their order.</summary>
    public static Anonymous<T1, T2, T3> Of<T1, T2, T3>(string names, T1 item1, T2 item2, T3 item3) => new(names, item1, item2, item3);

    /// <summary>An object of an anonymous type with the properties <paramref name="names"/>, in their order.</summary>
    public static Anonymous<T1, T2, T3, T4> Of<T1, T2, T3, T4>(string names, T1 item1, T2 item2, T3 item3, T4 item4) => new(names, item1, item2, item3, item4);

    /// <summary>An object of an anonymous type with the properties <paramref name="names"/>, in their order.</summary>
    public static Anonymous<T1, T2, T3, T4, T5> Of<T1, T2, T3, T4, T5>(string names, T1 item1, T2 item2, T3 item3, T4 item4, T5 item5) => new(names, item1, item2, item3, item4, item5);

    /// <summary>An object of an anonymous type with the properties <paramref name="names"/>, in their order.</summary>
    public static Anonymous<T1, T2, T3, T4, T5, T6> Of<T1, T2, T3, T4, T5, T6>(string names, T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6) => new(names, item1, item2, item3, item4, item5, item6);

    /// <summary>An object of an anonymous type with the properties <paramref name="names"/>, in their order.</summary>
    public static Anonymous<T1, T2, T3, T4, T5, T6, T7> Of<T1, T2, T3, T4, T5, T6, T7>(string names, T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7) => new(names, item1, item2, item3, item4, item5, item6, item7);

    /// <summary>An object of an anonymous type with the properties <paramref name="names"/>, in their order.</summary>
    public static Anonymous<T1, T2, T3, T4, T5, T6, T7, T8> Of<T1, T2, T3, T4, T5, T6, T7, T8>(string names, T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7, T8 item8) => new(names, item1, item2, item3, item4, item5, item6, item7, item8);

    /// <summary>An object of an anonymous type with the properties <paramref name="names"/>, in their order.</summary>
    public static Anonymous<T1, T2, T3, T4, T5, T6, T7, T8, T9> Of<T1, T2, T3, T4, T5, T6, T7, T8, T9>(string names, T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7, T8 item8, T9 item9) => new(names, item1, item2, item3, item4, item5, item6, item7, item8, item9);

    /// <summary>An object of an anonymous type with the properties <paramref name="names"/>, in their order.</summary>
    public static Anonymous<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10> Of<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10>(string names, T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7, T8 item8, T9 item9, T10 item10) => new(names, item1, item2, item3, item4, item5, item6, item7, item8, item9, item10);

    /// <summary>An object of an anonymous type with the properties <paramref name="names"/>, in their order.</summary>
    public static Anonymous<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11> Of<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11>(string names, T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7, T8 item8, T9 item9, T10 item10, T11 item11) => new(names, item1, item2, item3, item4, item5, item6, item7, item8, item9, item10, item11);

    /// <summary>An object of an anonymous type with the properties <paramref name="names"/>, in their order.</summary>
    public static Anonymous<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12> Of<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12>(string names, T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7, T8 item8, T9 item9, T10 item10, T11 item11, T12 item12) => new(names, item1, item2, item3, item4, item5, item6, item7, item8, item9, item10, item11, item12);
}

/// <summary>What stands for an object of an anonymous type.</summary>
[Offloadable]
[JudgedByCallers]
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract partial class AnonymousObject
{
    /// <summary>The names of the properties, which are part of the type.</summary>
    private readonly string _names;

    /// <summary>An object with properties of these names.</summary>
    protected AnonymousObject(string names) => _names = names;

    /// <summary>Whether the values of the properties are those of another object of the class.</summary>
    protected abstract bool HasValuesOf(AnonymousObject other);

    /// <summary>What the values are as text.</summary>
    protected abstract string?[] Texts();

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => obj is AnonymousObject other && other.GetType() == GetType() && other._names == _names && HasValuesOf(other);

    /// <inheritdoc/>
    public abstract override int GetHashCode();

    /// <inheritdoc/>
    public sealed override string ToString()
    {
        var names = _names.Split(", ");
        var texts = Texts();
        return $"{{ {string.Join(", ", names.Zip(texts, static (name, text) => $"{name} = {text}"))} }}";
    }
}
