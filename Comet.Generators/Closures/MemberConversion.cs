using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using Comet.Generators.Analysis;
using Comet.Generators.Lowering;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Closures;

/// <summary>
/// Input: a member with lambdas or local functions. Output: the member without those that can be moved, and the members and nested classes they became. Each
/// scope with captured variables gets an object that holds them; each lambda an object with a method; each local function becomes a method that is given the objects it needs.
/// </summary>
/// <remarks>The text keeps its lines, so that places in it are still the user's.</remarks>
internal sealed class MemberConversion : MarkedRewriter
{
    private const string Runtime = "global::Comet.Runtime";

    private readonly SyntaxNode _member;
    private readonly IMethodSymbol _method;
    private readonly Captures _captures;
    private readonly Dictionary<SyntaxNode, int> _numbers = [];
    private readonly StringBuilder _added = new();

    // The function whose text is being written; null for the member's own.
    private SyntaxNode? _function;
    private int _names;

    private MemberConversion(SyntaxNode member, IMethodSymbol method, SemanticModel model, Captures captures, CancellationToken cancellation) : base(member, model, cancellation)
    {
        _member = member;
        _method = method;
        _captures = captures;
    }

    /// <summary>Converts a member; null if there is nothing to convert. <paramref name="count"/> numbers what is added to the class.</summary>
    public static (string Member, string Added)? Convert(SyntaxNode member, IMethodSymbol method, SemanticModel model, ref int count, CancellationToken cancellation)
    {
        if (Captures.Of(member, model, cancellation) is not { } captures) return null;
        var conversion = new MemberConversion(member, method, model, captures, cancellation);
        foreach (CaptureScope scope in captures.Scopes) scope.Number = ++count;
        foreach (SyntaxNode function in captures.Moved) conversion._numbers[function] = ++count;
        string text = conversion.Rewrite(member);
        foreach (CaptureScope scope in captures.Scopes) conversion.AddEnvironment(scope);
        return (text, conversion._added.ToString());
    }

    private string Described => _method.MethodKind == MethodKind.Constructor ? _method.ContainingType.Name : _method.Name;

    private bool IsInFunctionClass => _function is AnonymousFunctionExpressionSyntax && _captures.FormOf(_function) != LambdaForm.Method;

