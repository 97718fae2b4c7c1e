using System.Threading;
using Comet.Generators.Analysis;
using Comet.Generators.Gathering;
using Comet.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Interception;

/// <summary>
/// Finds where code that is not offloadable closes a generic class that can cross, marked or not. Its objects may be handed to offloadable code by a base class or
/// interface, so the assembly's module registers it.
/// </summary>
internal static class ClosedClassGatherer
{
    /// <summary>Whether a node may be such a class, by its form.</summary>
    public static bool IsCandidate(SyntaxNode node) => node is GenericNameSyntax { IsUnboundGenericName: false };

    /// <summary>What registers the class; null if it is another one.</summary>
    public static ClosedClassModel? Gather(GenericNameSyntax name, SemanticModel model, CancellationToken cancellation)
    {
        Compilation compilation = model.Compilation;
        if (!TwinNames.Of(compilation).HasGenericClass(name.Identifier.ValueText)) return null;
        if (model.GetSymbolInfo(name, cancellation).Symbol is not INamedTypeSymbol type || !(TwinRule.IsOffloadable(type) || DataClasses.Is(type, compilation))) return null;
        var registrar = new Registrar(null, compilation, new SlotGatherer(null, compilation));
        registrar.Add(type);
        return registrar.Statements.Count == 0 ? null : new ClosedClassModel(registrar.Statements, DataGatherer.Gather(registrar.Data, compilation, cancellation));
    }
}
