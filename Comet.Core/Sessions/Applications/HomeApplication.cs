using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using System.Text;
using Comet.Runtime;

namespace Comet.Sessions;

/// <summary>
/// The application as home offers it: the assemblies with offloadable classes, and what those refer to outside the framework and this library.
/// </summary>
internal sealed class HomeApplication
{
    private readonly IReadOnlyList<CometModule> _modules;

    private HomeApplication(
        string name, IReadOnlyList<OfferedAssembly> assemblies, IReadOnlyList<CometModule> modules, IReadOnlyList<string> absentReferences)
    {
        Name = name;
        Assemblies = assemblies;
        AbsentReferences = absentReferences;
        _modules = modules;
    }

    /// <summary>The application's name, for people.</summary>
    public string Name { get; }

    /// <summary>Its assemblies, in the order in which both ends register their types.</summary>
    public IReadOnlyList<OfferedAssembly> Assemblies { get; }

    /// <summary>Identifies the build: the same for the same files.</summary>
    public string Build => AssemblyIdentity.HashOf(Encoding.UTF8.GetBytes(string.Concat(Assemblies.Select(static a => a.Identity.Hash))));

    /// <summary>Whether there is anything in it that could move.</summary>
    public bool IsOffloadable => _modules.Count > 0;

    /// <summary>Full names of assemblies that are referred to and are not here either.</summary>
    public IReadOnlyList<string> AbsentReferences { get; }

    /// <summary>The application of this process: every loaded assembly with offloadable classes, the entry assembly, and what they refer to.</summary>
    /// <remarks>Classes of an assembly that was loaded from memory, and of which no image is given, stay at home.</remarks>
    /// <param name="name">Its name, for people; null for the entry assembly's.</param>
    /// <param name="images">Assembly files that cannot be found on the disk: those of assemblies loaded from memory, or of an ahead-of-time compiled program.</param>
    public static HomeApplication OfThisProcess(string? name, IReadOnlyList<ReadOnlyMemory<byte>> images)
    {
        var entry = Assembly.GetEntryAssembly();
        var given = images.Select(image => OfferedAssembly.FromImage(image).Identity.Mvid).ToHashSet();
        var roots = AppDomain.CurrentDomain.GetAssemblies().Where(assembly => CometModule.For(assembly) is not null
            && (IsOnDisk(assembly) || given.Contains(assembly.ManifestModule.ModuleVersionId)));
        return Create(name ?? entry?.GetName().Name ?? "application", entry is null ? roots : roots.Append(entry), images);
    }

    /// <summary>An application made of given assemblies and what they refer to.</summary>
    /// <param name="name">Its name, for people.</param>
    /// <param name="roots">Loaded assemblies.</param>
    /// <param name="images">Their files, as far as they are not on the disk.</param>
    /// <exception cref="InvalidOperationException">The file of an assembly cannot be found, or is another one; or an assembly was compiled against another build of one.</exception>
    public static HomeApplication Create(string name, IEnumerable<Assembly> roots, IReadOnlyList<ReadOnlyMemory<byte>> images)
    {
        var walk = new Walk([.. images.Select(image => OfferedAssembly.FromImage(image))]);
        foreach (var root in roots)
            walk.Visit(root);
        var assemblies = walk.Finish();
        var modules = assemblies.Select(assembly => assembly.Module).OfType<CometModule>().ToList();
        foreach (var module in modules)
            RefuseReplaced(module);
        return new HomeApplication(name, assemblies, modules, [.. walk.Absent.Order(StringComparer.Ordinal)]);
    }

    /// <summary>Refuses a module whose generated code was made for another build of an assembly: fields of that one may not be the same, nor what its members do.</summary>
    private static void RefuseReplaced(CometModule module)
    {
        foreach (var dependency in module.Dependencies)
        {
            var assembly = dependency.Module.Assembly;
            if (CometModule.For(assembly) is { } found && found.Signature != dependency.Signature)
            {
                throw new InvalidOperationException(
                    $"{module.GetType().Assembly.GetName().Name} was compiled against another build of {assembly.GetName().Name}; compile it again.");
            }
        }
    }

