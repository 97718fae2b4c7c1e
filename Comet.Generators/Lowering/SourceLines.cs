using Comet.Generators.Closures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Comet.Generators.Lowering;

/// <summary>The directives by which debuggers, stack traces and the compiler take generated text for the user's.</summary>
internal static class SourceLines
{
    /// <summary>What follows is nobody's.</summary>
    public const string Hidden = "#line hidden";

    /// <summary>Further to the right than any statement: all of its first line stands for the whole of the user's.</summary>
    private const int LineWidth = 9999;

    /// <summary>The directive for a statement, or an expression that is a body; null if it is nothing of the user's.</summary>
    public static string? Directive(SyntaxNode node, Compilation compilation)
    {
        // What is not there yet, since it is being typed, has no place.
        if (SourceMap.OriginalNode(node) is not { } original || Head(original) is not { IsEmpty: false } head) return null;
        FileLinePositionSpan place = original.SyntaxTree.GetMappedLineSpan(head);
        LinePositionSpan lines = place.Span;
        return $"#line ({lines.Start.Line + 1},{lines.Start.Character + 1})-({lines.End.Line + 1},{lines.End.Character}) {LineWidth} {Path(place, compilation)}";
    }

    /// <summary>The directive for text that keeps its lines.</summary>
    public static string Directive(Location place, Compilation compilation)
    {
        FileLinePositionSpan mapped = place.GetMappedLineSpan();
        return $"#line {mapped.StartLinePosition.Line + 1} {Path(mapped, compilation)}";
    }

    /// <summary>A file's path as the compiler would write it: with the replacements of a deterministic build.</summary>
    private static string Path(FileLinePositionSpan mapped, Compilation compilation)
    {
        string path = mapped.HasMappedPath ? mapped.Path : compilation.Options.SourceReferenceResolver?.NormalizePath(mapped.Path, baseFilePath: null) ?? mapped.Path;
        return $"\"{path}\"";
    }

    /// <summary>The part of a statement that is its own, without the statements in it.</summary>
    private static TextSpan Head(SyntaxNode node) => node switch
    {
        IfStatementSyntax s => TextSpan.FromBounds(s.IfKeyword.SpanStart, s.CloseParenToken.Span.End),
        WhileStatementSyntax s => TextSpan.FromBounds(s.WhileKeyword.SpanStart, s.CloseParenToken.Span.End),
        DoStatementSyntax s => TextSpan.FromBounds(s.WhileKeyword.SpanStart, s.CloseParenToken.Span.End),
        ForStatementSyntax s => TextSpan.FromBounds(s.ForKeyword.SpanStart, s.CloseParenToken.Span.End),
        CommonForEachStatementSyntax s => TextSpan.FromBounds(s.ForEachKeyword.SpanStart, s.CloseParenToken.Span.End),
        SwitchStatementSyntax s => TextSpan.FromBounds(s.SwitchKeyword.SpanStart, System.Math.Max(s.Expression.Span.End, s.CloseParenToken.Span.End)),
        UsingStatementSyntax s => TextSpan.FromBounds(s.UsingKeyword.SpanStart, s.CloseParenToken.Span.End),
        LockStatementSyntax s => TextSpan.FromBounds(s.LockKeyword.SpanStart, s.CloseParenToken.Span.End),
        CatchClauseSyntax s => TextSpan.FromBounds(s.CatchKeyword.SpanStart, s.Filter?.Span.End ?? s.Declaration?.Span.End ?? s.CatchKeyword.Span.End),
        TryStatementSyntax or BlockSyntax or CheckedStatementSyntax or UnsafeStatementSyntax or FixedStatementSyntax => node.GetFirstToken().Span,
        _ => node.Span,
    };
}
