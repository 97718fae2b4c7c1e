using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Analysis;

/// <summary>
/// The calls that the compiler leaves out, arguments and all: of conditional methods none of whose symbols is defined where they are called, and of
/// partial methods that nobody implements.
/// </summary>
internal static class OmittedCalls
{
    /// <summary>Whether calls of the method may be left out: elsewhere, and so where generated code would stand in for it, its symbols may be others.</summary>
    public static bool IsConditional(IMethodSymbol method) => Symbols(method).Any();

    /// <summary>Whether a call of the method in this file is left out.</summary>
    public static bool IsOmitted(IMethodSymbol method, SyntaxTree file)
    {
        if (!method.ReturnsVoid) return false;
        if (TwinRule.Definition(method) is { IsPartialDefinition: true, PartialImplementationPart: null }) return true;
        return IsConditional(method) && !Symbols(method).Any(symbol => IsDefined(symbol, file));
    }

    private static IEnumerable<string> Symbols(IMethodSymbol method)
    {
        // An override is conditional if the method is that it overrides in the end.
        while (method.OverriddenMethod is { } overridden) method = overridden;
        return TwinRule.Definition(method).GetAttributes()
            .Where(static a => a.AttributeClass is { Name: "ConditionalAttribute", ContainingNamespace: { Name: "Diagnostics", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } })
            .Select(static a => a.ConstructorArguments[0].Value as string ?? "");
    }

    /// <summary>The directives of a file that define symbols or take them back, in order.</summary>
    public static IEnumerable<DirectiveTriviaSyntax> Definitions(SyntaxNode root)
    {
        if (!root.ContainsDirectives) yield break;
        // They stand before all else. (To go from one directive to the next would be to look through the whole file.)
        foreach (SyntaxTrivia trivia in root.GetFirstToken(includeZeroWidth: true).LeadingTrivia)
        {
            if (trivia.GetStructure() is DefineDirectiveTriviaSyntax { IsActive: true } or UndefDirectiveTriviaSyntax { IsActive: true }) yield return (DirectiveTriviaSyntax)trivia.GetStructure()!;
        }
    }

    private static bool IsDefined(string symbol, SyntaxTree file)
    {
        bool isDefined = file.Options.PreprocessorSymbolNames.Contains(symbol);
        foreach (DirectiveTriviaSyntax directive in Definitions(file.GetRoot()))
        {
            switch (directive)
            {
                case DefineDirectiveTriviaSyntax define when define.Name.ValueText == symbol: isDefined = true; break;
                case UndefDirectiveTriviaSyntax undef when undef.Name.ValueText == symbol: isDefined = false; break;
            }
        }
        return isDefined;
    }
}
