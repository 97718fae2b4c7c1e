using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Closures;

/// <summary>
/// Preprocessor directives in a member that is written anew. What they decide has been decided when the text was parsed, so they are blanked, and what they leave out with them: then each part means the same anywhere.
/// </summary>
internal static class Directives
{
    /// <summary>Whether all that directives in a member begin ends there, and the other way round.</summary>
    public static bool AreClosed(SyntaxNode member) => !member.ContainsDirectives || member.DescendantTrivia().Where(t => t.IsDirective && member.Span.Contains(t.Span)).Select(static t => t.GetStructure())
        .OfType<DirectiveTriviaSyntax>().Where(static d => d is BranchingDirectiveTriviaSyntax or EndIfDirectiveTriviaSyntax).All(d => d.GetRelatedDirectives().All(r => member.Span.Contains(r.Span)));

    /// <summary>The text of a part of a member, directives blanked; each character is where it was.</summary>
    public static string Blanked(SyntaxNode part)
    {
        string text = part.ToString();
        if (!part.ContainsDirectives) return text;
        var blanked = new StringBuilder(text);
        foreach (SyntaxTrivia trivia in part.DescendantTrivia().Where(static t => t.IsDirective || t.IsKind(SyntaxKind.DisabledTextTrivia)))
        {
            for (int i = System.Math.Max(trivia.FullSpan.Start, part.SpanStart); i < System.Math.Min(trivia.FullSpan.End, part.Span.End); i++)
            {
                if (text[i - part.SpanStart] is not ('\r' or '\n')) blanked[i - part.SpanStart] = ' ';
            }
        }
        return blanked.ToString();
    }

    /// <summary>What stands around a part, directives blanked.</summary>
    public static string Blanked(SyntaxTriviaList trivia) =>
        string.Concat(trivia.Select(static t => t.IsDirective || t.IsKind(SyntaxKind.DisabledTextTrivia) ? new string([.. t.ToFullString().Select(static c => c is '\r' or '\n' ? c : ' ')]) : t.ToFullString()));
}
