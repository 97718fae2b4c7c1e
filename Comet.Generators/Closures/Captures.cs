using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Closures;

/// <summary>A scope with captured variables, which become fields of an object that is made anew each time the scope is entered.</summary>
internal sealed class CaptureScope(SyntaxNode node, SyntaxNode function)
{
    /// <summary>What the object is made at the start of: a block, a loop or switch that declares variables in its head, or an expression body.</summary>
    public SyntaxNode Node { get; } = node;

    /// <summary>The function, or the member, that the scope is in.</summary>
    public SyntaxNode Function { get; } = function;

    /// <summary>The captured variables, in the order of their declaration.</summary>
    public List<ISymbol> Variables { get; } = [];

    /// <summary>Its number in the class.</summary>
    public int Number { get; set; }

    /// <summary>The class of the object.</summary>
    public string Class => ClosureNames.Environment + Number;

    /// <summary>The local, parameter or field that holds it, which has the same name everywhere.</summary>
    public string Variable => "__env" + Number;
}

/// <summary>
/// Input: a member's body. Output: which of its lambdas and local functions can be moved out of it, and in which scope each captured variable lives. A lambda that cannot
/// be moved stays as it is; a local function that cannot leaves the whole body as it is.
/// </summary>
internal sealed class Captures
{
    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellation;
    private readonly SyntaxNode _member;
    private readonly List<(IdentifierNameSyntax Name, ISymbol Symbol)> _uses = [];
    private readonly Dictionary<ISymbol, CaptureScope> _scopeOf = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, LocalFunctionStatementSyntax> _localFunctions = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<SyntaxNode, List<CaptureScope>> _environments = [];
    private readonly Dictionary<SyntaxNode, bool> _usesThis = [];

    private Captures(SyntaxNode member, SemanticModel model, CancellationToken cancellation)
    {
        _member = member;
        _model = model;
        _cancellation = cancellation;
    }

    /// <summary>The lambdas and local functions that are moved, in the order of the source.</summary>
    public List<SyntaxNode> Moved { get; private set; } = [];

    /// <summary>The scopes with captured variables, in the order of the source.</summary>
    public List<CaptureScope> Scopes { get; } = [];

    /// <summary>Analyses a body; null if there is nothing to move, or it cannot be.</summary>
    public static Captures? Of(SyntaxNode member, SemanticModel model, CancellationToken cancellation)
    {
        var captures = new Captures(member, model, cancellation);
        return captures.Analyze() ? captures : null;
    }

    /// <summary>Where a captured variable lives; null for any other.</summary>
    public CaptureScope? ScopeOf(ISymbol symbol) => _scopeOf.TryGetValue(symbol, out CaptureScope? scope) ? scope : null;

    /// <summary>The declaration of a local function.</summary>
    public LocalFunctionStatementSyntax Declaration(IMethodSymbol localFunction) => _localFunctions[localFunction.OriginalDefinition];

    /// <summary>The objects of outer scopes that a moved function needs, in order.</summary>
    public IReadOnlyList<CaptureScope> Environments(SyntaxNode function) => _environments[function];

    /// <summary>Whether a moved function needs <c>this</c>.</summary>
    public bool UsesThis(SyntaxNode function) => _usesThis[function];

    /// <summary>The innermost moved function around a node, or the member.</summary>
    public SyntaxNode FunctionOf(SyntaxNode node)
    {
        for (SyntaxNode? n = node.Parent; n != null && n != _member; n = n.Parent)
        {
            if (n is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax && Moved.Contains(n)) return n;
        }
        return _member;
    }

