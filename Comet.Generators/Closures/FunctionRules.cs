using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Comet.Generators.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Comet.Generators.Closures;

/// <summary>Which lambdas and local functions of a member mean the same outside of it, as far as their own text goes; what they capture is another matter.</summary>
internal sealed class FunctionRules(SyntaxNode member, SemanticModel model, CancellationToken cancellation)
{
    private readonly bool _hasClosedDirectives = Directives.AreClosed(member);
    private readonly bool _memberHides = Hides(member, model, cancellation);

    /// <summary>Whether a lambda can become an object with a method, and gains by it.</summary>
    public bool CanMove(AnonymousFunctionExpressionSyntax lambda)
    {
        if (_memberHides || IsBound(lambda) || IsInExpressionTree(lambda, member, model, cancellation)) return false;
        if (model.GetTypeInfo(lambda, cancellation).ConvertedType is not INamedTypeSymbol { TypeKind: TypeKind.Delegate, DelegateInvokeMethod: { } invoke } type) return false;
        if (HasNoName(type) || invoke.RefKind != RefKind.None) return false;
        if (model.GetSymbolInfo(lambda, cancellation).Symbol is not IMethodSymbol symbol || symbol.Parameters.Any(static p => HasNoName(p.Type))) return false;
        if (lambda.FirstAncestorOrSelf<ConstructorInitializerSyntax>() is not null && UsesVariableAround(lambda)) return false;
        return !UsesForeignVariable(lambda, allowsPrimary: false) && (symbol.IsAsync || !(IsGivenToLibrary(lambda) && StandsAlone(lambda)));
    }

    /// <summary>
    /// The local variable, parameter or range variable that a name means; null if it means something else. In front of an argument stands the name of the called method's parameter, which may be the very method
    /// around it.
    /// </summary>
    public ISymbol? Variable(IdentifierNameSyntax name) =>
        name.Parent is NameColonSyntax ? null : model.VariableOf(name, cancellation);

    /// <summary>Whether a lambda uses a variable that is not its own. Before another constructor is called there is no place to make an object for those.</summary>
    private bool UsesVariableAround(SyntaxNode lambda) => lambda.DescendantNodes().OfType<IdentifierNameSyntax>()
        .Any(n => Variable(n) is { } used and (ILocalSymbol { IsConst: false } or IParameterSymbol) && !lambda.Span.Contains(used.Locations[0].SourceSpan));

    /// <summary>Whether a local function can become a method.</summary>
    public bool CanMove(LocalFunctionStatementSyntax local) =>
        !_memberHides && !IsBound(local) && (local.Body != null || local.ExpressionBody != null) && !UsesForeignVariable(local, allowsPrimary: true) && !(local.TypeParameterList is not null && Hides(local, model, cancellation));

    /// <summary>Whether a type parameter has the name of one around it: what becomes of it outside would get that one too.</summary>
    private static bool Hides(SyntaxNode declaration, SemanticModel model, CancellationToken cancellation) =>
        model.GetDeclaredSymbol(declaration, cancellation) is IMethodSymbol method && TwinRule.HiddenTypeParameter(method) is not null;

    /// <summary>Whether a name stands for a local function itself, not for a call of it.</summary>
    public bool IsReference(SimpleNameSyntax name) =>
        !(name.Parent is InvocationExpressionSyntax call && call.Expression == name) && LocalFunction(name) != null && !IsInNameOf(name);

    /// <summary>The local function that a name means.</summary>
    public IMethodSymbol? LocalFunction(SimpleNameSyntax name)
    {
        if (!NameMeanings.MayBeLocalFunction(name)) return null;
        SymbolInfo meaning = model.Meaning(name, cancellation);
        return (meaning.Symbol ?? meaning.CandidateSymbols.FirstOrDefault()) is IMethodSymbol { MethodKind: MethodKind.LocalFunction } local ? local : null;
    }

