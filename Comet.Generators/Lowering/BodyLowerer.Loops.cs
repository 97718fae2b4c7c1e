using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Lowering;

/// <summary>
/// Loops. All have the shape that compilers give them, with a safepoint on the way from the body to the test:
/// <c>goto Test; Body: ...; Next: (poll) Test: if (condition) goto Body; Break:</c>
/// </summary>
internal sealed partial class BodyLowerer
{
    /// <summary>
    /// How often the body of a tight loop is written out between two looks whether to stop. Processors take two branches a cycle, and the smallest loops have two without ours.
    /// </summary>
    private const int TightLoopRounds = 4;

    /// <summary>Up to how many tokens a loop is tight.</summary>
    private const int TightLoopTokens = 48;

    private void LowerWhile(WhileStatementSyntax loop)
    {
        if (HasUnsuspendableDesignation(loop.Condition) is { } reason)
        {
            EmitAtomic(loop, reason);
            return;
        }
        HoistDesignations(loop.Condition);
        EmitLoop(loop, body: () => LowerEmbedded(loop.Statement), next: null, condition: () => LowerCondition(loop.Condition), rounds: IsTight(loop) ? TightLoopRounds : 1);
    }

    private void LowerDo(DoStatementSyntax loop)
    {
        if (HasUnsuspendableDesignation(loop.Condition) is { } reason)
        {
            EmitAtomic(loop, reason);
            return;
        }
        HoistDesignations(loop.Condition);
        EmitLoop(loop, body: () => LowerEmbedded(loop.Statement), next: null, condition: () => LowerCondition(loop.Condition), rounds: IsTight(loop) ? TightLoopRounds : 1);
    }

    private void LowerFor(ForStatementSyntax loop)
    {
        if (WhyAtomic(loop) is { } reason)
        {
            EmitAtomic(loop, reason);
            return;
        }
        if (loop.Declaration != null)
        {
            foreach (VariableDeclaratorSyntax variable in loop.Declaration.Variables)
            {
                if (variable.Initializer != null) HoistDesignations(variable.Initializer);
                LowerDeclarator(variable);
            }
        }
        foreach (ExpressionSyntax initializer in loop.Initializers)
        {
            HoistDesignations(initializer);
            LowerExpressionStatement(initializer);
        }
        if (loop.Condition != null) HoistDesignations(loop.Condition);
        EmitLoop(
            loop,
            body: () => LowerEmbedded(loop.Statement),
            next: () =>
            {
                foreach (ExpressionSyntax incrementor in loop.Incrementors)
                {
                    HoistDesignations(incrementor);
                    LowerExpressionStatement(incrementor);
                }
            },
            condition: () => loop.Condition == null ? new Fragment("true") : LowerCondition(loop.Condition),
            rounds: IsTight(loop) ? TightLoopRounds : 1);
    }

    private string? WhyAtomic(ForStatementSyntax loop)
    {
        foreach (VariableDeclaratorSyntax variable in loop.Declaration?.Variables ?? default)
        {
            if (Model.GetDeclaredSymbol(variable) is ILocalSymbol local && WhyNotSlot(local) is { } reason) return reason;
        }
        foreach (SyntaxNode part in loop.ChildNodes())
        {
            if (part is not StatementSyntax && HasUnsuspendableDesignation(part) is { } designation) return designation;
        }
        return null;
    }

    private void EmitLoop(StatementSyntax loop, Action body, Action? next, Func<Fragment> condition, int rounds)
    {
        int number = _context.NextLabel();
        if (loop is not DoStatementSyntax) EmitGoto($"__Test{number}");
        EmitLabel($"__Body{number}");
        for (int round = 1; round <= rounds; round++)
        {
            string nextLabel = round == rounds ? $"__Next{number}" : $"__Next{number}_{round}";
            _targets[loop] = ($"__Break{number}", nextLabel);
            body();
            EmitLabel(nextLabel);
            next?.Invoke();
            if (round < rounds) EmitConditionalJump(condition(), when: false, Goto($"__Break{number}"));
        }
        EmitPoll();
        EmitLabel($"__Test{number}");
        EmitConditionalJump(condition(), when: true, Goto($"__Body{number}"));
        EmitLabel($"__Break{number}");
    }

    /// <summary>
    /// Whether a loop is so small that looking each time round would be felt: some operations, none of which can take long, and nothing that must not be written twice.
    /// </summary>
    private bool IsTight(StatementSyntax loop)
    {
        if (loop.DescendantTokens().Take(TightLoopTokens + 1).Count() > TightLoopTokens) return false;
        foreach (SyntaxNode part in loop.DescendantNodes())
        {
            if (part is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or VariableDesignationSyntax
                or LabeledStatementSyntax or TryStatementSyntax or LockStatementSyntax or UsingStatementSyntax or FixedStatementSyntax or CheckedStatementSyntax)
            {
                return false;
            }
        }
        return !loop.ChildNodes().Any(IsSpine);
    }
}
