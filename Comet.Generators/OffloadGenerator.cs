using System.Collections.Immutable;
using System.Linq;
using Comet.Generators.Emission;
using Comet.Generators.Gathering;
using Comet.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators;

/// <summary>
/// Makes classes marked <c>[Offloadable]</c> movable: twins, frames and the heap side of each class, one module for the assembly, and interceptors for the
/// calls that come from outside. Only the wiring is here; the folders are the stages.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class OffloadGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<ClassModel> classes = context.SyntaxProvider
            .ForAttributeWithMetadataName(GeneratedNames.OffloadableAttribute, static (node, _) => node is ClassDeclarationSyntax or RecordDeclarationSyntax, ClassGatherer.Gather)
            .WithTrackingName(TrackingNames.Class);

        context.RegisterImplementationSourceOutput(
            classes.Select(static (c, _) => c.Sources).WithTrackingName(TrackingNames.ClassSources),
            static (output, sources) =>
            {
                foreach (SourceModel source in sources) output.AddSource(source.HintName, source.Text);
            });

        IncrementalValueProvider<ModuleModel?> module = classes
            .Select(static (c, _) => (c.Name, c.RegisterCall))
            .Collect()
            .Combine(context.CompilationProvider.Select(ModuleGatherer.Assembly))
            .Select(static (m, _) => ModuleGatherer.Module(m.Left, ImmutableArray<string>.Empty, m.Right))
            .WithTrackingName(TrackingNames.Module);
        context.RegisterImplementationSourceOutput(module, static (output, m) =>
        {
            if (m is not null) output.AddSource(ModuleEmitter.HintName, ModuleEmitter.Write(m));
        });

        IncrementalValuesProvider<DiagnosticModel> diagnostics = classes.SelectMany(static (c, _) => c.Diagnostics).WithTrackingName(TrackingNames.ClassDiagnostics);
        context.RegisterSourceOutput(diagnostics.Combine(context.CompilationProvider), static (output, d) => output.ReportDiagnostic(d.Left.ToDiagnostic(d.Right)));
    }
}
