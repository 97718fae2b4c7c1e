using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using Comet.Generators.Analysis;
using Comet.Generators.Closures;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Queries;

/// <summary>
/// Writes a member's text with calls of operators for those of the library, objects of a class for those of anonymous types, and for query expressions the calls that C# says they stand for. Where several range variables are in scope the elements are tuples of
/// them.
/// </summary>
internal sealed class QueryRewriter : MarkedRewriter
{
    private const string Operator = "global::" + OperatorTable.MetadataName + ".";

    private readonly HashSet<SyntaxNode> _queries;
    private readonly bool _replacesAnonymous;
    private readonly OperatorTable _table;

    // What the range variables in scope are called.
    private readonly Dictionary<ISymbol, string> _names = new(SymbolEqualityComparer.Default);
    private int _elements;

    // What that is called which stands before a ?. that has been taken apart.
    private readonly Dictionary<ConditionalAccessExpressionSyntax, string> _known = [];

    // The line on which the text that was written last ends.
    private int _line;

    private QueryRewriter(SyntaxNode member, HashSet<SyntaxNode> queries, bool replacesAnonymous, SemanticModel model, CancellationToken cancellation) : base(member, model, cancellation)
    {
        _queries = queries;
        _replacesAnonymous = replacesAnonymous;
        _table = OperatorTable.Of(model.Compilation);
    }

    /// <summary>The text of a member, some of its calls and query expressions converted, and its anonymous types too if they are to be.</summary>
    public static string Rewrite(SyntaxNode member, HashSet<SyntaxNode> queries, bool replacesAnonymous, SemanticModel model, CancellationToken cancellation) =>
        new QueryRewriter(member, queries, replacesAnonymous, model, cancellation).Rewrite(member);

    /// <summary>The methods that a query expression calls; null for what is none.</summary>
    public static IEnumerable<IMethodSymbol?> Operators(QueryExpressionSyntax query, SemanticModel model, CancellationToken cancellation)
    {
        foreach (SyntaxNode node in OwnNodes(query))
        {
            switch (node)
            {
                case QueryClauseSyntax clause:
                    QueryClauseInfo info = model.GetQueryClauseInfo(clause, cancellation);
                    if (info.CastInfo.Symbol is { } cast) yield return cast as IMethodSymbol;
                    if (info.OperationInfo.Symbol is { } operation) yield return operation as IMethodSymbol;
                    // The first clause calls nothing itself.
                    else if (clause is not OrderByClauseSyntax && clause != query.FromClause) yield return null;
                    break;
                case OrderingSyntax or SelectOrGroupClauseSyntax:
                    if (model.GetSymbolInfo(node, cancellation) is { Symbol: { } called }) yield return called as IMethodSymbol;
                    break;
            }
        }
    }

    /// <summary>The types that the elements of a query expression have on the way; null for one that is not known.</summary>
    public static IEnumerable<ITypeSymbol?> Types(QueryExpressionSyntax query, SemanticModel model, CancellationToken cancellation)
    {
        yield return model.GetTypeInfo(query, cancellation).Type;
        foreach (SyntaxNode node in OwnNodes(query))
        {
            switch (node)
            {
                case FromClauseSyntax from: yield return model.GetTypeInfo(from.Expression, cancellation).Type; break;
                case LetClauseSyntax let: yield return model.GetTypeInfo(let.Expression, cancellation).Type; break;
                case JoinClauseSyntax join:
                    yield return model.GetTypeInfo(join.InExpression, cancellation).Type;
                    yield return model.GetTypeInfo(join.LeftExpression, cancellation).ConvertedType;
                    break;
                case OrderingSyntax ordering: yield return model.GetTypeInfo(ordering.Expression, cancellation).Type; break;
                case SelectClauseSyntax select: yield return model.GetTypeInfo(select.Expression, cancellation).Type; break;
                case GroupClauseSyntax group:
                    yield return model.GetTypeInfo(group.GroupExpression, cancellation).Type;
                    yield return model.GetTypeInfo(group.ByExpression, cancellation).Type;
                    break;
            }
        }
    }

    /// <summary>The joins of a query expression.</summary>
    public static IEnumerable<JoinClauseSyntax> Joins(QueryExpressionSyntax query) => OwnNodes(query).OfType<JoinClauseSyntax>();

