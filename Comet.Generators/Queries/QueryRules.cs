using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Comet.Generators.Analysis;
using Comet.Generators.Closures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Comet.Generators.Queries;

/// <summary>
/// Which calls of a member, and which query expressions, are made calls of operators that can be suspended: chains of them in which there may be something to be suspended at, and those whose elements are
/// taken later. What is light and done at once stays the library's.
/// </summary>
internal sealed class QueryRules
{
    private readonly SyntaxNode _member;
    private readonly bool _replacesAnonymous;
    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellation;
    private readonly CompilationAnalysis _analysis;
    private readonly IMethodSymbol _method;
    private readonly OperatorTable _table;
    private readonly Dictionary<SyntaxNode, Query> _queries = [];

    private QueryRules(SyntaxNode member, IMethodSymbol method, bool replacesAnonymous, SemanticModel model, CancellationToken cancellation)
    {
        _member = member;
        _replacesAnonymous = replacesAnonymous;
        _model = model;
        _cancellation = cancellation;
        _analysis = CompilationAnalysis.Of(model.Compilation);
        _method = method;
        _table = OperatorTable.Of(model.Compilation);
    }

    /// <summary>What the member does. Of most members it is never asked: they call nothing that has an operator.</summary>
    private MethodSummary Summary => field ??= _analysis.Summary(_method, _cancellation);

    /// <summary>The calls and query expressions of a member that are to be converted, and the conditional accesses around them.</summary>
    public static HashSet<SyntaxNode> Find(SyntaxNode member, IMethodSymbol method, bool replacesAnonymous, SemanticModel model, CancellationToken cancellation) =>
        new QueryRules(member, method, replacesAnonymous, model, cancellation).Find();

