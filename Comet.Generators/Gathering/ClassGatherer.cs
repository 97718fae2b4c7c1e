using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Comet.Generators.Analysis;
using Comet.Generators.Closures;
using Comet.Generators.Diagnostics;
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
    public static ClassModel Gather(GeneratorAttributeSyntaxContext context, CancellationToken cancellation) =>
        GatheredClasses.Of((INamedTypeSymbol)context.TargetSymbol, QuietCompilation.Of(context.SemanticModel.Compilation), cancellation);

    /// <summary>What is made of a class of the user's compilation.</summary>
    public static ClassModel Gather(INamedTypeSymbol original, Compilation compilation, ConvertedCompilation converted, CancellationToken cancellation)
    {
        INamedTypeSymbol type = converted.Map(original);
        Memo.Digest text = CompilationAnalysis.Of(compilation).Text(original);
        return CompilationAnalysis.Of(converted.Compilation).Unit(type, text, () => Make(type, converted, cancellation), model => IsOwn(original, model), cancellation);
    }

    /// <summary>Whether all there is to say about a class is said in its own text.</summary>
    private static bool IsOwn(INamedTypeSymbol type, ClassModel model) =>
        model.Diagnostics.All(d => d.Place is null || type.DeclaringSyntaxReferences.Any(r => r.SyntaxTree.FilePath == d.Place.Path && r.Span.Contains(d.Place.Span)));

    private static ClassModel Make(INamedTypeSymbol type, ConvertedCompilation converted, CancellationToken cancellation)
    {
        string name = MetadataNames.Of(type);
        if (ClassRules.Check(type, cancellation) is { } problem) return new ClassModel(name, null, default, default, new[] { problem }.ToEquatableArray(), default);

        Compilation compilation = converted.Compilation;
        INamedTypeSymbol[] closures = [.. type.GetTypeMembers().Where(ClosureNames.IsClosureClass)];
        CompilationAnalysis.Of(compilation).BindAnew(closures.Prepend(type).SelectMany(t => SourceBodies.Of(t, cancellation)), cancellation);
        var diagnostics = new List<DiagnosticModel>();
        var sources = new List<SourceModel>();
        var data = new List<INamedTypeSymbol>();
        var inferred = new List<InferredModel>();
        sources.AddRange(Files(type, "Extensions", converted.Extensions(type)));
        sources.AddRange(Files(type, "Closures", converted.Added(type)));
        if (InitializerDiagnostics.Of(type, compilation, cancellation) is { } initializer) diagnostics.Add(initializer);
        EquatableArray<string>? runsAnywhere = ForeignMembers.RunningAnywhere(type, compilation, cancellation)?.ToEquatableArray();
        Gather(type, runsAnywhere, compilation, sources, data, diagnostics, inferred, cancellation);
        foreach (INamedTypeSymbol closure in closures) Gather(closure, null, compilation, sources, data, diagnostics, inferred, cancellation);

        // Calling a static method of a class runs its static constructor, at both ends: a class whose initializer must run at home is not registered.
        string? registerCall = null;
        if (!HiddenTypes.IsGeneric(type) && TwinRule.StaticInitializerPin(type, compilation) is null)
        {
            (registerCall, SourceModel? ways) = HiddenRegistration.Of(type);
            if (ways is not null) sources.Add(ways);
        }
        return new ClassModel(name, registerCall, sources.ToEquatableArray(), DataGatherer.Gather(data, compilation, cancellation), diagnostics.ToEquatableArray(), inferred.Distinct().ToEquatableArray(), Surface(type, runsAnywhere, compilation), CompilationAnalysis.Of(compilation).CalledUnseen(type, cancellation).ToEquatableArray());
    }

    /// <summary>What generated code of other assemblies takes for granted of a class: which members have twins, and which run anywhere. Fields are the whole assembly's affair.</summary>
    private static string Surface(INamedTypeSymbol type, EquatableArray<string>? runsAnywhere, Compilation compilation) => string.Join(
        " ",
        type.GetMembers().OfType<IMethodSymbol>().Where(m => m.DeclaredAccessibility != Accessibility.Private && TwinRule.HasTwin(m, compilation)).Select(static m => m.ToDisplayString())
            .Append(runsAnywhere is null ? "at home" : "anywhere:").Concat(runsAnywhere ?? default));

    private static IEnumerable<SourceModel> Files(INamedTypeSymbol type, string kind, IReadOnlyList<string> texts) =>
        texts.Select((text, i) => new SourceModel($"{HintNames.Of(type)}.{kind}{(texts.Count == 1 ? "" : (i + 1).ToString())}.g.cs", text));

    /// <summary>The files of one class, or of one that closure conversion nested in it.</summary>
    private static void Gather(
        INamedTypeSymbol type, EquatableArray<string>? runsAnywhere, Compilation compilation, List<SourceModel> sources, List<INamedTypeSymbol> data, List<DiagnosticModel> diagnostics, List<InferredModel> inferred, CancellationToken cancellation)
    {
        // In an interface with variance no codec can be nested; who uses it mentions what it does.
        IReadOnlyList<ITypeSymbol> mentioned = TwinRule.HasVariance(type) ? [] : MentionedTypes.Collect(type, compilation, cancellation);
        HeapModel heap = Heap(type, mentioned, compilation, diagnostics, out Registrar registrar) with { RunsAnywhere = runsAnywhere };
        LoweredClass lowered = ClassLowering.Lower(type, compilation, cancellation);
        diagnostics.AddRange(lowered.Diagnostics);
        inferred.AddRange(lowered.Inferred);
        cancellation.ThrowIfCancellationRequested();

        string hint = HintNames.Of(type);
        sources.Add(new SourceModel($"{hint}.Heap.g.cs", HeapEmitter.Write(TypeNesting.Of(type), heap with { Registrations = registrar.Statements, LoweredRegistrations = lowered.Registrations })));
        for (int i = 0; i < lowered.Parts.Count; i++)
        {
            sources.Add(new SourceModel($"{hint}.Twins{(lowered.Parts.Count == 1 ? "" : (i + 1).ToString())}.g.cs", lowered.Parts[i].Source));
        }
        data.AddRange(registrar.Data.Concat(Registrar.OfGenericMethods(mentioned, compilation)));
    }

    private static HeapModel Heap(INamedTypeSymbol type, IReadOnlyList<ITypeSymbol> mentionedTypes, Compilation compilation, List<DiagnosticModel> diagnostics, out Registrar registrar)
    {
        var slots = new SlotGatherer(type, compilation);
        (string baseShadow, bool callsBase) = BaseShadows.OfClass(type, out _)!.Value;
        if (PreciseRules.IsRoot(type)) baseShadow = GeneratedNames.Runtime + ".PreciseShadow";
        if (PreciseRules.Asks(type) && PreciseRules.Obstacle(type) is var (member, reason))
        {
            diagnostics.Add(DiagnosticModel.Create(ClassDiagnostics.NotPrecise, member.Locations.FirstOrDefault(static l => l.IsInSource) ?? type.Locations[0], type.Name, reason));
        }
        ShadowModel? instance = ShadowGatherer.Instance(type, baseShadow, callsBase, slots, compilation, diagnostics);
        // Assigning statics runs the static initializer, which for some classes must not happen away from home.
        ShadowModel? statics = TwinRule.StaticInitializerPin(type, compilation) is null ? ShadowGatherer.Statics(type, slots, compilation, diagnostics) : null;

        registrar = new Registrar(type, compilation, slots);
        if (type.BaseType is { } baseType) registrar.Add(baseType);
        if (type.TypeKind == TypeKind.Struct) registrar.Add(type);
        foreach (ITypeSymbol mentioned in mentionedTypes) registrar.Add(mentioned);
        foreach (INamedTypeSymbol nested in type.GetTypeMembers().Where(static n => HiddenTypes.IsHidden(n) && ClassRules.IsGenerated(n) && !n.IsGenericType)) registrar.Add(nested);
        foreach (string method in DelegateGatherer.Methods(type, compilation, slots)) registrar.AddStatement(method);
        string self = TypeText.Of(type);
        return new HeapModel(
            self, type.Name, instance, statics, registrar.Codecs, registrar.Shadows, slots.Accessors.ToEquatableArray(), default, default,
            HidesRegister(type), WellKnownOverrides.PinReason(type) is null, Precise: PreciseRules.Model(type));
    }

    private static bool HidesRegister(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Interface) return type.AllInterfaces.Any(ClassRules.IsGenerated);
        for (INamedTypeSymbol? t = type.BaseType; t is not null; t = t.BaseType)
        {
            if (ClassRules.IsGenerated(t)) return true;
        }
        return false;
    }
}
