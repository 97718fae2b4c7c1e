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
        int number = _context.NextLabel();
        string end = $"__EndSwitch{number}";
        _targets[statement] = (end, null);
        var labels = new SwitchLabels();
        _switches[statement] = labels;

        var choice = new Fragment("");
        choice.Absorb(value);
        var text = new StringBuilder($"switch ({value.Text})\n{{");
        for (int i = 0; i < statement.Sections.Count; i++)
        {
            string section = $"__Section{number}_{i + 1}";
            foreach (SwitchLabelSyntax label in statement.Sections[i].Labels)
            {
                text.Append("\n    ").Append(SwitchLabel(label, choice, labels, section)).Append(" goto ").Append(section).Append(';');
            }
            choice.Targets.Add(section);
        }
        choice.Text = text.Append("\n}").ToString();
        EmitCode(choice);
        EmitGoto(labels.Default ?? end);

        for (int i = 0; i < statement.Sections.Count; i++)
        {
            EmitLabel($"__Section{number}_{i + 1}");
            NameUserLabels(statement.Sections[i].Statements);
            foreach (StatementSyntax inner in statement.Sections[i].Statements) LowerStatement(inner);
        }
        EmitLabel(end);
    }

    private string? WhyAtomic(SwitchStatementSyntax statement)
    {
        if (HasUnsuspendableDesignation(statement.Expression) is { } governing) return governing;
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

    /// <summary>A pattern with its guard; its variables are copied to their slots when the pattern matches.</summary>
    private (string Pattern, string Guard) Arm(PatternSyntax pattern, WhenClauseSyntax? when, Fragment owner)
    {
        var renderer = new Renderer(_context, this, _bound);
        var (text, sets) = renderer.Pattern(pattern);
        owner.Absorb(renderer.Collected);
        var conditions = new List<string>();
        if (sets.Length > 0) conditions.Add(sets.Substring(" && ".Length));
        if (when != null)
        {
            Fragment condition = Render(when.Condition);
            owner.Absorb(condition);
            conditions.Add($"({condition.Text})");
        }
        return (text, conditions.Count == 0 ? "" : " when " + string.Join(" && ", conditions));
    }
}