    private bool Analyze()
    {
        foreach (SyntaxNode node in _member.DescendantNodes())
        {
            _cancellation.ThrowIfCancellationRequested();
            switch (node)
            {
                case AnonymousFunctionExpressionSyntax lambda when CanMove(lambda):
                    Moved.Add(lambda);
                    break;
                case LocalFunctionStatementSyntax local:
                    if (local.ContainsDirectives || HasBase(local) || UsesForeignVariable(local, allowsPrimary: true) || _model.GetDeclaredSymbol(local, _cancellation) is not IMethodSymbol symbol) return false;
                    _localFunctions[symbol] = local;
                    Moved.Add(local);
                    break;
                // Delegates of a local function are equal to each other, which objects made for each of them would not be.
                case SimpleNameSyntax reference when IsMadeIntoDelegate(reference):
                    return false;
                case IdentifierNameSyntax name when _model.GetSymbolInfo(name, _cancellation).Symbol is ILocalSymbol { IsConst: false } or IParameterSymbol:
                    _uses.Add((name, _model.GetSymbolInfo(name, _cancellation).Symbol!));
                    break;
            }
        }
        if (Moved.Count == 0) return false;
        while (FindScopes() is { } obstacle)
        {
            if (obstacle is LocalFunctionStatementSyntax || !Moved.Remove(obstacle)) return false;
        }
        if (Moved.Count == 0) return false;
        foreach (SyntaxNode function in Moved)
        {
            _environments[function] = [.. Scopes.Where(s => Needs(function, s))];
            _usesThis[function] = Reached(function).Any(UsesThisItself);
        }
        return true;
    }

