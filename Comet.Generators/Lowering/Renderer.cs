using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Comet.Generators.Analysis;
using Comet.Generators.Model;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Lowering;

/// <summary>
/// Writes the user's syntax as text: verbatim, but for renamed locals, parts that were evaluated before (<paramref name="substitutions"/>), and jumps whose target
/// was lowered. Collects the slots, pins and jump targets on the way. Directives and disabled text are dropped.
/// </summary>
/// <param name="context">The body.</param>
/// <param name="jumps">What becomes of a jump statement; null if it stays as written.</param>
/// <param name="substitutions">Text for whole nodes.</param>
internal sealed class Renderer(BodyContext context, IJumpTable jumps, Dictionary<SyntaxNode, Fragment> substitutions)
{
    private readonly StringBuilder _text = new();
    private readonly Fragment _result = new("");

    /// <summary>Renders a node.</summary>
    public Fragment Render(SyntaxNode node)
    {
        Visit(node);
        string text = _text.ToString();
        // A pattern is known by its text.
        if (node is PatternSyntax && Shown(node.GetLeadingTrivia()) is var before && text.StartsWith(before, StringComparison.Ordinal)) text = text.Substring(before.Length);
        // A comment that goes on to the end of its line would hide what comes after the text.
        if (node.GetTrailingTrivia() is var trailing && trailing.Any(SyntaxKind.SingleLineCommentTrivia) && Shown(trailing) is var after && text.EndsWith(after, StringComparison.Ordinal)) text = text.Substring(0, text.Length - after.Length);
        _result.Text = text.Trim();
        return _result;
    }

