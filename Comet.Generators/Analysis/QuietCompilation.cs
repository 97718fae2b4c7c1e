using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Comet.Generators.Analysis;

/// <summary>
/// The user's compilation without warnings about null, and with the private members of referenced assemblies. Warnings are the compiler's to give, and what it does to find them takes a seventh of the time in
/// which bodies are bound here; types are annotated as before. Private fields are what objects of a class of another assembly are made of.
/// </summary>
internal static class QuietCompilation
{
    private static readonly ConditionalWeakTable<Compilation, Compilation> _quiet = new();

    // One for all compilations of a project: that two have the same options is seen by their having one object.
    private static readonly ConditionalWeakTable<CSharpCompilationOptions, CSharpCompilationOptions> _options = new();

    /// <summary>The same trees and references; all that is asked about code is asked of this.</summary>
    public static Compilation Of(Compilation compilation) => _quiet.GetValue(compilation, static c =>
        c is CSharpCompilation loud ? loud.WithOptions(_options.GetValue(loud.Options, Quiet)) : c);

    private static CSharpCompilationOptions Quiet(CSharpCompilationOptions options) =>
        (options.NullableContextOptions == NullableContextOptions.Enable ? options.WithNullableContextOptions(NullableContextOptions.Annotations) : options).WithMetadataImportOptions(MetadataImportOptions.All);
}
