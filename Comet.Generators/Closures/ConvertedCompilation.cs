using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading;
using Comet.Generators.Analysis;
using Comet.Generators.Gathering;
using Comet.Generators.Lowering;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Comet.Generators.Closures;

/// <summary>
/// A compilation whose offloadable classes have no lambdas and local functions any more, but for those that cannot be moved. All that comes after sees this one;
/// what the user's program is compiled from is the user's own, and beside it the classes that were added here.
/// </summary>
internal sealed class ConvertedCompilation
{
    private static readonly ConditionalWeakTable<Compilation, ConvertedCompilation> _converted = new();
    private static readonly ConditionalWeakTable<Compilation, ConvertedCompilation> _byResult = new();

    private readonly Dictionary<string, List<string>> _added = [];
    private readonly HashSet<string> _members = [];

    private ConvertedCompilation(Compilation original, CancellationToken cancellation)
    {
        Compilation = original;
        foreach (SyntaxTree tree in original.SyntaxTrees) Convert(tree, original, cancellation);
    }

    /// <summary>The compilation after conversion; the same as before if there was nothing to convert.</summary>
    public Compilation Compilation { get; private set; }

    /// <summary>The conversion of a compilation, made once.</summary>
    public static ConvertedCompilation Of(Compilation original, CancellationToken cancellation)
    {
        if (_converted.TryGetValue(original, out ConvertedCompilation? known)) return known;
        var made = new ConvertedCompilation(original, cancellation);
        lock (_converted)
        {
            if (_converted.TryGetValue(original, out known)) return known;
            _converted.Add(original, made);
            if (made.Compilation != original) _byResult.Add(made.Compilation, made);
        }
        return made;
    }

    /// <summary>
    /// Whether a method made delegates, or had local functions, before conversion (see <see cref="MethodSummary.HasClosures"/>): it is seen before and after alike.
    /// </summary>
    public static bool HadClosures(IMethodSymbol method, Compilation compilation) =>
        _byResult.TryGetValue(compilation, out ConvertedCompilation? conversion) && conversion._members.Contains(method.GetDocumentationCommentId() ?? "");

    /// <summary>The class after conversion.</summary>
    public INamedTypeSymbol Map(INamedTypeSymbol type) => Compilation.Assembly.GetTypeByMetadataName(MetadataNames.Of(type)) ?? type;

    /// <summary>The texts with what was added to a class.</summary>
    public IReadOnlyList<string> Added(INamedTypeSymbol type) => _added.TryGetValue(MetadataNames.Of(type), out List<string>? texts) ? texts : [];

    private void Convert(SyntaxTree tree, Compilation original, CancellationToken cancellation)
    {
        SyntaxNode root = tree.GetRoot(cancellation);
        var changes = new List<(TextSpan Span, MarkedText Text)>();
        var added = new List<SyntaxTree>();
        SemanticModel? model = null;
        foreach (TypeDeclarationSyntax declaration in root.DescendantNodes(static n => n is not MemberDeclarationSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax).OfType<TypeDeclarationSyntax>())
        {
            // Nothing else can have what is added: nested classes, and methods of its own.
            if (declaration is not (ClassDeclarationSyntax or RecordDeclarationSyntax or StructDeclarationSyntax) || !declaration.Modifiers.Any(SyntaxKind.PartialKeyword) || !HasFunctions(declaration)) continue;
            model ??= original.GetSemanticModel(tree);
            if (model.GetDeclaredSymbol(declaration, cancellation) is not { } type || !TwinRule.IsOffloadable(type) || ClassRules.Check(type, cancellation) != null) continue;
            Convert(declaration, type, model, changes, added, cancellation);
        }
        if (changes.Count == 0) return;
        var options = (CSharpParseOptions)tree.Options;
        SyntaxTree changed = CSharpSyntaxTree.ParseText(tree.GetText(cancellation).WithChanges(changes.Select(static c => new TextChange(c.Span, c.Text.Text))), options, tree.FilePath, cancellation);
        SourceMap.Add(changed, tree, changes);
        Compilation = Compilation.ReplaceSyntaxTree(tree, changed).AddSyntaxTrees(added);
    }

    private void Convert(TypeDeclarationSyntax declaration, INamedTypeSymbol type, SemanticModel model, List<(TextSpan Span, MarkedText Text)> changes, List<SyntaxTree> added, CancellationToken cancellation)
    {
        string name = MetadataNames.Of(type);
        if (!_added.TryGetValue(name, out List<string>? texts)) _added.Add(name, texts = []);
        // What is added must not have one name twice, whatever the parts of the class are.
        int count = texts.Count * 1000;
        var text = new StringBuilder();
        foreach (SyntaxNode member in declaration.Members.SelectMany(SourceBodies.In).Where(HasFunctions))
        {
            if (SourceBodies.Declared(member, model, cancellation) is not { } method || !TwinRule.HasTwin(method, model.Compilation)) continue;
            if (CompilationAnalysis.Of(model.Compilation).Summary(method, cancellation).HasClosures) _members.Add(method.GetDocumentationCommentId() ?? "");
            if (MemberConversion.Convert(member, method, model, ref count, cancellation) is not { } conversion) continue;
            changes.Add((member.Span, SourceMap.Read(conversion.Member)));
            text.Append(conversion.Added);
        }
        ConvertInitializers(declaration, type, model, changes, text, ref count, cancellation);
        if (text.Length == 0) return;
        MarkedText part = SourceMap.Read(new PartWriter(declaration).Write(text.ToString()));
        texts.Add(part.Text);
        SyntaxTree tree = CSharpSyntaxTree.ParseText(part.Text, (CSharpParseOptions)declaration.SyntaxTree.Options, $"{declaration.SyntaxTree.FilePath}.{name}{texts.Count}{ClosureNames.PathEnd}", Encoding.UTF8, cancellation);
        SourceMap.Add(tree, declaration.SyntaxTree, part);
        added.Add(tree);
    }

    /// <summary>What stands outside of bodies and is run by constructors.</summary>
    private void ConvertInitializers(TypeDeclarationSyntax declaration, INamedTypeSymbol type, SemanticModel model, List<(TextSpan Span, MarkedText Text)> changes, StringBuilder text, ref int count, CancellationToken cancellation)
    {
        IMethodSymbol? runner = null;
        foreach (IMethodSymbol constructor in type.InstanceConstructors)
        {
            if (!TwinRule.HasTwin(constructor, model.Compilation)) continue;
            if (!ConstructorParts.Of(constructor, cancellation).ChainsToThis) runner ??= constructor;
            if (CompilationAnalysis.Of(model.Compilation).Summary(constructor, cancellation).HasClosures) _members.Add(constructor.GetDocumentationCommentId() ?? "");
        }
        if (runner is null) return;
        IEnumerable<SyntaxNode> initializers = ConstructorParts.InitializersOf(type, isStatic: false, cancellation).Where(i => i.FirstAncestorOrSelf<TypeDeclarationSyntax>() == declaration);
        IEnumerable<SyntaxNode> chain = declaration.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>() ?? [];
        foreach (SyntaxNode initializer in initializers.Concat(chain).Where(HasFunctions))
        {
            if (MemberConversion.Convert(initializer, runner, model, ref count, cancellation) is not { } conversion) continue;
            changes.Add((initializer.Span, SourceMap.Read(conversion.Member)));
            text.Append(conversion.Added);
        }
    }

    private static bool HasFunctions(SyntaxNode member) => member.DescendantNodes().Any(static n => n is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);
}
