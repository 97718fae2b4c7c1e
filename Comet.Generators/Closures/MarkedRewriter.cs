using System.Linq;
using System.Text;
using System.Threading;
using Comet.Generators.Lowering;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Closures;

/// <summary>Writes a text anew with some of its nodes replaced. Each token says where it was (see <see cref="SourceMap"/>), and no line is lost.</summary>
internal abstract class MarkedRewriter(SyntaxNode member, SemanticModel model, CancellationToken cancellation)
{
    private readonly bool _blanksDirectives = Directives.AreClosed(member);

    /// <summary>The model of the file.</summary>
    protected SemanticModel Model { get; } = model;

    /// <summary>Stops it.</summary>
    protected CancellationToken Cancellation { get; } = cancellation;

    /// <summary>What a node becomes; null if only parts of it are replaced, or nothing.</summary>
    protected abstract string? Special(SyntaxNode node);

    /// <summary>The text of a node, converted, without what stands around it.</summary>
    protected string Rewrite(SyntaxNode node)
    {
        Cancellation.ThrowIfCancellationRequested();
        string text = (Special(node) ?? WithCallerInfo(node)) is { } special ? (node is ExpressionSyntax ? SourceMap.Mark(node.SpanStart) + special : special) : RewriteParts(node);
        // The same number of lines as before.
        int missing = Lines(node.ToString()) - Lines(text);
        return missing > 0 ? text + new string('\n', missing) : text;
    }

    /// <summary>The same, the node itself left as it is.</summary>
    protected string RewriteParts(SyntaxNode node, params (SyntaxNode Node, string Text)[] replaced)
    {
        string source = Source(node);
        var text = new StringBuilder();
        int position = node.SpanStart;
        foreach (SyntaxNodeOrToken child in node.ChildNodesAndTokens())
        {
            text.Append(source, position - node.SpanStart, child.SpanStart - position);
            text.Append(child.AsNode() is not { } inner ? Marked(child.AsToken()) : replaced.FirstOrDefault(r => r.Node == inner).Text ?? Rewrite(inner));
            position = child.Span.End;
        }
        return text.Append(source, position - node.SpanStart, node.Span.End - position).ToString();
    }

    /// <summary>Arguments with those that the compiler makes up: they are to tell of the user's own text.</summary>
    private string? WithCallerInfo(SyntaxNode node)
    {
        if (node is not ArgumentListSyntax { Parent: InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax } arguments) return null;
        if (CallerInfo.Of(arguments.Parent!, Model, Cancellation) is not { Length: > 0 } callerInfo) return null;
        string written = RewriteParts(arguments);
        return written.Substring(0, written.Length - 1) + (arguments.Arguments.Count == 0 ? callerInfo.Substring(2) : callerInfo) + ")";
    }

    /// <summary>A text with colons that stands for a node: in an interpolated string what follows a colon is a format.</summary>
    protected static string Guarded(SyntaxNode node, string text) => node.Ancestors().Any(static a => a is InterpolationSyntax) ? $"({text})" : text;

    /// <summary>The text of a node as it was, but for directives.</summary>
    protected string Source(SyntaxNode node) => _blanksDirectives ? Directives.Blanked(node) : node.ToString();

    /// <summary>The text of what stands around a node, but for directives.</summary>
    protected string Source(SyntaxTriviaList trivia) => _blanksDirectives ? Directives.Blanked(trivia) : trivia.ToFullString();

    /// <summary>A token that says where it was, but for the brackets and semicolons that conversion looks for in its own text.</summary>
    protected static string Marked(SyntaxToken token) => SyntaxFacts.IsPunctuation(token.Kind()) ? token.Text : SourceMap.Mark(token.SpanStart) + token.Text;

    private static int Lines(string text) => text.Count(static c => c == '\n');
}
