using System.Collections.Generic;
using System.Linq;
using Comet.Generators.Analysis;
using Comet.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Lowering;

/// <summary>
/// Input: one method body. Output: the flat list of <see cref="Step"/>s. Only the spine, the statements that contain a suspension point, is taken apart;
/// every other statement is one verbatim step. A region that cannot be taken apart becomes one verbatim step too, and is reported.
/// </summary>
/// <remarks>Split by construct: loops, switches, exceptions, expressions, assignments, conditionals each have a file.</remarks>
internal sealed partial class BodyLowerer : IJumpTable
{
    private readonly BodyContext _context;
    private readonly HashSet<ISymbol> _captured;
    /// <summary>The leading parts of conditional accesses, which mean what was evaluated before them.</summary>
    private readonly Dictionary<SyntaxNode, Fragment> _bound = new();
    private int _points;
    private SyntaxNode? _origin;
    private int _openTries;
    /// <summary>The keyword of the innermost region around what is lowered that says what happens on overflow; null if there is none.</summary>
    private string? _overflow;

    public BodyLowerer(BodyContext context)
    {
        _context = context;
        _captured = FindCaptured();
    }

    /// <summary>The steps so far.</summary>
    public List<Step> Steps { get; } = new();

    /// <summary>The number of a new resume point.</summary>
    public int NextPoint() => ++_points;

    /// <summary>The number of resume points so far, the entry included.</summary>
    public int PointCount => _points + 1;

    /// <summary>Regions that cannot be suspended although they hold something suspendable, with the reason.</summary>
    public List<(SyntaxNode Region, string Reason)> AtomicRegions { get; } = new();

    /// <summary>The holder of the result while finally blocks run that were moved out of their try; null if there are none.</summary>
    public Slot? ReturnSlot { get; private set; }

    private SemanticModel Model => _context.Model;

    /// <summary>Lowers the whole body.</summary>
    public void Lower()
    {
        if (_context.BodyPin is { } pin) EmitGoHome(pin);
        if (_context.Iterator != null) Emit(new IteratorStart());
        else if (ForeignTest(_context.Method) is { } test) EmitForeignCall(test);
        if (_context.Construction is { } construction)
        {
            LowerConstructor(construction);
        }
        else if (_context.Method.Parameters.FirstOrDefault(p => _captured.Contains(p)) is { } parameter)
        {
            EmitAtomic(_context.Body, $"parameter {parameter.Name} is captured by a lambda");
        }
        else if (_context.Body is BlockSyntax block)
        {
            LowerBlock(block, isRoot: true);
        }
        else
        {
            LowerArrow((ExpressionSyntax)_context.Body);
        }
        if (_context.Iterator != null) EmitReturn(new Fragment("false"));
        if (ReturnSlot != null || _returnLabelUsed)
        {
            if (_context.ResultType == null) EmitJumpText("return;");
            Emit(new Label(ReturnLabel));
            var fragment = new Fragment(ReturnSlot == null ? "return;" : $"return {ReturnSlot.Name};");
            if (ReturnSlot != null) fragment.Uses.Add(ReturnSlot);
            EmitOwn(new Code(fragment, fallsThrough: false));
        }
    }

    /// <summary>
    /// Instead of a body: a call of the method as written. Overrides a twin whose own method cannot be suspended, so that nobody comes past the override.
    /// </summary>
    public void LowerBridge()
    {
        if (AsyncMethods.IsAwaited(_context.Method))
        {
            LowerAsyncBridge(BridgeCall(_context.Method, _context.Slots.Where(static s => s.IsParameter).Select(Parameters.Pass)));
            return;
        }
        if (BridgePin() is { } pin) EmitGoHome(pin);
        List<Slot> parameters = _context.Slots.Where(static s => s.IsParameter).ToList();
        var call = new Fragment(BridgeText(_context.Method, parameters.ConvertAll(Parameters.Pass)));
        call.Uses.UnionWith(parameters);
        Emit(new Code(call, fallsThrough: _context.Method.ReturnsVoid));
    }

    /// <summary>What asks whether the object that a twin is called on is of a class without twins, of another assembly whose compiler ran no generator, which may override the method; null if none can.</summary>
    public static string? ForeignTest(IMethodSymbol method) =>
        method.ContainingType.TypeKind == TypeKind.Class && CompilationAnalysis.CanBeOverriddenElsewhere(method) ? $"GetType() != typeof({BodyContext.TypeText(method.ContainingType)}) && __t.IsForeign(this)" : null;

    // if (GetType() != typeof(C) && __t.IsForeign(this)) return M(a);
    private void EmitForeignCall(string test)
    {
        List<Slot> parameters = _context.Slots.Where(static s => s.IsParameter).ToList();
        List<string> passed = parameters.ConvertAll(Parameters.Pass);
        if (AsyncMethods.IsAwaited(_context.Method))
        {
            string known = $"__Known{_context.NextLabel()}";
            EmitConditionalJump(new Fragment(test), when: false, Goto(known));
            LowerAsyncBridge(BridgeCall(_context.Method, passed));
            EmitLabel(known);
            return;
        }
        string call = BridgeText(_context.Method, passed);
        var guard = new Fragment($"if ({test}) {(_context.Method.ReturnsVoid ? $"{{ {call} return; }}" : call)}");
        guard.Uses.UnionWith(parameters);
        Emit(new Code(guard, fallsThrough: true));
    }

