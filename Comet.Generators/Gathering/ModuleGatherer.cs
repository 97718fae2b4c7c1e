using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Comet.Generators.Model;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Gathering;

/// <summary>Gathers an assembly's module from its classes, its calls, and the modules of the assemblies it refers to.</summary>
internal static class ModuleGatherer
{
    /// <summary>The assembly and the modules it refers to.</summary>
    public static AssemblyModel Assembly(Compilation compilation, CancellationToken cancellation)
    {
        var modules = compilation.SourceModule.ReferencedAssemblySymbols
            .SelectMany(static a => a.GetAttributes())
            .Where(static a => MetadataNames.IsOf(a, GeneratedNames.ModuleAttribute) && a.ConstructorArguments.Length == 1 && a.ConstructorArguments[0].Value is INamedTypeSymbol)
            .Select(static a => TypeText.Of((INamedTypeSymbol)a.ConstructorArguments[0].Value!))
            .OrderBy(static m => m, StringComparer.Ordinal);
        return new AssemblyModel(compilation.AssemblyName ?? "", modules.ToEquatableArray());
    }

    /// <summary>Puts the parts together, in an order that does not depend on that of the files; null if the assembly needs no module.</summary>
    public static ModuleModel? Module(ImmutableArray<RegisteredClass> classes, ImmutableArray<string> callRegistrations, AssemblyModel assembly)
    {
        string[] registrations =
        [
            .. classes.Where(static c => c.RegisterCall is not null).OrderBy(static c => c.Name, StringComparer.Ordinal).Select(static c => c.RegisterCall!),
            .. callRegistrations.OrderBy(static r => r, StringComparer.Ordinal),
        ];
        return classes.IsEmpty && registrations.Length == 0 && assembly.Dependencies.Count == 0 ? null : new ModuleModel(assembly, registrations.Distinct().ToEquatableArray());
    }
}
