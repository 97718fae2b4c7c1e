using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Analysis;

/// <summary>
/// The names through which code comes by the types that are local to its file: theirs, and those of the extension members in them. C# lets such types appear
/// within bodies only, and generated code stands in another file.
/// </summary>
internal static class FileLocalNames
{
    private static readonly HashSet<string> _none = new();
    private static readonly ConditionalWeakTable<SyntaxTree, HashSet<string>> _names = new();

    /// <summary>Whether a node may use a type that is local to its file.</summary>
    public static bool AreUsed(SyntaxNode node)
    {
        HashSet<string> names = _names.GetValue(node.SyntaxTree, static tree => Find(tree.GetRoot()));
        return names.Count > 0 && node.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(n => names.Contains(n.Identifier.ValueText));
    }

    private static HashSet<string> Find(SyntaxNode root)
    {
        HashSet<string>? names = null;
        foreach (MemberDeclarationSyntax type in root.DescendantNodes(static n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<MemberDeclarationSyntax>())
        {
            if (!type.Modifiers.Any(SyntaxKind.FileKeyword)) continue;
            names ??= new HashSet<string>();
            if (type is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax) names.Add(type is BaseTypeDeclarationSyntax t ? t.Identifier.ValueText : ((DelegateDeclarationSyntax)type).Identifier.ValueText);
            if (!type.Modifiers.Any(SyntaxKind.StaticKeyword)) continue;
            foreach (SyntaxNode member in type.DescendantNodes())
            {
                if (member is MethodDeclarationSyntax method) names.Add(method.Identifier.ValueText);
                else if (member is PropertyDeclarationSyntax property) names.Add(property.Identifier.ValueText);
            }
        }
        return names ?? _none;
    }
}
