using System;
using System.Linq;
using Comet.Generators.Emission;
using Comet.Generators.Gathering;
using Comet.Generators.Interception;
using Comet.Generators.Model;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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
            .ForAttributeWithMetadataName(GeneratedNames.OffloadableAttribute, static (node, _) => node is ClassDeclarationSyntax or RecordDeclarationSyntax or StructDeclarationSyntax or InterfaceDeclarationSyntax, ClassGatherer.Gather)
            .WithTrackingName(TrackingNames.Class);

        context.RegisterImplementationSourceOutput(
            classes.Select(static (c, _) => c.Sources).WithTrackingName(TrackingNames.ClassSources),
            static (output, sources) =>
            {
                foreach (SourceModel source in sources) output.AddSource(source.HintName, source.Text);
            });

        IncrementalValuesProvider<FileModel> files = context.CompilationProvider.SelectMany(FileGatherer.GatherAll).WithTrackingName(TrackingNames.File);
        IncrementalValuesProvider<CallSiteModel> calls = files.SelectMany(static (f, _) => f.Calls);
        IncrementalValueProvider<bool> isEnabled = context.ParseOptionsProvider.Select(static (o, _) => InterceptorsNamespaces.Allow(o) && o is CSharpParseOptions { LanguageVersion: >= ClassRules.OldestLanguage });
        IncrementalValueProvider<AssemblyModel> assembly = context.CompilationProvider.Select(ModuleGatherer.Assembly);
        context.RegisterImplementationSourceOutput(calls.Collect().Combine(assembly).Combine(isEnabled).WithTrackingName(TrackingNames.Interceptors), static (output, c) =>
        {
            // Without leave the compiler would refuse them; the analyzer says so.
            if (c.Right && !c.Left.Left.IsEmpty) output.AddSource(InterceptorEmitter.HintName, InterceptorEmitter.Write(c.Left.Left, c.Left.Right));
        });

        IncrementalValuesProvider<ClosedClassModel> closedClasses = files.SelectMany(static (f, _) => f.ClosedClasses);
        IncrementalValueProvider<EquatableArray<SourceModel>> data = classes.SelectMany(static (c, _) => c.Data).Collect()
            .Combine(calls.SelectMany(static (c, _) => c.Data).Collect())
            .Combine(closedClasses.SelectMany(static (c, _) => c.Data).Collect())
            .Select(static (d, _) => d.Left.Left.AddRange(d.Left.Right).AddRange(d.Right).Distinct().OrderBy(static s => s.HintName, StringComparer.Ordinal).ToEquatableArray())
            .WithTrackingName(TrackingNames.Data);
        context.RegisterImplementationSourceOutput(data, static (output, sources) =>
        {
            foreach (SourceModel source in sources) output.AddSource(source.HintName, source.Text);
        });

        IncrementalValueProvider<ModuleModel?> module = classes
            .Select(static (c, _) => new RegisteredClass(c.Name, c.RegisterCall, c.Surface, c.CalledUnseen))
            .Collect()
            .Combine(calls.SelectMany(static (c, _) => c.Registrations).Collect())
            .Combine(closedClasses.SelectMany(static (c, _) => c.Registrations).Collect())
            .Combine(assembly)
            .Select(static (m, _) => ModuleGatherer.Module(m.Left.Left.Left, m.Left.Left.Right.AddRange(m.Left.Right), m.Right))
            .WithTrackingName(TrackingNames.Module);
        context.RegisterImplementationSourceOutput(module, static (output, m) =>
        {
            if (m is not null) output.AddSource(ModuleEmitter.HintName, ModuleEmitter.Write(m));
        });

        // All else there is to say is said by the analyzer; but a program with such an override would be wrong, and a build need not run analyzers.
        context.RegisterSourceOutput(
            files.SelectMany(static (f, _) => f.Overrides).WithTrackingName(TrackingNames.Override).Combine(context.CompilationProvider),
            static (output, d) => output.ReportDiagnostic(d.Left.ToDiagnostic(d.Right)));
    }
}
