using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Comet.Generators.Analysis;
using Comet.Generators.Diagnostics;
using Comet.Generators.Memo;
using Comet.Generators.Model;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Interception;

/// <summary>Looks through files for what concerns offloadable classes though it stands outside of them.</summary>
internal static class FileGatherer
{
    /// <summary>The transform of a pipeline step; keeps no symbols.</summary>
    public static ImmutableArray<FileModel> GatherAll(Compilation compilation, CancellationToken cancellation)
    {
        UserCompilation.Note(compilation);
        return Gather(QuietCompilation.Of(compilation), cancellation);
    }

    /// <summary>What was found in each file that has any.</summary>
    public static ImmutableArray<FileModel> Gather(Compilation compilation, CancellationToken cancellation)
    {
        var analysis = CompilationAnalysis.Of(compilation);
        IReadOnlyList<FileModel> files = SideBySide.Select(
            [.. compilation.SyntaxTrees], tree => analysis.Unit("file " + tree.FilePath, tree, () => Gather(tree, analysis, cancellation), cancellation), cancellation);
        return [.. files.Where(static f => !f.IsEmpty)];
    }

    private static FileModel Gather(SyntaxTree tree, CompilationAnalysis analysis, CancellationToken cancellation)
    {
        SemanticModel model = analysis.Model(tree);
        var calls = new List<CallSiteModel>();
        var closed = new List<ClosedClassModel>();
        var overrides = new List<DiagnosticModel>();
        var problems = new List<DiagnosticModel>();
        foreach (SyntaxNode node in tree.GetRoot(cancellation).DescendantNodes())
        {
            cancellation.ThrowIfCancellationRequested();
            if (CallSiteGatherer.IsCandidate(node) && CallSiteGatherer.Gather((InvocationExpressionSyntax)node, model, cancellation) is var (call, whyNot))
            {
                if (call is not null) calls.Add(call);
                else if (whyNot is not null) problems.Add(whyNot);
            }
            else if (UseGatherer.IsCandidate(node) && UseGatherer.Gather((SimpleNameSyntax)node, model, cancellation) is { } use) problems.Add(use);
            if (PortableAttributeGatherer.IsCandidate(node))
            {
                (ClosedClassModel? registered, DiagnosticModel? problem) = PortableAttributeGatherer.Gather((AttributeSyntax)node, model, cancellation);
                if (registered is not null) closed.Add(registered);
                if (problem is not null) problems.Add(problem);
            }
            else if (ClosedClassGatherer.IsCandidate(node) && ClosedClassGatherer.Gather((GenericNameSyntax)node, model, cancellation) is { } c) closed.Add(c);
            else if (OverrideGatherer.IsCandidate(node) && OverrideGatherer.Gather(node, model, cancellation) is { } o) overrides.Add(o);
        }
        return new FileModel(calls.ToEquatableArray(), closed.ToEquatableArray(), overrides.ToEquatableArray(), problems.ToEquatableArray());
    }
}
