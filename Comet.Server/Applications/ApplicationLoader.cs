using System.Reflection;
using System.Runtime.CompilerServices;
using Comet.Runtime;
using Comet.Sessions;

namespace Comet.Server;

/// <summary>Loads applications from the cache, each session's apart from all others.</summary>
internal sealed class ApplicationLoader(ApplicationCache cache) : IApplicationLoader
{
    /// <inheritdoc/>
    public bool Has(AssemblyIdentity assembly) => cache.Has(assembly);

    /// <inheritdoc/>
    public void Add(AssemblyIdentity assembly, ReadOnlySpan<byte> bytes) => cache.Add(assembly, bytes);

    /// <inheritdoc/>
    ILoadedApplication IApplicationLoader.Load(HelloMessage hello) => Load(hello);

    /// <inheritdoc cref="IApplicationLoader.Load"/>
    public LoadedApplication Load(HelloMessage hello)
    {
        var context = new SessionLoadContext(hello.ApplicationName, ReadImages(hello));
        try
        {
            var assemblies = hello.Assemblies.Select(identity => Load(context, identity)).ToList();
            var absent = hello.AbsentReferences.ToHashSet(StringComparer.Ordinal);
            foreach (var assembly in assemblies)
                CheckReferences(context, assembly, absent);
            return new LoadedApplication(context, assemblies, FindModules(assemblies));
        }
        catch
        {
            context.Unload();
            throw;
        }
    }

    private Dictionary<string, byte[]> ReadImages(HelloMessage hello)
    {
        var images = new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase);
        foreach (var identity in hello.Assemblies)
        {
            var name = ParseName(identity.Name);
            if (SharedAssemblies.IsShared(name))
                throw new ApplicationRefusedException($"an application cannot bring its own {name.Name}");
            var image = cache.TryRead(identity) ?? throw new ApplicationRefusedException($"{identity.Name} is not in the server's cache any more; connect again");
            if (!images.TryAdd(name.Name!, ForeignImage.Adopt(image)))
                throw new ApplicationRefusedException($"the application has several assemblies named {name.Name}");
        }

        return images;
    }

    private static AssemblyName ParseName(string name)
    {
        try
        {
            return new AssemblyName(name);
        }
        catch (Exception e) when (e is ArgumentException or FileLoadException)
        {
            throw new ApplicationRefusedException($"'{name}' is no assembly name");
        }
    }

    private static Assembly Load(SessionLoadContext context, AssemblyIdentity identity)
    {
        try
        {
            var assembly = context.LoadFromAssemblyName(new AssemblyName(identity.Name));
            return assembly.ManifestModule.ModuleVersionId == identity.Mvid
                ? assembly
                : throw new ApplicationRefusedException($"{identity.Name} is another version than announced");
        }
        catch (Exception e) when (e is BadImageFormatException or FileLoadException or FileNotFoundException)
        {
            throw new ApplicationRefusedException($"{identity.Name} cannot be loaded: {e.Message}");
        }
    }

    /// <summary>
    /// Finds what is missing now. Found only when a method that needs it is compiled, it would look like an exception of the user's program.
    /// </summary>
    private static void CheckReferences(SessionLoadContext context, Assembly assembly, HashSet<string> absentAtHome)
    {
        foreach (var reference in assembly.GetReferencedAssemblies())
        {
            if (absentAtHome.Contains(reference.FullName))
                continue;
            try
            {
                context.LoadFromAssemblyName(reference);
            }
            catch (Exception e) when (e is BadImageFormatException or FileLoadException or FileNotFoundException)
            {
                throw new ApplicationRefusedException(
                    $"{assembly.GetName().Name} refers to {reference.FullName}, which home has not offered and this server does not have");
            }
        }
    }

    private static List<CometModule> FindModules(List<Assembly> assemblies)
    {
        var modules = new List<CometModule>();
        foreach (var assembly in assemblies)
        {
            if (!Array.Exists(assembly.GetReferencedAssemblies(), SharedAssemblies.IsCore))
                continue;
            RuntimeHelpers.RunModuleConstructor(assembly.ManifestModule.ModuleHandle);
            if (CometModule.For(assembly) is { } module)
                modules.Add(module);
        }

        return modules;
    }
}
