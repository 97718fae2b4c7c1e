using System.Linq;
using System.Threading;
using Comet.Generators.Analysis;
using Comet.Generators.Diagnostics;
using Comet.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Interception;

/// <summary>Finds uses of suspendable members that C# has no interceptors for: properties that are read or written, methods that are made into delegates. They run as written.</summary>
internal static class UseGatherer
{
    /// <summary>Whether a node may be such a use, by its form.</summary>
    public static bool IsCandidate(SyntaxNode node) =>
        node is SimpleNameSyntax { Parent: not (UsingDirectiveSyntax or NameColonSyntax or QualifiedNameSyntax) } name && !IsCalled(name);

    /// <summary>What is to be said about it, if anything.</summary>
    public static DiagnosticModel? Gather(SimpleNameSyntax name, SemanticModel model, CancellationToken cancellation)
    {
        TwinNames names = TwinNames.Of(model.Compilation);
        string text = name.Identifier.ValueText;
        if (!names.HasMethod(text) && !names.HasProperty(text)) return null;
        // Nothing is said there, and most uses are there: they need not be bound again.
        if (IsInOffloadableBody(name, model, cancellation)) return null;
        switch (model.GetSymbolInfo(name, cancellation).Symbol)
        {
            case IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ReducedExtension } method when TwinRule.HasTwin(method, model.Compilation) && model.GetTypeInfo(Whole(name), cancellation).ConvertedType?.TypeKind == TypeKind.Delegate:
                return Problem(Whole(name), method, "the library calls what is made into a delegate", model, cancellation);
            case IPropertySymbol property when !IsInNameOf(name):
                ExpressionSyntax whole = Whole(name);
                bool isAssigned = whole.Parent is AssignmentExpressionSyntax assignment && assignment.Left == whole;
                bool isOnlyWritten = isAssigned && whole.Parent.IsKind(SyntaxKind.SimpleAssignmentExpression);
                bool isWritten = isAssigned || whole.Parent is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression } or PostfixUnaryExpressionSyntax;
                IMethodSymbol? accessor = !isOnlyWritten && HasTwin(property.GetMethod, model.Compilation) ? property.GetMethod : isWritten && HasTwin(property.SetMethod, model.Compilation) ? property.SetMethod : null;
                return accessor is null ? null : Problem(whole, accessor, "the use of a property cannot be rerouted", model, cancellation);
            default:
                return null;
        }
    }

    /// <summary>What is said about a use that cannot be rerouted; null in an offloadable class, whose own twins reach the member's.</summary>
    public static DiagnosticModel? Problem(SyntaxNode use, IMethodSymbol method, string reason, SemanticModel model, CancellationToken cancellation)
    {
        for (INamedTypeSymbol? type = model.GetEnclosingSymbol(use.SpanStart, cancellation)?.ContainingType; type is not null; type = type.ContainingType)
        {
            if (TwinRule.IsOffloadable(type)) return null;
        }
        return DiagnosticModel.Create(InterceptionDiagnostics.CallNotRerouted, use, CompilationAnalysis.Display(method.AssociatedSymbol ?? method), reason);
    }

    private static bool IsInOffloadableBody(SyntaxNode node, SemanticModel model, CancellationToken cancellation)
    {
        bool isInBody = false;
        foreach (SyntaxNode around in node.Ancestors())
        {
            if (around is BlockSyntax or ArrowExpressionClauseSyntax) isInBody = true;
            if (isInBody && around is TypeDeclarationSyntax type && model.GetDeclaredSymbol(type, cancellation) is { } symbol && TwinRule.IsOffloadable(symbol)) return true;
        }
        return false;
    }

    private static bool HasTwin(IMethodSymbol? accessor, Compilation compilation) => accessor is not null && TwinRule.HasTwin(accessor, compilation);

    /// <summary>The name with what it is a member of.</summary>
    private static ExpressionSyntax Whole(SimpleNameSyntax name) => name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;

    private static bool IsCalled(SimpleNameSyntax name) => Whole(name).Parent is InvocationExpressionSyntax || name.Parent is MemberBindingExpressionSyntax { Parent: InvocationExpressionSyntax };

    private static bool IsInNameOf(SyntaxNode node) => node.Ancestors().OfType<InvocationExpressionSyntax>().Any(static i => i.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" });
}
