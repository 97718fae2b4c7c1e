using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Comet.Generators.Analysis;
using Comet.Generators.Memo;
using Comet.Generators.Model;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Gathering;

/// <summary>Gathers an assembly's module from its classes, its calls, and the modules of the assemblies it refers to.</summary>
internal static class ModuleGatherer
{
    /// <summary>The assembly and the modules it refers to.</summary>
    public static AssemblyModel Assembly(Compilation compilation, CancellationToken cancellation)
    {
        var modules = Modules(compilation)
            .Select(static a => new DependencyModel(TypeText.Of((INamedTypeSymbol)a.ConstructorArguments[0].Value!), (string)a.ConstructorArguments[1].Value!))
            .OrderBy(static m => m.Module, StringComparer.Ordinal);
        string layouts = CompilationAnalysis.Of(compilation).OfDeclarations(() => new Layouts(compilation)).Digest.ToString();
        return new AssemblyModel(compilation.AssemblyName ?? "", modules.ToEquatableArray(), layouts);
    }

    /// <summary>What the assemblies that a compilation refers to say of their modules.</summary>
    public static IEnumerable<AttributeData> Modules(Compilation compilation) => compilation.SourceModule.ReferencedAssemblySymbols
        .SelectMany(static a => a.GetAttributes())
        .Where(static a => MetadataNames.IsOf(a, GeneratedNames.ModuleAttribute) && a.ConstructorArguments.Length == 3 && a.ConstructorArguments[0].Value is INamedTypeSymbol && a.ConstructorArguments[1].Value is string && a.ConstructorArguments[2] is { Kind: TypedConstantKind.Array, IsNull: false });

    /// <summary>Puts the parts together, in an order that does not depend on that of the files; null if the assembly needs no module.</summary>
    public static ModuleModel? Module(ImmutableArray<RegisteredClass> classes, ImmutableArray<string> callRegistrations, AssemblyModel assembly)
    {
        string[] registrations =
        [
            .. classes.Where(static c => c.RegisterCall is not null).OrderBy(static c => c.Name, StringComparer.Ordinal).Select(static c => c.RegisterCall!),
            .. callRegistrations.OrderBy(static r => r, StringComparer.Ordinal),
        ];
        return classes.IsEmpty && registrations.Length == 0 && assembly.Dependencies.Count == 0 ? null
            : new ModuleModel(assembly, registrations.Distinct().ToEquatableArray(), Digest.Of([assembly.Layouts, .. classes.OrderBy(static c => c.Name, StringComparer.Ordinal).Select(static c => $"{c.Name} {c.Surface} {string.Join(" ", c.CalledUnseen)}")]).ToString(), classes.SelectMany(static c => c.CalledUnseen).Distinct().OrderBy(static m => m, StringComparer.Ordinal).ToEquatableArray());
    }

    /// <summary>Stands for the fields of all types of a compilation, and for what primary constructors may keep in some.</summary>
    private sealed class Layouts(Compilation compilation)
    {
        public Digest Digest { get; } = Digest.Of(CompilationAnalysis.Of(compilation).Types.Select(Of).OrderBy(static t => t, StringComparer.Ordinal));

        private static string Of(INamedTypeSymbol type) => string.Join(
            "; ",
            type.GetMembers().OfType<IFieldSymbol>().Select(static f => $"{(f.IsStatic ? "static " : "")}{(f.IsReadOnly ? "readonly " : "")}{f.Type.ToDisplayString()} {f.Name}")
                .Concat(type.InstanceConstructors.Where(static c => c.DeclaringSyntaxReferences.Any(static r => r.GetSyntax() is TypeDeclarationSyntax)).SelectMany(static c => c.Parameters).Select(static p => $"{p.Type.ToDisplayString()} {p.Name}"))
                .Prepend($"{type.ToDisplayString()}: {type.BaseType?.ToDisplayString()}"));
    }
}
