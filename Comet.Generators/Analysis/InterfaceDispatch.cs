using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Comet.Generators.Closures;
using Comet.Generators.Gathering;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Comet.Generators.Analysis;

/// <summary>
/// Calls through interfaces that are not marked, on objects and on type parameters. Who implements one cannot be known in full, but what each class of the compilation makes of a member is: so a twin looks at what class it has
/// before it, exactly, and goes home for all others.
/// </summary>
internal static class InterfaceDispatch
{
    // A longer list is no shorter way than going home.
    private const int MostClasses = 16;

    /// <summary>A class behind an interface, and what it makes of a member.</summary>
    /// <param name="Class">The class.</param>
    /// <param name="Implementation">Its method or one that it inherits.</param>
    /// <param name="HasTwin">Whether that has a twin; else it may run anywhere as written.</param>
    public readonly record struct Known(INamedTypeSymbol Class, IMethodSymbol Implementation, bool HasTwin);

    /// <summary>The members that an expression's own work calls by a method's name, or by reading and writing a property, if it is to be looked at which class their object is of; none for all else.</summary>
    public static IReadOnlyList<(TwinRole Role, IMethodSymbol Member)> Members(SyntaxNode node, SemanticModel model, CancellationToken cancellation)
    {
        switch (node)
        {
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax or MemberBindingExpressionSyntax } call when model.GetOperation(call, cancellation) is IInvocationOperation { TargetMethod: var method } invocation
                && (method.IsStatic ? !method.IsGenericMethod && invocation.ConstrainedToType is ITypeParameterSymbol && !IsGeneric(method) : invocation.Instance?.Type?.TypeKind == TypeKind.Interface)
                && !method.TypeArguments.Any(static t => FunctionRules.HasNoName(t)) && call.ArgumentList.Arguments.Count == method.Parameters.Length && AreInOrder(call.ArgumentList.Arguments) && IsOfUnmarked(method):
                return [(TwinRole.Call, method)];
            case MemberAccessExpressionSyntax or MemberBindingExpressionSyntax or ElementAccessExpressionSyntax or ElementBindingExpressionSyntax when model.GetOperation(node, cancellation) is IPropertyReferenceOperation { Instance.Type.TypeKind: TypeKind.Interface, Property: { RefKind: RefKind.None } property }
                && (node is not (ElementAccessExpressionSyntax or ElementBindingExpressionSyntax) || AreInOrder(Indices(node))) && Indices(node).Count == property.Parameters.Length:
                var expression = (ExpressionSyntax)node;
                var members = new List<(TwinRole, IMethodSymbol)>();
                if (!IsAssigned(expression)) members.Add((TwinRole.Read, property.GetMethod!));
                if (ConstructorRule.IsWritten(expression)) members.Add((TwinRole.Write, property.SetMethod!));
                return members.All(static m => m.Item2 is not null && IsOfUnmarked(m.Item2)) ? members : [];
            default: return [];
        }
    }

    private static bool AreInOrder(SeparatedSyntaxList<ArgumentSyntax> arguments) => arguments.All(static a => a.NameColon is null);

    private static SeparatedSyntaxList<ArgumentSyntax> Indices(SyntaxNode node) => (node as ElementAccessExpressionSyntax)?.ArgumentList.Arguments ?? (node as ElementBindingExpressionSyntax)?.ArgumentList.Arguments ?? default;

    /// <summary>Whether nothing is done with a property but to set it.</summary>
    private static bool IsAssigned(ExpressionSyntax expression)
    {
        SyntaxNode node = expression;
        while (node.Parent is ParenthesizedExpressionSyntax or ArgumentSyntax { RefKindKeyword.RawKind: 0, Parent: TupleExpressionSyntax } or TupleExpressionSyntax) node = node.Parent;
        return node.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment && assignment.Left == node;
    }

    /// <summary>Whether a member is one of an interface that has no twins.</summary>
    public static bool IsOfUnmarked(IMethodSymbol member) =>
        member is { ContainingType.TypeKind: TypeKind.Interface, RefKind: RefKind.None } && (!member.IsStatic || CompilationAnalysis.IsVirtual(member)) && !TwinRule.IsOffloadable(member.ContainingType) && !FrameworkTypes.IsFramework(member.ContainingAssembly) && !AsyncMethods.IsTask(member.ReturnType)
        && !member.IsInitOnly && member.Parameters.All(static p => p is { IsParams: false, Type: { IsRefLikeType: false } and not (IPointerTypeSymbol or IFunctionPointerTypeSymbol) }) && !member.ReturnType.IsRefLikeType;

    /// <summary>Whether what a member takes and gives differs from class to class.</summary>
    private static bool IsGeneric(IMethodSymbol member) => member.Parameters.Select(static p => p.Type).Append(member.ReturnType).Any(HasParameter);

    private static bool HasParameter(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => true,
        IArrayTypeSymbol array => HasParameter(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(HasParameter),
        _ => false,
    };

    /// <summary>The classes of the compilation of which it is known what they make of a member.</summary>
    public static IReadOnlyList<Known> Classes(IMethodSymbol member, INamedTypeSymbol within, Compilation compilation, CancellationToken cancellation)
    {
        CompilationAnalysis analysis = CompilationAnalysis.Of(compilation);
        var known = new List<Known>();
        foreach (INamedTypeSymbol type in analysis.Types)
        {
            if (type is not { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false } || DataClasses.Parameters(type).Any() || !type.AllInterfaces.Contains(member.ContainingType, SymbolEqualityComparer.Default) || !compilation.IsSymbolAccessibleWithin(type, within)) continue;
            if (type.FindImplementationForInterfaceMember(member.ConstructedFrom) is not IMethodSymbol { ContainingType.TypeKind: not TypeKind.Interface } implementation) continue;
            bool hasTwin = type.TypeKind == TypeKind.Class && implementation.ExplicitInterfaceImplementations.IsEmpty && compilation.IsSymbolAccessibleWithin(implementation.ContainingType, within) && TwinRule.HasTwin(implementation, compilation);
            if (hasTwin || (TwinRule.IsInCompilation(implementation, compilation) && (!member.IsStatic || TwinRule.StaticInitializerPin(implementation.ContainingType, compilation) is null) && analysis.Targets(implementation.OriginalDefinition).All(t => analysis.PinReason(t, cancellation) is null))) known.Add(new Known(type, implementation, hasTwin));
        }
        return known.Count <= MostClasses ? known : [];
    }
}
