using Comet.Generators.Analysis;
using Comet.Generators.Closures;
using Comet.Generators.Extensions;
using Comet.Tests.Conformance;
using Comet.Tests.Fuzzing;
using Microsoft.CodeAnalysis;

namespace Comet.Tests.Generators;

/// <summary>
/// Calls from outside are rerouted in the program as its author wrote it, and twins are made of what conversion left: both must have the same methods in mind.
/// </summary>
public sealed class ConversionAgreementTests
{
    // Random programs beside those of the suite.
    private const int RandomPrograms = 40;

    // Found to differ: a class whose objects stay at home, though it has lambdas in static methods (1755); a structure that cannot cross, in a circle with a class that holds it and is judged by its methods; and what is only done in lambdas.
    private static readonly int[] _foundToDiffer = [1099, 1755, 1863, 4913, 5181];

    [Fact]
    public void The_same_methods_have_twins_before_and_after_conversion()
    {
        var programs = ConformanceProgram.Names.Select(ConformanceProgram.Get).Concat(Enumerable.Range(1, RandomPrograms).Concat(_foundToDiffer).Select(s => FuzzPrograms.Batch([(ulong)s])));
        var different = programs.AsParallel().SelectMany(p => Differences(p).Select(d => $"{p.Name}: {d}")).Order(StringComparer.Ordinal).ToList();
        Assert.True(different.Count == 0, string.Join(Environment.NewLine, different));
    }

    private static List<string> Differences(ConformanceProgram program)
    {
        var before = QuietCompilation.Of(ProgramCompiler.AsWritten(program));
        var after = ConvertedCompilation.Of(before, CancellationToken.None).Compilation;
        return [.. from type in CompilationAnalysis.Of(before).Types
                   where TwinRule.IsOffloadable(type)
                   from method in type.GetMembers().OfType<IMethodSymbol>()
                   let id = DocumentationCommentId.CreateDeclarationId(method)
                   where id is not null && DocumentationCommentId.GetSymbolsForDeclarationId(id, before).Length == 1
                   let found = DocumentationCommentId.GetFirstSymbolForDeclarationId(id, after) as IMethodSymbol
                   let converted = found is not null && ExtensionBlocks.IsMoved(found) ? found.ContainingType.GetMembers(found.Name + ExtensionBlocks.Suffix).OfType<IMethodSymbol>().First(m => m.Parameters.Select(p => p.Type.ToString()).SequenceEqual(found.Parameters.Select(p => p.Type.ToString()))) : found
                   where converted is null || TwinRule.HasTwin(method, before) != TwinRule.HasTwin(converted, after)
                   select converted is null ? $"{method} is gone" : $"{method}: before {Describe(method, before)}, after {Describe(converted, after)}"];
    }

    private static string Describe(IMethodSymbol method, Compilation compilation) =>
        TwinRule.HasTwin(method, compilation) ? "it has a twin"
        : TwinRule.WhyNot(method) ?? TwinRule.StaticInitializerPin(method.ContainingType, compilation) ?? WellKnownOverrides.PinReason(method.ContainingType)
            ?? (CompilationAnalysis.Of(compilation).ReachesSafepoint(method) ? CompilationAnalysis.Of(compilation).PinReason(method) ?? "it cannot have one" : "there is nothing to be suspended at");
}
