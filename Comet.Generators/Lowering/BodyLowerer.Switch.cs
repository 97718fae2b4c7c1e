using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Lowering;

/// <summary>
/// Switch statements: C#'s own switch chooses, with all its patterns, and jumps to the section's label; the sections follow as flat code.
/// </summary>
internal sealed partial class BodyLowerer
{
    private void LowerSwitch(SwitchStatementSyntax statement)
    {
        if (WhyAtomic(statement) is { } reason)
        {
            EmitAtomic(statement, reason);
            return;
        }
        HoistDesignations(statement.Expression);
        Fragment value = LowerTop(statement.Expression);
        if (HasSuspendableGuard(statement)) value = Use(Keep(value, TypeOf(statement.Expression)));
        int number = _context.NextLabel();
        string end = $"__EndSwitch{number}";
        _targets[statement] = (end, null);
        var labels = new SwitchLabels();
        _switches[statement] = labels;
        // A label is known in all sections.
        foreach (SwitchSectionSyntax section in statement.Sections) NameUserLabels(section.Statements);

        var ways = new List<Way>();
        for (int i = 0; i < statement.Sections.Count; i++)
        {
            string section = $"__Section{number}_{i + 1}";
            foreach (SwitchLabelSyntax label in statement.Sections[i].Labels) ways.Add(new Way(label, (label as CasePatternSwitchLabelSyntax)?.WhenClause, section, choice => SwitchLabel(label, choice, labels, section)));
        }
        EmitChoice(value, [.. ways.Where(static w => w.Syntax is not DefaultSwitchLabelSyntax), .. ways.Where(static w => w.Syntax is DefaultSwitchLabelSyntax)]);
        EmitGoto(labels.Default ?? end);

        for (int i = 0; i < statement.Sections.Count; i++)
        {
            EmitLabel($"__Section{number}_{i + 1}");
            foreach (StatementSyntax inner in statement.Sections[i].Statements) LowerStatement(inner);
        }
        EmitLabel(end);
    }

    private string? WhyAtomic(SwitchStatementSyntax statement)
    {
        if (HasUnsuspendableDesignation(statement.Expression) is { } governing) return governing;
        if (HasSuspendableGuard(statement) && WhyNotKept(statement.Expression) is { } kept) return kept;
        foreach (SwitchSectionSyntax section in statement.Sections)
        {
            if (WhyAtomic(section.Statements) is { } reason) return reason;
            foreach (SwitchLabelSyntax label in section.Labels)
            {
                if (HasUnsuspendableDesignation(label) is { } designation) return designation;
            }
        }
        return null;
    }

    /// <summary>What a switch decides on is looked at again after a guard that was suspended.</summary>
    private string? WhyNotKept(ExpressionSyntax governing) => Model.GetTypeInfo(governing).Type switch
    {
        null or IErrorTypeSymbol => "what is switched on has no type of its own",
        { IsRefLikeType: true } => "what is switched on is a ref struct",
        IPointerTypeSymbol or IFunctionPointerTypeSymbol => "what is switched on is a pointer",
        IDynamicTypeSymbol => "what is switched on is dynamic",
        var type => HasNoName(type) ? "the type of what is switched on has no name" : null,
    };

    private bool HasSuspendableGuard(SwitchStatementSyntax statement) => statement.Sections.SelectMany(static s => s.Labels).Any(l => l is CasePatternSwitchLabelSyntax { WhenClause: { } when } && HasTwinCall(when));

    /// <summary>
    /// Jumps to where the first way that matches leads; on, if none does. A guard with a suspension point ends C#'s own switch: it is evaluated behind it, and if it is false another switch looks at the ways that are left.
    /// </summary>
    private void EmitChoice(Fragment value, IReadOnlyList<Way> ways)
    {
        for (int i = 0; i < ways.Count;)
        {
            var choice = new Fragment("");
            choice.Absorb(value);
            var text = new StringBuilder($"switch ({value.Text})\n{{");
            WhenClauseSyntax? guard = null;
            string guarded = "";
            for (; i < ways.Count && guard is null; i++)
            {
                guard = ways[i].Guard is { } when && HasTwinCall(when) ? when : null;
                if (guard is not null) guarded = $"__Guard{_context.NextLabel()}";
                string target = guard is null ? ways[i].Target : guarded;
                text.Append("\n    ").Append(ways[i].Text(choice)).Append(" goto ").Append(target).Append(';');
                choice.Targets.Add(target);
            }
            choice.Text = text.Append("\n}").ToString();
            EmitCode(choice);
            if (guard is null) continue;
            string next = $"__Next{_context.NextLabel()}";
            EmitGoto(next);
            EmitLabel(guarded);
            EmitConditionalJump(LowerCondition(guard.Condition), when: true, Goto(ways[i - 1].Target));
            EmitLabel(next);
        }
    }

    private string SwitchLabel(SwitchLabelSyntax label, Fragment choice, SwitchLabels labels, string section)
    {
        switch (label)
        {
            case CaseSwitchLabelSyntax constant:
                labels.Cases[Model.GetConstantValue(constant.Value).Value ?? SwitchLabels.Null] = section;
                Fragment value = Render(constant.Value);
                choice.Absorb(value);
                return $"case {value.Text}:";
            case CasePatternSwitchLabelSyntax pattern:
                if (pattern.Pattern is ConstantPatternSyntax constantPattern && Model.GetConstantValue(constantPattern.Expression) is { HasValue: true, Value: var key } && pattern.WhenClause == null)
                {
                    labels.Cases[key ?? SwitchLabels.Null] = section;
                }
                HoistDesignations(pattern);
                var (text, guard) = Arm(pattern.Pattern, pattern.WhenClause, choice);
                return $"case {text}{guard}:";
            default:
                labels.Default = section;
                return "default:";
        }
    }

    /// <summary>A pattern with its guard, if that is evaluated at once; its variables are copied to their slots when the pattern matches.</summary>
    private (string Pattern, string Guard) Arm(PatternSyntax pattern, WhenClauseSyntax? when, Fragment owner)
    {
        var renderer = new Renderer(_context, this, _bound);
        var (text, sets) = renderer.Pattern(pattern);
        owner.Absorb(renderer.Collected);
        var conditions = new List<string>();
        if (sets.Length > 0) conditions.Add(sets.Substring(" && ".Length));
        if (when != null && !HasTwinCall(when))
        {
            Fragment condition = Render(when.Condition);
            owner.Absorb(condition);
            conditions.Add($"({condition.Text})");
        }
        return (text, conditions.Count == 0 ? "" : " when " + string.Join(" && ", conditions));
    }

    /// <summary>A way that a switch may take.</summary>
    private sealed class Way(SyntaxNode syntax, WhenClauseSyntax? guard, string target, System.Func<Fragment, string> text)
    {
        public SyntaxNode Syntax { get; } = syntax;

        /// <summary>What must be true besides its pattern.</summary>
        public WhenClauseSyntax? Guard { get; } = guard;

        /// <summary>The label to which it leads.</summary>
        public string Target { get; } = target;

        /// <summary>Its pattern as a label of C#'s switch, for the step that is to have it.</summary>
        public System.Func<Fragment, string> Text { get; } = text;
    }
}