    /// <summary>Whether a node means the object that the code runs on, or a member of it.</summary>
    public bool IsUseOfThis(SyntaxNode node) =>
        node is ThisExpressionSyntax || (node is SimpleNameSyntax name && (IsMemberOfThis(name, model, cancellation)
            // In front of an argument stands the name of the called constructor's parameter.
            || name.Parent is not NameColonSyntax && model.Meaning(name, cancellation).Symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } }));

    /// <summary>Whether a simple name means a member of the object that the code runs on.</summary>
    public static bool IsMemberOfThis(SimpleNameSyntax name, SemanticModel model, CancellationToken cancellation)
    {
        switch (name.Parent)
        {
            case MemberAccessExpressionSyntax member when member.Name == name:
            case MemberBindingExpressionSyntax or QualifiedNameSyntax or AliasQualifiedNameSyntax or NameColonSyntax or NameEqualsSyntax or ExpressionColonSyntax:
                return false;
            case AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ObjectInitializerExpression or (int)SyntaxKind.WithInitializerExpression } } assignment when assignment.Left == name:
                return false;
            // { First.Second: ... }: a member of what is looked at.
            case MemberAccessExpressionSyntax when name.Ancestors().SkipWhile(static a => a is MemberAccessExpressionSyntax).FirstOrDefault() is ExpressionColonSyntax:
                return false;
        }
        return model.Meaning(name, cancellation).Symbol switch
        {
            IMethodSymbol method => method is { IsStatic: false, MethodKind: MethodKind.Ordinary },
            ISymbol { Kind: SymbolKind.Field or SymbolKind.Property or SymbolKind.Event } field => !field.IsStatic,
            _ => false,
        };
    }

    /// <summary>Whether a type cannot be written down.</summary>
    /// <param name="type">The type.</param>
    /// <param name="replacesAnonymous">Whether other types stand for anonymous ones.</param>
    public static bool HasNoName(ITypeSymbol type, bool replacesAnonymous = false) => type switch
    {
        { IsAnonymousType: true } => !replacesAnonymous,
        { TypeKind: TypeKind.Error } => true,
        IArrayTypeSymbol array => HasNoName(array.ElementType, replacesAnonymous),
        INamedTypeSymbol named => named is { TypeKind: TypeKind.Delegate, CanBeReferencedByName: false } || named.TypeArguments.Any(a => HasNoName(a, replacesAnonymous)),
        _ => false,
    };

    /// <summary>Whether the text means something only where it is.</summary>
    private bool IsBound(SyntaxNode function) =>
        (function.ContainsDirectives && !_hasClosedDirectives) || function.DescendantNodes().Any(static n => n is BaseExpressionSyntax || n.IsKind(SyntaxKind.FieldExpression));

    /// <summary>Whether code is part of a lambda that is data, not code.</summary>
    public static bool IsInExpressionTree(SyntaxNode code, SyntaxNode member, SemanticModel model, CancellationToken cancellation) =>
        code.Ancestors().TakeWhile(a => a != member).Any(a => a is AnonymousFunctionExpressionSyntax && model.GetTypeInfo(a, cancellation).ConvertedType is { TypeKind: TypeKind.Class, Name: "Expression" });

    /// <summary>
    /// Whether a function uses what has no place of its own (a query's range variable), or none in the member: a setter's value, an indexer's index, and outside of the class a parameter of its
    /// primary constructor.
    /// </summary>
    private bool UsesForeignVariable(SyntaxNode function, bool allowsPrimary)
    {
        foreach (IdentifierNameSyntax name in function.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (Variable(name) is not { } used) continue;
            if (used is IRangeVariableSymbol)
            {
                if (!function.Span.Contains(used.Locations[0].SourceSpan)) return true;
                continue;
            }
            if (IsDeclaredIn(used, member)) continue;
            if (!(allowsPrimary && used is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } })) return true;
        }
        return false;
    }

    /// <summary>
    /// Whether a lambda is an argument that a method of the library wants to be a delegate. What the library does with it runs as one piece and cannot cross in any case, so where the lambda captures
    /// nothing there is nothing to be gained by moving it, unless what the library makes of it crosses.
    /// </summary>
    private bool IsGivenToLibrary(AnonymousFunctionExpressionSyntax lambda) =>
        ArgumentOf(lambda) is { } argument && model.GetOperation(argument, cancellation) is IArgumentOperation { Parameter: { OriginalDefinition.Type.TypeKind: TypeKind.Delegate, ContainingSymbol: IMethodSymbol method } }
        && method.MethodKind is MethodKind.Ordinary or MethodKind.ReducedExtension or MethodKind.Constructor && !CompilationAnalysis.IsVirtual(method)
        && !TwinRule.IsInCompilation(method, model.Compilation) && !TwinRule.IsOffloadable(method.ContainingType) && !MakesComparer(method);

    /// <summary>A comparer keeps its delegate, and crosses with it.</summary>
    private static bool MakesComparer(IMethodSymbol method) => method is { Name: "Create", ContainingType: { Name: "Comparer" or "EqualityComparer", ContainingNamespace.Name: "Generic" } };

    /// <summary>The argument that an expression is, whatever stands around it.</summary>
    private static ArgumentSyntax? ArgumentOf(ExpressionSyntax expression)
    {
        SyntaxNode? parent = expression.Parent;
        while (parent is ParenthesizedExpressionSyntax or CastExpressionSyntax) parent = parent.Parent;
        return parent as ArgumentSyntax;
    }

    /// <summary>Whether a lambda captures nothing and has no functions in it.</summary>
    private bool StandsAlone(AnonymousFunctionExpressionSyntax lambda) => lambda.DescendantNodes().All(node => node switch
    {
        AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax => false,
        _ when IsUseOfThis(node) => false,
        SimpleNameSyntax name when LocalFunction(name) != null => false,
        IdentifierNameSyntax name => Variable(name) is not { } used || IsDeclaredIn(used, lambda) || used is ILocalSymbol { IsConst: true },
        _ => true,
    });

    private bool IsInNameOf(SyntaxNode node) => node.Ancestors().TakeWhile(a => a != member).Any(a =>
        a is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } && model.GetConstantValue(a, cancellation).HasValue);

    private static bool IsDeclaredIn(ISymbol symbol, SyntaxNode node) =>
        symbol.DeclaringSyntaxReferences.Length > 0 && symbol.DeclaringSyntaxReferences[0].SyntaxTree == node.SyntaxTree && node.Span.Contains(symbol.DeclaringSyntaxReferences[0].Span);
}
