using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Comet.Generators.Diagnostics;
using Comet.Generators.Gathering;
using Comet.Generators.Model;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Interception;

/// <summary>Finds <c>[assembly: Portable]</c>: what registers the class that it names, or what is wrong with it.</summary>
internal static class PortableAttributeGatherer
{
    /// <summary>Whether a node may be such an attribute, by its form.</summary>
    public static bool IsCandidate(SyntaxNode node) => node is AttributeSyntax { Parent: AttributeListSyntax { Target.Identifier.RawKind: (int)SyntaxKind.AssemblyKeyword } };

    /// <summary>What is registered and what there is to say; nothing for another attribute.</summary>
    public static (ClosedClassModel? Registered, DiagnosticModel? Problem) Gather(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellation)
    {
        Compilation compilation = model.Compilation;
        AttributeData? data = compilation.Assembly.GetAttributes().FirstOrDefault(a => a.ApplicationSyntaxReference is { } r && r.SyntaxTree == attribute.SyntaxTree && r.Span == attribute.Span);
        if (data is null || PortableDeclarations.Of(data, isOurs: true) is not { } declaration) return default;
        INamedTypeSymbol type = declaration.Type.OriginalDefinition;
        string? reason = PortableRules.Problem(declaration, compilation) ?? (PortableTypes.Of(type, compilation) is { IsPortable: false } verdict ? verdict.Reason : null);
        if (reason is not null) return (null, DiagnosticModel.Create(ClassDiagnostics.CannotBePortable, attribute, type.ToDisplayString(), reason));
        var registrar = new Registrar(null, compilation, new SlotGatherer(null, compilation));
        registrar.AddDeclared(declaration, cancellation);
        return (new ClosedClassModel(registrar.Statements, DataGatherer.Gather(registrar.Data, compilation, cancellation)), null);
    }
}
