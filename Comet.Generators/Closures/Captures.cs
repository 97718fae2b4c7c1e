using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Comet.Generators.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Closures;

/// <summary>
/// Input: a member's body. Output: which of its lambdas and local functions can be moved out of it, and in which scope each captured variable lives. A lambda that cannot
/// be moved stays as it is; a local function that cannot leaves the whole body as it is.
/// </summary>
internal sealed class Captures
{
    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellation;
    private readonly SyntaxNode _member;
    private readonly FunctionRules _rules;
    private readonly List<(IdentifierNameSyntax Name, ISymbol Symbol)> _uses = [];
    private readonly Dictionary<ISymbol, CaptureScope> _scopeOf = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, LocalFunctionStatementSyntax> _localFunctions = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<SyntaxNode, List<CaptureScope>> _environments = [];
    private readonly Dictionary<SyntaxNode, bool> _usesThis = [];
    private bool _hasJumps;

    private Captures(SyntaxNode member, SemanticModel model, CancellationToken cancellation)
    {
        _member = member;
        _model = model;
        _cancellation = cancellation;
        _rules = new FunctionRules(member, model, cancellation);
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

    /// <summary>What a moved lambda becomes.</summary>
    public LambdaForm FormOf(SyntaxNode lambda) => _environments[lambda].Count > 0 ? LambdaForm.Closure : _usesThis[lambda] ? LambdaForm.Method : LambdaForm.Shared;

    /// <summary>What comes of evaluating a lambda again, with the variables of the innermost scope that it captures the same.</summary>
    public Remaking MadeAgain(SyntaxNode lambda, CaptureScope innermost)
    {
        bool isRepeated = innermost.Node is ForStatementSyntax || _hasJumps;
        for (SyntaxNode? n = lambda.Parent; n != null && n != innermost.Node; n = n.Parent)
        {
            if (n is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax or LambdaExpressionSyntax) return Remaking.SameDelegate;
            isRepeated |= n is LocalFunctionStatementSyntax or AnonymousMethodExpressionSyntax;
        }
        return isRepeated ? Remaking.EqualDelegate : Remaking.Never;
    }

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
                case AnonymousFunctionExpressionSyntax lambda when _rules.CanMove(lambda):
                    Moved.Add(lambda);
                    break;
                case LocalFunctionStatementSyntax local:
                    if (!_rules.CanMove(local) || _model.GetDeclaredSymbol(local, _cancellation) is not IMethodSymbol symbol) return false;
                    _localFunctions[symbol] = local;
                    Moved.Add(local);
                    break;
                case GotoStatementSyntax:
                    _hasJumps = true;
                    break;
                // Delegates of a local function are equal to each other, which objects made for each of them would not be.
                case SimpleNameSyntax reference when _rules.IsReference(reference):
                    return false;
                case IdentifierNameSyntax name when _rules.Variable(name) is { } used and (ILocalSymbol { IsConst: false } or IParameterSymbol):
                    _uses.Add((name, used));
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
            HashSet<SyntaxNode> reached = Reached(function);
            bool usesThis = _usesThis[function] = reached.Any(UsesThisItself);
            bool makesDelegates = usesThis && reached.Any(f => Moved.Any(m => m is AnonymousFunctionExpressionSyntax && f.Span.Contains(m.Span)));
            _environments[function] = [.. Scopes.Where(s => Needs(function, s, reached) || (makesDelegates && IsOutermost(s)))];
        }
        return true;
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
            SyntaxNode? node = symbol is ILocalSymbol { IsRef: true } || FunctionRules.HasNoName(TypeOf(symbol)) || TypeOf(symbol) is IDynamicTypeSymbol || TypeOf(symbol).IsRefLikeType || TypeOf(symbol) is IPointerTypeSymbol
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
        _ => SourceBodies.Of(function),
    };

    /// <summary>Whether the scope is the member's own, whose object holds <c>this</c> too where the compiler makes it.</summary>
    private bool IsOutermost(CaptureScope scope) => scope.Node == BodyOf(_member);

    /// <summary>Whether a function, or a local function it calls, uses a variable of a scope around it. What such a function has of its own it makes itself.</summary>
    private bool Needs(SyntaxNode function, CaptureScope scope, HashSet<SyntaxNode> reached) =>
        scope.Node.Span.Contains(function.Span) && reached.Any(f => _uses.Any(u => f.Span.Contains(u.Name.Span) && ScopeOf(u.Symbol) == scope));

    /// <summary>A function and all the local functions that it comes to.</summary>
    private HashSet<SyntaxNode> Reached(SyntaxNode function)
    {
        var reached = new HashSet<SyntaxNode> { function };
        var pending = new Stack<SyntaxNode>(reached);
        while (pending.Count > 0)
        {
            foreach (SimpleNameSyntax name in pending.Pop().DescendantNodes().OfType<SimpleNameSyntax>())
            {
                if (_rules.LocalFunction(name) is { } called && _localFunctions.TryGetValue(called.OriginalDefinition, out LocalFunctionStatementSyntax? declaration) && reached.Add(declaration)) pending.Push(declaration);
            }
        }
        return reached;
    }

    private bool UsesThisItself(SyntaxNode function) => function.DescendantNodes().Any(_rules.IsUseOfThis);

    private static ITypeSymbol TypeOf(ISymbol symbol) => symbol is ILocalSymbol local ? local.Type : ((IParameterSymbol)symbol).Type;
}
