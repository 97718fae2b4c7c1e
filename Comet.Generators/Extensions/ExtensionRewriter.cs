using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Comet.Generators.Analysis;
using Comet.Generators.Closures;
using Comet.Generators.Lowering;
using Comet.Generators.Queries;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Extensions;

/// <summary>Writes a member's text with calls of the methods that members of extension blocks become for uses of these, and such a member as such a method.</summary>
internal sealed class ExtensionRewriter : MarkedRewriter
{
    private ExtensionRewriter(SyntaxNode member, SemanticModel model, CancellationToken cancellation) : base(member, model, cancellation)
    {
    }

    /// <summary>The text of a member with all uses converted.</summary>
    public static string Rewrite(SyntaxNode member, SemanticModel model, CancellationToken cancellation) => new ExtensionRewriter(member, model, cancellation).Rewrite(member);

    /// <summary>The method that a member of an extension block becomes. It is found like the member, being an extension method too.</summary>
    /// <param name="syntax">The method, accessor or property that is an expression.</param>
    /// <param name="method">What the compiler makes of it.</param>
    /// <param name="model">The model of the file.</param>
    /// <param name="cancellation">Stops it.</param>
    public static string Method(SyntaxNode syntax, IMethodSymbol method, SemanticModel model, CancellationToken cancellation) => new ExtensionRewriter(syntax, model, cancellation).Method(syntax, method);

    /// <summary>What there is of that method beside the user's code: it calls the member.</summary>
    public static string Forwarder(IMethodSymbol method, int indent)
    {
        bool isStatic = ExtensionBlocks.MemberOf(method)!.Modifiers.Any(SyntaxKind.StaticKeyword);
        string typeParameters = method.TypeParameters.IsEmpty ? "" : $"<{string.Join(", ", method.TypeParameters.Select(static p => TypeText.Identifier(p.Name)))}>";
        string declared = string.Join(", ", method.Parameters.Select(Parameters.DeclareAsWritten));
        string passed = string.Join(", ", method.Parameters.Select(static p => Parameters.Pass(p.RefKind, BodyContext.Escape(p.Name))));
        string head = $"{Accessibility(method)} static {(method.ReturnsVoid ? "void" : BodyContext.TypeText(method.ReturnType))} {method.Name}{ExtensionBlocks.Suffix}{typeParameters}({(isStatic ? "" : "this ")}{declared}){Parameters.Constraints(method.TypeParameters)}";
        return $"{new string(' ', indent * 4)}{head} => {TypeText.Of(method.ContainingType)}.{BodyContext.Escape(method.Name)}{typeParameters}({passed});\n";
    }

    /// <summary>The member of an extension block that a name means, as the method that the compiler makes of it; null if it means nothing of that kind.</summary>
    public static IMethodSymbol? Used(SimpleNameSyntax name, SemanticModel model, CancellationToken cancellation)
    {
        IMethodSymbol? method = model.GetSymbolInfo(name, cancellation).Symbol switch
        {
            IMethodSymbol called => called,
            IPropertySymbol { ContainingType.IsExtension: true } property => IsAssigned(name) ? property.SetMethod : property.GetMethod,
            _ => null,
        };
        return method is not null && TwinRule.Definition(method) is var definition && ExtensionBlocks.MemberOf(definition) is not null ? definition : null;
    }

    /// <inheritdoc/>
    protected override string? Special(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call when IsQualified(call.Expression) && Moved(call.Expression) is not null => Guarded(call, RewriteParts(call)),
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment when Moved(assignment.Left) is not null => $"{Rewrite(assignment.Left)}({Gap(assignment)}{Rewrite(assignment.Right)})",
        AssignmentExpressionSyntax { RawKind: not (int)SyntaxKind.SimpleAssignmentExpression } assignment => Change(assignment.Left, assignment.OperatorToken.Text.TrimEnd('='), assignment.Right),
        PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax when ExtensionBlocks.Target((ExpressionSyntax)node) is { } target => Change(target, node.ChildTokens().First().Text.Substring(1), null),
        MemberAccessExpressionSyntax access when IsOfType(access) && Moved(access) is { } method => Use(access.Name, method, TypeText.Of(method.ContainingType) + "."),
        SimpleNameSyntax name when ExtensionBlocks.Whole(name) is var whole && !(whole is MemberAccessExpressionSyntax access && IsOfType(access)) && Moved(whole) is { } method => Use(name, method, whole == name ? TypeText.Of(method.ContainingType) + "." : ""),
        _ => null,
    };