    private bool IsMadeIntoDelegate(SimpleNameSyntax name) =>
        name.Parent is not InvocationExpressionSyntax && _model.GetTypeInfo(name, _cancellation).ConvertedType?.TypeKind == TypeKind.Delegate
        && _model.GetSymbolInfo(name, _cancellation).Symbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction };

    private bool CanMove(AnonymousFunctionExpressionSyntax lambda)
    {
        if (lambda.ContainsDirectives || HasBase(lambda)) return false;
        if (_model.GetTypeInfo(lambda, _cancellation).ConvertedType is not INamedTypeSymbol { TypeKind: TypeKind.Delegate, DelegateInvokeMethod: { } invoke } type) return false;
        if (HasNoName(type) || invoke.RefKind != RefKind.None) return false;
        if (_model.GetSymbolInfo(lambda, _cancellation).Symbol is not IMethodSymbol symbol || symbol.Parameters.Any(static p => HasNoName(p.Type))) return false;
        return !UsesForeignVariable(lambda, allowsPrimary: false);
    }

    /// <summary>
    /// Whether a function uses what has no place of its own (a query's range variable), or none in the member: a setter's value, an indexer's index, and outside of the class a parameter of its
    /// primary constructor.
    /// </summary>
    private bool UsesForeignVariable(SyntaxNode function, bool allowsPrimary)
    {
        foreach (IdentifierNameSyntax name in function.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            ISymbol? used = _model.GetSymbolInfo(name, _cancellation).Symbol;
            if (used is IRangeVariableSymbol && !function.Span.Contains(used.Locations[0].SourceSpan)) return true;
            if (used is not (ILocalSymbol or IParameterSymbol) || name.Parent is NameColonSyntax) continue;
            if (used.DeclaringSyntaxReferences.Length > 0 && used.DeclaringSyntaxReferences[0].SyntaxTree == _member.SyntaxTree && _member.Span.Contains(used.DeclaringSyntaxReferences[0].Span)) continue;
            if (!(allowsPrimary && used is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } })) return true;
        }
        return false;
    }

    /// <summary>Finds the scopes of all variables that moved functions capture; returns a function that captures what cannot be.</summary>
    private SyntaxNode? FindScopes()
    {
        Scopes.Clear();
        _scopeOf.Clear();
        foreach ((IdentifierNameSyntax name, ISymbol symbol) in _uses)
        {
            if (symbol.DeclaringSyntaxReferences.Length == 0) continue;
            SyntaxNode declaration = symbol.DeclaringSyntaxReferences[0].GetSyntax(_cancellation);
            if (!_member.FullSpan.Contains(declaration.Span) || declaration.SyntaxTree != _member.SyntaxTree) continue;
            SyntaxNode user = FunctionOf(name), owner = declaration is ParameterSyntax ? OwnerOf(declaration) : FunctionOf(declaration);
            if (user == owner || _scopeOf.ContainsKey(symbol)) continue;
            SyntaxNode? node = symbol is ILocalSymbol { IsRef: true } || HasNoName(TypeOf(symbol)) || TypeOf(symbol) is IDynamicTypeSymbol || TypeOf(symbol).IsRefLikeType || TypeOf(symbol) is IPointerTypeSymbol
                ? null : ScopeNode(declaration, owner);
            if (node == null) return user;
            CaptureScope? scope = Scopes.FirstOrDefault(s => s.Node == node);
            if (scope == null) Scopes.Add(scope = new CaptureScope(node, owner));
            scope.Variables.Add(symbol);
            _scopeOf.Add(symbol, scope);
        }
        Scopes.Sort(static (a, b) => a.Node.SpanStart.CompareTo(b.Node.SpanStart));
        return null;
    }

    /// <summary>The function whose parameter it is.</summary>
    private SyntaxNode OwnerOf(SyntaxNode parameter)
    {
        SyntaxNode? function = parameter.Ancestors().FirstOrDefault(a => a is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax || a == _member);
        return function != null && (function == _member || Moved.Contains(function)) ? function : FunctionOf(parameter);
    }

    /// <summary>What is entered when the variable comes into being; null if an object cannot be made there.</summary>
    private SyntaxNode? ScopeNode(SyntaxNode declaration, SyntaxNode owner)
    {
        switch (declaration)
        {
            case ParameterSyntax:
                // The parameter of a lambda that stays is a variable of nobody's.
                return declaration.Ancestors().First(a => a is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax || a == _member) == owner ? BodyOf(owner) : null;
            case VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Parent: { } parent } variables }:
                return parent switch
                {
                    LocalDeclarationStatementSyntax { Parent: BlockSyntax block } when variables.Type is not RefTypeSyntax => block,
                    LocalDeclarationStatementSyntax { Parent: SwitchSectionSyntax { Parent: SwitchStatementSyntax choice } } local when variables.Type is not RefTypeSyntax && local.UsingKeyword.IsKind(SyntaxKind.None) => choice,
                    ForStatementSyntax loop when variables.Type is not RefTypeSyntax => loop,
                    UsingStatementSyntax use when variables.Variables.Count == 1 => use.Statement,
                    _ => null,
                };
            case ForEachStatementSyntax loop: return loop.Type is RefTypeSyntax ? null : loop.Statement;
            case CatchDeclarationSyntax { Parent: CatchClauseSyntax { Filter: null } clause }: return clause.Block;
            case SingleVariableDesignationSyntax designation: return ScopeNode(designation);
            default: return null;
        }
    }

    private static SyntaxNode? ScopeNode(SingleVariableDesignationSyntax designation)
    {
        bool isPattern = designation.Parent is DeclarationPatternSyntax or VarPatternSyntax or RecursivePatternSyntax or ListPatternSyntax;
        foreach (SyntaxNode ancestor in designation.Ancestors())
        {
            switch (ancestor)
            {
                case SwitchExpressionArmSyntax or AnonymousFunctionExpressionSyntax or QueryExpressionSyntax or CatchFilterClauseSyntax: return null;
                case ForEachVariableStatementSyntax loop: return loop.Variable.Span.Contains(designation.Span) ? loop.Statement : null;
                case ExpressionStatementSyntax or LocalDeclarationStatementSyntax or IfStatementSyntax or ReturnStatementSyntax or ThrowStatementSyntax:
                    if (isPattern && !designation.Ancestors().TakeWhile(a => a != ancestor).Any(static a => a is IsPatternExpressionSyntax)) return null;
                    return ancestor.Parent as BlockSyntax;
                case StatementSyntax: return null;
            }
        }
        return null;
    }

    private static SyntaxNode? BodyOf(SyntaxNode function) => function switch
    {
        AnonymousFunctionExpressionSyntax lambda => lambda.Body,
        LocalFunctionStatementSyntax local => (SyntaxNode?)local.Body ?? local.ExpressionBody?.Expression,
        BaseMethodDeclarationSyntax method => (SyntaxNode?)method.Body ?? method.ExpressionBody?.Expression,
        AccessorDeclarationSyntax accessor => (SyntaxNode?)accessor.Body ?? accessor.ExpressionBody?.Expression,
        _ => null,
    };

    /// <summary>Whether a function, or a local function it calls, uses a variable of a scope around it.</summary>
    private bool Needs(SyntaxNode function, CaptureScope scope) => !scope.Function.AncestorsAndSelf().Contains(function) && Reached(function).Any(f => _uses.Any(u => f.Span.Contains(u.Name.Span) && ScopeOf(u.Symbol) == scope));

    /// <summary>A function and all the local functions that it comes to.</summary>
    private HashSet<SyntaxNode> Reached(SyntaxNode function)
    {
        var reached = new HashSet<SyntaxNode> { function };
        var pending = new Stack<SyntaxNode>(reached);
        while (pending.Count > 0)
        {
            foreach (SimpleNameSyntax name in pending.Pop().DescendantNodes().OfType<SimpleNameSyntax>())
            {
                if (_model.GetSymbolInfo(name, _cancellation).Symbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction } called && _localFunctions.TryGetValue(called.OriginalDefinition, out LocalFunctionStatementSyntax? declaration) && reached.Add(declaration)) pending.Push(declaration);
            }
        }
        return reached;
    }

    private bool UsesThisItself(SyntaxNode function) => function.DescendantNodes().Any(n => n is ThisExpressionSyntax || (n is SimpleNameSyntax name && IsMemberOfThis(name, _model, _cancellation))
        || (n is IdentifierNameSyntax parameter && _model.GetSymbolInfo(parameter, _cancellation).Symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } }));

    /// <summary>Whether a simple name means a member of the object that the code runs on.</summary>
    public static bool IsMemberOfThis(SimpleNameSyntax name, SemanticModel model, CancellationToken cancellation)
    {
        switch (name.Parent)
        {
            case MemberAccessExpressionSyntax member when member.Name == name:
            case MemberBindingExpressionSyntax or QualifiedNameSyntax or AliasQualifiedNameSyntax or NameColonSyntax or NameEqualsSyntax or ExpressionColonSyntax:
                return false;
            case AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ObjectInitializerExpression or (int)SyntaxKind.WithInitializerExpression } } assignment when assignment.Left == name:
                return false;
        }
        return model.GetSymbolInfo(name, cancellation).Symbol switch
        {
            IMethodSymbol method => method is { IsStatic: false, MethodKind: MethodKind.Ordinary },
            IFieldSymbol or IPropertySymbol or IEventSymbol => !model.GetSymbolInfo(name, cancellation).Symbol!.IsStatic,
            _ => false,
        };
    }

    private static bool HasBase(SyntaxNode function) => function.DescendantNodes().Any(static n => n is BaseExpressionSyntax);

    private static ITypeSymbol TypeOf(ISymbol symbol) => symbol is ILocalSymbol local ? local.Type : ((IParameterSymbol)symbol).Type;

    /// <summary>Whether a type cannot be written down.</summary>
    public static bool HasNoName(ITypeSymbol type) => type switch
    {
        { IsAnonymousType: true } or { TypeKind: TypeKind.Error } => true,
        IArrayTypeSymbol array => HasNoName(array.ElementType),
        INamedTypeSymbol named => named is { TypeKind: TypeKind.Delegate, CanBeReferencedByName: false } || named.TypeArguments.Any(HasNoName),
        _ => false,
    };
}
