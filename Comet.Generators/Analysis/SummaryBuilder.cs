using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Comet.Generators.Analysis;

/// <summary>
/// Reads one body's operations and lists what pins it and what it calls. Input: a method, accessor, constructor, or a type (its static initializer).
/// Output: a <see cref="MethodSummary"/> about this body alone. Whatever is not known to be harmless pins.
/// </summary>
internal sealed partial class SummaryBuilder
{
    private readonly CompilationAnalysis _analysis;
    private readonly MethodSummary _summary = new();
    private readonly CancellationToken _ct;

    // Null for the initializer of a type.
    private IMethodSymbol? _method;

    // The class whose constructor it is; null for any other body.
    private INamedTypeSymbol? _constructed;

    // Whether conversion may take functions out of the body.
    private bool _convertsFunctions;

    // The functions that it takes out of a body, for those that have been asked for.
    private readonly Dictionary<SyntaxNode, List<SyntaxNode>> _moved = [];

    private SummaryBuilder(CompilationAnalysis analysis, CancellationToken ct)
    {
        _analysis = analysis;
        _ct = ct;
    }

    public static MethodSummary Build(ISymbol body, CompilationAnalysis analysis, CancellationToken ct)
    {
        var builder = new SummaryBuilder(analysis, ct) { _convertsFunctions = body is IMethodSymbol && TwinRule.IsOffloadable(body.ContainingType) };
        if (body is INamedTypeSymbol type) builder.AddInitializers(type, isStatic: true);
        else builder.AddMethod((IMethodSymbol)body);
        return builder._summary;
    }

    private Compilation Compilation => _analysis.Compilation;

    private void AddMethod(IMethodSymbol method)
    {
        _method = method;
        method = Implementation(method);
        if (TwinRule.IsGivenTwins(method, Compilation))
        {
            (_summary.IsSettled, _summary.HasCleanup) = (false, true);
            bool hasTwin = _summary.HasLoop = TwinRule.IsEligible(method, Compilation);
            if (TwinRule.IsByHand(method.ContainingType) || (hasTwin && TwinRule.IsJudgedByCallers(method.ContainingType))) return;
            // As a twin it goes home where it must; whoever calls it as written does not know.
            if (!ForeignMembers.RunsAnywhere(method))
            {
                _summary.Pins.Add((null!, $"{method.Name} is compiled code of another assembly"));
                if (ForeignMembers.RunsAnywhereUnseen(method)) _summary.Overridable.Add((null!, method));
            }
            if (ForeignMembers.TouchesStatics(method)) Call(null!, method.ContainingType);
            _summary.Stores = !method.Parameters.IsEmpty && method.MethodKind is MethodKind.Ordinary or MethodKind.PropertySet;
            return;
        }
        if (method.IsAsync) _summary.Pins.Add((null!, "its task is made at home"));
        if (method is { IsImplicitlyDeclared: true, IsStatic: false, ContainingType.IsRecord: true, MethodKind: MethodKind.Ordinary } or { IsImplicitlyDeclared: true, MethodKind: MethodKind.UserDefinedOperator }) AddRecordMember(method.ContainingType);
        // That of a record is made of its parts' ones.
        if (method is { Name: nameof(GetHashCode), IsImplicitlyDeclared: true, Parameters.IsEmpty: true }) _summary.Pins.Add((null!, "hash codes differ between processes"));
        if (TwinRule.IsSynchronized(method)) _summary.Pins.Add((null!, TwinRule.SynchronizedReason));
        _summary.HasClosures = Closures.ConvertedCompilation.HadClosures(method, Compilation);
        if (method.MethodKind == MethodKind.Constructor) AddConstructor(method);
        foreach (SyntaxReference reference in method.DeclaringSyntaxReferences)
        {
            SyntaxNode syntax = reference.GetSyntax(_ct);
            if (syntax is TypeDeclarationSyntax) continue; // a primary constructor: its parts are the initializers
            _summary.Stores |= BodyText.AssignsToMembers(syntax);
            AddBody(syntax);
        }
        // Callers that do not name the property come here only: a member of an interface, called on a type parameter.
        if (method is { IsStatic: true, AssociatedSymbol: IPropertySymbol property } && StaticOfHome(property) is not null) _summary.Pins.Add((null!, NotOffloadable(property)));
        bool hasCode = method.IsAbstract || method.IsImplicitlyDeclared || method.DeclaringSyntaxReferences.Length > 0;
        if (method.IsExtern || !hasCode) _summary.Pins.Add((null!, $"{method.Name} has no body in C#"));
    }

    /// <summary>What the compiler writes for a record calls what its author has written of it.</summary>
    private void AddRecordMember(INamedTypeSymbol record)
    {
        if (_analysis.WhyNotAsValue(record) is { } reason) _summary.Pins.Add((null!, reason));
        foreach (IMethodSymbol written in WellKnownOverrides.Of(record).Where(m => TwinRule.IsInCompilation(m, Compilation))) Call(null!, written);
    }

    /// <summary>The part of a partial member that has the body.</summary>
    private static IMethodSymbol Implementation(IMethodSymbol method) => method.PartialImplementationPart ?? method.AssociatedSymbol switch
    {
        IPropertySymbol { PartialImplementationPart: { } property } => method.MethodKind == MethodKind.PropertyGet ? property.GetMethod : property.SetMethod,
        IEventSymbol { PartialImplementationPart: { } changed } => method.MethodKind == MethodKind.EventAdd ? changed.AddMethod : changed.RemoveMethod,
        _ => null,
    } ?? method;

