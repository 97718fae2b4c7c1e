namespace Comet;

/// <summary>
/// Marks a class or structure whose methods may move between the device (home) and a server in the middle of their work, or an interface through which such methods are called.
/// </summary>
/// <remarks>
/// The type must be <see langword="partial"/>. Marking has no effect until a session is connected: without one, the methods
/// run exactly as written.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, Inherited = false)]
public sealed class OffloadableAttribute : Attribute;
