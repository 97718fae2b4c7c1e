using System.Reflection;
using Comet.Runtime;
using Comet.Sessions;

namespace Comet.Server;

/// <summary>An application in a load context of its own.</summary>
internal sealed class LoadedApplication(SessionLoadContext context, IReadOnlyList<Assembly> assemblies, IReadOnlyList<CometModule> modules) : ILoadedApplication
{
    private IReadOnlyList<CometModule> _modules = modules;
    private volatile IReadOnlyList<Assembly> _assemblies = assemblies;

    /// <inheritdoc/>
    public IReadOnlyList<CometModule> Modules => _modules;

    /// <summary>Its assemblies; none once it is disposed.</summary>
    public IReadOnlyList<Assembly> Assemblies => _assemblies;

    /// <inheritdoc/>
    public void Dispose()
    {
        _modules = [];
        _assemblies = [];
        FormatterCleaner.RemoveCollectible(context);
        context.Unload();
    }
}
