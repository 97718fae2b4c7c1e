using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Comet.Generators.Analysis;
using Comet.Generators.Gathering;
using Comet.Generators.Lowering;
using Comet.Generators.Model;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Comet.Generators.Interception;

/// <summary>
/// Finds the calls from code without a twin to methods that have twins. What cannot be rerouted, or not without changing what it does, is left as it
/// is and runs the original; that is said, with the reason.
/// </summary>
internal static class CallSiteGatherer
{
    /// <summary>Whether a node may be such a call, by its form.</summary>
    public static bool IsCandidate(SyntaxNode node) => node is InvocationExpressionSyntax invocation && Name(invocation) is not null;

    /// <summary>The call, if it is to be rerouted; if it should be but cannot, what is to be said of it.</summary>
    public static (CallSiteModel? Call, DiagnosticModel? Problem) Gather(InvocationExpressionSyntax invocation, SemanticModel model, CancellationToken cancellation)
    {
        if (!TwinNames.Of(model.Compilation).HasMethod(Name(invocation)!.Identifier.ValueText)) return default;
        // Asked first: most calls of offloadable methods are made in such, and need not be bound again.
        if (IsInMethodWithTwin(invocation, model, cancellation)) return default;
        // A call with dynamic arguments has a symbol too, but is bound at run time.
        if (model.GetOperation(invocation, cancellation) is not IInvocationOperation operation) return default;

        IMethodSymbol method = Extensions.ExtensionBlocks.Constructed(operation.TargetMethod.ReducedFrom ?? operation.TargetMethod);
        if (method.MethodKind != MethodKind.Ordinary || !TwinRule.HasTwin(method, model.Compilation)) return default;
        InterceptedMethodModel? target = Target(method.OriginalDefinition, model.Compilation);
        InterceptableLocation? location = model.GetInterceptableLocation(invocation, cancellation);
        if ((WhyNot(operation, invocation, method, model, cancellation) ?? (target is null || location is null ? "an interceptor cannot be written for it" : null)) is { } reason)
        {
            return (null, UseGatherer.Problem(invocation, method, reason, model, cancellation));
        }
        Registrar registrar = Register(operation, method, model.Compilation);
        EquatableArray<string> statements = registrar.IsClosed(method) && !method.TypeArguments.IsEmpty && MethodLowering.CanRegister(method)
            ? registrar.Statements.Concat([MethodLowering.RegisterCall(method)]).ToEquatableArray()
            : registrar.Statements;
        return (new CallSiteModel(target!, location!.GetInterceptsLocationAttributeSyntax(), SourcePlace.Of(invocation.GetLocation())!, statements, DataGatherer.Gather(registrar.Data, model.Compilation, cancellation)), null);
    }

    private static string? WhyNot(IInvocationOperation operation, InvocationExpressionSyntax invocation, IMethodSymbol method, SemanticModel model, CancellationToken cancellation) =>
        TwinRule.IsStaticInterfaceMember(method) ? "it is called on a type parameter"
        // An interceptor's call would be virtual, and come back to the caller.
        : SummaryBuilder.IsOfBase(invocation) ? "a call of a base class's method cannot be rerouted"
        : TwinRule.IsOfStructure(method) && !TwinRule.WorksOnCopy(method) ? "a structure would have to be copied"
        : IsInExpressionTree(operation) ? "it stands in an expression tree"
        // What an async method throws comes out of its task, when it has ended.
        : !AsyncMethods.IsAwaited(method) && IsWatched(invocation, model, cancellation) && CompilationAnalysis.Of(model.Compilation).HasCleanup(method, cancellation) ? FilterRule.Reason
        : operation.Instance?.Type is ITypeParameterSymbol { IsReferenceType: false } ? "it is called on a type parameter, which may be a structure"
        : !model.Compilation.IsSymbolAccessibleWithin(method.OriginalDefinition, model.Compilation.Assembly) ? "the method is not accessible in its assembly"
        : !OnlyRefersToLocals(operation, invocation) ? "it is given a reference to something that others can see meanwhile"
        : null;

