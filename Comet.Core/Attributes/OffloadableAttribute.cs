namespace Comet;

/// <summary>
/// Marks a class whose methods may move between the device (home) and a server in the middle of their work.
/// </summary>
/// <remarks>
/// The class must be <see langword="partial"/>. Marking has no effect until a session is connected: without one, the methods
/// run exactly as written.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class OffloadableAttribute : Attribute;
