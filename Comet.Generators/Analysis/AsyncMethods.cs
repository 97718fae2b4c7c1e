using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Analysis;

/// <summary>Async methods. The twin of one returns what awaiting its task gives, and is called only where that task is awaited at once.</summary>
internal static class AsyncMethods
{
    /// <summary>
    /// Whether the twin of a method, if it has one, stands for awaiting the method's task: it is async, or may be implemented by one that is. Here or where it was compiled.
    /// </summary>
    public static bool IsAwaited(IMethodSymbol method)
    {
        method = TwinRule.Definition(method);
        if (!(IsTask(method.ReturnType) || method.ReturnsVoid) || method.MethodKind is not (MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation) || !TwinRule.IsOffloadable(method.ContainingType)) return false;
        if (method.ContainingAssembly is ISourceAssemblySymbol) return (!method.ReturnsVoid && IsOfFamily(method)) || (method.IsAsync && WhyNot(method) is null);
        for (INamedTypeSymbol? type = method.ContainingType; type is not null; type = type.BaseType)
        {
            if (!type.GetMembers(TwinRule.StartName(method)).IsEmpty) return true;
        }
        return false;
    }

    /// <summary>Whether a call of a method may run another one, or be made through another. All of these have twins of one kind, async or not.</summary>
    private static bool IsOfFamily(IMethodSymbol method) =>
        method.ContainingType.TypeKind is TypeKind.Class or TypeKind.Interface
        && (CompilationAnalysis.IsVirtual(method) || !method.ExplicitInterfaceImplementations.IsEmpty || (method.ContainingAssembly is ISourceAssemblySymbol assembly && CompilationAnalysis.Of(assembly.Compilation).Implemented(method).Count > 0));

    /// <summary>Whether the twin of a method of this compilation is the method as written, awaited: what is not async makes its task itself.</summary>
    public static bool IsAwaitedAsWritten(IMethodSymbol method) => !method.IsAsync && !method.IsAbstract && IsAwaited(method);

    /// <summary>Whether the ways into the twin are inherited: from the class that declares the method first.</summary>
    public static bool InheritsEntries(IMethodSymbol method, Compilation compilation) =>
        method.OverriddenMethod is { } overridden && (TwinRule.HasTwin(overridden, compilation) || TwinRule.NeedsBridge(overridden, compilation)) || !method.ExplicitInterfaceImplementations.IsEmpty;

    /// <summary>What the twin of a method returns; null for nothing.</summary>
    public static ITypeSymbol? ResultType(IMethodSymbol method)
    {
        if (method.ReturnsVoid) return null;
        return IsAwaited(method) ? Awaited(method.ReturnType) : method.ReturnType;
    }

    /// <summary>What awaiting a task gives; null for nothing.</summary>
    public static ITypeSymbol? Awaited(ITypeSymbol task) => ((INamedTypeSymbol)task).TypeArguments.FirstOrDefault();

    /// <summary>Why an async method runs as written; null if it can have a twin.</summary>
    public static string? WhyNot(IMethodSymbol method)
    {
        string? ofInterface = method.ContainingType.TypeKind == TypeKind.Interface ? "async methods of interfaces run as written" : null;
        if (method.ReturnsVoid) return IsOfFamily(method) ? "async void methods that override or implement others, or can be overridden, run as written" : ofInterface;
        if (method.IsIterator) return Iterators.ElementType(method) is null ? "an async iterator without a type of elements runs as written" : null;
        if (!IsTask(method.ReturnType)) return "an async method whose task is of a type of its own runs as written";
        if (method.GetAttributes().Any(static a => a.AttributeClass?.Name == "AsyncMethodBuilderAttribute")) return "an async method with a builder of its own runs as written";
        return ofInterface;
    }

    /// <summary>Whether a type is one of the four that the platform's own builders make.</summary>
    public static bool IsTask(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments.Length: <= 1, ContainingType: null, ContainingNamespace: { Name: "Tasks", ContainingNamespace: { Name: "Threading", ContainingNamespace.Name: "System" } } };

    /// <summary>Whether the task that a call returns is awaited at once, and nothing else is done with it.</summary>
    public static bool IsAwaitedAtOnce(SyntaxNode call)
    {
        SyntaxNode node = Outermost(call);
        if (node.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax configured } access && access.Expression == node && IsConfigureAwait(configured)) node = Outermost(configured);
        return node.Parent is AwaitExpressionSyntax;
    }

    /// <summary>The call whose task is awaited, and whether the rest goes on in the context of now.</summary>
    public static (InvocationExpressionSyntax? Call, bool OnContext) Awaited(AwaitExpressionSyntax node)
    {
        var call = Unparenthesized(node.Expression) as InvocationExpressionSyntax;
        if (call is null || !IsConfigureAwait(call)) return (call, true);
        bool onContext = call.ArgumentList.Arguments[0].Expression.IsKind(SyntaxKind.TrueLiteralExpression);
        return (Unparenthesized(((MemberAccessExpressionSyntax)call.Expression).Expression) as InvocationExpressionSyntax, onContext);
    }

    private static bool IsConfigureAwait(InvocationExpressionSyntax call) =>
        call is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" }, ArgumentList.Arguments: { Count: 1 } arguments }
        && arguments[0].Expression.Kind() is SyntaxKind.TrueLiteralExpression or SyntaxKind.FalseLiteralExpression;

    private static SyntaxNode Outermost(SyntaxNode node)
    {
        while (node.Parent is ParenthesizedExpressionSyntax parenthesized) node = parenthesized;
        return node;
    }

    private static ExpressionSyntax Unparenthesized(ExpressionSyntax expression)
    {
        while (expression is ParenthesizedExpressionSyntax parenthesized) expression = parenthesized.Expression;
        return expression;
    }
}