    /// <summary>The name of what is called, if it has one.</summary>
    public static SimpleNameSyntax? Name(InvocationExpressionSyntax invocation) => invocation.Expression switch
    {
        SimpleNameSyntax name => name,
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => null,
    };

    /// <summary>
    /// The twin of such a method calls twins; the method itself runs where there is no session, or none to be entered. Other members of offloadable classes
    /// (constructors, accessors, methods of structures, what could not be lowered) call like code outside.
    /// </summary>
    public static bool IsInMethodWithTwin(SyntaxNode node, SemanticModel model, CancellationToken cancellation)
    {
        return node.FirstAncestorOrSelf<MemberDeclarationSyntax>() is MethodDeclarationSyntax declaration
            && model.GetDeclaredSymbol(declaration, cancellation) is { } method && !TwinRule.IsOfStructure(method) && TwinRule.HasTwin(method, model.Compilation);
    }

    /// <summary>Whether an exception filter may watch over a call, around it or further out.</summary>
    private static bool IsWatched(SyntaxNode call, SemanticModel model, CancellationToken cancellation)
    {
        if (FilterRule.IsWatched(call, model, cancellation)) return true;
        ISymbol? around = model.GetEnclosingSymbol(call.SpanStart, cancellation);
        while (around is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction }) around = around.ContainingSymbol;
        IEnumerable<ISymbol> bodies = around switch
        {
            IMethodSymbol method => [method.PartialDefinitionPart ?? method],
            // An initializer.
            IFieldSymbol or IPropertySymbol => [.. around.ContainingType.InstanceConstructors, around.ContainingType],
            _ => [],
        };
        return bodies.Any(b => CompilationAnalysis.Of(model.Compilation).IsWatched(b, cancellation));
    }

    /// <summary>A tree is data: it must hold the method its author wrote.</summary>
    private static bool IsInExpressionTree(IOperation operation)
    {
        for (IOperation? o = operation; o is not null; o = o.Parent)
        {
            if (o is IAnonymousFunctionOperation { Parent: IConversionOperation { Type: INamedTypeSymbol type } } && FrameworkTypes.Is(type, "System.Linq.Expressions.Expression")) return true;
        }
        return false;
    }

    /// <summary>
    /// Whether all that is passed by reference are local variables of the caller's own, each once: while the thread is away nobody else can look at them, so they may wait in a frame.
    /// </summary>
    private static bool OnlyRefersToLocals(IInvocationOperation call, InvocationExpressionSyntax syntax)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter is not { RefKind: not RefKind.None } parameter) continue;
            bool isRead = parameter.RefKind is RefKind.In or RefKind.RefReadOnlyParameter;
            ISymbol? variable = argument.Value switch
            {
                ILocalReferenceOperation { Local: { RefKind: RefKind.None } local } => local,
                IParameterReferenceOperation { Parameter: { RefKind: RefKind.None } own } => own,
                IDeclarationExpressionOperation { Expression: ILocalReferenceOperation { Local: { RefKind: RefKind.None } declared } } => declared,
                _ => null,
            };
            if (variable is null)
            {
                bool isFresh = argument.Value is IDiscardOperation || (isRead && argument.Value is ILiteralOperation or IInvocationOperation { TargetMethod.RefKind: RefKind.None } or IObjectCreationOperation or IBinaryOperation or IConversionOperation or IDefaultValueOperation);
                if (!isFresh) return false;
            }
            else if (!seen.Add(variable) || IsSharedWithFunction(variable, syntax))
            {
                return false;
            }
        }
        return true;
    }

    private static bool IsSharedWithFunction(ISymbol variable, SyntaxNode use)
    {
        SyntaxNode member = use.Ancestors().FirstOrDefault(static a => a is MemberDeclarationSyntax and not GlobalStatementSyntax) ?? use.SyntaxTree.GetRoot();
        return member.DescendantNodes().Any(n => n is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or QueryExpressionSyntax
            && !variable.Locations.Any(l => n.Span.Contains(l.SourceSpan)) && n.DescendantTokens().Any(t => t.ValueText == variable.Name));
    }

    /// <summary>The method as a target; null if an interceptor could not be written for it.</summary>
    private static InterceptedMethodModel? Target(IMethodSymbol method, Compilation compilation)
    {
        List<ITypeParameterSymbol> typeParameters = [.. AllParameters(method.ContainingType), .. method.TypeParameters];
        // An interceptor has all of them, which must then have different names.
        if (typeParameters.Select(static p => p.Name).Distinct().Count() != typeParameters.Count) return null;
        // Passed on, a dynamic argument would make the call itself dynamic.
        if (method.ReturnType is IDynamicTypeSymbol || method.Parameters.Any(static p => p.Type is IDynamicTypeSymbol)) return null;
        return new InterceptedMethodModel(
            $"{method.ContainingType.Name}_{method.Name}",
            TypeText.Of(method.ContainingType),
            method.IsStatic,
            TwinRule.ChangesItsStructure(method) ? "ref " : TwinRule.IsOfStructure(method) ? "in " : "",
            method.IsExtensionMethod,
            method.Name,
            TwinRule.TwinName(method),
            List(method.TypeParameters),
            List(typeParameters),
            Parameters.Constraints([.. typeParameters]),
            method.ReturnsVoid ? null : TypeText.Annotated(method.ReturnType),
            method.Parameters.Select(static p => new ParameterModel(TypeText.Annotated(p.Type), TypeText.Identifier(p.Name), PortableTypes.KindOf(p.Type), Parameters.ModifierAsWritten(p.RefKind))).ToEquatableArray(),
            AsyncMethods.IsAwaited(method),
            CanMoveFirst(method, typeParameters.Count > 0, compilation));
    }

    /// <summary>
    /// Whether a frame can hold the arguments, which then cross: those of a generic method would have to be registered for each of its type arguments, and structures that hold references have
    /// their codecs in the classes that use them.
    /// </summary>
    private static bool CanMoveFirst(IMethodSymbol method, bool isGeneric, Compilation compilation) =>
        !isGeneric && !AsyncMethods.IsAwaited(method) && !TwinRule.IsOfStructure(method) && (method.IsStatic || PortableTypes.Of(method.ContainingType, compilation).IsPortable)
        && method.Parameters.All(p => p.RefKind == RefKind.None && IsCarriedByItself(p.Type) && !FrameworkTypes.MayHaveToWait(p.Type) && !TwinRule.IsByHand(p.Type) && PortableTypes.Of(p.Type, compilation).IsPortable);

    private static bool IsCarriedByItself(ITypeSymbol type) => PortableTypes.KindOf(type) != SlotKind.Value || type.SpecialType == SpecialType.System_Decimal
        || (type.IsNullableValue() && PortableTypes.KindOf(type.WithoutNullable()) == SlotKind.Bits);

    private static Registrar Register(IInvocationOperation operation, IMethodSymbol method, Compilation compilation)
    {
        var registrar = new Registrar(null, compilation, new SlotGatherer(null, compilation));
        if (operation.Instance?.Type is { } receiver) registrar.Add(receiver);
        if (method.ContainingType.IsGenericType) registrar.Add(method.ContainingType);
        foreach (ITypeSymbol argument in method.TypeArguments) registrar.Add(argument);
        foreach (IParameterSymbol parameter in method.Parameters) registrar.Add(parameter.Type);
        foreach (IArgumentOperation argument in operation.Arguments)
        {
            // What is passed may be of a type that the method knows by an interface only.
            IOperation value = argument.Value is IConversionOperation { IsImplicit: true } conversion ? conversion.Operand : argument.Value;
            if (value.Type is { } type) registrar.Add(type);
            // So may be what is made on the spot to be passed inside of it.
            foreach (IObjectCreationOperation made in value.Descendants().OfType<IObjectCreationOperation>()) registrar.Add(made.Type!);
        }
        return registrar;
    }

    private static IEnumerable<ITypeParameterSymbol> AllParameters(INamedTypeSymbol? type) => type is null ? [] : AllParameters(type.ContainingType).Concat(type.TypeParameters);

    private static string List(IEnumerable<ITypeParameterSymbol> parameters)
    {
        string text = string.Join(", ", parameters.Select(static p => TypeText.Identifier(p.Name)));
        return text.Length == 0 ? "" : $"<{text}>";
    }
}
