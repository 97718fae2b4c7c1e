namespace Comet.Linq;

/// <summary>
/// All that the methods of a class do besides calling what they are given may run anywhere. So the generator lets their iterators have twins, and leaves it to the callers to know where what they give may run.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class JudgedByCallersAttribute : Attribute;
