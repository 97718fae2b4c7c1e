using System.Collections.Generic;
using System.Linq;
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

/// <summary>A file after conversion. It depends on nothing but its own text and what the memo notes, and so serves every compilation in which those are the same.</summary>
/// <param name="Changed">The file without the functions that were moved; null if there were none.</param>
/// <param name="Added">The types that something was added to, and what that is.</param>
/// <param name="Members">The members that had functions.</param>
internal sealed record ConvertedFile(SyntaxTree? Changed, IReadOnlyList<(string Type, SyntaxTree Part)> Added, IReadOnlyList<string> Members);

/// <summary>Converts the offloadable types of one file.</summary>
internal sealed class FileConversion
{
    // What is added to a class must not have one name twice, whatever part of the class it comes from.
    private const int NumbersPerPart = 1000;

    private readonly SyntaxTree _tree;
    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellation;
    private readonly List<(TextSpan Span, MarkedText Text)> _changes = [];
    private readonly List<(string Type, SyntaxTree Part)> _added = [];
    private readonly List<string> _members = [];

    private FileConversion(SyntaxTree tree, SemanticModel model, CancellationToken cancellation)
    {
        _tree = tree;
        _model = model;
        _cancellation = cancellation;
    }

    /// <summary>Whether a file may have something to convert, by its text alone.</summary>
    public static bool HasCandidates(SyntaxTree tree, CancellationToken cancellation) => Candidates(tree, cancellation).Any();

    /// <summary>The members that may have something to convert, by their text alone.</summary>
    public static IEnumerable<SyntaxNode> CandidateMembers(SyntaxTree tree, CancellationToken cancellation) => Candidates(tree, cancellation).SelectMany(Members);

    /// <summary>Converts a file.</summary>
    public static ConvertedFile Convert(SyntaxTree tree, Compilation original, CancellationToken cancellation)
    {
        CompilationAnalysis analysis = CompilationAnalysis.Of(original);
        analysis.BindAnew(CandidateMembers(tree, cancellation), cancellation);
        var conversion = new FileConversion(tree, analysis.Model(tree), cancellation);
        foreach (TypeDeclarationSyntax declaration in Candidates(tree, cancellation)) conversion.Convert(declaration);
        return new ConvertedFile(conversion._changes.Count == 0 ? null : conversion.Changed(), conversion._added, conversion._members);
    }

    /// <summary>The types that can have what is added, nested classes and methods of their own, and have functions in their members.</summary>
    private static IEnumerable<TypeDeclarationSyntax> Candidates(SyntaxTree tree, CancellationToken cancellation) =>
        tree.GetRoot(cancellation).DescendantNodes(static n => n is not MemberDeclarationSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax).OfType<TypeDeclarationSyntax>()
            .Where(static d => d is ClassDeclarationSyntax or RecordDeclarationSyntax or StructDeclarationSyntax && d.Modifiers.Any(SyntaxKind.PartialKeyword) && HasFunctions(d));

    private SyntaxTree Changed()
    {
        SourceText text = _tree.GetText(_cancellation).WithChanges(_changes.Select(static c => new TextChange(c.Span, c.Text.Text)));
        SyntaxTree changed = CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)_tree.Options, _tree.FilePath, _cancellation);
        SourceMap.Add(changed, _tree, _changes);
        return changed;
    }

    private void Convert(TypeDeclarationSyntax declaration)
    {
        if (_model.GetDeclaredSymbol(declaration, _cancellation) is not { } type || !TwinRule.IsOffloadable(type) || ClassRules.Check(type, _cancellation) != null) return;
        int part = type.DeclaringSyntaxReferences.TakeWhile(r => r.SyntaxTree != _tree || r.Span != declaration.Span).Count();
        int count = part * NumbersPerPart;
        var text = new StringBuilder();
        foreach (SyntaxNode member in Members(declaration))
        {
            if (SourceBodies.Declared(member, _model, _cancellation) is not { } method || !TwinRule.HasTwin(method, _model.Compilation)) continue;
            if (CompilationAnalysis.Of(_model.Compilation).Summary(method, _cancellation).HasClosures) _members.Add(method.GetDocumentationCommentId() ?? "");
            if (MemberConversion.Convert(member, method, _model, ref count, _cancellation) is not { } conversion) continue;
            _changes.Add((member.Span, SourceMap.Read(conversion.Member)));
            text.Append(conversion.Added);
        }
        ConvertInitializers(declaration, type, text, ref count);
        if (text.Length == 0) return;
        string name = MetadataNames.Of(type);
        new PartWriter(declaration).Write(text);
        MarkedText added = SourceMap.Read(text.ToString());
        SyntaxTree tree = CSharpSyntaxTree.ParseText(added.Text, (CSharpParseOptions)_tree.Options, $"{_tree.FilePath}.{name}{part + 1}{ClosureNames.PathEnd}", Encoding.UTF8, _cancellation);
        SourceMap.Add(tree, _tree, added);
        _added.Add((name, tree));
    }

    /// <summary>What stands outside of bodies and is run by constructors.</summary>
    private void ConvertInitializers(TypeDeclarationSyntax declaration, INamedTypeSymbol type, StringBuilder text, ref int count)
    {
        IMethodSymbol? runner = null;
        foreach (IMethodSymbol constructor in type.InstanceConstructors)
        {
            if (!TwinRule.HasTwin(constructor, _model.Compilation)) continue;
            if (!ConstructorParts.Of(constructor, _cancellation).ChainsToThis) runner ??= constructor;
            if (CompilationAnalysis.Of(_model.Compilation).Summary(constructor, _cancellation).HasClosures) _members.Add(constructor.GetDocumentationCommentId() ?? "");
        }
        if (runner is null) return;
        IEnumerable<SyntaxNode> initializers = ConstructorParts.InitializersOf(type, isStatic: false, _cancellation).Where(i => i.FirstAncestorOrSelf<TypeDeclarationSyntax>() == declaration);
        IEnumerable<SyntaxNode> chain = declaration.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>() ?? [];
        foreach (SyntaxNode initializer in initializers.Concat(chain).Where(HasFunctions))
        {
            if (MemberConversion.Convert(initializer, runner, _model, ref count, _cancellation) is not { } conversion) continue;
            _changes.Add((initializer.Span, SourceMap.Read(conversion.Member)));
            text.Append(conversion.Added);
        }
    }

    private static IEnumerable<SyntaxNode> Members(TypeDeclarationSyntax declaration) => declaration.Members.SelectMany(SourceBodies.In).Where(HasFunctions);

    private static bool HasFunctions(SyntaxNode member) => member.DescendantNodes().Any(static n => n is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);
}