    private string? BridgePin()
    {
        if (!TwinRule.IsInterfaceMember(_context.Method) && !TwinRule.IsStaticInterfaceMember(_context.Method)) return _context.Analysis.PinReason(_context.Method, _context.Cancellation);
        if (CompilationAnalysis.CanBeOverriddenElsewhere(_context.Method)) return "it may be implemented by code of another assembly";
        return _context.Analysis.Targets(_context.Method).Select(m => _context.Analysis.PinReason(m, _context.Cancellation)).FirstOrDefault(static r => r is not null);
    }

    /// <summary>A call of a method as written, for its result.</summary>
    public static string BridgeText(IMethodSymbol method, List<string> arguments)
    {
        if (method.MethodKind is MethodKind.UserDefinedOperator or MethodKind.Conversion) return OperatorText(method, arguments);
        if (method.AssociatedSymbol is IPropertySymbol property)
        {
            int indices = property.Parameters.Length;
            string name = property.Name.Substring(property.Name.LastIndexOf('.') + 1);
            string target = indices == 0 ? $"{BridgeReceiver(method)}.{BodyContext.Escape(name)}" : $"{BridgeReceiver(method)}[{string.Join(", ", arguments.Take(indices))}]";
            return method.ReturnsVoid ? $"{target} = {arguments[indices]};" : $"return {target};";
        }
        return $"{(method.ReturnsVoid ? "" : "return ")}{BridgeCall(method, arguments)};";
    }

    /// <summary>A call of a method as written, on the object that its twin is called on.</summary>
    private static string BridgeCall(IMethodSymbol method, IEnumerable<string> arguments)
    {
        string typeArguments = TwinRule.IsStaticInterfaceMember(method) ? "" : TwinTypes.List(method);
        string receiver = method.IsStatic && !TwinRule.IsStaticInterfaceMember(method) ? "" : BridgeReceiver(method) + ".";
        return $"{receiver}{BodyContext.Escape(TwinRule.SimpleName(method))}{typeArguments}({string.Join(", ", arguments)})";
    }

    // Only a variable can be changed in place.
    private static string InPlaceOperatorText(IMethodSymbol method, List<string> arguments)
    {
        string token = SyntaxFacts.GetText(SyntaxFacts.GetOperatorKind(method.Name));
        string context = method.Name.StartsWith("op_Checked", System.StringComparison.Ordinal) ? "checked" : "unchecked";
        string change = arguments.Count == 0 ? $"{token}__o" : $"__o {token} {arguments[0]}";
        return $"{context} {{ {BodyContext.TypeText(method.ContainingType)} __o = {BridgeReceiver(method)}; {change}; }}";
    }

    private static string OperatorText(IMethodSymbol method, List<string> arguments)
    {
        if (!method.IsStatic) return InPlaceOperatorText(method, arguments);
        string text = method.MethodKind == MethodKind.Conversion ? $"({BodyContext.TypeText(method.ReturnType)}){arguments[0]}"
            : string.Join($" {SyntaxFacts.GetText(SyntaxFacts.GetOperatorKind(method.Name))} ", arguments.Count == 1 ? arguments.Prepend("") : arguments);
        return $"return {(method.Name.StartsWith("op_Checked", System.StringComparison.Ordinal) ? "checked" : "unchecked")}({text});";
    }

    private static string BridgeReceiver(IMethodSymbol method) =>
        TwinRule.IsStaticInterfaceMember(method) ? TwinTypes.Self :
        method.ExplicitInterfaceImplementations.FirstOrDefault() is { } member ? $"(({BodyContext.TypeText(member.ContainingType)})this)" : "this";

    private void LowerArrow(ExpressionSyntax expression)
    {
        _origin = expression;
        if (HasUnsuspendableDesignation(expression) is { } reason)
        {
            EmitAtomic(expression, reason);
            return;
        }
        HoistDesignations(expression);
        if (expression is ThrowExpressionSyntax or RefExpressionSyntax) EmitVerbatimText(expression, text => text + ";", fallsThrough: false);
        else if (_context.ResultType == null) LowerExpressionStatement(expression);
        else LowerReturn(expression);
    }

    private HashSet<ISymbol> FindCaptured()
    {
        var captured = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        IEnumerable<SyntaxNode> bodies = _context.Construction is not { } construction ? [_context.Body]
            : construction.Initializers.Select(static i => i.Value).Concat(construction.Arguments?.Arguments.Select(static a => a.Expression) ?? []).Concat(new[] { construction.Body }.OfType<SyntaxNode>());
        foreach (SyntaxNode body in bodies)
        {
            if (!body.DescendantNodesAndSelf().Any(static n => n is AnonymousFunctionExpressionSyntax or QueryExpressionSyntax)) continue;
            DataFlowAnalysis? flow = body is ExpressionSyntax expression ? Model.AnalyzeDataFlow(expression) : Model.AnalyzeDataFlow((StatementSyntax)body);
            if (flow is { Succeeded: true }) captured.UnionWith(flow.Captured);
        }
        return captured;
    }

