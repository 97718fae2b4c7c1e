using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Comet.Generators.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Extensions;

/// <summary>
/// Members of extension blocks. The compiler makes of each a static method of the class around the block, whose first parameter is what is extended; that method is what is asked about everywhere. What has a
/// twin gets a method of its own (see <see cref="ExtensionConversion"/>), which twins use instead.
/// </summary>
internal static class ExtensionBlocks
{
    /// <summary>Ends the name of the method that a member becomes.</summary>
    public const string Suffix = "__Extension";

    /// <summary>The method that the compiler makes of a member of an extension block; any other method itself.</summary>
    public static IMethodSymbol Implementation(IMethodSymbol definition) => definition.ContainingType is { IsExtension: true } ? definition.AssociatedExtensionImplementation?.OriginalDefinition ?? definition : definition;

    /// <summary>The same of a method with type arguments.</summary>
    public static IMethodSymbol Constructed(IMethodSymbol method) =>
        method.ContainingType is { IsExtension: true } block && Implementation(method.OriginalDefinition) is var implementation && implementation.IsStatic
            ? implementation.TypeParameters.IsEmpty ? implementation : implementation.Construct([.. block.TypeArguments, .. method.TypeArguments])
            : method;

    /// <summary>The member of an extension block that a method was made of by the compiler; null for any other method.</summary>
    public static MemberDeclarationSyntax? MemberOf(IMethodSymbol method) =>
        method is { IsStatic: true, IsImplicitlyDeclared: true, ContainingType.IsExtension: false, DeclaringSyntaxReferences: { Length: 1 } references }
        && references[0].GetSyntax().AncestorsAndSelf().OfType<MemberDeclarationSyntax>().FirstOrDefault() is { Parent: ExtensionBlockDeclarationSyntax } member ? member : null;

    /// <summary>Why a method that stands for a member of an extension block has no twin, in words; null if it can have one, and for any other method.</summary>
    public static string? WhyNot(IMethodSymbol method)
    {
        if (MemberOf(method) is not { } member) return null;
        if (member is not (MethodDeclarationSyntax or PropertyDeclarationSyntax)) return "it is an operator of an extension block";
        if (!member.Modifiers.Any(SyntaxKind.StaticKeyword) && method.Parameters[0].RefKind != RefKind.None) return "its extension block refers to a variable";
        return IsMoved(method) ? "its twin is that of the method it has become" : null;
    }

    /// <summary>Whether a method stands for a member that has become another method, which twins use.</summary>
    public static bool IsMoved(IMethodSymbol method) => MemberOf(method) is not null && !method.ContainingType.GetMembers(method.Name + Suffix).IsEmpty;