    private static IEnumerable<SyntaxNode> OwnNodes(QueryExpressionSyntax query) => query.DescendantNodes(n => n == query || n is QueryBodySyntax or QueryContinuationSyntax or OrderByClauseSyntax or JoinClauseSyntax);

    /// <inheritdoc/>
    protected override string? Special(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call when _queries.Contains(node) => Guarded(node, Call(call)),
        QueryExpressionSyntax query when _queries.Contains(node) => Guarded(node, Expression(query)),
        ExpressionStatementSyntax { Expression: ConditionalAccessExpressionSyntax access } when _queries.Contains(access) => $"{{ {Statement(access)}; }}",
        ConditionalAccessExpressionSyntax access when _queries.Contains(node) => $"({Known(access)} ? {Rewrite(access.WhenNotNull)} : {Null(Model.GetTypeInfo(access, Cancellation).Type!)})",
        MemberBindingExpressionSyntax binding when _known.TryGetValue(ConditionalAccesses.Of(binding), out string? known) => $"{known}.{Rewrite(binding.Name)}",
        ElementBindingExpressionSyntax binding when _known.TryGetValue(ConditionalAccesses.Of(binding), out string? known) => known + RewriteParts(binding.ArgumentList),
        IdentifierNameSyntax name when _names.Count > 0 && Model.GetSymbolInfo(name, Cancellation).Symbol is IRangeVariableSymbol variable && _names.TryGetValue(variable, out string? text) => text,
        _ => _replacesAnonymous ? Anonymous(node) : null,
    };

    // x.Where(f)   ->   Operators.Where(x, f)
    private string Call(InvocationExpressionSyntax call)
    {
        var method = (IMethodSymbol)Model.GetSymbolInfo(call, Cancellation).Symbol!;
        if (_table.Find(method) is null) return Sort(call, method);
        var written = call.Expression is MemberAccessExpressionSyntax access ? access.Name : ((MemberBindingExpressionSyntax)call.Expression).Name;
        bool hasReceiver = !method.IsStatic || method.MethodKind == MethodKind.ReducedExtension;
        string name = _table.Find(method)!.Name, arguments = RewriteParts(call.ArgumentList);
        arguments = arguments.Substring(1, arguments.Length - 2).TrimStart(' ');
        if (written is GenericNameSyntax) name += $"<{string.Join(", ", (method.IsStatic ? [] : method.ContainingType.TypeArguments).Concat(method.TypeArguments).Select(TypeText.Annotated))}>";
        if (!hasReceiver) return $"{Operator}{name}({arguments})";
        ExpressionSyntax receiver = ConditionalAccesses.Receiver(call);
        string lines = Lines(LineAt(call.ArgumentList.SpanStart) - LineAt(receiver == call.Expression ? receiver.SpanStart : receiver.Span.End));
        return $"{Operator}{name}({(receiver == call.Expression ? _known[ConditionalAccesses.Of(receiver)] : Receiver(receiver))}{(call.ArgumentList.Arguments.Count == 0 ? "" : ", ")}{lines}{arguments})";
    }

    /// <summary>The object by which its class calls a member of the library's class that it derives from is the object itself.</summary>
    private string Receiver(ExpressionSyntax receiver) => receiver is BaseExpressionSyntax ? "this" : Rewrite(receiver);

    // list.Sort()   ->   OwnOrders.Sort(list, static (x, y) => x.CompareTo(y)); list.Sort(c)   ->   OwnOrders.Sort(list, c, static (c, x, y) => c.Compare(x, y))
    private string Sort(InvocationExpressionSyntax call, IMethodSymbol sort)
    {
        bool isByElements = sort.Parameters.Length == (sort.IsStatic ? 1 : 0);
        string receiver = sort.IsStatic ? "" : (ConditionalAccesses.Receiver(call) is var of && of == call.Expression ? _known[ConditionalAccesses.Of(of)] : Receiver(of)) + (isByElements ? "" : ", ");
        string arguments = RewriteParts(call.ArgumentList);
        string compare = isByElements ? "static (__x, __y) => __x.CompareTo(__y)" : "static (__c, __x, __y) => __c.Compare(__x, __y)";
        return $"global::{OwnOrder.MetadataName}.Sort({receiver}{arguments.Substring(1, arguments.Length - 2)}, {compare})";
    }

    // a?.ForEach(f);   ->   { if (a is { } x) Operators.ListForEach(x, f); }
    private string Statement(ConditionalAccessExpressionSyntax access) =>
        $"if ({Known(access)}) {(access.WhenNotNull is ConditionalAccessExpressionSyntax inner && _queries.Contains(inner) ? Statement(inner) : Rewrite(access.WhenNotNull))}";

