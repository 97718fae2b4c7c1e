using System.Linq;
using System.Threading;
using Comet.Generators.Analysis;
using Comet.Generators.Diagnostics;
using Comet.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Gathering;

/// <summary>The conditions a marked class must meet to be generated into. One that does not is left alone and runs at home.</summary>
internal static class ClassRules
{
    /// <summary>The version of C# that generated code is written in.</summary>
    public const LanguageVersion OldestLanguage = LanguageVersion.CSharp12;

    /// <summary>What is wrong with a class; null if nothing is.</summary>
    public static DiagnosticModel? Check(INamedTypeSymbol type, CancellationToken cancellation)
    {
        if (type.ContainingAssembly is ISourceAssemblySymbol { Compilation: CSharpCompilation { LanguageVersion: < OldestLanguage and var language } })
        {
            return At(ClassDiagnostics.LanguageTooOld, type, type.Name, language.ToDisplayString());
        }
        for (INamedTypeSymbol? t = type; t is not null; t = t.ContainingType)
        {
            if (NotPartial(t, cancellation) is { } declaration)
            {
                return DiagnosticModel.Create(ClassDiagnostics.NotPartial, declaration.Identifier.GetLocation(), t.Name, type.Name);
            }
            if (t.IsFileLocal || HiddenTypes.IsOutOfReach(t))
            {
                return At(ClassDiagnostics.NotAccessible, t, t.Name);
            }
            if (t.TypeParameters.FirstOrDefault(static p => p.AllowsRefLikeType) is { } parameter)
            {
                return At(ClassDiagnostics.UnfitTypeParameter, t, t.Name, parameter.Name, "allows ref structs, which cannot cross");
            }
            if (TwinRule.HiddenTypeParameter(t) is { } hidden)
            {
                return At(ClassDiagnostics.UnfitTypeParameter, t, t.Name, hidden, "hides one of a type around it, which generated code has to name");
            }
        }
        if (type.GetMembers().OfType<IMethodSymbol>().FirstOrDefault(m => IsCalledAsAnother(m) && TwinRule.HiddenTypeParameter(m) is not null) is { } hider)
        {
            return At(ClassDiagnostics.UnfitTypeParameter, type, type.Name, TwinRule.HiddenTypeParameter(hider)!, $"has the name of one of {hider.Name}, whose twin would have to name both");
        }
        BaseShadows.OfClass(type, out INamedTypeSymbol? obstacle);
        return obstacle is null ? null : At(ClassDiagnostics.BaseNotOffloadable, type, type.Name, obstacle.Name);
    }

    /// <summary>Why a marked class of this compilation is not generated into, in words; null if it is.</summary>
    public static string? WhyNotGenerated(INamedTypeSymbol type) => Check(type.OriginalDefinition, CancellationToken.None) is not { } problem ? null : problem.Descriptor switch
    {
        var d when d == ClassDiagnostics.NotPartial => "the class or one that contains it is not partial",
        var d when d == ClassDiagnostics.LanguageTooOld => $"the project is compiled as C# {problem.Arguments[1]}",
        var d when d == ClassDiagnostics.NotAccessible => "the class or one that contains it is not accessible in its assembly",
        var d when d == ClassDiagnostics.UnfitTypeParameter => $"type parameter {problem.Arguments[1]} of {problem.Arguments[0]} {problem.Arguments[2]}",
        _ => $"the class derives from {problem.Arguments[1]}, which cannot cross",
    };

    /// <summary>Whether a class is marked and has been, or will be, generated into.</summary>
    public static bool IsGenerated(INamedTypeSymbol type) => TwinRule.IsOffloadable(type)
        && (type.ContainingAssembly is ISourceAssemblySymbol ? WhyNotGenerated(type) is null : !type.OriginalDefinition.GetMembers(GeneratedNames.Register).IsEmpty);

    /// <summary>Whether a method overrides or implements another, by whose twin it may be called.</summary>
    private static bool IsCalledAsAnother(IMethodSymbol method) => !method.TypeParameters.IsEmpty
        && (method.IsOverride || !method.ExplicitInterfaceImplementations.IsEmpty || method.ContainingType.AllInterfaces.Any(i => i.GetMembers(method.Name).Any(m => method.Equals(method.ContainingType.FindImplementationForInterfaceMember(m), SymbolEqualityComparer.Default))));

    private static DiagnosticModel At(DiagnosticDescriptor descriptor, INamedTypeSymbol type, params string[] arguments) =>
        DiagnosticModel.Create(descriptor, type.Locations.FirstOrDefault(static l => l.IsInSource), arguments);

    private static TypeDeclarationSyntax? NotPartial(INamedTypeSymbol type, CancellationToken cancellation)
    {
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellation) is TypeDeclarationSyntax declaration && !declaration.Modifiers.Any(SyntaxKind.PartialKeyword)) return declaration;
        }
        return null;
    }
}
