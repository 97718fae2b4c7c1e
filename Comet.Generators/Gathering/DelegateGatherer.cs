using System.Collections.Generic;
using System.Linq;
using Comet.Generators.Analysis;
using Comet.Generators.Closures;
using Comet.Generators.Lowering;
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
        string parameters = string.Join(", ", invoke.Parameters.Select(static (p, i) => $"{Parameters.ModifierAsWritten(p.RefKind)}{TypeText.Annotated(p.Type)} a{i}"));
        return $"types.AddDelegate<{TypeText.Annotated(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated))}>(static __h => ({parameters}) => throw __h.Refuse());";
    }

    /// <summary>Registers the methods of which a class makes delegates; of a class that stands for a lambda, that lambda too.</summary>
    public static IEnumerable<string> Methods(INamedTypeSymbol type, Compilation compilation, SlotGatherer slots)
    {
        if (type.GetMembers(ClosureNames.Bind).OfType<IMethodSymbol>().FirstOrDefault() is { } bind && ClosureNames.IsClosureClass(type))
        {
            string made = TypeText.Annotated(bind.ReturnType), self = TypeText.Of(type);
            yield return type.Interfaces.Any(static i => i.Name == ClosureNames.SharedFunction)
                ? $"types.AddDelegateMethod<{made}>(global::Comet.Runtime.SharedFunction<{self}, {made}>.Delegate);"
                : $"types.AddDelegateMethod<{made}, {self}>({ClosureNames.Bind});";
        }
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            foreach (string statement in Methods(reference.GetSyntax(), CompilationAnalysis.Of(compilation).Model(reference.SyntaxTree), new DelegateHome(type, null, slots))) yield return statement;
        }
    }

    /// <summary>Registers the methods of which a generic method makes delegates that its own type parameters have a part in.</summary>
    public static IEnumerable<string> OfGenericMethod(IMethodSymbol method, SyntaxNode syntax, SemanticModel model) =>
        Methods(syntax, model, new DelegateHome(method.ContainingType, method, new SlotGatherer(method.ContainingType, model.Compilation)));

    private static IEnumerable<string> Methods(SyntaxNode declaration, SemanticModel model, DelegateHome home)
    {
        foreach (ExpressionSyntax expression in declaration.DescendantNodes(n => n == declaration || n is not TypeDeclarationSyntax).OfType<ExpressionSyntax>())
        {
            if (expression is not (SimpleNameSyntax or MemberAccessExpressionSyntax) || expression.Parent is MemberAccessExpressionSyntax or InvocationExpressionSyntax or MemberBindingExpressionSyntax || IsType(expression)) continue;
            if (model.GetSymbolInfo(expression).Symbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ReducedExtension } method) continue;
            if (DelegateType(expression, model) is not { } made || Method(expression, method, made, model, home) is not { } statement) continue;
            if (method.IsGenericMethod && method.MethodKind == MethodKind.Ordinary && MethodLowering.CanRegister(method) && TwinRule.HasTwin(method, model.Compilation)) yield return MethodLowering.RegisterCall(method);
            yield return statement;
        }
    }

    /// <summary>Whether a name stands where only a type can.</summary>
    private static bool IsType(ExpressionSyntax expression) => expression.Parent switch
    {
        VariableDeclarationSyntax or ParameterSyntax or TypeArgumentListSyntax or BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or NullableTypeSyntax or ArrayTypeSyntax or QualifiedNameSyntax or BaseTypeSyntax or AttributeSyntax => true,
        BaseObjectCreationExpressionSyntax or DeclarationExpressionSyntax or CatchDeclarationSyntax => true,
        CastExpressionSyntax cast => cast.Type == expression,
        CommonForEachStatementSyntax loop => loop.Expression != expression,
        _ => false,
    };

    private static INamedTypeSymbol? DelegateType(ExpressionSyntax expression, SemanticModel model)
    {
        // new D(a.M) has no conversion of its own.
        ITypeSymbol? type = expression.Parent is ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax creation } && model.GetTypeInfo(creation).Type is { TypeKind: TypeKind.Delegate } made
            ? made : model.GetTypeInfo(expression).ConvertedType;
        return type is INamedTypeSymbol { TypeKind: TypeKind.Delegate } named ? named : null;
    }

    private static string? Method(ExpressionSyntax expression, IMethodSymbol method, INamedTypeSymbol made, SemanticModel model, DelegateHome home)
    {
        if (ClosureNames.IsClosureClass(method.ContainingType) || home.Method is not null && !home.IsOfMethod(made) && !method.TypeArguments.Any(home.IsOfMethod) && !home.IsOfMethod(method.ContainingType)) return null;
        if (!home.CanName(made) || !method.TypeArguments.All(home.CanName) || !home.IsClosed(method.ContainingType)) return null;
        if (method is { IsStatic: true, ContainingType.IsExtension: true }) method = Extensions.ExtensionBlocks.Constructed(method);
        string delegateType = TypeText.Annotated(made.WithNullableAnnotation(NullableAnnotation.NotAnnotated));
        string typeArguments = method.TypeArguments.IsEmpty ? "" : $"<{string.Join(", ", method.TypeArguments.Select(TypeText.Annotated))}>";
        string name = TypeText.Identifier(method.Name) + typeArguments;
        if (method is { IsStatic: true, MethodKind: MethodKind.Ordinary })
        {
            // An extension method as such has a target if it is made of a value; a static one of a type parameter has none that could be named here.
            return method.ContainingType.TypeKind == TypeKind.Interface || !home.CanName(method.ContainingType)
                ? null : $"types.AddDelegateMethod<{delegateType}>({TypeText.Of(method.ContainingType)}.{name}{Twin(method, made, typeArguments, TypeText.Of(method.ContainingType), "", model.Compilation)});";
        }
        ITypeSymbol? receiver = expression is MemberAccessExpressionSyntax member ? member.Expression is BaseExpressionSyntax ? null : model.GetTypeInfo(member.Expression).Type : home.Type;
        if (receiver is not INamedTypeSymbol { IsReferenceType: true } target || !home.CanName(target)) return null;
        if ((method.MethodKind == MethodKind.ReducedExtension || method.ContainingType.IsExtension) && !IsFoundByName(method, target, home.Type)) return null;
        return $"types.AddDelegateMethod<{delegateType}, {TypeText.Of(target)}>(static t => t.{name}{Twin(method, made, typeArguments, "t", "static t => ", model.Compilation)});";
    }

    /// <summary>Whether an extension method is what its name means in generated code, which has no using directives: a delegate of it can be made in no other way.</summary>
    private static bool IsFoundByName(IMethodSymbol extension, INamedTypeSymbol target, INamedTypeSymbol home)
    {
        bool isAround = false;
        for (INamespaceSymbol? around = home.ContainingNamespace; around is not null && !isAround; around = around.ContainingNamespace) isAround = SymbolEqualityComparer.Default.Equals(around, extension.ContainingNamespace);
        if (!isAround) return false;
        for (INamedTypeSymbol? t = target; t is not null; t = t.BaseType)
        {
            if (!t.GetMembers(extension.Name).IsEmpty) return false;
        }
        return target.AllInterfaces.All(i => i.GetMembers(extension.Name).IsEmpty);
    }

    private static string Twin(IMethodSymbol method, INamedTypeSymbol made, string typeArguments, string receiver, string lambda, Compilation compilation)
    {
        IMethodSymbol invoke = made.DelegateInvokeMethod!;
        method = ClosureNames.AsyncBody(method) ?? method;
        if (method.MethodKind != MethodKind.Ordinary) return "";
        if (!TwinRule.HasTwin(method, compilation)) return DelegateTargets.RunsAnywhere(method, compilation) ? AsWritten(method, invoke, typeArguments, receiver, lambda) : "";
        if (AsyncMethods.IsAwaited(method))
        {
            // A caller that expects nothing would be handed a result.
            if (method.ReturnsVoid || TwinInterface.OfAwaited(invoke) is not { } awaited || (AsyncMethods.Awaited(method.ReturnType) is null) != (AsyncMethods.Awaited(invoke.ReturnType) is null)) return "";
            string list = string.Join(", ", invoke.Parameters.Select(static (_, i) => $"a{i}").Prepend("__t")), call = $"{receiver}.{TwinRule.AwaitedName(method)}{typeArguments}({list})";
            return $", {lambda}new {awaited.Replace(".ITwin", ".Twin")}([global::System.Diagnostics.StackTraceHidden] ({list}) => {(AsyncMethods.Awaited(invoke.ReturnType) is null ? $"{{ {call}; return default; }}" : $"new({call})")})";
        }
        if (TwinInterface.Of(invoke) is not { } twin) return "";
        return $", {lambda}new {twin.Replace(".ITwin", ".Twin")}({receiver}.{method.Name}{TwinRule.TwinSuffix}{typeArguments})";
    }

    /// <summary>What stands for the twin of a method that runs anywhere as it is.</summary>
    private static string AsWritten(IMethodSymbol method, IMethodSymbol invoke, string typeArguments, string receiver, string lambda)
    {
        if (TwinInterface.Of(invoke) is not { } twin) return "";
        string[] arguments = [.. invoke.Parameters.Select(static (_, i) => $"a{i}")];
        return $", {lambda}new {twin.Replace(".ITwin", ".Twin")}([global::System.Diagnostics.StackTraceHidden] ({string.Join(", ", arguments.Prepend("_"))}) => {receiver}.{TypeText.Identifier(method.Name)}{typeArguments}({string.Join(", ", arguments)}))";
    }

    /// <summary>Where the statements will stand: in a class, or in a generic method of it.</summary>
    private sealed record DelegateHome(INamedTypeSymbol Type, IMethodSymbol? Method, SlotGatherer Slots)
    {
        /// <summary>Whether a type means something there.</summary>
        public bool CanName(ITypeSymbol type) => IsClosed(type) && Slots.CanName(type);

        /// <summary>Whether a type has no type parameters but those that are known there.</summary>
        public bool IsClosed(ITypeSymbol type) => All(type, p => Contains(Method?.TypeParameters, p) || AllParameters(Type).Contains(p, SymbolEqualityComparer.Default));

        /// <summary>Whether a type has type parameters of the method.</summary>
        public bool IsOfMethod(ITypeSymbol type) => !All(type, p => !Contains(Method?.TypeParameters, p));

        private static bool Contains(IEnumerable<ITypeParameterSymbol>? parameters, ITypeParameterSymbol parameter) => parameters?.Contains(parameter, SymbolEqualityComparer.Default) == true;

        private static bool All(ITypeSymbol type, System.Func<ITypeParameterSymbol, bool> condition) => type switch
        {
            ITypeParameterSymbol parameter => condition(parameter),
            IArrayTypeSymbol array => All(array.ElementType, condition),
            INamedTypeSymbol named => named.TypeArguments.All(a => All(a, condition)) && (named.ContainingType is null || All(named.ContainingType, condition)),
            _ => false,
        };

        private static IEnumerable<ITypeParameterSymbol> AllParameters(INamedTypeSymbol? type) => type is null ? [] : AllParameters(type.ContainingType).Concat(type.TypeParameters);
    }
}