    /// <summary>An application whose code the server has in its own process, which only tests have.</summary>
    public static HomeApplication OfModules(string name, params IReadOnlyList<CometModule> modules) => new(name, [], modules, []);

    [UnconditionalSuppressMessage("SingleFile", "IL3000", Justification = "An assembly without a location is not on the disk, which is what is asked.")]
    private static bool IsOnDisk(Assembly assembly) => assembly.Location.Length > 0;

    /// <summary>Numbers the application's types.</summary>
    public TypeTable CreateTypes() => TypeTable.Build(_modules);

    /// <summary>A walk along references. It needs metadata that trimming and native AOT may remove; there, images must be given.</summary>
    private sealed class Walk(List<OfferedAssembly> images)
    {
        private readonly Dictionary<Assembly, List<Assembly>> _references = [];

        public HashSet<string> Absent { get; } = [];

        [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "A reference that trimming has removed is not needed by the code that is left.")]
        public void Visit(Assembly assembly)
        {
            if (_references.ContainsKey(assembly) || SharedAssemblies.IsShared(assembly.GetName()) || SharedAssemblies.IsFramework(assembly))
                return;
            var followed = _references[assembly] = [];

            // The module initializer of generated code adds the module; it may not have run if nothing of the assembly was used so far.
            var references = assembly.GetReferencedAssemblies();
            if (RuntimeFeature.IsDynamicCodeSupported && Array.Exists(references, SharedAssemblies.IsCore))
                RuntimeHelpers.RunModuleConstructor(assembly.ManifestModule.ModuleHandle);

            foreach (var reference in references)
            {
                if (!SharedAssemblies.IsShared(reference) && TryLoad(assembly, reference) is { } loaded)
                    followed.Add(loaded);
            }

            followed.AddRange(CometModule.For(assembly)?.Dependencies.Select(dependency => dependency.Module.Assembly) ?? []);
            foreach (var next in followed)
                Visit(next);
        }

        /// <summary>The assemblies that twins can need: those with offloadable classes and all that can be reached from them.</summary>
        public IReadOnlyList<OfferedAssembly> Finish()
        {
            var needed = new HashSet<Assembly>();
            foreach (var assembly in _references.Keys.Where(assembly => CometModule.For(assembly) is not null))
                Reach(assembly, needed);

            var offered = needed.Select(Offer).ToList();
            offered.AddRange(images.Where(image => offered.TrueForAll(other => other.Identity.Mvid != image.Identity.Mvid)));
            offered.Sort((left, right) => string.CompareOrdinal(left.Identity.Name, right.Identity.Name));
            return offered;
        }

        private void Reach(Assembly assembly, HashSet<Assembly> reached)
        {
            if (!_references.TryGetValue(assembly, out var references) || !reached.Add(assembly))
                return;
            foreach (var reference in references)
                Reach(reference, reached);
        }

        private Assembly? TryLoad(Assembly from, AssemblyName reference)
        {
            try
            {
                return (AssemblyLoadContext.GetLoadContext(from) ?? AssemblyLoadContext.Default).LoadFromAssemblyName(reference);
            }
            catch (Exception e) when (e is FileNotFoundException or FileLoadException or BadImageFormatException)
            {
                Absent.Add(reference.FullName);
                return null;
            }
        }

        [UnconditionalSuppressMessage("SingleFile", "IL3000", Justification = "An empty location is handled: the image must have been given.")]
        private OfferedAssembly Offer(Assembly assembly)
        {
            var mvid = assembly.ManifestModule.ModuleVersionId;
            if (images.Find(image => image.Identity.Mvid == mvid) is { } image)
                return OfferedAssembly.FromImage(image.ReadBytes(), assembly);
            return assembly.Location is { Length: > 0 } path
                ? OfferedAssembly.FromFile(path, assembly)
                : throw new InvalidOperationException(
                    $"The file of assembly {assembly.GetName().Name} is not on the disk; give its bytes in the client's options.");
        }
    }
}
