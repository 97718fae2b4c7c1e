using System.Collections.Generic;
using System.Threading;
using Comet.Generators.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Gathering;

/// <summary>
/// Collects the types that the source of a class mentions: of declarations, of every expression before and after its conversion. An object that code of the
/// class makes is of one of them.
/// </summary>
internal static class MentionedTypes
{
    /// <summary>The types, each once, in the order in which they are first mentioned.</summary>
    public static IReadOnlyList<ITypeSymbol> Collect(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        var types = new Collector();
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            SyntaxNode declaration = reference.GetSyntax(cancellation);
            SemanticModel model = CompilationAnalysis.Of(compilation).Model(declaration.SyntaxTree);
            foreach (SyntaxNode node in declaration.DescendantNodes(n => n == declaration || !IsOffloadable(n, model, cancellation)))
            {
                cancellation.ThrowIfCancellationRequested();
                Visit(node, model, types, cancellation);
            }
        }
        return types.InOrder;
    }

    /// <summary>The types that one method mentions.</summary>
    public static IReadOnlyList<ITypeSymbol> Collect(SyntaxNode method, SemanticModel model, CancellationToken cancellation)
    {
        var types = new Collector();
        foreach (SyntaxNode node in method.DescendantNodes()) Visit(node, model, types, cancellation);
        return types.InOrder;
    }

    private static void Visit(SyntaxNode node, SemanticModel model, Collector types, CancellationToken cancellation)
    {
        switch (node)
        {
            case LiteralExpressionSyntax literal when !literal.IsKind(SyntaxKind.DefaultLiteralExpression):
                // Only what it is converted to can be of interest: a boxed number is built in.
                break;
            case SimpleNameSyntax { Parent: MemberAccessExpressionSyntax or QualifiedNameSyntax } name when IsLast(name):
                // The whole has its type.
                break;
            case ExpressionSyntax { Parent: InvocationExpressionSyntax call } expression when call.Expression == expression && IsOfMethod(call, model, cancellation):
                // What is called by its name is of no type; to learn that, the compiler would bind it all over again.
                break;
            case ExpressionSyntax expression:
                TypeInfo info = model.GetTypeInfo(expression, cancellation);
                types.Add(info.Type);
                types.Add(info.ConvertedType);
                break;
            case SingleVariableDesignationSyntax or ForEachStatementSyntax:
                types.Add((model.GetDeclaredSymbol(node, cancellation) as ILocalSymbol)?.Type);
                break;
            case ParameterSyntax parameter:
                types.Add(model.GetDeclaredSymbol(parameter, cancellation)?.Type);
                break;
        }
    }

    private static bool IsOfMethod(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellation) =>
        model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol { MethodKind: not (MethodKind.DelegateInvoke or MethodKind.FunctionPointerSignature) };

    private static bool IsLast(SimpleNameSyntax name) => name.Parent is MemberAccessExpressionSyntax member ? member.Name == name : name.Parent is QualifiedNameSyntax qualified && qualified.Right == name;

    private static bool IsOffloadable(SyntaxNode node, SemanticModel model, CancellationToken cancellation) =>
        node is TypeDeclarationSyntax nested && model.GetDeclaredSymbol(nested, cancellation) is { } symbol && TwinRule.IsOffloadable(symbol);

    private sealed class Collector
    {
        private readonly HashSet<ITypeSymbol> _seen = new(SymbolEqualityComparer.Default);

        public List<ITypeSymbol> InOrder { get; } = [];

        public void Add(ITypeSymbol? type)
        {
            if (type is not null && type.SpecialType != SpecialType.System_Void && _seen.Add(type)) InOrder.Add(type);
        }
    }
}
