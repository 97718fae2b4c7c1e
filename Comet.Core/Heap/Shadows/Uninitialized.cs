using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>Objects without a constructor having run.</summary>
internal static class Uninitialized
{
    [UnconditionalSuppressMessage("Trimming", "IL2087", Justification = "No constructor is called; the type itself is kept by its registration.")]
    internal static T Create<T>() where T : class => (T)RuntimeHelpers.GetUninitializedObject(typeof(T));
}