    private void AddConstructor(IMethodSymbol constructor)
    {
        _constructed = constructor.ContainingType;
        ConstructorParts parts = ConstructorParts.Of(constructor, _ct);
        if (parts.ChainsToThis) return;
        AddInitializers(constructor.ContainingType, isStatic: false);
        // A primary constructor keeps the parameters that members use.
        if (parts.Declaration is TypeDeclarationSyntax && constructor.ContainingType.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(f => f is { IsStatic: false, IsImplicitlyDeclared: true, AssociatedSymbol: null } && Gathering.PortableTypes.Of(f.Type, Compilation) is { IsPortable: false }) is { } kept)
        {
            _summary.Pins.Add((null!, $"{Gathering.FieldNames.OfUser(kept)}, which it keeps, never leaves home"));
        }
        if (parts.Chain is PrimaryConstructorBaseTypeSyntax primary) AddBody(primary);
        foreach (IMethodSymbol baseConstructor in parts.ImplicitBases)
        {
            if (baseConstructor.ContainingType.SpecialType is not (SpecialType.System_Object or SpecialType.System_ValueType)) AddMember(parts.ChainSite, baseConstructor, TwinRole.Create);
        }
    }

    private void AddInitializers(INamedTypeSymbol type, bool isStatic)
    {
        foreach (EqualsValueClauseSyntax initializer in ConstructorParts.InitializersOf(type, isStatic, _ct))
        {
            AddBody(initializer);
            if (!isStatic) AddInitialized(initializer);
        }
        if (!isStatic) return;
        foreach (SyntaxReference reference in type.StaticConstructors.SelectMany(static c => c.DeclaringSyntaxReferences))
        {
            if (reference.GetSyntax(_ct) is ConstructorDeclarationSyntax constructor) AddBody(constructor);
        }
    }

    /// <summary>What does not leave home with an object must come into being there.</summary>
    private void AddInitialized(EqualsValueClauseSyntax initializer)
    {
        SemanticModel model = _analysis.Model(initializer.SyntaxTree);
        if (model.GetDeclaredSymbol(initializer.Parent!, _ct) is not { } member || model.GetConstantValue(initializer.Value, _ct) is { HasValue: true, Value: null } || initializer.Value.IsKind(SyntaxKind.DefaultLiteralExpression)) return;
        if (member is IEventSymbol) _summary.Pins.Add((initializer, $"event {member.Name} is set at home"));
        ITypeSymbol? type = (member as IFieldSymbol)?.Type ?? (member as IPropertySymbol)?.Type;
        if (type is not null && Gathering.PortableTypes.Of(type, Compilation) is { IsPortable: false } verdict) _summary.Pins.Add((initializer, $"{member.Name} is not portable: {verdict.Reason}"));
    }

    private void AddBody(SyntaxNode syntax)
    {
        SemanticModel model = _analysis.Model(syntax.SyntaxTree);
        if (BodyText.Of(syntax).HasLoop) _summary.HasLoop = true;
        if (model.GetOperation(syntax, _ct) is not { } operation)
        {
            if (syntax is ArrowExpressionClauseSyntax arrow && model.GetOperation(arrow.Expression, _ct) is { } expression) operation = expression;
            else return;
        }
        var open = new Stack<IOperation>();
        open.Push(operation);
        while (open.Count > 0)
        {
            _ct.ThrowIfCancellationRequested();
            IOperation next = open.Pop();
            if (next is IInvocationOperation invocation && OmittedCalls.IsOmitted(invocation.TargetMethod, syntax.SyntaxTree)) continue;
            AddOperation(next, model);
            _summary.Varies = _summary.Varies || ChanceAndCulture.IsIn(next);
            _summary.IsSettled = _summary.IsSettled && FilterRule.IsSettledInBody(next);
            if (next is IAnonymousFunctionOperation function && !IsGivenToLibrary(function) && AddFunction(function, syntax, model)) continue;
            foreach (IOperation child in next.ChildOperations.Reverse()) open.Push(child);
        }
    }

    /// <summary>Whether a method has a loop, or a jump that may be one, in a body of its own. <see cref="MethodSummary.HasLoop"/> says the same of all that it runs, but has to bind it.</summary>
    public static bool HasLoopInText(IMethodSymbol method, Compilation compilation, CancellationToken ct) =>
        !TwinRule.IsGivenTwins(method, compilation) && Implementation(method).DeclaringSyntaxReferences.Any(r => r.GetSyntax(ct) is not TypeDeclarationSyntax and var syntax && BodyText.Of(syntax).HasLoop);

    private void Pin(IOperation operation, string reason) => _summary.Pins.Add((operation.Syntax, reason));

    private void Call(SyntaxNode node, ISymbol callee, TwinRole role = TwinRole.None, bool isExact = false, ITypeSymbol? on = null, bool isUnseen = false) =>
        _summary.Callees.Add(new CalleeSite(node, callee is IMethodSymbol method ? TwinRule.Definition(method) : callee.OriginalDefinition, role, isExact, isUnseen, callee as IMethodSymbol, on));
}
