using System.Diagnostics;

namespace Comet;

/// <summary>
/// Stands in for the real attribute where the kernels are compiled as plain C#: it leaves no trace in the assembly.
/// </summary>
[Conditional("NEVER_DEFINED")]
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class OffloadableAttribute : Attribute;
