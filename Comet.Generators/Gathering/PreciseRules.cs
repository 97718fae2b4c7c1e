using System.Collections.Generic;
using System.Linq;
using Comet.Generators.Analysis;
using Comet.Generators.Model;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Gathering;

/// <summary>
/// Which classes are precise: all that is ever written to in their objects, once those are made, are properties that are generated here, and tell. Bodies of methods cannot be rewritten, and run at home on threads that Comet knows
/// nothing of; so nothing else than a property can be trusted to tell.
/// </summary>
internal static class PreciseRules
{
    /// <summary>Whether a class asks to be precise.</summary>
    public static bool Asks(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Class && TwinRule.IsOffloadable(type) && type.GetAttributes().Any(static a => a.AttributeClass?.ToDisplayString() == GeneratedNames.PreciseAttribute);

    /// <summary>Whether a class is precise.</summary>
    public static bool IsPrecise(INamedTypeSymbol type) => Asks(type) && Obstacle(type) is null;

    /// <summary>Whether a class is the first of those it derives from that is precise: its objects have the tracker from it.</summary>
    public static bool IsRoot(INamedTypeSymbol type) => IsPrecise(type) && type.BaseType is { SpecialType: SpecialType.System_Object };

    /// <summary>The partial properties of a class that are generated. One with attributes of others is left to whoever knows those.</summary>
    public static IEnumerable<IPropertySymbol> Properties(INamedTypeSymbol type) =>
        Asks(type) ? type.GetMembers().OfType<IPropertySymbol>().Where(IsGenerated) : [];

    /// <summary>Whether a field is that of a property that is generated. The compiler tells of it beforehand only if it has an initializer.</summary>
    public static bool IsOfGenerated(IFieldSymbol field) => field.AssociatedSymbol is IPropertySymbol property && Asks(field.ContainingType) && IsGenerated(property);

    private static bool IsGenerated(IPropertySymbol property) =>
        property is { IsPartialDefinition: true, PartialImplementationPart: null, IsStatic: false, IsIndexer: false, RefKind: RefKind.None, GetMethod: not null, SetMethod: not null }
        && property.GetAttributes().All(static a => a.AttributeClass is { } c && FrameworkTypes.IsFramework(c.ContainingAssembly));

    /// <summary>What is in the way of a class that asks: a member, or the class itself, and why; null if nothing is.</summary>
    public static (ISymbol Member, string Reason)? Obstacle(INamedTypeSymbol type)
    {
        if (type.BaseType is { SpecialType: not SpecialType.System_Object } baseType && !(baseType.ContainingAssembly is ISourceAssemblySymbol && IsPrecise(baseType.OriginalDefinition)))
        {
            return (type, $"it derives from {baseType.Name}, which is not precise");
        }
        foreach (ISymbol member in type.GetMembers().Where(static m => !m.IsStatic))
        {
            switch (member)
            {
                case IEventSymbol { IsAbstract: false }: return (member, $"{member.Name} is an event");
                case IFieldSymbol field when IsOfGenerated(field): break;
                case IFieldSymbol { IsReadOnly: false, AssociatedSymbol: IPropertySymbol property }: return (property, $"{property.Name} is written to by code of its own; declare it partial");
                case IFieldSymbol { IsReadOnly: false, IsImplicitlyDeclared: true } captured: return (captured, $"{FieldNames.OfUser(captured)} is a captured parameter, which any code may write to");
                case IFieldSymbol { IsReadOnly: false }: return (member, $"any code may write to {member.Name}; make it a partial property");
            }
        }
        return null;
    }

    /// <summary>The implementations of the properties, and where their writes are told.</summary>
    public static PreciseModel? Model(INamedTypeSymbol type)
    {
        if (!Asks(type)) return null;
        bool isPrecise = IsPrecise(type);
        return new PreciseModel(isPrecise, isPrecise && IsRoot(type), type.IsSealed, Properties(type).Select(static p => Property(p)).ToEquatableArray());
    }

    private static PrecisePropertyModel Property(IPropertySymbol property)
    {
        var declaration = (PropertyDeclarationSyntax)property.DeclaringSyntaxReferences[0].GetSyntax();
        AccessorDeclarationSyntax Accessor(params SyntaxKind[] kinds) => declaration.AccessorList!.Accessors.First(a => kinds.Contains(a.Kind()));
        string Head(AccessorDeclarationSyntax accessor) => string.Concat(accessor.Modifiers.Select(static m => m.Text + " ")) + accessor.Keyword.Text;
        AccessorDeclarationSyntax setter = Accessor(SyntaxKind.SetAccessorDeclaration, SyntaxKind.InitAccessorDeclaration);
        return new PrecisePropertyModel(
            $"{string.Join(" ", declaration.Modifiers.Select(static m => m.Text))} {TypeText.Annotated(property.Type)} {TypeText.Identifier(property.Name)}",
            Head(Accessor(SyntaxKind.GetAccessorDeclaration)), Head(setter), property.Type is { IsValueType: false, NullableAnnotation: NullableAnnotation.None });
    }
}
