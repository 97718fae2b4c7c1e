using System.Reflection;
using System.Runtime.Loader;

namespace Comet.Server;

/// <summary>
/// One session's own copies of an application's assemblies, and so its own statics. The framework and this library come from the server. Assemblies
/// are loaded from memory, so no file is locked.
/// </summary>
internal sealed class SessionLoadContext(string name, IReadOnlyDictionary<string, byte[]> images) : AssemblyLoadContext(name, isCollectible: true)
{
    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName) =>
        images.TryGetValue(assemblyName.Name ?? "", out var image) ? LoadFromStream(new MemoryStream(image, writable: false)) : null;
}
