namespace Comet;

/// <summary>
/// Asks that objects of an offloadable class tell Comet when they are written to, so that what a move costs follows what has changed and not how many objects there are. Comet implements the class's partial properties
/// that have <c>get</c> and <c>set</c>, or <c>init</c>.
/// </summary>
/// <remarks>
/// It holds for a class all of whose fields are read-only or behind such properties, and that derives from <see cref="object"/> or from a class it holds for. What is in the way of that is said
/// (<c>COMET0012</c>), and the objects are compared as those of other classes are. Nothing else depends on it.
/// <example>
/// <code>
/// [Offloadable, Precise]
/// public partial class Node
/// {
///     public partial int Key { get; set; }
///     public partial Node? Next { get; set; }
/// }
/// </code>
/// </example>
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class PreciseAttribute : Attribute;
