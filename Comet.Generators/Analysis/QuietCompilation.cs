using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Comet.Generators.Analysis;

/// <summary>
/// The user's compilation without warnings about null. They are the compiler's to give, and what it does to find them takes a seventh of the time in which bodies are bound here;
/// types are annotated as before.
/// </summary>
internal static class QuietCompilation
{
    private static readonly ConditionalWeakTable<Compilation, Compilation> _quiet = new();

    // One for all compilations of a project: that two have the same options is seen by their having one object.
    private static readonly ConditionalWeakTable<CSharpCompilationOptions, CSharpCompilationOptions> _options = new();

    /// <summary>The same trees and references; all that is asked about code is asked of this.</summary>
    public static Compilation Of(Compilation compilation) => _quiet.GetValue(compilation, static c =>
        c is CSharpCompilation { Options.NullableContextOptions: NullableContextOptions.Enable } loud ? loud.WithOptions(_options.GetValue(loud.Options, static o => o.WithNullableContextOptions(NullableContextOptions.Annotations))) : c);
}
