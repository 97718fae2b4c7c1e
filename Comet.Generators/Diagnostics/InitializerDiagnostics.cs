using System.Linq;
using System.Threading;
using Comet.Generators.Analysis;
using Comet.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Diagnostics;

/// <summary>Says that the static initializer of a class keeps the class at home, at the place where it does.</summary>
internal static class InitializerDiagnostics
{
    /// <summary>What is to be said about a class; null if its initializer may run anywhere, or there is none.</summary>
    public static DiagnosticModel? Of(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        if (TwinRule.StaticInitializerPin(type, compilation) is not { } reason) return null;
        CompilationAnalysis analysis = CompilationAnalysis.Of(compilation);
        MethodSummary summary = analysis.Summary(type, cancellation);
        SyntaxNode? node = summary.Pins.Select(static p => p.Node)
            .Concat(summary.Callees.Where(c => c.Callee is INamedTypeSymbol other ? !SymbolEqualityComparer.Default.Equals(other, type) : analysis.Targets(c).Any(t => analysis.PinReason(t, cancellation, c.IsUnseen) is not null)).Select(static c => c.Node))
            .FirstOrDefault(static n => n is not null);
        return node is not null
            ? DiagnosticModel.Create(ClassDiagnostics.InitializerRunsAtHome, node, type.Name, reason)
            : DiagnosticModel.Create(ClassDiagnostics.InitializerRunsAtHome, type.Locations[0], type.Name, reason);
    }
}
