using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Comet.Generators.Analysis;
using Comet.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Interception;

/// <summary>
/// The names of all methods of offloadable classes that a compilation can see. Nearly all calls of a program are of other methods, and need not be bound
/// to know it.
/// </summary>
internal static class TwinNames
{
    private static readonly ConditionalWeakTable<Compilation, HashSet<string>> s_names = new();

    /// <summary>The names.</summary>
    public static HashSet<string> Of(Compilation compilation) => s_names.GetValue(compilation, Find);

    private static HashSet<string> Find(Compilation compilation)
    {
        var names = new HashSet<string>();
        Add(compilation.Assembly.GlobalNamespace, names);
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (assembly.GetAttributes().Any(static a => a.AttributeClass?.ToDisplayString() == GeneratedNames.ModuleAttribute)) Add(assembly.GlobalNamespace, names);
        }
        return names;
    }

    private static void Add(INamespaceOrTypeSymbol container, HashSet<string> names)
    {
        foreach (ISymbol member in container.GetMembers())
        {
            switch (member)
            {
                case INamespaceSymbol ns:
                    Add(ns, names);
                    break;
                case INamedTypeSymbol type:
                    if (TwinRule.IsOffloadable(type)) names.UnionWith(type.GetMembers().OfType<IMethodSymbol>().Where(static m => m.MethodKind == MethodKind.Ordinary).Select(static m => m.Name));
                    if (!type.GetTypeMembers().IsEmpty) Add(type, names);
                    break;
            }
        }
    }
}
