using System.Collections.Generic;
using System.Linq;
using Comet.Generators.Memo;
using Comet.Generators.Model;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Gathering;

/// <summary>A class that <c>[assembly: Portable]</c> names.</summary>
/// <param name="Type">The class, unbound if it is generic.</param>
/// <param name="Codec">What carries its objects, unbound if it is generic; null if its fields are carried.</param>
/// <param name="IsOurs">Whether the declaration stands in this compilation.</param>
internal sealed record PortableDeclaration(INamedTypeSymbol Type, INamedTypeSymbol? Codec, bool IsOurs)
{
    /// <summary>Whether its fields are carried, by what is generated here.</summary>
    public bool IsByFields => Codec is null && IsOurs;
}

/// <summary>What <c>[assembly: Portable]</c> says, here and in the assemblies referred to that have a module. A declaration that has a <see cref="PortableRules">problem</see> says nothing.</summary>
internal sealed class PortableDeclarations
{
    private static readonly OncePerCompilation<PortableDeclarations> _all = new();

    private readonly Dictionary<string, PortableDeclaration> _byName = [];

    private PortableDeclarations(Compilation compilation)
    {
        foreach (PortableDeclaration declaration in In(compilation.Assembly, isOurs: true)) Add(declaration, compilation);
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            // What its generator has not seen nobody registers.
            if (!assembly.GetAttributes().Any(static a => MetadataNames.IsOf(a, GeneratedNames.ModuleAttribute))) continue;
            foreach (PortableDeclaration declaration in In(assembly, isOurs: false)) Add(declaration, compilation);
        }
    }

    /// <summary>What is declared in a compilation.</summary>
    public static PortableDeclarations Of(Compilation compilation) => _all.Get(compilation, () => new PortableDeclarations(compilation));

    /// <summary>What is declared of a class; null if nothing is.</summary>
    public PortableDeclaration? Find(INamedTypeSymbol type) => _byName.Count > 0 && _byName.TryGetValue(Name(type), out PortableDeclaration? declaration) ? declaration : null;

    /// <summary>The declaration that an attribute is; null if it is another attribute, or none that the compiler takes.</summary>
    public static PortableDeclaration? Of(AttributeData attribute, bool isOurs) =>
        MetadataNames.IsOf(attribute, GeneratedNames.PortableAttribute) && attribute.ConstructorArguments.Length == 2 && attribute.ConstructorArguments[0].Value is INamedTypeSymbol type
            ? new PortableDeclaration(type, attribute.ConstructorArguments[1].Value as INamedTypeSymbol, isOurs) : null;

    private static IEnumerable<PortableDeclaration> In(IAssemblySymbol assembly, bool isOurs) => assembly.GetAttributes().Select(a => Of(a, isOurs)).OfType<PortableDeclaration>();

    // The first one wins: our own, or that of the assembly that is referred to first.
    private void Add(PortableDeclaration declaration, Compilation compilation)
    {
        if (!_byName.ContainsKey(Name(declaration.Type)) && PortableRules.Problem(declaration, compilation) is null) _byName.Add(Name(declaration.Type), declaration);
    }

    private static string Name(INamedTypeSymbol type) => MetadataNames.Of(type.OriginalDefinition) + ", " + type.ContainingAssembly?.Name;
}