    /// <summary>Whether a call may be one of a member that has an operator, by its text alone.</summary>
    public static bool MayBeOperator(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression } access => HasName(access.Name.Identifier.ValueText),
        MemberBindingExpressionSyntax binding => HasName(binding.Name.Identifier.ValueText),
        _ => false,
    };

    private static bool HasName(string name) => OperatorTable.HasName(name) || OwnOrder.HasName(name);

    private HashSet<SyntaxNode> Find()
    {
        foreach (SyntaxNode node in _member.DescendantNodes())
        {
            _cancellation.ThrowIfCancellationRequested();
            if ((node is InvocationExpressionSyntax call && MayBeOperator(call) ? OfCall(call) : node is QueryExpressionSyntax query ? OfExpression(query) : null) is { } found) _queries.Add(node, found);
        }
        var converted = new HashSet<SyntaxNode>();
        foreach (KeyValuePair<SyntaxNode, Query> root in _queries.Where(q => !_queries.Values.Any(c => c.Sources.Any(s => Unparenthesized(s) == q.Key))))
        {
            List<SyntaxNode> chain = Chain(root.Key);
            // How often the library calls a function of which it does not need all is its own affair. Where that shows it is left to it.
            if (chain.Any(q => _queries[q].IsChoosy) && chain.Any(q => _queries[q].IsSeen)) continue;
            if (chain.Any(q => _queries[q].IsSelective) && chain.Any(q => _queries[q].MayBeSeen)) continue;
            (bool isWanted, bool isTakenHere) = Consumer(root.Key, root.Value);
            if (!isWanted && !chain.Any(q => _queries[q].IsHeavy || _queries[q].Sources.Any(MayBeQuery))) continue;
            // Whoever takes the elements later may be code that cannot go home for them.
            if ((isTakenHere && !chain.Any(q => _queries[q].HidesType)) || !chain.Any(q => _queries[q].IsPinned)) converted.UnionWith(chain);
        }
        converted.UnionWith(converted.OfType<InvocationExpressionSyntax>().SelectMany(static c => ConditionalAccesses.Around(ConditionalAccesses.Receiver(c))).ToList());
        return converted;
    }

    /// <summary>A query and those that its elements come from.</summary>
    private List<SyntaxNode> Chain(SyntaxNode root)
    {
        var chain = new List<SyntaxNode> { root };
        for (int i = 0; i < chain.Count; i++) chain.AddRange(_queries[chain[i]].Sources.Select(Unparenthesized).Where(s => _queries.ContainsKey(s)));
        return chain;
    }

    /// <summary>Whether what becomes of a query asks for conversion, and whether its elements are all taken on the spot, by a twin.</summary>
    private (bool IsWanted, bool IsTakenHere) Consumer(SyntaxNode node, Query query)
    {
        if (!query.IsDeferred) return (query.HoldsGroups, true);
        SyntaxNode whole = ConditionalAccesses.Whole(node);
        switch (whole.Parent)
        {
            case CommonForEachStatementSyntax loop when loop.Expression == whole:
                bool isHeavy = IsHeavy(loop.Statement) || loop.Statement.DescendantNodesAndSelf().Any(static n => n is YieldStatementSyntax or AwaitExpressionSyntax);
                return (isHeavy, isHeavy || _queries.Count > 0);
            case ArgumentSyntax argument: return (!IsGivenToLibrary(argument), false);
            case MemberAccessExpressionSyntax or ExpressionStatementSyntax or SpreadElementSyntax: return (false, false);
            default: return (true, false);
        }
    }

    private bool IsGivenToLibrary(ArgumentSyntax argument) =>
        _model.GetOperation(argument, _cancellation) is IArgumentOperation { Parameter.ContainingSymbol: IMethodSymbol method } && method.MethodKind != MethodKind.DelegateInvoke
        && !TwinRule.IsInCompilation(method, _model.Compilation) && !TwinRule.IsOffloadable(method.ContainingType);

    /// <summary>Whether what is known as a sequence only may be a query that was made elsewhere.</summary>
    private bool MayBeQuery(ExpressionSyntax source)
    {
        ExpressionSyntax expression = Unparenthesized(source);
        if (_queries.ContainsKey(expression) || _model.GetTypeInfo(expression, _cancellation).Type is not INamedTypeSymbol type || !IsSequence(type)) return false;
        return expression is not InvocationExpressionSyntax call || _model.GetSymbolInfo(call, _cancellation).Symbol is not IMethodSymbol method || TwinRule.IsInCompilation(method, _model.Compilation);
    }

    private Query? OfCall(InvocationExpressionSyntax call)
    {
        if (_model.GetOperation(call, _cancellation) is not IInvocationOperation operation || IsInExpressionTree(call)) return null;
        IMethodSymbol? order = OwnOrder.MethodOf(operation, _model.Compilation);
        if (order is null && _table.Find(operation.TargetMethod) is null) return null;
        IMethodSymbol method = operation.TargetMethod;
        if (!method.TypeArguments.Concat(method.ContainingType.TypeArguments).All(CanBeNamed) || !CanBeWritten(call, method)) return null;
        var query = new Query(IsSequence(method.ReturnType), HoldsGroups(method.ReturnType)) { HidesType = method.Name is nameof(Enumerable.Cast) or nameof(Enumerable.OfType), IsChoosy = IsChoosy(method), IsSelective = IsSelective(method) };
        if (order is not null) query.Add(Judge(order));
        foreach (IArgumentOperation argument in operation.Arguments)
        {
            IOperation value = argument.Value is IConversionOperation { IsImplicit: true } conversion ? conversion.Operand : argument.Value;
            if (argument.Parameter?.Type.TypeKind == TypeKind.Delegate)
            {
                query.Add(Judge(value));
                var function = (value is IDelegateCreationOperation { Target: var target } ? target : value) as IAnonymousFunctionOperation;
                query.IsSeen |= function is not null ? IsSeen(function.Syntax) : Judge(value).IsPinned;
                query.MayBeSeen |= function is null || CallsOthers(function.Syntax);
            }
            else if (value.Syntax is ExpressionSyntax source && argument is { ArgumentKind: ArgumentKind.Explicit, Parameter.Type: INamedTypeSymbol parameter } && IsSequence(parameter)) query.Sources.Add(source);
        }
        return query;
    }

    /// <summary>Whether all types can be written that the call as an operator's needs in its text.</summary>
    private bool CanBeWritten(InvocationExpressionSyntax call, IMethodSymbol method)
    {
        bool namesTypes = (call.Expression as MemberAccessExpressionSyntax)?.Name is GenericNameSyntax || (call.Expression as MemberBindingExpressionSyntax)?.Name is GenericNameSyntax;
        if (namesTypes && method.TypeArguments.Concat(method.ContainingType.TypeArguments).Any(AnonymousObjects.IsIn)) return false;
        return ConditionalAccesses.Around(ConditionalAccesses.Receiver(call)).All(a => ConditionalAccesses.IsStatement(a)
            || (_model.GetTypeInfo(a, _cancellation).Type is { SpecialType: not SpecialType.System_Void } type && CanBeNamed(type) && (type.IsReferenceType || !AnonymousObjects.IsIn(type))));
    }

    private Query? OfExpression(QueryExpressionSyntax expression)
    {
        if (IsInExpressionTree(expression) || !QueryRewriter.Operators(expression, _model, _cancellation).All(m => m is not null && _table.Find(m) is not null)) return null;
        if (!QueryRewriter.Types(expression, _model, _cancellation).All(t => t is not null && CanBeNamed(t))) return null;
        if (_model.GetTypeInfo(expression, _cancellation).Type is not { } type) return null;
        var query = new Query(IsSequence(type), HoldsGroups(type)) { HidesType = QueryRewriter.Operators(expression, _model, _cancellation).Any(static m => m!.Name == nameof(Enumerable.Cast)) };
        query.Sources.Add(expression.FromClause.Expression);
        query.Sources.AddRange(QueryRewriter.Joins(expression).Select(static j => j.InExpression));
        foreach (SyntaxNode part in expression.DescendantNodes(n => n == expression || n is QueryBodySyntax or QueryContinuationSyntax or OrderByClauseSyntax).Where(static n => n is QueryClauseSyntax and not OrderByClauseSyntax or OrderingSyntax or SelectOrGroupClauseSyntax))
        {
            if (part == expression.FromClause) continue;
            query.Add((IsHeavy(part), IsPinned(part)));
            query.IsSeen |= IsPinned(part) || part.ChildNodes().OfType<ExpressionSyntax>().Any(IsSeen);
            query.MayBeSeen |= CallsOthers(part);
        }
        return query;
    }

    private (bool IsHeavy, bool IsPinned) Judge(IOperation value)
    {
        while (value is IDelegateCreationOperation creation) value = creation.Target;
        switch (value)
        {
            case IAnonymousFunctionOperation { Symbol.IsAsync: true }: return (false, true);
            case IAnonymousFunctionOperation function: return (IsHeavy(function.Syntax), IsPinned(function.Syntax));
            case IMethodReferenceOperation { Method.MethodKind: not (MethodKind.DelegateInvoke or MethodKind.LocalFunction) } reference:
                return Judge(reference.Method);
            case { ConstantValue: { HasValue: true, Value: null } } or IDefaultValueOperation: return default;
            default: return (true, true);
        }
    }

    private (bool IsHeavy, bool IsPinned) Judge(IMethodSymbol called)
    {
        IMethodSymbol method = TwinRule.Definition(called);
        if (!TwinRule.IsInCompilation(method, _model.Compilation)) return (false, !RunAnywhereTable.Contains(method));
        return (TwinRule.HasTwin(method, _model.Compilation), CompilationAnalysis.CanBeOverriddenElsewhere(method) || _analysis.Targets(method).Any(t => _analysis.PinReason(t, _cancellation) is not null));
    }

    /// <summary>Whether there may be something to be suspended at.</summary>
    private bool IsHeavy(SyntaxNode code) =>
        code.DescendantNodesAndSelf().Any(static n => n is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax or GotoStatementSyntax)
        || Summary.Pins.Any(p => p.Node is not null && code.Span.Contains(p.Node.Span))
        || Summary.Callees.Any(c => c.Role != TwinRole.None && code.Span.Contains(c.Node.Span) && c.Callee is IMethodSymbol called && TwinRule.HasTwin(called, _model.Compilation));

    /// <summary>Whether it must run at home when it runs as written.</summary>
    private bool IsPinned(SyntaxNode code) =>
        Summary.Pins.Any(p => p.Node is not null && code.Span.Contains(p.Node.Span))
        || Summary.Callees.Any(c => code.Span.Contains(c.Node.Span) && ((c is { IsExact: false, Callee: IMethodSymbol method } && CompilationAnalysis.CanBeOverriddenElsewhere(method)) || _analysis.Targets(c).Any(t => _analysis.PinReason(t, _cancellation, c.IsUnseen) is not null)));

    /// <summary>Whether a function calls code of the compilation, whatever that does.</summary>
    private bool CallsOthers(SyntaxNode function) => Summary.Callees.Any(c => function.Span.Contains(c.Node.Span));

    /// <summary>Whether a function does what others see, by its own text.</summary>
    private bool IsSeen(SyntaxNode function) => IsPinned(function) || _model.GetOperation(function, _cancellation) is not { } operation || operation.Descendants().Any(o => o switch
    {
        IAssignmentOperation assignment => IsOutside(assignment.Target),
        IIncrementOrDecrementOperation increment => IsOutside(increment.Target),
        _ => false,
    });

    private static bool IsOutside(IOperation target) => target switch
    {
        ILocalReferenceOperation local => !target.Syntax.Ancestors().OfType<AnonymousFunctionExpressionSyntax>().Any(f => local.Local.Locations.Any(l => f.Span.Contains(l.SourceSpan))),
        IParameterReferenceOperation parameter => !target.Syntax.Ancestors().OfType<AnonymousFunctionExpressionSyntax>().Any(f => parameter.Parameter.Locations.Any(l => f.Span.Contains(l.SourceSpan))),
        IDiscardOperation => false,
        _ => true,
    };

    /// <summary>Whether an operator does not ask for all that is made, or in another order, as far as the library knows how.</summary>
    private static bool IsChoosy(IMethodSymbol method) => method.Name switch
    {
        nameof(Enumerable.DefaultIfEmpty) or nameof(Enumerable.Concat) or nameof(Enumerable.Append) or nameof(Enumerable.Prepend) => true,
        _ => IsSelective(method),
    };

    /// <summary>Whether the library, where it knows that a list is behind what an operator goes through, takes out of it only what it needs.</summary>
    private static bool IsSelective(IMethodSymbol method) => method.Name switch
    {
        nameof(Enumerable.Any) or nameof(Enumerable.Last) or nameof(Enumerable.LastOrDefault) => (method.ReducedFrom ?? method).Parameters.Length == 1,
        nameof(Enumerable.ElementAt) or nameof(Enumerable.ElementAtOrDefault) or nameof(Enumerable.Skip) or "SkipLast" or "TakeLast" or nameof(Enumerable.Reverse) or nameof(Enumerable.Contains) => true,
        _ => false,
    };

    private bool IsInExpressionTree(SyntaxNode node) => FunctionRules.IsInExpressionTree(node, _member, _model, _cancellation);

    private static ExpressionSyntax Unparenthesized(ExpressionSyntax expression) => expression is ParenthesizedExpressionSyntax { Expression: var inner } ? Unparenthesized(inner) : expression;

    /// <summary>Whether elements of a type are taken one by one, when they are asked for.</summary>
    private static bool IsSequence(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Interface } named && (named.OriginalDefinition.SpecialType is SpecialType.System_Collections_Generic_IEnumerable_T or SpecialType.System_Collections_IEnumerable || RunAnywhereTable.MetadataName(named.OriginalDefinition) == "System.Linq.IOrderedEnumerable`1");

    /// <summary>Whether a value has groups in it, of classes of the library's that cannot cross.</summary>
    private static bool HoldsGroups(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => HoldsGroups(array.ElementType),
        INamedTypeSymbol named => RunAnywhereTable.MetadataName(named.OriginalDefinition) is "System.Linq.IGrouping`2" or "System.Linq.ILookup`2" || named.TypeArguments.Any(HoldsGroups),
        _ => false,
    };

    private bool CanBeNamed(ITypeSymbol type) => !FunctionRules.HasNoName(type, _replacesAnonymous) && !HasDynamic(type) && type is not { IsRefLikeType: true } and not IPointerTypeSymbol and not IFunctionPointerTypeSymbol;

    private static bool HasDynamic(ITypeSymbol type) => type switch
    {
        IDynamicTypeSymbol => true,
        IArrayTypeSymbol array => HasDynamic(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(HasDynamic),
        _ => false,
    };

    /// <summary>A call of an operator, or a query expression.</summary>
    private sealed class Query(bool isDeferred, bool holdsGroups)
    {
        /// <summary>Whether it only begins when its elements are asked for.</summary>
        public bool IsDeferred { get; } = isDeferred;

        /// <summary>Whether its value has groups in it.</summary>
        public bool HoldsGroups { get; } = holdsGroups;

        /// <summary>Whether its source is no sequence of any type of elements, so that twins may have to take them as the library does.</summary>
        public bool HidesType { get; init; }

        /// <summary>Whether the library may make less of what comes from its source than all.</summary>
        public bool IsChoosy { get; init; }

        /// <summary>See <see cref="IsSelective(IMethodSymbol)"/>.</summary>
        public bool IsSelective { get; init; }

        /// <summary>Whether others may see how often its functions are called: they call code that may do anything.</summary>
        public bool MayBeSeen { get; set; }

        /// <summary>Whether others see how often its functions are called.</summary>
        public bool IsSeen { get; set; }

        /// <summary>Where its elements come from.</summary>
        public List<ExpressionSyntax> Sources { get; } = [];

        /// <summary>Whether it calls what can be suspended.</summary>
        public bool IsHeavy { get; private set; }

        /// <summary>Whether it calls what must run at home, if as written.</summary>
        public bool IsPinned { get; private set; }

        public void Add((bool IsHeavy, bool IsPinned) part)
        {
            IsHeavy |= part.IsHeavy;
            IsPinned |= part.IsPinned;
        }
    }
}
