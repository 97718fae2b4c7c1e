using Comet.Generators.Gathering;

namespace Comet.Generators.Model;

/// <summary>How two values of a slot are compared: always by bits or by reference.</summary>
internal enum SlotComparison
{
    /// <summary>With <c>==</c>: integers, characters, truth values, enums.</summary>
    Operator,

    /// <summary>By the bits of a <see cref="float"/>.</summary>
    SingleBits,

    /// <summary>By the bits of a <see cref="double"/>.</summary>
    DoubleBits,

    /// <summary>As references.</summary>
    Reference,

    /// <summary>By the type's codec.</summary>
    Codec,
}

/// <summary>One field that crosses: of an object, a class's statics, or a structure.</summary>
/// <param name="Name">The shadow's field.</param>
/// <param name="UserName">What its author calls it.</param>
/// <param name="Type">Its type, as a type argument.</param>
/// <param name="DeclaredType">Its type with annotations, as a declaration.</param>
/// <param name="Kind">How it is carried.</param>
/// <param name="Comparison">How it is compared.</param>
/// <param name="Access">The expression that reads it; <c>$</c> stands for the object.</param>
/// <param name="Location">The expression that is assigned to; <c>$</c> stands for the object.</param>
/// <param name="IsNullable">Whether null needs no leave.</param>
internal sealed record SlotModel(
    string Name, string UserName, string Type, string DeclaredType, SlotKind Kind, SlotComparison Comparison, string Access, string Location, bool IsNullable);
