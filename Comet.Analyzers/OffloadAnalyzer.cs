using System.Collections.Immutable;
using Comet.Generators.Diagnostics;
using Comet.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comet.Analyzers;

/// <summary>
/// Says what the generator has found out about a program: what cannot move and why, what runs at home, what could be done about it. It judges nothing itself, so that the two cannot disagree.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OffloadAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => DiagnosticList.OfAnalyzer;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            // File by file, so that an editor asks for it while the user types.
            if (start.Compilation.GetTypeByMetadataName(GeneratedNames.OffloadableAttribute) is not null) start.RegisterSemanticModelAction(Report);
        });
    }

    private static void Report(SemanticModelAnalysisContext context)
    {
        Compilation compilation = context.SemanticModel.Compilation;
        string path = context.SemanticModel.SyntaxTree.FilePath;
        foreach (DiagnosticModel finding in Findings.Of(compilation, context.CancellationToken))
        {
            if (finding.Place?.Path == path) context.ReportDiagnostic(finding.ToDiagnostic(compilation));
        }
    }
}
