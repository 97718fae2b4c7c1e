using System.Threading;
using Comet.Generators.Analysis;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Gathering;

/// <summary>
/// Objects of generic offloadable classes are also made by code that is not offloadable, with type arguments that no offloadable class mentions: they are
/// registered by the module of the assembly that makes them.
/// </summary>
internal static class CreationGatherer
{
    /// <summary>Whether a node may create an object of a constructed class, by its syntax.</summary>
    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellation) =>
        node is ImplicitObjectCreationExpressionSyntax or ObjectCreationExpressionSyntax { Type: GenericNameSyntax or QualifiedNameSyntax { Right: GenericNameSyntax } };

    /// <summary>The statements that register the class; none if it is not offloadable.</summary>
    public static EquatableArray<string> Gather(GeneratorSyntaxContext context, CancellationToken cancellation)
    {
        if (context.SemanticModel.GetTypeInfo(context.Node, cancellation).Type is not INamedTypeSymbol { IsGenericType: true } type || !TwinRule.IsOffloadable(type)) return default;
        Compilation compilation = context.SemanticModel.Compilation;
        var registrar = new Registrar(null, compilation, new SlotGatherer(null, compilation));
        registrar.Add(type);
        return registrar.Statements;
    }
}
