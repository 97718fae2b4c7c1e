using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Comet.Generators.Memo;

/// <summary>
/// A file taken apart into its skeleton (declarations, initializers, static constructors, directives) and its bodies. Code outside of a body cannot tell what stands in it, so with equal skeletons an edit of a
/// body changes the meaning of that body alone. Comments and white space belong to neither.
/// </summary>
internal sealed class TreeOutline
{
    private static readonly ConditionalWeakTable<SyntaxTree, TreeOutline> _outlines = new();

    private readonly SyntaxTree _tree;
    private readonly Dictionary<int, int> _ordinals = [];
    private readonly List<SyntaxNode> _nodes = [];
    private readonly List<Digest> _bodies = [];
    private readonly Dictionary<int, Digest> _declarations = [];
    private (string Names, Digest Digest)? _captures;

    private TreeOutline(SyntaxTree tree)
    {
        _tree = tree;
        SyntaxNode root = tree.GetRoot();
        var text = new StringBuilder();
        AddSkeleton(root, text);
        if (root.ContainsDirectives)
        {
            foreach (SyntaxTrivia trivia in root.DescendantTrivia())
            {
                if (trivia.IsDirective && !trivia.IsKind(SyntaxKind.RegionDirectiveTrivia) && !trivia.IsKind(SyntaxKind.EndRegionDirectiveTrivia)) text.Append(trivia.ToFullString()).Append('\0');
            }
        }
        Skeleton = Digest.Of(text.ToString());
    }

    /// <summary>The outline of a file.</summary>
    public static TreeOutline Of(SyntaxTree tree) => _outlines.GetValue(tree, static t => new TreeOutline(t));

    /// <summary>Everything but the bodies.</summary>
    public Digest Skeleton { get; }

    /// <summary>The parameters of primary constructors; a body that mentions one makes a field of it.</summary>
    public HashSet<string> PrimaryParameters { get; } = [];

    /// <summary>Whether any code has an exception filter.</summary>
    public bool HasFilters { get; private set; }

    /// <summary>How many bodies there are.</summary>
    public int Count => _bodies.Count;

    /// <summary>The tokens of a body.</summary>
    public Digest Body(int ordinal) => _bodies[ordinal];

    /// <summary>The declaration around a body: of a method, an accessor, or a property that is one expression.</summary>
    public SyntaxNode DeclarationOf(int ordinal) => _nodes[ordinal].Parent!;

    /// <summary>The number of a body.</summary>
    public int? OrdinalOf(SyntaxNode body) => _ordinals.TryGetValue(body.SpanStart, out int ordinal) ? ordinal : null;

    /// <summary>The bodies of a declaration and of all within it.</summary>
    public IEnumerable<int> Within(SyntaxNode declaration) => Enumerable.Range(0, Count).Where(i => declaration.FullSpan.Contains(_nodes[i].Span));

    /// <summary>The text of a declaration as it stands, with its place in the file.</summary>
    public Digest Declaration(SyntaxNode declaration)
    {
        lock (_declarations)
        {
            if (!_declarations.TryGetValue(declaration.SpanStart, out Digest digest))
            {
                SourceText text = _tree.GetText();
                int line = text.Lines.GetLinePosition(declaration.SpanStart).Line;
                digest = Digest.Of([_tree.FilePath, declaration.SpanStart.ToString(), line.ToString(), Digest.Of(text.GetSubText(declaration.FullSpan)).ToString()]);
                _declarations.Add(declaration.SpanStart, digest);
            }
            return digest;
        }
    }

    /// <summary>Which of the given names each body mentions.</summary>
    public Digest Captures(ICollection<string> names, string key)
    {
        if (_captures is { } known && known.Names == key) return known.Digest;
        IEnumerable<string> mentions = _nodes.Select(n => string.Join(" ", n.DescendantTokens().Where(t => t.IsKind(SyntaxKind.IdentifierToken) && names.Contains(t.ValueText)).Select(static t => t.ValueText).Distinct().OrderBy(static t => t, System.StringComparer.Ordinal)));
        Digest digest = Digest.Of(mentions);
        _captures = (key, digest);
        return digest;
    }

    /// <summary>The body of a declaration; null if it has none, or none that can be told from the skeleton.</summary>
    public static SyntaxNode? BodyOf(SyntaxNode declaration) => declaration switch
    {
        BaseMethodDeclarationSyntax method => (SyntaxNode?)method.Body ?? method.ExpressionBody,
        AccessorDeclarationSyntax accessor => (SyntaxNode?)accessor.Body ?? accessor.ExpressionBody,
        ArrowExpressionClauseSyntax arrow => arrow,
        PropertyDeclarationSyntax property => property.ExpressionBody,
        IndexerDeclarationSyntax indexer => indexer.ExpressionBody,
        _ => null,
    };

    private void AddSkeleton(SyntaxNode node, StringBuilder text)
    {
        if (IsBody(node))
        {
            AddBody(node, text);
            return;
        }
        if (node is TypeDeclarationSyntax { ParameterList: { } parameters }) PrimaryParameters.UnionWith(parameters.Parameters.Select(static p => p.Identifier.ValueText));
        foreach (SyntaxNodeOrToken child in node.ChildNodesAndTokens())
        {
            if (child.AsNode() is { } childNode) AddSkeleton(childNode, text);
            else
            {
                text.Append(child.AsToken().Text).Append('\0');
                HasFilters |= child.AsToken().IsKind(SyntaxKind.WhenKeyword) && node is CatchFilterClauseSyntax;
            }
        }
    }

    private void AddBody(SyntaxNode body, StringBuilder skeleton)
    {
        var text = new StringBuilder();
        bool usesField = false, yields = false, filters = false;
        foreach (SyntaxToken token in body.DescendantTokens())
        {
            text.Append(token.Text).Append('\0');
            usesField |= token.ValueText == "field";
            yields |= token.IsKind(SyntaxKind.YieldKeyword);
            filters |= token.IsKind(SyntaxKind.WhenKeyword) && token.Parent is CatchFilterClauseSyntax;
        }
        _ordinals.Add(body.SpanStart, _bodies.Count);
        _nodes.Add(body);
        _bodies.Add(Digest.Of(text.ToString()));
        // The one keyword gives a property its backing field, the other makes its method an iterator; both are seen from outside.
        skeleton.Append(usesField ? "{field" : "{").Append(yields ? " yield}\0" : "}\0");
        // Such a filter watches over whatever its block comes to.
        if (filters) skeleton.Append(text);
        HasFilters |= filters;
    }

    private static bool IsBody(SyntaxNode node) => node switch
    {
        BlockSyntax => node.Parent is AccessorDeclarationSyntax or BaseMethodDeclarationSyntax && !IsStaticConstructor(node.Parent),
        ArrowExpressionClauseSyntax => node.Parent is AccessorDeclarationSyntax or BasePropertyDeclarationSyntax or BaseMethodDeclarationSyntax && !IsStaticConstructor(node.Parent),
        GlobalStatementSyntax => true,
        _ => false,
    };

    /// <summary>A static constructor belongs to the initializers of its class, which are part of the skeleton.</summary>
    private static bool IsStaticConstructor(SyntaxNode declaration) => declaration is ConstructorDeclarationSyntax constructor && constructor.Modifiers.Any(SyntaxKind.StaticKeyword);
}
