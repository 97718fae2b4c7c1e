using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Closures;

/// <summary>Names of what closure conversion adds to a class.</summary>
internal static class ClosureNames
{
    /// <summary>A class that holds the captured variables of one scope.</summary>
    public const string Environment = "__Env";

    /// <summary>A class that stands for one lambda: what it captures, and its body. Or the method that a lambda became.</summary>
    public const string Function = "__Lambda";

    /// <summary>A method that was a local function.</summary>
    public const string Local = "__Local";

    /// <summary>The method that a lambda's body became.</summary>
    public const string Invoke = "__Invoke";

    /// <summary>Ends the name of the method that an async lambda's body became. The one without it is called by delegates, and begins it.</summary>
    public const string Async = "Async";

    /// <summary>Ends the name of the partial method that begins an async lambda's twin, if it has one.</summary>
    public const string Begin = "Begin";

    /// <summary>Makes the delegate of a lambda's object.</summary>
    public const string Bind = "__Bind";

    /// <summary>The interface of a lambda's class if one object serves all, since it captures nothing.</summary>
    public const string SharedFunction = "ISharedFunction";

    /// <summary>The class that holds the one delegate of such a lambda.</summary>
    public const string SharedDelegate = "SharedFunction";

    /// <summary>What was <c>this</c> to a lambda.</summary>
    public const string Self = "__self";

    /// <summary>The end of the path of a tree that holds what was added.</summary>
    public const string PathEnd = ".Closures.g.cs";

    /// <summary>Whether a type was made by the conversion. Only the class around it can name it.</summary>
    public static bool IsClosureClass(INamedTypeSymbol? type) =>
        type is { ContainingType: not null } && (type.Name.StartsWith(Environment, StringComparison.Ordinal) || type.Name.StartsWith(Function, StringComparison.Ordinal))
        && IsAdded(type);

    /// <summary>Whether a method is what a lambda's body became. It has a twin if it can, which is how others call it.</summary>
    public static bool IsFunctionBody(IMethodSymbol method) =>
        !method.IsPartialDefinition && IsOfLambda(method) && AsyncBody(method) is null;

    /// <summary>The method that an async lambda's body became, of the method that its delegates call; null for any other.</summary>
    public static IMethodSymbol? AsyncBody(IMethodSymbol method) =>
        !method.IsAsync && IsOfLambda(method) ? method.ContainingType.GetMembers(method.Name + Async).OfType<IMethodSymbol>().FirstOrDefault(IsOfLambda) : null;

    private static bool IsOfLambda(IMethodSymbol method) =>
        (method.Name.StartsWith(Invoke, StringComparison.Ordinal) && IsClosureClass(method.ContainingType)) || (method.Name.StartsWith(Function, StringComparison.Ordinal) && IsAdded(method));

    /// <summary>The body of the lambda whose one delegate a field holds; null for any other field.</summary>
    public static IMethodSymbol? SharedBody(IFieldSymbol field) =>
        field is { ContainingType: { Name: SharedDelegate, TypeArguments: { Length: 2 } arguments } } && arguments[0] is INamedTypeSymbol function
        && IsClosureClass(function.OriginalDefinition) ? function.GetMembers(Invoke).OfType<IMethodSymbol>().First() : null;

    private static bool IsAdded(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.Length > 0 && symbol.DeclaringSyntaxReferences[0].SyntaxTree.FilePath.EndsWith(PathEnd, StringComparison.Ordinal);
}