    /// <summary>See <see cref="BodyContext.IsSpine"/>.</summary>
    private bool IsSpine(SyntaxNode node) => _context.IsSpine(node);

    /// <summary>Whether an expression holds a twin call, so that operands before it must be kept.</summary>
    private bool HasTwinCall(SyntaxNode node) => _context.ExecutesTwin(node);

    /// <summary>Adds a step of the statement that is being lowered.</summary>
    public void Emit(Step step)
    {
        step.Origin = _origin;
        Steps.Add(step);
    }

    /// <summary>Adds a step that stands for nothing the user wrote.</summary>
    private void EmitOwn(Step step) => Steps.Add(step);

    private void EmitLabel(string name) => Emit(new Label(name));

    private void EmitGoHome(string reason) => Emit(new GoHome(++_points, reason));

    private void EmitPoll() => Emit(new Poll(NextPoint()));

    /// <summary>Adds a statement; if it is pinned, a safepoint that takes the thread home comes first.</summary>
    private void EmitCode(Fragment fragment, Slot? definition = null, bool fallsThrough = true)
    {
        if (definition?.WhyNotPortable is { } why) fragment.Pin ??= $"{definition.Name} cannot cross: {why}";
        if (fragment.Pin != null) EmitGoHome(fragment.Pin);
        if (_overflow is not null) fragment.Text = $"{_overflow} {{ {fragment.Text} }}";
        Emit(new Code(fragment, definition, fallsThrough));
    }

    /// <summary>An expression that overflows as where the user wrote it.</summary>
    private string InRegion(string expression) => _overflow is null ? expression : $"{_overflow}({expression})";

    private void EmitAssignment(Slot slot, Fragment value)
    {
        if (value.Text == slot.Name) return;
        var fragment = new Fragment($"{slot.Name} = {value.Text};");
        fragment.Absorb(value);
        EmitCode(fragment, slot);
    }

    private void EmitConditionalJump(Fragment condition, bool when, Fragment jump)
    {
        string text = InRegion(condition.Text);
        bool always = condition.Text == (when ? "true" : "false");
        if (condition.Text == (when ? "false" : "true")) return;
        var fragment = new Fragment(always ? jump.Text : when ? $"if ({text}) {jump.Text}" : $"if (!({text})) {jump.Text}");
        fragment.Absorb(condition);
        fragment.Absorb(jump);
        if (fragment.Pin != null) EmitGoHome(fragment.Pin);
        Emit(new Code(fragment, fallsThrough: !always));
    }

    private void EmitJumpText(string text) => EmitOwn(new Code(new Fragment(text), fallsThrough: false));

    private void EmitGoto(string label)
    {
        var fragment = new Fragment($"goto {label};");
        fragment.Targets.Add(label);
        EmitOwn(new Code(fragment, fallsThrough: false));
    }

    private Fragment Render(SyntaxNode node) => new Renderer(_context, this, _bound).Render(node);

    private Fragment Render(SyntaxNode node, Dictionary<SyntaxNode, Fragment> substitutions)
    {
        foreach (KeyValuePair<SyntaxNode, Fragment> pair in _bound)
        {
            // Indices with calls in them have been evaluated: they are among the substitutions, if the element is not.
            if (!substitutions.ContainsKey(pair.Key) && !(pair.Key is ElementBindingExpressionSyntax && HasTwinCall(pair.Key))) substitutions.Add(pair.Key, pair.Value);
        }
        return new Renderer(_context, this, substitutions).Render(node);
    }

    private void EmitVerbatimText(SyntaxNode node, System.Func<string, string> shape, bool fallsThrough)
    {
        Fragment fragment = Render(node);
        fragment.Text = shape(fragment.Text);
        EmitCode(fragment, fallsThrough: fallsThrough);
    }

    /// <summary>A region as one step, with the reason why it is not taken apart.</summary>
    private void EmitAtomic(SyntaxNode region, string reason)
    {
        if (IsSpine(region)) AtomicRegions.Add((region, reason));
        _origin ??= region;
        bool isValue = region is ExpressionSyntax && _context.ResultType != null;
        bool fallsThrough = region is not ExpressionSyntax && (region is not StatementSyntax statement || EndIsReachable(statement));
        EmitVerbatimText(region, text => region is ExpressionSyntax ? (isValue ? $"return {text};" : $"{text};") : text, fallsThrough && !isValue);
    }

    private bool EndIsReachable(StatementSyntax statement) =>
        Model.AnalyzeControlFlow(statement) is not { Succeeded: true } flow || flow.EndPointIsReachable;
}
