using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Comet.Generators.Closures;

/// <summary>
/// Tells where the tokens of a converted text stand in the user's. While text is being converted, each token of the user's carries a mark before it that says so; the marks are taken out again
/// before anyone reads the text.
/// </summary>
internal sealed class SourceMap
{
    // No character of any text: Unicode keeps them for what stays within a program.
    private const char Open = '\uFDD0', Close = '\uFDD1';

    private static readonly ConditionalWeakTable<SyntaxTree, SourceMap> _maps = new();

    private readonly SyntaxTree _original;
    private readonly Dictionary<int, int> _tokens = [];
    private readonly List<(int Start, int Original, int Length)> _unchanged = [];

    private SourceMap(SyntaxTree original) => _original = original;

    /// <summary>What goes before a token of the user's.</summary>
    public static string Mark(int position) => Open + position.ToString(CultureInfo.InvariantCulture) + Close;

    /// <summary>Takes the marks out of a text.</summary>
    public static MarkedText Read(string marked)
    {
        if (marked.IndexOf(Open) < 0) return new MarkedText(marked, []);
        var text = new StringBuilder(marked.Length);
        var tokens = new List<(int, int)>();
        for (int i = 0; i < marked.Length; i++)
        {
            int end = marked[i] == Open ? marked.IndexOf(Close, i) : -1;
            if (end >= 0 && int.TryParse(marked.Substring(i + 1, end - i - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int position))
            {
                tokens.Add((text.Length, position));
                i = end;
            }
            else
            {
                text.Append(marked[i]);
            }
        }
        return new MarkedText(text.ToString(), tokens);
    }

    /// <summary>Notes that a tree is another one with some of its text replaced.</summary>
    public static void Add(SyntaxTree changed, SyntaxTree original, IEnumerable<(TextSpan Span, MarkedText Text)> changes)
    {
        var map = new SourceMap(original);
        int old = 0, position = 0;
        foreach ((TextSpan span, MarkedText text) in changes.OrderBy(static c => c.Span.Start))
        {
            map._unchanged.Add((position, old, span.Start - old));
            position += span.Start - old;
            foreach ((int at, int token) in text.Tokens) map._tokens[position + at] = token;
            position += text.Text.Length;
            old = span.End;
        }
        map._unchanged.Add((position, old, original.Length - old));
        _maps.Add(changed, map);
    }

    /// <summary>Notes that a tree holds text that was moved out of another one.</summary>
    public static void Add(SyntaxTree added, SyntaxTree original, MarkedText text)
    {
        var map = new SourceMap(original);
        foreach ((int at, int token) in text.Tokens) map._tokens[at] = token;
        _maps.Add(added, map);
    }

    /// <summary>The place in the user's own text that a node stands for; null if it is nothing of the user's.</summary>
    public static Location? Original(SyntaxNode node) => _maps.TryGetValue(node.SyntaxTree, out SourceMap? map) ? Further(map.Find(node.DescendantTokens(), node)) : node.GetLocation();

    /// <summary>The same for a place of which only the span is known.</summary>
    public static Location? Original(Location location)
    {
        if (location.SourceTree is not { } tree || !_maps.TryGetValue(tree, out SourceMap? map)) return location;
        SyntaxNode node = tree.GetRoot().FindNode(location.SourceSpan);
        return Further(map.Find(node.DescendantTokens().Where(t => location.SourceSpan.Contains(t.Span)), node.Span == location.SourceSpan ? node : null));
    }

    /// <summary>Text that was converted may have been converted before.</summary>
    private static Location? Further(Location? place) => place is null ? null : Original(place);

    /// <summary>The user's own statement, or body that is an expression, that a node stands for; null if it is nothing of the user's.</summary>
    public static SyntaxNode? OriginalNode(SyntaxNode node)
    {
        if (!_maps.TryGetValue(node.SyntaxTree, out SourceMap? map)) return node;
        if ((map.Unchanged(node.Span) ?? map.Span(node.DescendantTokens())) is not { } span) return null;
        SyntaxNode smallest = map._original.GetRoot().FindNode(span, getInnermostNodeForTie: true);
        // The statement that an expression's body has become is the expression.
        return OriginalNode(node is not StatementSyntax ? smallest
            : smallest.AncestorsAndSelf().TakeWhile(static a => a is not (AnonymousFunctionExpressionSyntax or ArrowExpressionClauseSyntax)).FirstOrDefault(static a => a is StatementSyntax) ?? smallest);
    }

    private Location? Find(IEnumerable<SyntaxToken> tokens, SyntaxNode? node)
    {
        if (Span(tokens) is not { } span) return null;
        SyntaxNode smallest = _original.GetRoot().FindNode(span, getInnermostNodeForTie: true);
        SyntaxNode? same = node is null ? null : smallest.AncestorsAndSelf().TakeWhile(a => a.SpanStart == smallest.SpanStart).FirstOrDefault(a => a.RawKind == node.RawKind);
        return same?.GetLocation() ?? Location.Create(_original, smallest.FindToken(span.Start).Span == span ? span : smallest.Span);
    }

    private TextSpan? Span(IEnumerable<SyntaxToken> tokens)
    {
        int? start = null, end = null;
        foreach (SyntaxToken token in tokens)
        {
            if (Position(token) is not { } position) continue;
            start ??= position;
            end = position;
        }
        if (start is null) return null;
        SyntaxNode root = _original.GetRoot();
        SyntaxToken first = root.FindToken(start.Value), last = root.FindToken(end!.Value);
        // Conversion may have turned the order around.
        return TextSpan.FromBounds(System.Math.Min(first.SpanStart, last.SpanStart), System.Math.Max(first.Span.End, last.Span.End));
    }

    /// <summary>Where text stood that was not touched; null for any other.</summary>
    private TextSpan? Unchanged(TextSpan span)
    {
        foreach ((int start, int original, int length) in _unchanged)
        {
            if (span.Start >= start && span.End <= start + length) return new TextSpan(span.Start - start + original, span.Length);
        }
        return null;
    }

    private int? Position(SyntaxToken token)
    {
        if (_tokens.TryGetValue(token.SpanStart, out int position)) return position;
        foreach ((int start, int original, int length) in _unchanged)
        {
            if (token.SpanStart >= start && token.SpanStart < start + length) return token.SpanStart - start + original;
        }
        return null;
    }
}

/// <summary>A text whose marks were read.</summary>
/// <param name="Text">The text without them.</param>
/// <param name="Tokens">Where tokens of the user's are in it, and where they were.</param>
internal sealed record MarkedText(string Text, IReadOnlyList<(int Position, int Original)> Tokens);