    // What is left of the line ends around the operator.
    private static string Gap(AssignmentExpressionSyntax assignment) => new('\n', assignment.OperatorToken.GetAllTrivia().Concat(assignment.Left.GetTrailingTrivia()).Count(static t => t.IsKind(SyntaxKind.EndOfLineTrivia)));

    private string Use(SimpleNameSyntax name, IMethodSymbol method, string before)
    {
        ISymbol used = Model.GetSymbolInfo(name, Cancellation).Symbol!;
        IEnumerable<ITypeSymbol> arguments = used switch
        {
            IMethodSymbol { ContainingType.IsExtension: true } member => member.ContainingType.TypeArguments.Concat(member.TypeArguments),
            IMethodSymbol called => called.TypeArguments,
            _ => used.ContainingType.TypeArguments,
        };
        string typeArguments = arguments.Any() && !arguments.Any(AnonymousObjects.IsIn) ? $"<{string.Join(", ", arguments.Select(TypeText.Annotated))}>" : "";
        string call = used is IPropertySymbol && !IsAssigned(name) ? "()" : "";
        string text = $"{before}{method.Name}{ExtensionBlocks.Suffix}{typeArguments}{call}";
        return before.Length > 0 && call.Length > 0 ? Guarded(name, text) : text;
    }

    /// <summary>What a use means, if it is converted.</summary>
    private IMethodSymbol? Moved(ExpressionSyntax use) =>
        ExtensionBlocks.NameOf(use) is { } name && Used(name, Model, Cancellation) is { } method && ExtensionConversion.IsMoved(method, Model.Compilation) && ExtensionBlocks.IsConverted(use, Model, Cancellation) ? method : null;

    /// <summary>Whether what is called is named anew from its class on.</summary>
    private bool IsQualified(ExpressionSyntax called) => called is SimpleNameSyntax || called is MemberAccessExpressionSyntax access && IsOfType(access);

    /// <summary>Whether a static member is called on the type that it extends, which is not the class that has it.</summary>
    private bool IsOfType(MemberAccessExpressionSyntax access) => Model.GetSymbolInfo(access.Name, Cancellation).Symbol is { IsStatic: true, ContainingType.IsExtension: true };

    private static bool IsAssigned(SimpleNameSyntax name) => ExtensionBlocks.Whole(name) is var whole && whole.Parent is ExpressionSyntax change && ExtensionBlocks.Target(change) == whole;

    // b.P += x   ->   b.set_P((T)(b.get_P() + (x)))
    private string? Change(ExpressionSyntax target, string op, ExpressionSyntax? operand)
    {
        if (target is not MemberAccessExpressionSyntax access || Model.GetSymbolInfo(access.Name, Cancellation).Symbol is not IPropertySymbol { ContainingType.IsExtension: true, GetMethod: not null, SetMethod: not null } property) return null;
        IMethodSymbol getter = TwinRule.Definition(property.GetMethod), setter = TwinRule.Definition(property.SetMethod);
        bool movesGetter = ExtensionConversion.IsMoved(getter, Model.Compilation), movesSetter = ExtensionConversion.IsMoved(setter, Model.Compilation);
        if (!(movesGetter || movesSetter) || !ExtensionBlocks.IsConverted(target, Model, Cancellation)) return null;
        string typeArguments = property.ContainingType.TypeArguments is { IsEmpty: false } arguments ? $"<{string.Join(", ", arguments.Select(TypeText.Annotated))}>" : "";
        string receiver = property.IsStatic ? TypeText.Of(getter.ContainingType) : access.Expression.ToString();
        string old = movesGetter ? $"{receiver}.{getter.Name}{ExtensionBlocks.Suffix}{typeArguments}()" : access.ToString();
        string value = $"({TypeText.Annotated(property.Type)})({old} {op} {(operand is null ? "1" : $"({Rewrite(operand)})")})";
        return movesSetter ? $"{receiver}.{setter.Name}{ExtensionBlocks.Suffix}{typeArguments}({value})" : $"{access} = {value}";
    }

