namespace Comet.Runtime;

/// <summary>A class that counts as offloadable, and whose twins are not generated but written beside its methods.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
internal sealed class ByHandAttribute : Attribute;