    protected override string? Special(SyntaxNode node)
    {
        switch (node)
        {
            case InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } nameOf when Model.GetConstantValue(nameOf, Cancellation).Value is string value:
                return Literal.Of(value);
            case AnonymousFunctionExpressionSyntax lambda when _numbers.ContainsKey(lambda):
                return Creation(lambda, (INamedTypeSymbol)Model.GetTypeInfo(lambda, Cancellation).ConvertedType!);
            // A delegate made of the lambda's would be another each time.
            case BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } when Unparenthesized(arguments[0].Expression) is AnonymousFunctionExpressionSyntax lambda && _numbers.ContainsKey(lambda)
                && Model.GetTypeInfo(node, Cancellation).Type is INamedTypeSymbol { TypeKind: TypeKind.Delegate }:
                return Rewrite(lambda);
            case LocalFunctionStatementSyntax local:
                AddLocalFunction(local);
                return "";
            case InvocationExpressionSyntax { Expression: SimpleNameSyntax name } call when LocalFunction(name) is { } called:
                return $"{Called(called)}({string.Join(", ", Environments(_captures.Declaration(called)).Append(RewriteArguments(call)).Where(static a => a.Length > 0))})";
            case IdentifierNameSyntax name when Variable(name) is { } variable:
                return variable;
            case SimpleNameSyntax name when IsInFunctionClass && FunctionRules.IsMemberOfThis(name, Model, Cancellation):
                return $"{ClosureNames.Self}.{RewriteParts(name)}";
            case ThisExpressionSyntax when IsInFunctionClass:
                return ClosureNames.Self;
            case LocalDeclarationStatementSyntax declaration when declaration.Declaration.Variables.Any(v => Scope(v) != null):
                return RewriteDeclaration(declaration);
            case DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax single } when Scope(single) != null:
                return Name(single);
            case DeclarationExpressionSyntax { Designation: ParenthesizedVariableDesignationSyntax designation } when designation.DescendantNodes().OfType<SingleVariableDesignationSyntax>().Any(d => Scope(d) != null):
                return Deconstruction(designation);
            case IsPatternExpressionSyntax pattern when pattern.Pattern.DescendantNodesAndSelf().OfType<SingleVariableDesignationSyntax>().Any(d => Scope(d) != null):
                return RewritePattern(pattern);
            case BlockSyntax block when ScopeAt(block) is { } scope:
                string inner = RewriteParts(block);
                return "{ " + Make(scope) + inner.Substring(1);
            case ForStatementSyntax loop when ScopeAt(loop) is { } scope:
                return RewriteFor(loop, scope);
            case SwitchStatementSyntax choice when ScopeAt(choice) is { } scope:
                return $"{{ {Make(scope)}{RewriteParts(choice)} }}";
            case ForEachStatementSyntax loop when Scope(loop) is { } scope:
                string item = NewName(loop.Identifier.ValueText);
                return HeadOf(loop, loop.Identifier, item, loop.Statement) + WithVariable(loop.Statement, scope, $"{scope.Variable}.{loop.Identifier.Text} = {item};");
            case ForEachVariableStatementSyntax loop when ScopeAt(loop.Statement) is { } scope && loop.Variable.DescendantNodesAndSelf().OfType<SingleVariableDesignationSyntax>().Any(d => Scope(d) == scope):
                return RewriteForEachVariable(loop, scope);
            case UsingStatementSyntax { Declaration.Variables: { Count: 1 } resources } use when Scope(resources[0]) is { } scope:
                VariableDeclaratorSyntax resource = resources[0];
                string held = NewName(resource.Identifier.ValueText);
                return HeadOf(use, resource.Identifier, held, use.Statement) + WithVariable(use.Statement, scope, $"{scope.Variable}.{resource.Identifier.Text} = {held};");
            case CatchClauseSyntax { Declaration: { } caught } clause when Scope(caught) is { } scope:
                string exception = NewName(caught.Identifier.ValueText);
                return HeadOf(clause, caught.Identifier, exception, clause.Block) + WithVariable(clause.Block, scope, $"{scope.Variable}.{caught.Identifier.Text} = {exception};");
            case ArrowExpressionClauseSyntax arrow when ScopeAt(arrow.Expression) is { } scope:
                // Only a member or local function has an arrow; the semicolon after it is harmless behind a block.
                return ArrowBody(arrow.Expression, scope, ReturnsVoid(arrow));
            case BaseMethodDeclarationSyntax { ExpressionBody: { } body } method when ScopeAt(body.Expression) != null:
                string whole = RewriteParts(method);
                return whole.Substring(0, whole.Length - 1);
            case AccessorDeclarationSyntax { ExpressionBody: { } body } accessor when ScopeAt(body.Expression) != null:
                string wholeAccessor = RewriteParts(accessor);
                return wholeAccessor.Substring(0, wholeAccessor.Length - 1);
            default:
                return null;
        }
    }

    private static ExpressionSyntax Unparenthesized(ExpressionSyntax expression) => expression is ParenthesizedExpressionSyntax { Expression: var inner } ? Unparenthesized(inner) : expression;

    private string RewriteArguments(InvocationExpressionSyntax call)
    {
        string text = Rewrite(call.ArgumentList).Trim();
        return text.Substring(1, text.Length - 2).Trim(' ');
    }

    private IMethodSymbol? LocalFunction(SimpleNameSyntax name) =>
        NameMeanings.MayBeLocalFunction(name) && Model.Meaning(name, Cancellation).Symbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction } local ? local : null;

    /// <summary>What a name of a variable becomes; null if it stays.</summary>
    private string? Variable(IdentifierNameSyntax name)
    {
        switch (Model.VariableOf(name, Cancellation))
        {
            // A constant's name means nothing where the code goes.
            case ILocalSymbol { IsConst: true } constant when _function != null && !_function.Span.Contains(constant.Locations[0].SourceSpan):
                return $"(({TypeText.Annotated(constant.Type)})({Literal.Of(constant.ConstantValue, constant.Type)}))";
            // What a constructor passes on to another is evaluated before there is an object of its scope.
            case { Kind: SymbolKind.Local or SymbolKind.Parameter } symbol when _captures.ScopeOf(symbol) is { } scope && name.Parent is not NameColonSyntax && name.FirstAncestorOrSelf<ConstructorInitializerSyntax>() is null:
                return $"{scope.Variable}.{TypeText.Identifier(symbol.Name)}";
            default: return null;
        }
    }

    private CaptureScope? Scope(SyntaxNode declaration) => Model.GetDeclaredSymbol(declaration, Cancellation) is { } symbol ? _captures.ScopeOf(symbol) : null;

    private CaptureScope? ScopeAt(SyntaxNode node) => _captures.Scopes.FirstOrDefault(s => s.Node == node);

    private string Name(SingleVariableDesignationSyntax designation) => $"{Scope(designation)!.Variable}.{designation.Identifier.Text}";

    private string NewName(string name) => $"__{name}{++_names}";

    /// <summary>The statements that make a scope's object, parameters included.</summary>
    private string Make(CaptureScope scope)
    {
        string type = scope.Class + TypeArguments(scope.Function);
        var parameters = scope.Variables.OfType<IParameterSymbol>().Select(static p => TypeText.Identifier(p.Name)).Select(static p => $"{p} = {p}").ToList();
        return $"{type} {scope.Variable} = new {type}{(parameters.Count == 0 ? "()" : $" {{ {string.Join(", ", parameters)} }}")}; ";
    }

    private string RewriteDeclaration(LocalDeclarationStatementSyntax declaration)
    {
        var text = new StringBuilder();
        bool isUsing = !declaration.UsingKeyword.IsKind(SyntaxKind.None);
        string use = declaration.AwaitKeyword.IsKind(SyntaxKind.None) ? "using" : "await using";
        foreach (VariableDeclaratorSyntax variable in declaration.Declaration.Variables)
        {
            if (text.Length > 0) text.Append(' ');
            if (Scope(variable) is not { } scope)
            {
                text.Append(isUsing ? use + " " : "").Append(Rewrite(declaration.Declaration.Type)).Append(' ').Append(Rewrite(variable)).Append(';');
                continue;
            }
            if (variable.Initializer == null) continue;
            string value = Rewrite(variable.Initializer.Value);
            ITypeSymbol type = ((ILocalSymbol)Model.GetDeclaredSymbol(variable, Cancellation)!).Type;
            if (variable.Initializer.Value is InitializerExpressionSyntax) value = $"new {TypeText.Annotated(type.WithNullableAnnotation(NullableAnnotation.None))} {value}";
            string field = $"{SourceMap.Mark(variable.SpanStart)}{scope.Variable}.{variable.Identifier.Text}";
            if (isUsing)
            {
                string held = NewName(variable.Identifier.ValueText);
                text.Append($"{use} {TypeText.Annotated(type)} {held} = {value}; {field} = {held};");
            }
            else
            {
                text.Append($"{field} = {value};");
            }
        }
        return text.ToString();
    }

    private string Deconstruction(VariableDesignationSyntax designation) => designation switch
    {
        SingleVariableDesignationSyntax single => Scope(single) != null ? Name(single) : "var " + single.Identifier.Text,
        ParenthesizedVariableDesignationSyntax parenthesized => $"({string.Join(", ", parenthesized.Variables.Select(Deconstruction))})",
        _ => "_",
    };

    // x is T v   ->   (x is T v_p && Lowered.Set(out env.v, v_p))
    private string RewritePattern(IsPatternExpressionSyntax node)
    {
        PatternSyntax pattern = node.Pattern;
        bool negated = false;
        while (pattern is ParenthesizedPatternSyntax or UnaryPatternSyntax)
        {
            if (pattern is UnaryPatternSyntax) negated = !negated;
            pattern = pattern is UnaryPatternSyntax not ? not.Pattern : ((ParenthesizedPatternSyntax)pattern).Pattern;
        }
        var sets = new StringBuilder();
        string text = Rewrite(pattern);
        foreach (SingleVariableDesignationSyntax designation in pattern.DescendantNodesAndSelf().OfType<SingleVariableDesignationSyntax>())
        {
            if (Scope(designation) is null) continue;
            sets.Append($" && {Runtime}.Lowered.Set(out {Name(designation)}, {PatternName(designation)})");
        }
        text = RewriteDesignations(pattern, text);
        return $"{(negated ? "!" : "")}({Rewrite(node.Expression)} is {text}{sets})";
    }

    private static string PatternName(SingleVariableDesignationSyntax designation) => $"__{designation.Identifier.ValueText}_{designation.SpanStart}";

    private string RewriteDesignations(PatternSyntax pattern, string text)
    {
        // Nothing but designations changes in a pattern: constants are constants, and types are types.
        var edits = pattern.DescendantNodesAndSelf().OfType<SingleVariableDesignationSyntax>().Where(d => Scope(d) != null).OrderByDescending(static d => d.SpanStart).ToList();
        string source = pattern.ToString();
        foreach (SingleVariableDesignationSyntax designation in edits)
        {
            source = source.Remove(designation.SpanStart - pattern.SpanStart, designation.Span.Length).Insert(designation.SpanStart - pattern.SpanStart, PatternName(designation));
        }
        return edits.Count > 0 ? source : text;
    }

    private string RewriteFor(ForStatementSyntax loop, CaptureScope scope)
    {
        var head = new StringBuilder(Make(scope));
        var initializers = new List<string>();
        foreach (VariableDeclaratorSyntax variable in loop.Declaration!.Variables)
        {
            bool isCaptured = Scope(variable) != null;
            string target = isCaptured ? $"{scope.Variable}.{variable.Identifier.Text}" : variable.Identifier.Text;
            if (!isCaptured) head.Append($"{Rewrite(loop.Declaration.Type)} {target}; ");
            if (variable.Initializer != null) initializers.Add($"{target} = {Rewrite(variable.Initializer.Value)}");
        }
        return $"{{ {head}{RewriteParts(loop, (loop.Declaration, string.Join(", ", initializers)))} }}";
    }

    private string RewriteForEachVariable(ForEachVariableStatementSyntax loop, CaptureScope scope)
    {
        var sets = new StringBuilder();
        string variable = Designations(loop.Variable);
        string text = RewriteParts(loop, (loop.Variable, variable), (loop.Statement, "\0"));
        int end = text.IndexOf('\0');
        return text.Substring(0, end) + WithVariable(loop.Statement, scope, sets.ToString());

        string Designations(ExpressionSyntax expression) => expression switch
        {
            DeclarationExpressionSyntax { Designation: { } designation } declaration => designation is SingleVariableDesignationSyntax ? $"{declaration.Type} {Designation(designation)}" : $"var {Designation(designation)}",
            TupleExpressionSyntax tuple => $"({string.Join(", ", tuple.Arguments.Select(a => Designations(a.Expression)))})",
            _ => Rewrite(expression),
        };

        string Designation(VariableDesignationSyntax designation)
        {
            switch (designation)
            {
                case SingleVariableDesignationSyntax single when Scope(single) != null:
                    string name = NewName(single.Identifier.ValueText);
                    sets.Append($"{Name(single)} = {name}; ");
                    return name;
                case ParenthesizedVariableDesignationSyntax parenthesized: return $"({string.Join(", ", parenthesized.Variables.Select(Designation))})";
                default: return designation.ToString();
            }
        }
    }

    /// <summary>A statement's text up to its body, one name in it replaced.</summary>
    private string HeadOf(SyntaxNode node, SyntaxToken name, string newName, SyntaxNode body)
    {
        var text = new StringBuilder();
        foreach (SyntaxNodeOrToken child in node.ChildNodesAndTokens())
        {
            if (child.AsNode() == body) break;
            text.Append(Source(child.GetLeadingTrivia()));
            if (child.AsNode() is { } inner) text.Append(inner.Span.Contains(name.Span) ? HeadOf(inner, name, newName, body).Trim() : Rewrite(inner));
            else text.Append(child.AsToken() == name ? SourceMap.Mark(name.SpanStart) + newName : Marked(child.AsToken()));
            text.Append(Source(child.GetTrailingTrivia()));
        }
        return Source(node.GetLeadingTrivia()) is { Length: > 0 } leading && text.ToString().StartsWith(leading, System.StringComparison.Ordinal) ? text.ToString().Substring(leading.Length) : text.ToString();
    }

    /// <summary>A body that starts by making its object and putting the variable into it.</summary>
    private string WithVariable(StatementSyntax body, CaptureScope scope, string set)
    {
        if (body is BlockSyntax block) return $"{{ {Make(scope)}{set} {RewriteParts(block).Substring(1)}";
        return $"{{ {Make(scope)}{set} {Rewrite(body)} }}";
    }

    private string ArrowBody(ExpressionSyntax expression, CaptureScope? scope, bool returnsVoid)
    {
        string make = scope == null ? "" : Make(scope);
        string value = Rewrite(expression);
        return expression is ThrowExpressionSyntax || returnsVoid ? $"{{ {make}{value}; }}" : $"{{ {make}return {value}; }}";
    }

    private bool ReturnsVoid(ArrowExpressionClauseSyntax arrow) =>
        ReturnsNothing(arrow.Parent is LocalFunctionStatementSyntax local ? (IMethodSymbol)Model.GetDeclaredSymbol(local, Cancellation)! : _method);

    private static bool ReturnsNothing(IMethodSymbol method) => method.ReturnsVoid || method is { IsAsync: true, ReturnType: INamedTypeSymbol { Arity: 0 } };

    // The names of the type parameters that code in a function may mention, the member's own included.
    private List<ITypeParameterSymbol> TypeParameters(SyntaxNode function)
    {
        var parameters = new List<ITypeParameterSymbol>(_method.TypeParameters);
        foreach (LocalFunctionStatementSyntax local in function.AncestorsAndSelf().TakeWhile(a => a != _member).OfType<LocalFunctionStatementSyntax>().Reverse())
        {
            parameters.AddRange(((IMethodSymbol)Model.GetDeclaredSymbol(local, Cancellation)!).TypeParameters);
        }
        return parameters;
    }

    private string TypeArguments(SyntaxNode function) => List(TypeParameters(function).Select(static p => TypeText.Identifier(p.Name)));

    private string Constraints(SyntaxNode function) => Parameters.Constraints([.. TypeParameters(function)]);

    private static string List(IEnumerable<string> names) => string.Join(", ", names) is { Length: > 0 } list ? $"<{list}>" : "";

    private IEnumerable<string> Environments(SyntaxNode function) => _captures.Environments(function).Select(static s => s.Variable);

    private void AddEnvironment(CaptureScope scope)
    {
        _added.Append($"\n        /// <summary>Captured variables of <c>{Described}</c>.</summary>\n");
        _added.Append($"        [global::Comet.Offloadable]\n        private sealed partial class {scope.Class}{TypeArguments(scope.Function)}{Constraints(scope.Function)}\n        {{\n");
        foreach (ISymbol variable in scope.Variables)
        {
            ITypeSymbol type = variable is ILocalSymbol local ? local.Type : ((IParameterSymbol)variable).Type;
            _added.Append($"            public {TypeText.Annotated(type)} {TypeText.Identifier(variable.Name)};\n");
        }
        foreach (string field in scope.Made) _added.Append($"            public {field};\n");
        _added.Append("        }\n");
    }

    /// <summary>How a local function is called where the text goes.</summary>
    private string Called(IMethodSymbol local)
    {
        LocalFunctionStatementSyntax declaration = _captures.Declaration(local);
        IEnumerable<string> arguments = TypeParameters(declaration).Take(TypeParameters(declaration).Count - local.TypeParameters.Length).Select(static p => TypeText.Identifier(p.Name))
            .Concat(local.TypeArguments.Select(TypeText.Annotated));
        string receiver = IsInFunctionClass && _captures.UsesThis(declaration) ? ClosureNames.Self + "." : "";
        return receiver + LocalName(declaration) + List(arguments);
    }

    private string LocalName(LocalFunctionStatementSyntax local) => $"{ClosureNames.Local}{_numbers[local]}_{local.Identifier.ValueText}";

    private void AddLocalFunction(LocalFunctionStatementSyntax local)
    {
        SyntaxNode? outer = _function;
        _function = local;
        var symbol = (IMethodSymbol)Model.GetDeclaredSymbol(local, Cancellation)!;
        IEnumerable<string> parameters = _captures.Environments(local).Select(s => $"{s.Class}{TypeArguments(s.Function)} {s.Variable}")
            .Concat(symbol.Parameters.Select((p, i) => Attributes(local.ParameterList.Parameters[i].AttributeLists) + Parameters.DeclareAsWritten(p)));
        string isStatic = _captures.UsesThis(local) ? "" : "static ";
        string isAsync = symbol.IsAsync ? "async " : "";
        string isUnsafe = local.Modifiers.Any(SyntaxKind.UnsafeKeyword) ? "unsafe " : "";
        var text = new StringBuilder();
        text.Append($"\n        {Attributes(local.AttributeLists)}private {isStatic}{isUnsafe}{isAsync}{ReturnType(symbol)} {LocalName(local)}{TypeArguments(local)}({string.Join(", ", parameters)}){Constraints(local)}\n");
        text.Append(Body(local.Body, local.ExpressionBody?.Expression, ReturnsNothing(symbol)));
        _function = outer;
        _added.Append(text);
    }

    private static string ReturnType(IMethodSymbol method) => (method.ReturnsByRefReadonly ? "ref readonly " : method.ReturnsByRef ? "ref " : "") + (method.ReturnsVoid ? "void" : TypeText.Annotated(method.ReturnType));

    /// <summary>Writes what a lambda becomes, and returns how its delegate is made.</summary>
    private string Creation(AnonymousFunctionExpressionSyntax lambda, INamedTypeSymbol type)
    {
        var symbol = (IMethodSymbol)Model.GetSymbolInfo(lambda, Cancellation).Symbol!;
        IMethodSymbol invoke = type.DelegateInvokeMethod!;
        SyntaxNode? outer = _function;
        _function = lambda;
        IEnumerable<string> parameters = invoke.Parameters.Zip(symbol.Parameters, (of, p) =>
            $"{Parameters.ModifierAsWritten(of.RefKind)}{TypeText.Annotated(of.Type)} {ParameterName(p, symbol)}");
        string attributes = lambda is LambdaExpressionSyntax written ? Attributes(written.AttributeLists) : "";
        string returnType = ReturnType(invoke), list = $"({string.Join(", ", parameters)})";
        string body = Body(lambda.Block, lambda.ExpressionBody, invoke.ReturnsVoid || (symbol.IsAsync && invoke.ReturnType is INamedTypeSymbol { Arity: 0 }));
        _function = outer;

        string name = ClosureNames.Function + _numbers[lambda], self = name + TypeArguments(lambda);
        bool isMethod = _captures.FormOf(lambda) == LambdaForm.Method;
        string called = isMethod ? name : ClosureNames.Invoke, typeParameters = isMethod ? TypeArguments(lambda) : "", constraints = isMethod ? Constraints(lambda) : "";
        string text = !symbol.IsAsync
            ? $"        {attributes}{(isMethod ? "private" : "public")} {returnType} {called}{typeParameters}{list}{constraints}\n{body}"
            : $"{Beginning(symbol, invoke, isMethod ? "private" : "public", called, typeParameters, [.. parameters], constraints)}        {attributes}private async {returnType} {called}{ClosureNames.Async}{typeParameters}{list}{constraints}\n{body}";
        if (isMethod) _added.Append('\n').Append(text);
        else AddClass(lambda, self, DelegateText(type), text);
        return Creation(lambda, name, self, DelegateText(type));
    }

    /// <summary>What delegates of an async lambda call: its twin if it has one, which only the lowering knows, else its body.</summary>
    private static string Beginning(IMethodSymbol lambda, IMethodSymbol invoke, string access, string name, string typeParameters, List<string> parameters, string constraints)
    {
        string[] names = [.. invoke.Parameters.Select(p => ParameterName(lambda.Parameters[p.Ordinal], lambda))];
        string begin = name + ClosureNames.Begin, task = invoke.ReturnsVoid ? "bool" : TypeText.Annotated(invoke.ReturnType.WithNullableAnnotation(NullableAnnotation.None)) + "?";
        string head = $"        {access} {ReturnType(invoke)} {name}{typeParameters}({string.Join(", ", parameters)}){constraints}";
        string asked = $"{begin}{typeParameters}({string.Join(", ", names.Prepend("ref __begun"))});", body = $"{name}{ClosureNames.Async}{typeParameters}({string.Join(", ", names)})";
        string text = invoke.ReturnsVoid ? $"bool __begun = false; {asked} if (!__begun) {body};" : $"{task} __begun = null; {asked} return __begun ?? {body};";
        return $"{head} {{ {text} }}\n        partial void {begin}{typeParameters}({string.Join(", ", parameters.Prepend($"ref {task} __begun"))}){constraints};\n";
    }

    private void AddClass(AnonymousFunctionExpressionSyntax lambda, string self, string delegateType, string text)
    {
        string shared = _captures.FormOf(lambda) == LambdaForm.Shared ? $" : {Runtime}.{ClosureNames.SharedFunction}<{self}, {delegateType}>" : "";
        _added.Append($"\n        /// <summary>A lambda of <c>{Described}</c>: what it captures, and its body.</summary>\n        [global::Comet.Offloadable]\n");
        _added.Append($"        private sealed partial class {self}{shared}{Constraints(lambda)}\n        {{\n");
        if (_captures.UsesThis(lambda)) _added.Append($"            public {TypeText.Annotated(_method.ContainingType)} {ClosureNames.Self};\n");
        foreach (CaptureScope scope in _captures.Environments(lambda)) _added.Append($"            public {scope.Class}{TypeArguments(scope.Function)} {scope.Variable};\n");
        _added.Append($"            public static {delegateType} {ClosureNames.Bind}({self} function) => function.{ClosureNames.Invoke};\n");
        _added.Append(text).Append("        }\n");
    }

    /// <summary>How the delegate of a lambda is made, so that it is equal to others of the lambda just where those are that the compiler makes.</summary>
    private string Creation(AnonymousFunctionExpressionSyntax lambda, string name, string self, string delegateType)
    {
        string current = IsInFunctionClass ? ClosureNames.Self : "this";
        switch (_captures.FormOf(lambda))
        {
            case LambdaForm.Shared: return $"{Runtime}.{ClosureNames.SharedDelegate}<{self}, {delegateType}>.Delegate";
            case LambdaForm.Method: return $"new {delegateType}({current}.{self})";
        }
        IReadOnlyList<CaptureScope> environments = _captures.Environments(lambda);
        IEnumerable<string> fields = environments.Select(static e => $"{e.Variable} = {e.Variable}");
        if (_captures.UsesThis(lambda)) fields = fields.Prepend($"{ClosureNames.Self} = {current}");
        string target = $"new {self} {{ {string.Join(", ", fields)} }}";
        CaptureScope innermost = environments[environments.Count - 1];
        string kept = $"__made{_numbers[lambda]}";
        switch (_captures.MadeAgain(lambda, innermost))
        {
            case Remaking.SameDelegate:
                innermost.Made.Add($"{delegateType}? {kept}");
                return $"({innermost.Variable}.{kept} ??= new {delegateType}(({target}).{ClosureNames.Invoke}))";
            case Remaking.EqualDelegate:
                innermost.Made.Add($"{self}? {kept}");
                return $"new {delegateType}(({innermost.Variable}.{kept} ??= {target}).{ClosureNames.Invoke})";
            default:
                return $"new {delegateType}(({target}).{ClosureNames.Invoke})";
        }
    }

    private static string ParameterName(IParameterSymbol parameter, IMethodSymbol lambda) => IsUsable(parameter, lambda) ? TypeText.Identifier(parameter.Name) : $"__discard{parameter.Ordinal}";

    /// <summary>Whether a parameter has a name that it can have in a method: <c>delegate { }</c> has parameters without names, and discards have one name between them.</summary>
    private static bool IsUsable(IParameterSymbol parameter, IMethodSymbol lambda) =>
        SyntaxFacts.IsValidIdentifier(parameter.Name) && !(parameter.Name == "_" && lambda.Parameters.Count(static p => p.Name == "_") > 1);

    private static string DelegateText(INamedTypeSymbol type) => TypeText.Annotated(type.WithNullableAnnotation(NullableAnnotation.None));

    /// <summary>Attributes as written, on one line.</summary>
    private string Attributes(SyntaxList<AttributeListSyntax> lists) => string.Concat(lists.Select(l => Rewrite(l).Replace("\r", "").Replace("\n", " ") + " "));

    /// <summary>A function's body as a block, at the user's lines.</summary>
    private string Body(BlockSyntax? block, ExpressionSyntax? expression, bool returnsVoid)
    {
        SyntaxNode body = (SyntaxNode?)block ?? expression!;
        string text = block != null ? Rewrite(block) : ArrowBody(expression!, ScopeAt(expression!), returnsVoid);
        text = $"{SourceLines.Directive(body.GetLocation(), Model.Compilation)}\n        {text}\n{SourceLines.Hidden}\n";
        return OverflowContext(body) is { } context ? $"        {{ {context}\n{text}        }}\n" : text;
    }

    /// <summary>The word of the innermost region around a function that says whether overflow is checked; null if there is none.</summary>
    private string? OverflowContext(SyntaxNode body) => body.Ancestors().TakeWhile(a => a != _member).Select(static a => a switch
    {
        CheckedStatementSyntax statement => statement.Keyword.Text,
        CheckedExpressionSyntax expression => expression.Keyword.Text,
        _ => null,
    }).FirstOrDefault(static w => w is not null);
}
