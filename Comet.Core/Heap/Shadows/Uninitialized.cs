using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>Objects without a constructor having run.</summary>
internal static class Uninitialized
{
    /// <summary>What must be known of a type for the ahead-of-time compiler to keep it creatable.</summary>
    internal const DynamicallyAccessedMemberTypes Constructors =
        DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.NonPublicConstructors;

    /// <summary>Creates an object with all fields zero.</summary>
    internal static T Create<[DynamicallyAccessedMembers(Constructors)] T>() where T : class =>
        (T)RuntimeHelpers.GetUninitializedObject(typeof(T));
}
