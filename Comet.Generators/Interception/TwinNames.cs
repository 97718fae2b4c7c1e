using System.Collections.Generic;
using System.Linq;
using Comet.Generators.Analysis;
using Comet.Generators.Model;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Interception;

/// <summary>
/// The names of all offloadable classes, and of their methods, that a compilation can see. Nearly all calls of a program are of other methods, and need not
/// be bound to know it.
/// </summary>
internal sealed class TwinNames
{
    private readonly HashSet<string> _methods = [];
    private readonly HashSet<string> _properties = [];
    private readonly HashSet<string> _genericClasses = [];

    /// <summary>The names in a compilation.</summary>
    public static TwinNames Of(Compilation compilation) => CompilationAnalysis.Of(compilation).OfDeclarations(() => Find(compilation));

    /// <summary>Whether a method of an offloadable class is called so.</summary>
    public bool HasMethod(string name) => _methods.Contains(name);

    /// <summary>Whether a property of an offloadable class is called so that has a body.</summary>
    public bool HasProperty(string name) => _properties.Contains(name);

    /// <summary>Whether a generic class is called so that is offloadable, or unmarked and possibly known by a base class or interface.</summary>
    public bool HasGenericClass(string name) => _genericClasses.Contains(name);

    private static TwinNames Find(Compilation compilation)
    {
        var names = new TwinNames();
        Add(compilation.Assembly.GlobalNamespace, names);
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (assembly.GetAttributes().Any(static a => MetadataNames.IsOf(a, GeneratedNames.ModuleAttribute))) Add(assembly.GlobalNamespace, names);
        }
        return names;
    }

    private static void Add(INamespaceOrTypeSymbol container, TwinNames names)
    {
        foreach (ISymbol member in container.GetMembers())
        {
            switch (member)
            {
                case INamespaceSymbol ns:
                    Add(ns, names);
                    break;
                case INamedTypeSymbol type:
                    if (TwinRule.IsOffloadable(type))
                    {
                        names._methods.UnionWith(type.GetMembers().OfType<IMethodSymbol>().Where(static m => m.MethodKind == MethodKind.Ordinary).Select(static m => m.Name));
                        names._properties.UnionWith(type.GetMembers().OfType<IPropertySymbol>().Where(static p => !IsAutomatic(p.GetMethod) || !IsAutomatic(p.SetMethod)).Select(static p => p.Name));
                        if (type.IsGenericType) names._genericClasses.Add(type.Name);
                    }
                    else if (type is { IsGenericType: true, TypeKind: TypeKind.Class, ContainingAssembly: ISourceAssemblySymbol } && (type.BaseType is not { SpecialType: SpecialType.System_Object } || !type.Interfaces.IsEmpty))
                    {
                        names._genericClasses.Add(type.Name);
                    }
                    if (!type.GetTypeMembers().IsEmpty) Add(type, names);
                    break;
            }
        }
    }

    private static bool IsAutomatic(IMethodSymbol? accessor) => accessor is null || SourceBodies.IsAutomatic(accessor);
}