    /// <summary>The test of what stands before a <c>?.</c>, which names it.</summary>
    private string Known(ConditionalAccessExpressionSyntax access)
    {
        string tested = Rewrite(access.Expression);
        string name = _known[access] = $"__a{_known.Count + 1}";
        return $"{tested} is {{ }} {name}{Lines(LineAt(access.OperatorToken.SpanStart) - LineAt(access.Expression.Span.End))}";
    }

    private static string Null(ITypeSymbol type) => type.IsReferenceType ? "null" : $"default({TypeText.Annotated(type)})";

    // new { X = 1, y }   ->   Anonymous.Of("X, y", 1, y)
    private string? Anonymous(SyntaxNode node)
    {
        switch (node)
        {
            case AnonymousObjectCreationExpressionSyntax creation: return Guarded(node, Creation(creation));
            case InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } when Model.GetConstantValue(node, Cancellation).Value is string name: return Literal.Of(name);
            case SimpleNameSyntax { Parent: MemberAccessExpressionSyntax or MemberBindingExpressionSyntax or NameColonSyntax } name when AnonymousObjects.NumberOf(name, Model, Cancellation) is { } number: return $"Item{number}";
            // Nothing is known of the class's own methods but what they make of any object's.
            case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax, Name.Identifier.ValueText: nameof(ToString) or nameof(Equals) or nameof(GetHashCode) } access when Model.GetTypeInfo(access.Expression, Cancellation).Type is { IsAnonymousType: true }:
                return $"((object){Rewrite(access.Expression)}).{Rewrite(access.Name)}";
            default: return null;
        }
    }

    private string Creation(AnonymousObjectCreationExpressionSyntax creation)
    {
        string names = string.Join(", ", AnonymousObjects.Properties(Model.GetTypeInfo(creation, Cancellation).Type!).Select(static p => p.Name)), source = Source(creation);
        var text = new StringBuilder($"{AnonymousObjects.Factory}(\"{names}\"");
        int position = creation.OpenBraceToken.Span.End;
        foreach (AnonymousObjectMemberDeclaratorSyntax member in creation.Initializers)
        {
            text.Append(", ").Append(source, position - creation.SpanStart, member.SpanStart - position).Append(Rewrite(member.Expression));
            position = member.GetLastToken().GetNextToken() is { RawKind: (int)SyntaxKind.CommaToken } comma ? comma.Span.End : member.Span.End;
        }
        return text.Append(source, position - creation.SpanStart, creation.CloseBraceToken.SpanStart - position).Append(')').ToString();
    }

    private string Expression(QueryExpressionSyntax query)
    {
        int outer = _line;
        _line = LineAt(query.SpanStart);
        string text = Body(query.Body, Source(query.FromClause.Expression, query.FromClause.Type), [Model.GetDeclaredSymbol(query.FromClause, Cancellation)!], isFirst: true);
        _line = outer;
        return text;
    }

    private string Body(QueryBodySyntax body, string source, List<ISymbol> variables, bool isFirst)
    {
        bool isEnded = false;
        for (int i = 0; i < body.Clauses.Count; i++)
        {
            // What follows at once takes what the clause makes.
            SelectClauseSyntax? select = i == body.Clauses.Count - 1 ? body.SelectOrGroup as SelectClauseSyntax : null;
            switch (body.Clauses[i])
            {
                case WhereClauseSyntax where:
                    source = $"{Operator}Where({source}, {Lambda(variables, where.Condition)})";
                    break;
                case OrderByClauseSyntax order:
                    string name = "OrderBy";
                    foreach (OrderingSyntax ordering in order.Orderings)
                    {
                        source = $"{Operator}{name}{(ordering.IsKind(SyntaxKind.DescendingOrdering) ? "Descending" : "")}({source}, {Lambda(variables, ordering.Expression)})";
                        name = "ThenBy";
                    }
                    break;
                case LetClauseSyntax let:
                    string element = Enter(variables);
                    source = $"{Operator}Select({source}, {element} => ({string.Join(", ", variables.Select(v => _names[v]))}, {Part(let.Expression)}))";
                    Leave(variables);
                    variables = [.. variables, Model.GetDeclaredSymbol(let, Cancellation)!];
                    break;
                case FromClauseSyntax from:
                    string collection = $"{Enter(variables)} => {Source(from.Expression, from.Type)}";
                    Leave(variables);
                    source = $"{Operator}SelectMany({source}, {collection}, {Result(variables, Model.GetDeclaredSymbol(from, Cancellation)!, select)})";
                    variables = [.. variables, Model.GetDeclaredSymbol(from, Cancellation)!];
                    isEnded = select is not null;
                    break;
                case JoinClauseSyntax join:
                    ISymbol joined = Model.GetDeclaredSymbol(join, Cancellation)!;
                    ISymbol made = join.Into is null ? joined : Model.GetDeclaredSymbol(join.Into, Cancellation)!;
                    string inner = Source(join.InExpression, join.Type), left = Lambda(variables, join.LeftExpression), right = Lambda([joined], join.RightExpression);
                    source = $"{Operator}{(join.Into is null ? "Join" : "GroupJoin")}({source}, {inner}, {left}, {right}, {Result(variables, made, select)})";
                    variables = [.. variables, made];
                    isEnded = select is not null;
                    break;
            }
        }
        if (!isEnded) source = End(body, source, variables, isFirst && body.Clauses.Count == 0);
        return body.Continuation is { } continuation ? Body(continuation.Body, source, [Model.GetDeclaredSymbol(continuation, Cancellation)!], isFirst: false) : source;
    }

    private string End(QueryBodySyntax body, string source, List<ISymbol> variables, bool isDegenerate)
    {
        if (body.SelectOrGroup is GroupClauseSyntax group)
        {
            string key = Lambda(variables, group.ByExpression);
            return $"{Operator}GroupBy({source}, {key}{(IsVariable(group.GroupExpression, variables) ? "" : $", {Lambda(variables, group.GroupExpression)}")})";
        }
        ExpressionSyntax selected = ((SelectClauseSyntax)body.SelectOrGroup).Expression;
        return IsVariable(selected, variables) && !isDegenerate ? source : $"{Operator}Select({source}, {Lambda(variables, selected)})";
    }

    /// <summary>Whether what is selected is the element itself.</summary>
    private bool IsVariable(ExpressionSyntax expression, List<ISymbol> variables) =>
        variables.Count == 1 && expression is IdentifierNameSyntax name && SymbolEqualityComparer.Default.Equals(Model.GetSymbolInfo(name, Cancellation).Symbol, variables[0]);

    /// <summary>What is made of an element and of another one that it is joined with: what is selected if that is all, else the tuple of both.</summary>
    private string Result(List<ISymbol> variables, ISymbol added, SelectClauseSyntax? select)
    {
        string element = Enter(variables), other = Enter([added]);
        string result = select is null ? $"({string.Join(", ", variables.Append(added).Select(v => _names[v]))})" : Part(select.Expression);
        Leave(variables);
        Leave([added]);
        return $"({element}, {other}) => {result}";
    }

    private string Lambda(List<ISymbol> variables, ExpressionSyntax body)
    {
        string text = $"{Enter(variables)} => {Part(body)}";
        Leave(variables);
        return text;
    }

    /// <summary>Names the range variables as parts of an element, and returns the element's own name.</summary>
    private string Enter(List<ISymbol> variables)
    {
        if (variables.Count == 1) return _names[variables[0]] = TypeText.Identifier(variables[0].Name);
        string element = $"__q{++_elements}";
        for (int i = 0; i < variables.Count; i++) _names[variables[i]] = $"{element}.Item{i + 1}";
        return element;
    }

    private void Leave(List<ISymbol> variables)
    {
        foreach (ISymbol variable in variables) _names.Remove(variable);
    }

    private string Source(ExpressionSyntax expression, TypeSyntax? type) => type is null ? Part(expression) : $"{Operator}Cast<{Rewrite(type)}>({Part(expression)})";

    /// <summary>A part of a query expression, on the line where it was.</summary>
    private string Part(ExpressionSyntax expression)
    {
        string lines = Lines(LineAt(expression.SpanStart) - _line);
        _line = System.Math.Max(_line, LineAt(expression.Span.End));
        int line = _line;
        string text = lines + Rewrite(expression);
        _line = line;
        return text;
    }

    private int LineAt(int position) => Model.SyntaxTree.GetText(Cancellation).Lines.GetLinePosition(position).Line;

    private static string Lines(int count) => count > 0 ? new string('\n', count) : "";
}