    private string Method(SyntaxNode syntax, IMethodSymbol method)
    {
        MemberDeclarationSyntax member = ExtensionBlocks.MemberOf(method)!;
        var block = (ExtensionBlockDeclarationSyntax)member.Parent!;
        bool isStatic = member.Modifiers.Any(SyntaxKind.StaticKeyword);
        var declaration = member as MethodDeclarationSyntax;
        TypeSyntax type = declaration?.ReturnType ?? ((PropertyDeclarationSyntax)member).Type;
        string modifiers = string.Concat(member.Modifiers.Where(static m => m.Kind() is SyntaxKind.AsyncKeyword or SyntaxKind.UnsafeKeyword).Select(static m => m.Text + " "));
        string attributes = string.Concat((declaration?.AttributeLists ?? (syntax as AccessorDeclarationSyntax)?.AttributeLists ?? default).Select(l => Rewrite(l) + " "));
        string[] typeParameters = [.. Each(block.TypeParameterList?.Parameters), .. Each(declaration?.TypeParameterList?.Parameters)];
        var parameters = new List<string>();
        if (!isStatic) parameters.Add(Extended(block.ParameterList!.Parameters[0]));
        parameters.AddRange(Each(declaration?.ParameterList.Parameters));
        if (method.ReturnsVoid && declaration is null) parameters.Add($"{Rewrite(type)} value");
        string constraints = string.Concat(block.ConstraintClauses.Concat(declaration?.ConstraintClauses ?? []).Select(c => " " + Rewrite(c)));
        string body = Body(syntax) switch
        {
            ArrowExpressionClauseSyntax arrow => " " + Rewrite(arrow) + ";",
            { } statements => "\n" + Rewrite(statements),
            null => ";",
        };
        string generic = typeParameters.Length > 0 ? $"<{string.Join(", ", typeParameters)}>" : "";
        return $"{attributes}{Accessibility(method)} static {modifiers}{(method.ReturnsVoid ? "void" : Rewrite(type))} {method.Name}{ExtensionBlocks.Suffix}{generic}({string.Join(", ", parameters)}){constraints}{body}\n";
    }

    /// <summary>Types of the assembly may be all that a public member mentions; others need not see it.</summary>
    private static string Accessibility(IMethodSymbol method) => method.DeclaredAccessibility == Microsoft.CodeAnalysis.Accessibility.Private ? "private" : "internal";

    private IEnumerable<string> Each<T>(SeparatedSyntaxList<T>? nodes) where T : SyntaxNode => nodes is { } list ? list.Select(Rewrite) : [];

    private string Extended(ParameterSyntax parameter) =>
        $"{string.Concat(parameter.AttributeLists.Select(l => Rewrite(l) + " "))}this {string.Concat(parameter.Modifiers.Select(static m => m.Text + " "))}{Rewrite(parameter.Type!)} {parameter.Identifier.Text}";

    private static SyntaxNode? Body(SyntaxNode syntax) => syntax switch
    {
        BaseMethodDeclarationSyntax method => (SyntaxNode?)method.Body ?? method.ExpressionBody,
        AccessorDeclarationSyntax accessor => (SyntaxNode?)accessor.Body ?? accessor.ExpressionBody,
        _ => syntax,
    };
}
