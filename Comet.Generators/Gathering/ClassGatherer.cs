using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Comet.Generators.Emission;
using Comet.Generators.Lowering;
using Comet.Generators.Model;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Gathering;

/// <summary>Makes everything of one offloadable class: guards first, then its heap side, then the lowered methods.</summary>
internal static class ClassGatherer
{
    /// <summary>The transform of the pipeline's first step. Keeps no symbols.</summary>
    public static ClassModel Gather(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        var type = (INamedTypeSymbol)context.TargetSymbol;
        Compilation compilation = context.SemanticModel.Compilation;
        return Analysis.CompilationAnalysis.Of(compilation).Unit(type, () => Make(type, compilation, cancellation), model => IsOwn(type, model), cancellation);
    }

    /// <summary>Whether all there is to say about a class is said in its own text.</summary>
    private static bool IsOwn(INamedTypeSymbol type, ClassModel model) =>
        model.Diagnostics.All(d => type.DeclaringSyntaxReferences.Any(r => r.SyntaxTree.FilePath == d.Path && r.Span.Contains(d.Span)));

    private static ClassModel Make(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        string name = MetadataNames.Of(type);
        if (ClassRules.Check(type, cancellation) is { } problem) return new ClassModel(name, null, default, default, new[] { problem }.ToEquatableArray());

        var diagnostics = new List<DiagnosticModel>();
        IReadOnlyList<ITypeSymbol> mentioned = MentionedTypes.Collect(type, compilation, cancellation);
        HeapModel heap = Heap(type, mentioned, compilation, diagnostics, out Registrar registrar);
        LoweredClass lowered = ClassLowering.Lower(type, compilation, cancellation);
        diagnostics.AddRange(lowered.Diagnostics);
        cancellation.ThrowIfCancellationRequested();

        string hint = HintNames.Of(type);
        var sources = new List<SourceModel>
        {
            new($"{hint}.Heap.g.cs", HeapEmitter.Write(TypeNesting.Of(type), heap with { Registrations = registrar.Statements, LoweredRegistrations = lowered.Registrations })),
        };
        for (int i = 0; i < lowered.Parts.Count; i++)
        {
            sources.Add(new SourceModel($"{hint}.Twins{(lowered.Parts.Count == 1 ? "" : (i + 1).ToString())}.g.cs", lowered.Parts[i].Source));
        }
        // Calling a static method of a class runs its static constructor, at both ends: a class whose initializer must run at home is not registered.
        string? registerCall = type.IsGenericType || IsInGeneric(type) || Analysis.TwinRule.StaticInitializerPin(type, compilation) is not null ? null : $"{TypeText.Of(type)}.{GeneratedNames.Register}(types);";
        return new ClassModel(name, registerCall, sources.ToEquatableArray(), DataGatherer.Gather(registrar.Data.Concat(Registrar.OfGenericMethods(mentioned, compilation)), compilation, cancellation), diagnostics.ToEquatableArray());
    }

    private static HeapModel Heap(INamedTypeSymbol type, IReadOnlyList<ITypeSymbol> mentionedTypes, Compilation compilation, List<DiagnosticModel> diagnostics, out Registrar registrar)
    {
        var slots = new SlotGatherer(type, compilation);
        (string baseShadow, bool callsBase) = BaseShadows.OfClass(type, out _)!.Value;
        ShadowModel? instance = ShadowGatherer.Instance(type, baseShadow, callsBase, slots, compilation, diagnostics);
        // Assigning statics runs the static initializer, which for some classes must not happen away from home.
        ShadowModel? statics = Analysis.TwinRule.StaticInitializerPin(type, compilation) is null ? ShadowGatherer.Statics(type, slots, diagnostics) : null;

        registrar = new Registrar(type, compilation, slots);
        if (type.BaseType is { } baseType) registrar.Add(baseType);
        foreach (ITypeSymbol mentioned in mentionedTypes) registrar.Add(mentioned);
        string self = TypeText.Of(type);
        return new HeapModel(
            self, type.Name, instance, statics, registrar.Codecs, registrar.Shadows, slots.Accessors.ToEquatableArray(), default, default,
            HidesRegister(type), Analysis.WellKnownOverrides.PinReason(type) is null);
    }

    private static bool HidesRegister(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? t = type.BaseType; t is not null; t = t.BaseType)
        {
            if (Analysis.TwinRule.IsOffloadable(t)) return true;
        }
        return false;
    }

    private static bool IsInGeneric(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? t = type.ContainingType; t is not null; t = t.ContainingType)
        {
            if (t.IsGenericType) return true;
        }
        return false;
    }
}
