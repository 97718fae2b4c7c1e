using System.CommandLine;
using Comet.Tests.Fuzzing;
using Microsoft.CodeAnalysis;

/// <summary>Other people's sources, as if all of them were offloadable.</summary>
internal static class SourcesCommand
{
    public static Command Create()
    {
        Argument<DirectoryInfo[]> directories = new("directories") { Description = "Where the sources are.", Arity = ArgumentArity.OneOrMore };
        Option<string[]> define = new("--define") { Description = "A symbol for #if; may be repeated.", DefaultValueFactory = _ => ["NET", "NETCOREAPP", "NET5_0_OR_GREATER", "NET6_0_OR_GREATER", "NET7_0_OR_GREATER", "NET8_0_OR_GREATER"] };
        Option<FileInfo[]> references = new("--reference") { Description = "An assembly that they need beside the framework's; may be repeated.", DefaultValueFactory = _ => [] };
        Option<bool> noUsings = new("--no-implicit-usings") { Description = "Their project has no implicit usings." };
        Option<bool> oblivious = new("--no-nullable") { Description = "Their project has no nullable annotations." };
        var command = new Command("sources", "Marks all types of other people's sources, and says what the compiler has against what the generator makes of them.") { directories, define, references, noUsings, oblivious };
        command.SetAction(arguments =>
        {
            var files = arguments.GetRequiredValue(directories).SelectMany(static d => d.EnumerateFiles("*.cs", SearchOption.AllDirectories)).OrderBy(static f => f.FullName, StringComparer.Ordinal);
            var sources = MarkedSources.Of(
                files.Select(static f => (f.FullName, File.ReadAllText(f.FullName))), arguments.GetRequiredValue(define), arguments.GetRequiredValue(references).Select(static r => MetadataReference.CreateFromFile(r.FullName)),
                !arguments.GetValue(noUsings), arguments.GetValue(oblivious) ? NullableContextOptions.Disable : NullableContextOptions.Enable);
            foreach (var error in sources.LeftOut.Take(5))
                Console.WriteLine($"left out: {error}");
            var problems = sources.Problems();
            foreach (var problem in problems.Take(40))
                Console.WriteLine(problem);
            Console.WriteLine($"{sources.Compilation.SyntaxTrees.Length} files, {sources.LeftOut.Count} left out, {sources.MarkedTypes} types marked, {problems.Count} problems");
            return problems.Count == 0 ? 0 : 1;
        });
        return command;
    }
}
