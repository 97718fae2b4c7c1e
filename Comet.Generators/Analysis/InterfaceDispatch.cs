using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Comet.Generators.Gathering;
using Microsoft.CodeAnalysis;
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

    /// <summary>The member that is called by a method's name or read as a property, if it is to be looked at which class its object is of; null for all else.</summary>
    public static IMethodSymbol? Member(SyntaxNode node, SemanticModel model, CancellationToken cancellation) => node switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax or MemberBindingExpressionSyntax } call when model.GetOperation(call, cancellation) is IInvocationOperation { TargetMethod: { IsGenericMethod: false } method } invocation
            && (method.IsStatic ? invocation.ConstrainedToType is ITypeParameterSymbol && !IsGeneric(method) : invocation.Instance?.Type?.TypeKind == TypeKind.Interface)
            && call.ArgumentList.Arguments.Count == method.Parameters.Length && call.ArgumentList.Arguments.All(static a => a.NameColon == null) && IsOfUnmarked(method) => method,
        MemberAccessExpressionSyntax { Parent: not BaseExpressionColonSyntax } access when !ConstructorRule.IsWritten(access) && model.GetOperation(access, cancellation) is IPropertyReferenceOperation { Instance.Type.TypeKind: TypeKind.Interface, Property: { RefKind: RefKind.None, GetMethod: { } getter } }
            && IsOfUnmarked(getter) => getter,
        _ => null,
    };

    /// <summary>Whether a member is one of an interface that has no twins.</summary>
    public static bool IsOfUnmarked(IMethodSymbol member) =>
        member is { ContainingType.TypeKind: TypeKind.Interface, RefKind: RefKind.None } && (!member.IsStatic || CompilationAnalysis.IsVirtual(member)) && !TwinRule.IsOffloadable(member.ContainingType) && !FrameworkTypes.IsFramework(member.ContainingAssembly) && !AsyncMethods.IsTask(member.ReturnType)
        && member.Parameters.All(static p => p is { RefKind: RefKind.None, IsParams: false, Type: { IsRefLikeType: false } and not (IPointerTypeSymbol or IFunctionPointerTypeSymbol) }) && !member.ReturnType.IsRefLikeType;

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
            if (type.FindImplementationForInterfaceMember(member) is not IMethodSymbol { ContainingType.TypeKind: not TypeKind.Interface } implementation) continue;
            bool hasTwin = type.TypeKind == TypeKind.Class && implementation.ExplicitInterfaceImplementations.IsEmpty && compilation.IsSymbolAccessibleWithin(implementation.ContainingType, within) && TwinRule.HasTwin(implementation, compilation);
            if (hasTwin || (TwinRule.IsInCompilation(implementation, compilation) && (!member.IsStatic || TwinRule.StaticInitializerPin(implementation.ContainingType, compilation) is null) && analysis.Targets(implementation.OriginalDefinition).All(t => analysis.PinReason(t, cancellation) is null))) known.Add(new Known(type, implementation, hasTwin));
        }
        return known.Count <= MostClasses ? known : [];
    }
}
