using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Comet.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Analysis;

/// <summary>What was found out about the methods without a mark that a twin calls. Accessors, and what stands for a member of the library, are only worth a word if they take the thread home.</summary>
internal static class Inference
{
    /// <summary>The unmarked methods that the twin of a method calls; none if it has no twin.</summary>
    public static IEnumerable<InferredModel> Of(IMethodSymbol method, Compilation compilation, CancellationToken cancellation)
    {
        if (!TwinRule.HasTwin(method, compilation)) yield break;
        CompilationAnalysis analysis = CompilationAnalysis.Of(compilation);
        foreach (IMethodSymbol callee in analysis.Summary(method, cancellation).Callees.Select(static c => c.Callee).OfType<IMethodSymbol>())
        {
            if (TwinRule.IsOffloadable(callee.ContainingType) || !TwinRule.IsInCompilation(callee, compilation) || callee.MethodKind is MethodKind.Constructor or MethodKind.StaticConstructor) continue;
            if (callee.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is not { } syntax || SourceBodies.Of(syntax) is null || DocumentationCommentId.CreateDeclarationId(callee) is not { } id) continue;
            string? reason = analysis.PinReason(callee, cancellation);
            if (reason is not null || (callee.AssociatedSymbol is null && !callee.IsOverride)) yield return new InferredModel(id, reason);
        }
    }
}