    private void Visit(SyntaxNode node)
    {
        if (substitutions.TryGetValue(node, out Fragment? substitution))
        {
            _result.Absorb(substitution);
            Surround(node, substitution.Text);
            return;
        }
        if (context.Pins.TryGetValue(node, out string? pin)) _result.Pin ??= pin;
        if (context.AtomicPins.TryGetValue(node, out string? atomicPin)) _result.Pin ??= atomicPin;
        if (IsAwait(node)) context.AwaitAsWritten ??= node;
        switch (node)
        {
            case StatementSyntax statement when jumps.Replace(statement, this) is { } jump:
                _result.Absorb(jump);
                Surround(node, jump.Text);
                return;
            case SimpleNameSyntax name when context.IsStarted(name):
                AppendTrivia(name.Identifier.LeadingTrivia);
                _text.Append(name.Identifier.ValueText + GeneratedNames.StartSuffix);
                if (name is GenericNameSyntax generic) Visit(generic.TypeArgumentList);
                else AppendTrivia(name.Identifier.TrailingTrivia);
                return;
            case IdentifierNameSyntax name when Slot(name) is { } slot:
                Use(slot);
                Surround(node, (slot.Name == name.Identifier.ValueText ? "" : MemberName(name)) + slot.Name);
                return;
            case DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax single } declaration when Slot(single) is { } slot:
                Declare(slot);
                Surround(declaration, slot.Name);
                return;
            case DeclarationExpressionSyntax { Designation: ParenthesizedVariableDesignationSyntax designation } declaration when HasSlots(designation):
                Surround(declaration, Deconstruction(designation));
                return;
            case ParenthesizedExpressionSyntax parenthesized:
                VisitParenthesized(parenthesized);
                return;
            case IsPatternExpressionSyntax isPattern when HasSlots(isPattern.Pattern):
                VisitIsPattern(isPattern);
                return;
            case InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } nameOf when context.Model.GetConstantValue(nameOf).Value is string value:
                Surround(node, Literal.Of(value));
                return;
            case ExpressionSyntax member when ConstructedMembers.Variable(member, context) is { } variable:
                Surround(node, variable);
                return;
            case ArgumentListSyntax arguments when node.Parent is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax && CallerInfo(node.Parent) is { Length: > 0 } callerInfo:
                VisitArguments(arguments, callerInfo);
                return;
        }
        foreach (SyntaxNodeOrToken child in node.ChildNodesAndTokens())
        {
            if (child.AsNode() is { } childNode) Visit(childNode);
            else Append(child.AsToken());
        }
    }

    /// <summary>Whether a node awaits something in the body itself, not in a function in it.</summary>
    private bool IsAwait(SyntaxNode node) =>
        node is AwaitExpressionSyntax or CommonForEachStatementSyntax { AwaitKeyword.RawKind: not 0 } or UsingStatementSyntax { AwaitKeyword.RawKind: not 0 } or LocalDeclarationStatementSyntax { AwaitKeyword.RawKind: not 0 }
        && !node.Ancestors().TakeWhile(a => a != context.Syntax).Any(static a => a is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);

    /// <summary>What was collected so far.</summary>
    public Fragment Collected => _result;

    /// <summary>Renders part of the node being rendered, into its own fragment.</summary>
    public Fragment RenderPart(SyntaxNode node) => new Renderer(context, jumps, substitutions).Render(node);

    private void Use(Slot slot)
    {
        _result.Uses.Add(slot);
        if (slot.WhyNotPortable != null) _result.Pin ??= $"{slot.Name} cannot cross: {slot.WhyNotPortable}";
    }

    private void Declare(Slot slot)
    {
        Use(slot);
        _result.Declares.Add(slot);
    }

    private Slot? Slot(IdentifierNameSyntax name) =>
        context.Model.VariableOf(name, context.Cancellation) is { Kind: SymbolKind.Local or SymbolKind.Parameter } symbol ? context.SlotOf(symbol) : null;

    private Slot? Slot(SingleVariableDesignationSyntax designation) =>
        context.Model.GetDeclaredSymbol(designation, context.Cancellation) is { } symbol ? context.SlotOf(symbol) : null;

    private bool HasSlots(SyntaxNode node)
    {
        foreach (SyntaxNode descendant in node.DescendantNodesAndSelf())
        {
            if (descendant is SingleVariableDesignationSyntax designation && Slot(designation) != null) return true;
        }
        return false;
    }

    /// <summary>A renamed variable keeps giving its name to a tuple element or an anonymous member, unless another has the same name.</summary>
    private string MemberName(IdentifierNameSyntax name) => name.Parent switch
    {
        ArgumentSyntax { NameColon: null, Parent: TupleExpressionSyntax tuple } argument when !IsAssignedTo(tuple) && context.Model.GetTypeInfo(tuple, context.Cancellation).Type is INamedTypeSymbol { IsTupleType: true } type
            && type.TupleElements[tuple.Arguments.IndexOf(argument)].Name == name.Identifier.ValueText => $"{name.Identifier.Text}: ",
        AnonymousObjectMemberDeclaratorSyntax { NameEquals: null } => $"{name.Identifier.Text} = ",
        _ => "",
    };

    private static bool IsAssignedTo(TupleExpressionSyntax tuple) =>
        tuple.Parent is AssignmentExpressionSyntax assignment ? assignment.Left == tuple : tuple.Parent is ArgumentSyntax { Parent: TupleExpressionSyntax outer } && IsAssignedTo(outer);

    // "(f())(x)" is a call, but once f() has its value in a local, "(local)(x)" would be a cast, and so would "(local) with { }".
    private void VisitParenthesized(ParenthesizedExpressionSyntax node)
    {
        Fragment inner = RenderPart(node.Expression);
        _result.Absorb(inner);
        Surround(node, SyntaxFacts.IsValidIdentifier(inner.Text) ? inner.Text : $"({inner.Text})");
    }

    private string Deconstruction(VariableDesignationSyntax designation)
    {
        switch (designation)
        {
            case SingleVariableDesignationSyntax single:
                Slot? slot = Slot(single);
                if (slot != null) Declare(slot);
                return slot?.Name ?? "var " + single.Identifier.Text;
            case ParenthesizedVariableDesignationSyntax parenthesized:
                var parts = new List<string>();
                foreach (VariableDesignationSyntax variable in parenthesized.Variables) parts.Add(Deconstruction(variable));
                return "(" + string.Join(", ", parts) + ")";
            default:
                return "_";
        }
    }

    // x is T v   ->   (x is T v_p && Lowered.Set(out v, v_p));   x is not T v   ->   !(x is T v_p && Lowered.Set(out v, v_p))
    private void VisitIsPattern(IsPatternExpressionSyntax node)
    {
        PatternSyntax pattern = node.Pattern;
        bool negated = false;
        while (pattern is ParenthesizedPatternSyntax or UnaryPatternSyntax)
        {
            if (pattern is UnaryPatternSyntax not)
            {
                negated = !negated;
                pattern = not.Pattern;
            }
            else
            {
                pattern = ((ParenthesizedPatternSyntax)pattern).Pattern;
            }
        }
        var (text, sets) = Pattern(pattern);
        Fragment operand = RenderPart(node.Expression);
        _result.Absorb(operand);
        Surround(node, $"{(negated ? "!" : "")}({operand.Text} is {text}{sets})");
    }

    /// <summary>A pattern with its variables renamed, and the conjuncts that copy them to their slots.</summary>
    public (string Text, string Sets) Pattern(PatternSyntax pattern)
    {
        var sets = new StringBuilder();
        var own = new Dictionary<SyntaxNode, Fragment>(substitutions);
        foreach (SyntaxNode descendant in pattern.DescendantNodesAndSelf())
        {
            if (descendant is not SingleVariableDesignationSyntax designation || Slot(designation) is not { } slot) continue;
            Declare(slot);
            string name = context.Unique(slot.Name + "_p");
            own[designation] = new Fragment(name);
            sets.Append($" && global::Comet.Runtime.Lowered.Set(out {slot.Name}, {name})");
        }
        var renderer = new Renderer(context, jumps, own);
        Fragment text = renderer.Render(pattern);
        _result.Absorb(text);
        return (text.Text, sets.ToString());
    }

    private void VisitArguments(ArgumentListSyntax arguments, string callerInfo)
    {
        Append(arguments.OpenParenToken);
        foreach (SyntaxNodeOrToken child in arguments.Arguments.GetWithSeparators())
        {
            if (child.AsNode() is { } node) Visit(node);
            else Append(child.AsToken());
        }
        _text.Append(arguments.Arguments.Count == 0 ? callerInfo.Substring(2) : callerInfo);
        Append(arguments.CloseParenToken);
    }

    /// <summary>See <see cref="Lowering.CallerInfo"/>.</summary>
    public string CallerInfo(SyntaxNode call) => Lowering.CallerInfo.Of(call, context.Model, context.Cancellation);

    private void Surround(SyntaxNode node, string text)
    {
        AppendTrivia(node.GetLeadingTrivia());
        _text.Append(text);
        AppendTrivia(node.GetTrailingTrivia());
    }

    private void Append(SyntaxToken token)
    {
        AppendTrivia(token.LeadingTrivia);
        _text.Append(token.Text);
        AppendTrivia(token.TrailingTrivia);
    }

    private void AppendTrivia(SyntaxTriviaList trivia)
    {
        foreach (SyntaxTrivia piece in trivia)
        {
            if (IsShown(piece)) _text.Append(piece.ToString());
        }
    }

    private static string Shown(SyntaxTriviaList trivia) => string.Concat(trivia.Where(IsShown).Select(static t => t.ToString()));

    private static bool IsShown(SyntaxTrivia piece) => piece.Kind() is SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia or SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia;
}

/// <summary>Knows the jumps whose targets were lowered.</summary>
internal interface IJumpTable
{
    /// <summary>The text for a statement that jumps out of what is rendered verbatim, or null if it stays as written.</summary>
    Fragment? Replace(StatementSyntax statement, Renderer renderer);
}
