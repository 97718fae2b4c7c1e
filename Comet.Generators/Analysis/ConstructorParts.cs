using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Analysis;

/// <summary>What a constructor runs, in the order in which it runs: the initializers of the class's fields and properties, another constructor, its own body.</summary>
internal sealed class ConstructorParts
{
    private ConstructorParts(IMethodSymbol constructor, CancellationToken cancellation)
    {
        SyntaxNode? written = constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation);
        Initializers = [.. InitializersOf(constructor.ContainingType, isStatic: false, cancellation)];
        Declaration = written ?? Initializers.FirstOrDefault()?.FirstAncestorOrSelf<TypeDeclarationSyntax>() ?? constructor.ContainingType.DeclaringSyntaxReferences[0].GetSyntax(cancellation);
        switch (Declaration)
        {
            case ConstructorDeclarationSyntax declaration:
                Body = SourceBodies.Of(declaration);
                if (IsOfDefault(declaration.Initializer, constructor)) break;
                Chain = declaration.Initializer;
                if (declaration.Initializer?.ThisOrBaseKeyword.IsKind(SyntaxKind.ThisKeyword) == true)
                {
                    ChainsToThis = true;
                    Initializers = [];
                }
                break;
            case TypeDeclarationSyntax { BaseList: { } bases } when written is not null:
                Chain = bases.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault();
                break;
        }
        Places = [.. Initializers.Select(PlaceOf).Distinct()];
        if (Chain is null && constructor.ContainingType.BaseType is { } baseType)
        {
            ImplicitBases = [.. baseType.InstanceConstructors.Where(static c => c.Parameters.IsEmpty)];
            if (ImplicitBases.Count == 0) ImplicitBases = [.. baseType.InstanceConstructors.Where(static c => c.Parameters.All(static p => p.IsOptional || p.IsParams))];
        }
    }

    /// <summary>Whether <c>this()</c> means what every structure begins as, if its type declares no constructor of that kind; initializers are still run.</summary>
    private static bool IsOfDefault(ConstructorInitializerSyntax? chain, IMethodSymbol constructor) =>
        chain is { ThisOrBaseKeyword.RawKind: (int)SyntaxKind.ThisKeyword, ArgumentList.Arguments.Count: 0 } && constructor.ContainingType is { IsValueType: true } type
        && type.InstanceConstructors.Where(static c => !c.IsImplicitlyDeclared).All(static c => !c.Parameters.IsEmpty);

    private ConstructorParts(ConstructorParts whole, TypeDeclarationSyntax place)
    {
        Declaration = place;
        Initializers = [.. whole.Initializers.Where(i => PlaceOf(i) == place)];
        IsElsewhere = place != whole.Place;
        if (IsElsewhere) return;
        (Declaration, Body, Chain, ChainsToThis, ImplicitBases) = (whole.Declaration, whole.Body, whole.Chain, whole.ChainsToThis, whole.ImplicitBases);
        Places = whole.Places;
    }

    /// <summary>The parts of a constructor of the compilation.</summary>
    public static ConstructorParts Of(IMethodSymbol constructor, CancellationToken cancellation = default) => new(constructor, cancellation);

    /// <summary>What of it stands in one declaration of the class, which may have several.</summary>
    public ConstructorParts In(TypeDeclarationSyntax place) => new(this, place);

    /// <summary>The declaration of the class that the constructor stands in.</summary>
    public TypeDeclarationSyntax Place => PlaceOf(Declaration);

    /// <summary>Whether this is only what a constructor runs of another declaration of its class.</summary>
    public bool IsElsewhere { get; }

    /// <summary>The declarations of the class that have initializers, in the order in which these are run.</summary>
    public IReadOnlyList<TypeDeclarationSyntax> Places { get; } = [];

    private static TypeDeclarationSyntax PlaceOf(SyntaxNode node) => node.FirstAncestorOrSelf<TypeDeclarationSyntax>()!;

    /// <summary>The constructor's declaration; of the class, if it is a primary constructor or nobody has written it.</summary>
    public SyntaxNode Declaration { get; }

    /// <summary>The initializers that it runs first.</summary>
    public IReadOnlyList<EqualsValueClauseSyntax> Initializers { get; }

    /// <summary>The call of another constructor, if it is written.</summary>
    public SyntaxNode? Chain { get; }

    /// <summary>Whether that is one of the same class, which runs the initializers.</summary>
    public bool ChainsToThis { get; }

    /// <summary>If no call is written, the constructors of the base class that may be meant.</summary>
    public IReadOnlyList<IMethodSymbol> ImplicitBases { get; } = [];

    /// <summary>Its own block or expression; null if it has none.</summary>
    public SyntaxNode? Body { get; }

    /// <summary>What stands for the call of the other constructor, written or not.</summary>
    public SyntaxNode ChainSite => Chain ?? Declaration;

    /// <summary>The arguments of the written call.</summary>
    public ArgumentListSyntax? Arguments => (Chain as ConstructorInitializerSyntax)?.ArgumentList ?? (Chain as PrimaryConstructorBaseTypeSyntax)?.ArgumentList;

    /// <summary>All code that it runs itself.</summary>
    public IEnumerable<SyntaxNode> Texts => Initializers.Concat(new[] { Chain, Body }.OfType<SyntaxNode>());

    /// <summary>The initializers of the fields, events and properties of a type.</summary>
    public static IEnumerable<EqualsValueClauseSyntax> InitializersOf(INamedTypeSymbol type, bool isStatic, CancellationToken cancellation)
    {
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellation) is not TypeDeclarationSyntax declaration) continue;
            foreach (MemberDeclarationSyntax member in declaration.Members)
            {
                if (member.Modifiers.Any(SyntaxKind.StaticKeyword) != isStatic || member.Modifiers.Any(SyntaxKind.ConstKeyword)) continue;
                IEnumerable<EqualsValueClauseSyntax?> initializers = member switch
                {
                    BaseFieldDeclarationSyntax field => field.Declaration.Variables.Select(static v => v.Initializer),
                    PropertyDeclarationSyntax property => [property.Initializer],
                    _ => [],
                };
                foreach (EqualsValueClauseSyntax initializer in initializers.OfType<EqualsValueClauseSyntax>()) yield return initializer;
            }
        }
    }

    /// <summary>The constructor that is called; null for that of <see cref="object"/>.</summary>
    public IMethodSymbol? Target(SemanticModel model, CancellationToken cancellation)
    {
        IMethodSymbol? target = Chain switch
        {
            ConstructorInitializerSyntax written => model.GetSymbolInfo(written, cancellation).Symbol as IMethodSymbol,
            PrimaryConstructorBaseTypeSyntax written => model.GetSymbolInfo(written, cancellation).Symbol as IMethodSymbol,
            _ => ImplicitBases.FirstOrDefault(),
        };
        return target is { ContainingType.SpecialType: SpecialType.System_Object or SpecialType.System_ValueType } ? null : target;
    }
}