    /// <summary>
    /// Whether a use of such a member can be one of the method that it becomes: a call, by either name; a property that is read, or all of what a statement assigns. Others run as one piece: a method that becomes a delegate
    /// must stay the one that it is to code outside.
    /// </summary>
    public static bool IsConverted(ExpressionSyntax use, SemanticModel model, CancellationToken cancellation)
    {
        if (NameOf(use) is not { } name || !IsInBody(name) || IsInTree(name, model, cancellation)) return false;
        ExpressionSyntax whole = Whole(name);
        return whole.Parent switch
        {
            InvocationExpressionSyntax call when call.Expression == whole => true,
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } } => false,
            ArgumentSyntax { RefOrOutKeyword.RawKind: not 0 } => false,
            ExpressionSyntax change when Target(change) == whole => IsStatement(change) && (change.IsKind(SyntaxKind.SimpleAssignmentExpression) || IsReadTwice(whole, change, model, cancellation)),
            ArgumentSyntax { Parent: TupleExpressionSyntax tuple } => !IsTarget(tuple),
            NameColonSyntax or ExpressionColonSyntax or RefExpressionSyntax => false,
            _ => model.GetSymbolInfo(name, cancellation).Symbol is IPropertySymbol,
        };
    }

    /// <summary>What an expression assigns to, or changes; null if it does neither.</summary>
    public static ExpressionSyntax? Target(ExpressionSyntax change) => change switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left,
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression } prefix => prefix.Operand,
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression } postfix => postfix.Operand,
        _ => null,
    };

    /// <summary>Whether what a property is changed on can be named for the getter and for the setter: it is <c>this</c>, a type, or a variable that nobody assigns to meanwhile. The operator must be the language's own.</summary>
    private static bool IsReadTwice(ExpressionSyntax whole, ExpressionSyntax change, SemanticModel model, CancellationToken cancellation)
    {
        if (change.IsKind(SyntaxKind.CoalesceAssignmentExpression) || model.GetSymbolInfo(change, cancellation).Symbol is IMethodSymbol { MethodKind: not MethodKind.BuiltinOperator }) return false;
        if (whole is not MemberAccessExpressionSyntax { Expression: var receiver }) return false;
        if (receiver is ThisExpressionSyntax || model.GetSymbolInfo(receiver, cancellation).Symbol is INamedTypeSymbol) return true;
        if (receiver is not IdentifierNameSyntax variable || model.GetSymbolInfo(receiver, cancellation).Symbol is not (ILocalSymbol or IParameterSymbol)) return false;
        string name = variable.Identifier.ValueText;
        SyntaxNode member = change.Ancestors().First(static a => a is MemberDeclarationSyntax);
        return !change.DescendantNodes().OfType<IdentifierNameSyntax>().Any(n => n != variable && n.Identifier.ValueText == name)
            && !member.DescendantNodes().Where(static n => n is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax).Any(f => f.DescendantNodes().OfType<IdentifierNameSyntax>().Any(n => n != variable && n.Identifier.ValueText == name));
    }

    /// <summary>Whether an assignment or change is a statement of its own, so that the setter can be called instead.</summary>
    private static bool IsStatement(ExpressionSyntax assignment)
    {
        SyntaxNode node = assignment;
        while (node.Parent is ConditionalAccessExpressionSyntax access && access.WhenNotNull == node) node = access;
        return node.Parent is ExpressionStatementSyntax || node.Parent is ForStatementSyntax loop && loop.Condition != node;
    }

    /// <summary>The name by which a member is used; null if it has none there.</summary>
    public static SimpleNameSyntax? NameOf(ExpressionSyntax use) => use switch
    {
        InvocationExpressionSyntax call => NameOf(call.Expression),
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        SimpleNameSyntax name => name,
        _ => null,
    };

    /// <summary>A name with what it is a member of.</summary>
    public static ExpressionSyntax Whole(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Name == name => access,
        MemberBindingExpressionSyntax binding => binding,
        _ => name,
    };

    // Initializers are not written anew.
    private static bool IsInBody(SyntaxNode node) => node.Ancestors().TakeWhile(static a => a is not TypeDeclarationSyntax).Any(static a => a is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or ArrowExpressionClauseSyntax { Parent: MemberDeclarationSyntax });

    /// <summary>Whether a name stands in a lambda or query that is data, whoever reads which knows the member by its own name.</summary>
    private static bool IsInTree(SyntaxNode node, SemanticModel model, CancellationToken cancellation) => node.Ancestors().TakeWhile(static a => a is not MemberDeclarationSyntax).OfType<ExpressionSyntax>().Any(a => a switch
    {
        AnonymousFunctionExpressionSyntax => model.GetTypeInfo(a, cancellation).ConvertedType is { TypeKind: not TypeKind.Delegate },
        QueryExpressionSyntax => model.GetTypeInfo(a, cancellation).Type is { } type && type.AllInterfaces.Prepend(type).Any(static i => i.Name == nameof(IQueryable)),
        _ => false,
    });

    private static bool IsTarget(TupleExpressionSyntax tuple)
    {
        SyntaxNode node = tuple;
        while (node.Parent is ArgumentSyntax { Parent: TupleExpressionSyntax outer }) node = outer;
        return node.Parent is AssignmentExpressionSyntax assignment && assignment.Left == node || node.Parent is ForEachVariableStatementSyntax loop && loop.Variable == node;
    }
}
