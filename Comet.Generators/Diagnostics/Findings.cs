using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Comet.Generators.Analysis;
using Comet.Generators.Gathering;
using Comet.Generators.Interception;
using Comet.Generators.Memo;
using Comet.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Diagnostics;

/// <summary>All that the analyzer says about a compilation. It is read from what the generator makes of each class and file, or has made of it: nothing is judged twice, or differently.</summary>
internal static class Findings
{
    private static readonly OncePerCompilation<ImmutableArray<DiagnosticModel>> _findings = new();

    /// <summary>What is said about a compilation, which may hold what generators made or not.</summary>
    public static ImmutableArray<DiagnosticModel> Of(Compilation compilation, CancellationToken cancellation)
    {
        Compilation user = QuietCompilation.Of(UserCompilation.Of(compilation));
        return _findings.Get(user, () => Find(user, cancellation));
    }

    private static ImmutableArray<DiagnosticModel> Find(Compilation compilation, CancellationToken cancellation)
    {
        var all = new List<DiagnosticModel>();
        var inferred = new HashSet<InferredModel>();
        foreach (INamedTypeSymbol type in CompilationAnalysis.Of(compilation).Types.Where(TwinRule.IsOffloadable))
        {
            ClassModel model = GatheredClasses.Of(type, compilation, cancellation);
            all.AddRange(model.Diagnostics);
            inferred.UnionWith(model.Inferred);
        }
        ImmutableArray<FileModel> files = FileGatherer.Gather(compilation, cancellation);
        all.AddRange(files.SelectMany(static f => f.Problems));
        if (compilation.SyntaxTrees.FirstOrDefault() is { } tree && !InterceptorsNamespaces.Allow(tree.Options) && FirstCall(files) is { } call)
        {
            all.Add(new DiagnosticModel(InterceptionDiagnostics.NamespaceNotListed, call.Place, default));
        }
        all.AddRange(inferred.Select(i => Inferred(i, compilation)).OfType<DiagnosticModel>());
        return [.. all.Where(static d => DiagnosticList.OfAnalyzer.Contains(d.Descriptor)).Distinct()];
    }

    private static CallSiteModel? FirstCall(ImmutableArray<FileModel> files) =>
        files.SelectMany(static f => f.Calls).OrderBy(static c => c.Place.Path, StringComparer.Ordinal).ThenBy(static c => c.Place.Span.Start).FirstOrDefault();

    private static DiagnosticModel? Inferred(InferredModel inferred, Compilation compilation)
    {
        if (DocumentationCommentId.GetFirstSymbolForDeclarationId(inferred.Id, compilation) is not IMethodSymbol method || method.DeclaringSyntaxReferences.IsEmpty) return null;
        Location place = SourceBodies.Place(method.DeclaringSyntaxReferences[0].GetSyntax());
        string name = CompilationAnalysis.Display(method.AssociatedSymbol ?? method);
        return inferred.PinReason is { } reason ? DiagnosticModel.Create(InferenceDiagnostics.RunsAtHome, place, name, reason) : DiagnosticModel.Create(InferenceDiagnostics.RunsAnywhere, place, name);
    }
}
