using System.Collections.Generic;
using System.Linq;
using Comet.Generators.Analysis;
using Comet.Generators.Closures;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Gathering;

/// <summary>The statements that make delegate types known, and the methods that delegates are made of in a class.</summary>
internal static class DelegateGatherer
{
    /// <summary>Registers a delegate type, with what stands at the server for a delegate of which only home knows what it calls.</summary>
    public static string Registration(INamedTypeSymbol type)
    {
        IMethodSymbol invoke = type.DelegateInvokeMethod!;
        string parameters = string.Join(", ", invoke.Parameters.Select(static (p, i) => $"{Modifier(p)}{TypeText.Annotated(p.Type)} a{i}"));
        return $"types.AddDelegate<{TypeText.Annotated(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated))}>(static __h => ({parameters}) => throw __h.Refuse());";
    }

    /// <summary>Registers the methods of which a class makes delegates; of a class that stands for a lambda, that lambda.</summary>
    public static IEnumerable<string> Methods(INamedTypeSymbol type, Compilation compilation, SlotGatherer slots)
    {
        if (type.GetMembers(ClosureNames.Bind).OfType<IMethodSymbol>().FirstOrDefault() is { } bind && ClosureNames.IsClosureClass(type))
        {
            yield return $"types.AddDelegateMethod<{TypeText.Annotated(bind.ReturnType)}, {TypeText.Of(type)}>({ClosureNames.Bind});";
            yield break;
        }
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            SyntaxNode declaration = reference.GetSyntax();
            SemanticModel? model = null;
            foreach (ExpressionSyntax expression in declaration.DescendantNodes(n => n == declaration || n is not TypeDeclarationSyntax).OfType<ExpressionSyntax>())
            {
                if (expression is not (SimpleNameSyntax or MemberAccessExpressionSyntax) || expression.Parent is MemberAccessExpressionSyntax or InvocationExpressionSyntax or MemberBindingExpressionSyntax) continue;
                model ??= compilation.GetSemanticModel(declaration.SyntaxTree);
                if (model.GetSymbolInfo(expression).Symbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ReducedExtension } method) continue;
                if (DelegateType(expression, model) is not { } made || Method(expression, method, made, model, type, slots) is not { } statement) continue;
                yield return statement;
            }
        }
    }

    private static INamedTypeSymbol? DelegateType(ExpressionSyntax expression, SemanticModel model)
    {
        // new D(a.M) has no conversion of its own.
        ITypeSymbol? type = expression.Parent is ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax creation } && model.GetTypeInfo(creation).Type is { TypeKind: TypeKind.Delegate } made
            ? made : model.GetTypeInfo(expression).ConvertedType;
        return type is INamedTypeSymbol { TypeKind: TypeKind.Delegate } named ? named : null;
    }

    private static string? Method(ExpressionSyntax expression, IMethodSymbol method, INamedTypeSymbol made, SemanticModel model, INamedTypeSymbol home, SlotGatherer slots)
    {
        Compilation compilation = model.Compilation;
        if (ClosureNames.IsClosureClass(method.ContainingType)) return null;
        if (!IsClosed(made, home) || !slots.CanName(made) || method.TypeArguments.Any(a => !IsClosed(a, home) || !slots.CanName(a)) || !IsClosed(method.ContainingType, home)) return null;
        string delegateType = TypeText.Annotated(made.WithNullableAnnotation(NullableAnnotation.NotAnnotated));
        string typeArguments = method.TypeArguments.IsEmpty ? "" : $"<{string.Join(", ", method.TypeArguments.Select(TypeText.Annotated))}>";
        string name = TypeText.Identifier(method.Name) + typeArguments;
        if (method is { IsStatic: true, MethodKind: MethodKind.Ordinary })
        {
            // An extension method as such has a target if it is made of a value; a static one of a type parameter has none that could be named here.
            return method.ContainingType.TypeKind == TypeKind.Interface || !slots.CanName(method.ContainingType) ? null : $"types.AddDelegateMethod<{delegateType}>({TypeText.Of(method.ContainingType)}.{name}{Twin(method, made, typeArguments, TypeText.Of(method.ContainingType), "", compilation)});";
        }
        ITypeSymbol? receiver = expression is MemberAccessExpressionSyntax member ? member.Expression is BaseExpressionSyntax ? null : model.GetTypeInfo(member.Expression).Type : home;
        if (receiver is not INamedTypeSymbol { IsReferenceType: true } target || !IsClosed(target, home) || !slots.CanName(target)) return null;
        return $"types.AddDelegateMethod<{delegateType}, {TypeText.Of(target)}>(static t => t.{name}{Twin(method, made, typeArguments, "t", "static t => ", compilation)});";
    }

    private static string Twin(IMethodSymbol method, INamedTypeSymbol made, string typeArguments, string receiver, string lambda, Compilation compilation)
    {
        if (method.MethodKind != MethodKind.Ordinary || !TwinRule.HasTwin(method, compilation) || MemberConversion.TwinInterface(made.DelegateInvokeMethod!) is not { } twin) return "";
        return $", {lambda}new {twin.Replace(".ITwin", ".Twin")}({receiver}.{method.Name}{TwinRule.TwinSuffix}{typeArguments})";
    }

    /// <summary>Whether a type has no type parameters but those of the class, which mean something where it is registered.</summary>
    private static bool IsClosed(ITypeSymbol type, INamedTypeSymbol home) => type switch
    {
        ITypeParameterSymbol parameter => parameter.TypeParameterKind == TypeParameterKind.Type && AllParameters(home).Contains(parameter, SymbolEqualityComparer.Default),
        IArrayTypeSymbol array => IsClosed(array.ElementType, home),
        INamedTypeSymbol named => named.TypeArguments.All(a => IsClosed(a, home)) && (named.ContainingType is null || IsClosed(named.ContainingType, home)),
        _ => false,
    };

    private static IEnumerable<ITypeParameterSymbol> AllParameters(INamedTypeSymbol? type) => type is null ? [] : AllParameters(type.ContainingType).Concat(type.TypeParameters);

    private static string Modifier(IParameterSymbol parameter) => parameter.RefKind switch
    {
        RefKind.Ref => "ref ",
        RefKind.Out => "out ",
        RefKind.In => "in ",
        RefKind.RefReadOnlyParameter => "ref readonly ",
        _ => "",
    };
}
