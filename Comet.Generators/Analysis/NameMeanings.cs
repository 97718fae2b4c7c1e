using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Analysis;

/// <summary>
/// What names mean. To ask the compiler is costly and all phases ask about the same names, so answers are kept, and what the text alone excludes is not asked: a name that no variable of
/// the file has is no variable's.
/// </summary>
internal static class NameMeanings
{
    private static readonly ConditionalWeakTable<SemanticModel, ConcurrentDictionary<SyntaxNode, SymbolInfo>> _meanings = new();
    private static readonly ConditionalWeakTable<SyntaxTree, DeclaredNames> _declared = new();
    private static readonly ConditionalWeakTable<Compilation, HashSet<string>> _primary = new();

    /// <summary>What a name means.</summary>
    public static SymbolInfo Meaning(this SemanticModel model, SimpleNameSyntax name, CancellationToken cancellation)
    {
        ConcurrentDictionary<SyntaxNode, SymbolInfo> meanings = _meanings.GetOrCreateValue(model);
        if (!meanings.TryGetValue(name, out SymbolInfo meaning)) meanings[name] = meaning = model.GetSymbolInfo(name, cancellation);
        return meaning;
    }

    /// <summary>The local, parameter or range variable that a name means; null if it means something else.</summary>
    public static ISymbol? VariableOf(this SemanticModel model, IdentifierNameSyntax name, CancellationToken cancellation)
    {
        string text = name.Identifier.ValueText;
        if (!Declared(model.SyntaxTree).Variables.Contains(text) && !_primary.GetValue(model.Compilation, PrimaryParameters).Contains(text)) return null;
        return model.Meaning(name, cancellation).Symbol is { Kind: SymbolKind.Local or SymbolKind.Parameter or SymbolKind.RangeVariable } variable ? variable : null;
    }

    /// <summary>Whether a name may mean a local function.</summary>
    public static bool MayBeLocalFunction(SimpleNameSyntax name) => Declared(name.SyntaxTree).LocalFunctions.Contains(name.Identifier.ValueText);

    private static DeclaredNames Declared(SyntaxTree tree) => _declared.GetValue(tree, static t => new DeclaredNames(t.GetRoot()));

    /// <summary>Parameters of primary constructors are known in the other files of their classes too.</summary>
    private static HashSet<string> PrimaryParameters(Compilation compilation) => [.. compilation.SyntaxTrees.SelectMany(static t => Declared(t).PrimaryParameters)];

    private sealed class DeclaredNames
    {
        public DeclaredNames(SyntaxNode root)
        {
            foreach (SyntaxNode node in root.DescendantNodes())
            {
                SyntaxToken declared = node switch
                {
                    VariableDeclaratorSyntax variable => variable.Identifier,
                    SingleVariableDesignationSyntax designation => designation.Identifier,
                    ParameterSyntax parameter => parameter.Identifier,
                    ForEachStatementSyntax loop => loop.Identifier,
                    CatchDeclarationSyntax caught => caught.Identifier,
                    FromClauseSyntax from => from.Identifier,
                    LetClauseSyntax let => let.Identifier,
                    JoinClauseSyntax join => join.Identifier,
                    JoinIntoClauseSyntax into => into.Identifier,
                    QueryContinuationSyntax continuation => continuation.Identifier,
                    _ => default,
                };
                if (!declared.IsKind(SyntaxKind.None)) Variables.Add(declared.ValueText);
                if (node is LocalFunctionStatementSyntax local) LocalFunctions.Add(local.Identifier.ValueText);
                if (node is TypeDeclarationSyntax { ParameterList: { } list }) PrimaryParameters.AddRange(list.Parameters.Select(static p => p.Identifier.ValueText));
            }
        }

        /// <summary>Those that setters and programs have without declaring them included.</summary>
        public HashSet<string> Variables { get; } = ["value", "args"];

        public HashSet<string> LocalFunctions { get; } = [];

        public List<string> PrimaryParameters { get; } = [];
    }
}
