using System.Linq;
using Comet.Generators.Gathering;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Analysis;

/// <summary>
/// Which constructors have twins. A twin is an instance method that does to an object what the constructor would; what C# allows constructors alone must be possible there by other means.
/// </summary>
internal static class ConstructorRule
{
    /// <summary>Why a constructor cannot have a twin; null if it can.</summary>
    public static string? WhyNot(IMethodSymbol constructor)
    {
        INamedTypeSymbol type = constructor.ContainingType;
        if (PreciseRules.Asks(type)) return "it is of a precise class, whose objects are not known to anybody before they are made";
        if (constructor.PartialDefinitionPart is not null) return "it is a partial constructor";
        if (type.IsValueType && constructor.IsImplicitlyDeclared) return "nobody has written it";
        if (type.IsRecord && constructor.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, type)) return "it copies a record";
        // Before its constructor has run, nobody knows what an object of the library is; but an exception is nothing yet that could not cross.
        if (LibraryBase(type) is { } library) return $"it is of a class that derives from {library.Name}";
        ConstructorParts parts = ConstructorParts.Of(constructor);
        if (parts.ImplicitBases.Any(static c => !c.Parameters.IsEmpty)) return "the constructor of its base class has optional parameters";
        CompilationAnalysis analysis = CompilationAnalysis.Of(((ISourceAssemblySymbol)constructor.ContainingAssembly).Compilation);
        // What stands in another part of the class has a method of its own, which is given nothing.
        if (parts.Initializers.Where(i => i.FirstAncestorOrSelf<TypeDeclarationSyntax>() != parts.Place).SelectMany(static i => i.DescendantNodes()).OfType<IdentifierNameSyntax>().FirstOrDefault(IsParameter) is { } given)
        {
            return $"a field is initialized by parameter {given.Identifier.ValueText} in another part of the class";
        }
        return parts.Texts.SelectMany(static t => t.DescendantNodesAndSelf()).OfType<ExpressionSyntax>().Where(IsWritten).Select(e => WhyNotWritten(e, constructor, analysis.Model(e.SyntaxTree))).FirstOrDefault(static r => r is not null);

        bool IsParameter(IdentifierNameSyntax name) =>
            constructor.Parameters.Any(p => p.Name == name.Identifier.ValueText) && SymbolEqualityComparer.Default.Equals(analysis.Model(name.SyntaxTree).GetSymbolInfo(name).Symbol?.ContainingSymbol, constructor);
    }

    /// <summary>The field that holds the value of an automatic property; null if the property has code.</summary>
    public static IFieldSymbol? BackingField(IPropertySymbol property) =>
        property.ContainingType.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(f => SymbolEqualityComparer.Default.Equals(f.AssociatedSymbol?.OriginalDefinition, property.OriginalDefinition));

    /// <summary>The field behind a property that only a constructor or an initializer may set; null if setting it is not just setting a field.</summary>
    public static IFieldSymbol? SettableField(IPropertySymbol property) =>
        property.SetMethod is null or { IsInitOnly: true } && !(property.SetMethod is { } setter && CompilationAnalysis.IsVirtual(setter)) && property.ContainingAssembly is ISourceAssemblySymbol && IsAutomatic(property) ? BackingField(property) : null;

    /// <summary>Whether an expression is assigned to, or passed on as a variable.</summary>
    public static bool IsWritten(ExpressionSyntax expression)
    {
        SyntaxNode node = expression;
        while (true)
        {
            switch (node.Parent)
            {
                case ParenthesizedExpressionSyntax: node = node.Parent; continue;
                case ArgumentSyntax { RefKindKeyword.RawKind: 0, Parent: TupleExpressionSyntax tuple }: node = tuple; continue;
                case AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ObjectInitializerExpression or (int)SyntaxKind.WithInitializerExpression } }: return false;
                case AssignmentExpressionSyntax assignment: return assignment.Left == node;
                case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression }:
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression }:
                case ArgumentSyntax { RefKindKeyword.RawKind: not 0 } or RefExpressionSyntax:
                    return true;
                default: return false;
            }
        }
    }

    private static INamedTypeSymbol? LibraryBase(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? t = type.BaseType; t is { SpecialType: not SpecialType.System_Object and not SpecialType.System_ValueType }; t = t.BaseType)
        {
            if (!TwinRule.IsOffloadable(t) && t.ContainingAssembly is not ISourceAssemblySymbol && !CanBeEmpty(t)) return t;
        }
        return null;
    }

    /// <summary>Whether an object of a class of the library can cross before its constructor has run.</summary>
    private static bool CanBeEmpty(INamedTypeSymbol type) => BaseShadows.IsStateless(type) || (PortableTypes.IsException(type) && BaseShadows.OfException(type) is { Shadow: var shadow } && BaseShadows.IsPlain(shadow));

    private static string? WhyNotWritten(ExpressionSyntax target, IMethodSymbol constructor, SemanticModel model) => model.GetSymbolInfo(target).Symbol switch
    {
        // Captured, it is a variable of the object.
        IParameterSymbol { RefKind: RefKind.None } parameter when constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is TypeDeclarationSyntax && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, constructor) => $"an initializer changes parameter {parameter.Name}",
        IPropertySymbol { SetMethod: null or { IsInitOnly: true }, RefKind: RefKind.None, IsStatic: false } property when SettableField(property) is null => $"{property.Name} is set, which only a constructor may do",
        _ => null,
    };

    private static bool IsAutomatic(IPropertySymbol property) => property.DeclaringSyntaxReferences.Length == 1 && property.DeclaringSyntaxReferences[0].GetSyntax() switch
    {
        ParameterSyntax => true,
        PropertyDeclarationSyntax { AccessorList.Accessors: var accessors } => accessors.All(static a => a is { Body: null, ExpressionBody: null }),
        _ => false,
    };
}
