using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Comet.Generators.Lowering;

/// <summary>
/// Jumps. In flat code every break, continue, goto and return is a goto; one that leaves a try whose finally block was moved out goes by way of that block.
/// </summary>
internal sealed partial class BodyLowerer
{
    private const string ReturnLabel = "__Return";

    private readonly Dictionary<SyntaxNode, (string Break, string? Continue)> _targets = new();
    private readonly Dictionary<SyntaxNode, SwitchLabels> _switches = new();
    private readonly Dictionary<ISymbol, string> _userLabels = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<CatchClauseSyntax, Slot> _movedCatches = new();
    private readonly Stack<MovedFinally> _finallies = new();
    private bool _returnLabelUsed;

    /// <inheritdoc/>
    public Fragment? Replace(StatementSyntax statement, Renderer renderer)
    {
        if (statement is ReturnStatementSyntax ret && _finallies.Count > 0 && !IsInFunction(ret))
        {
            return ReturnJump(ret.Expression == null ? null : renderer.RenderPart(ret.Expression));
        }
        return Replace(statement);
    }

    private Fragment? Replace(StatementSyntax statement)
    {
        switch (statement)
        {
            case BreakStatementSyntax when Enclosing(statement, static n => n is SwitchStatementSyntax || IsLoop(n)) is { } target && _targets.TryGetValue(target, out var labels):
                return Goto(labels.Break, target);
            case ContinueStatementSyntax when Enclosing(statement, IsLoop) is { } target && _targets.TryGetValue(target, out var labels):
                return Goto(labels.Continue!, target);
            case GotoStatementSyntax jump:
                return ReplaceGoto(jump);
            case ThrowStatementSyntax { Expression: null } when Enclosing(statement, static n => n is CatchClauseSyntax) is CatchClauseSyntax clause && _movedCatches.TryGetValue(clause, out Slot? slot):
                var rethrow = new Fragment($"throw global::Comet.Runtime.Lowered.Rethrow({slot.Name});");
                rethrow.Uses.Add(slot);
                return rethrow;
            default:
                return null;
        }
    }

    private Fragment? ReplaceGoto(GotoStatementSyntax jump)
    {
        if (jump.IsKind(SyntaxKind.GotoStatement))
        {
            return Model.GetSymbolInfo(jump.Expression!).Symbol is ILabelSymbol label && _userLabels.TryGetValue(label, out string? name)
                ? Goto(name, label.DeclaringSyntaxReferences[0].GetSyntax()) : null;
        }
        if (Enclosing(jump, static n => n is SwitchStatementSyntax) is not { } target || !_switches.TryGetValue(target, out SwitchLabels? labels)) return null;
        string to = jump.IsKind(SyntaxKind.GotoDefaultStatement) ? labels.Default! : labels.Cases[Model.GetConstantValue(jump.Expression!).Value ?? SwitchLabels.Null];
        return Goto(to, target);
    }

    private static bool IsLoop(SyntaxNode node) => node is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax;

    private static SyntaxNode? Enclosing(SyntaxNode node, System.Func<SyntaxNode, bool> isTarget)
    {
        for (SyntaxNode? n = node.Parent; n is not null && !IsBoundary(n); n = n.Parent)
        {
            if (isTarget(n)) return n;
        }
        return null;
    }

    /// <summary>What a jump cannot leave: a <c>return</c> within belongs to it.</summary>
    private static bool IsBoundary(SyntaxNode node) => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax;

    private static bool IsInFunction(SyntaxNode node) => node.Ancestors().First(IsBoundary) is not MemberDeclarationSyntax;

    private string UserLabel(LabeledStatementSyntax labeled) => _userLabels[Model.GetDeclaredSymbol(labeled)!];

    /// <summary>Names the labels of the statements that will be taken apart; jumps to the others stay as written.</summary>
    private void NameUserLabels(SyntaxList<StatementSyntax> statements)
    {
        foreach (StatementSyntax statement in statements)
        {
            for (StatementSyntax inner = statement; inner is LabeledStatementSyntax labeled; inner = labeled.Statement)
            {
                _userLabels[Model.GetDeclaredSymbol(labeled)!] = $"__{labeled.Identifier.ValueText}{_context.NextLabel()}";
            }
        }
    }

    /// <summary>A jump within the same try regions.</summary>
    private static Fragment Goto(string label)
    {
        var fragment = new Fragment($"goto {label};");
        fragment.Targets.Add(label);
        return fragment;
    }

    /// <summary>A jump to a label that belongs to <paramref name="target"/> (null: the method's end).</summary>
    private Fragment Goto(string label, SyntaxNode? target)
    {
        if (_finallies.Count == 0) return Goto(label);
        MovedFinally region = _finallies.Peek();
        if (target != null && region.Span.Contains(target.Span)) return Goto(label);
        int exit = region.AddExit(label, target);
        var fragment = new Fragment($"{{ {region.Leave.Name} = {exit}; goto {region.Label}; }}");
        fragment.Targets.Add(region.Label);
        return fragment;
    }

    private Fragment ReturnJump(Fragment? value)
    {
        if (_finallies.Count == 0)
        {
            var plain = new Fragment(value == null ? "return;" : $"return {value.Text};");
            if (value != null) plain.Absorb(value);
            return plain;
        }
        _returnLabelUsed = true;
        Fragment jump = Goto(ReturnLabel, null);
        if (value == null) return jump;
        ReturnSlot ??= _context.NewResult(_context.ResultType!);
        jump.Text = $"{{ {ReturnSlot.Name} = {value.Text}; {jump.Text.TrimStart('{', ' ')}";
        jump.Absorb(value);
        jump.Declares.Add(ReturnSlot);
        return jump;
    }

    /// <summary>A guarded region whose finally block is lowered after it, and how its body leaves it.</summary>
    private sealed class MovedFinally(TextSpan span, string label, Slot leave)
    {
        public TextSpan Span { get; } = span;

        public string Label { get; } = label;

        /// <summary>Which exit was taken; 0 is falling out of the end.</summary>
        public Slot Leave { get; } = leave;

        public List<(string Label, SyntaxNode? Target)> Exits { get; } = new();

        public int AddExit(string label, SyntaxNode? target)
        {
            int index = Exits.FindIndex(e => e.Label == label);
            if (index < 0)
            {
                Exits.Add((label, target));
                index = Exits.Count - 1;
            }
            return index + 1;
        }
    }

    /// <summary>The labels of a lowered switch's sections.</summary>
    private sealed class SwitchLabels
    {
        /// <summary>Stands for <c>case null</c>, which is no key of a dictionary.</summary>
        public static readonly object Null = new();

        public Dictionary<object, string> Cases { get; } = new();

        public string? Default { get; set; }
    }
}
