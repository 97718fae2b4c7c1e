using System.Linq;
using Comet.Generators.Analysis;
using Comet.Generators.Gathering;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Lowering;

/// <summary>Statements in general, declarations, and <c>if</c>.</summary>
internal sealed partial class BodyLowerer
{
    private void LowerBlock(BlockSyntax block, bool isRoot = false)
    {
        if (WhyAtomic(block) is { } reason)
        {
            EmitAtomic(block, reason);
            return;
        }
        if (!isRoot && !IsSpine(block))
        {
            EmitStatementVerbatim(block);
            return;
        }
        NameUserLabels(block.Statements);
        LowerStatements(block.Statements, first: 0);
    }

    private void LowerStatements(SyntaxList<StatementSyntax> statements, int first)
    {
        for (int i = first; i < statements.Count; i++)
        {
            if (IsUsingDeclaration(statements[i]))
            {
                LowerUsingDeclaration(statements, i);
                return;
            }
            LowerStatement(statements[i]);
        }
    }

    /// <summary>Lowers a statement that stands in a scope whose locals have slots.</summary>
    private void LowerStatement(StatementSyntax statement)
    {
        _context.Cancellation.ThrowIfCancellationRequested();
        SyntaxNode? outer = _origin;
        _origin = statement;
        LowerStatementItself(statement);
        _origin = outer;
    }

    private void LowerStatementItself(StatementSyntax statement)
    {
        HoistDesignations(statement);
        switch (statement)
        {
            case LocalDeclarationStatementSyntax declaration: LowerDeclaration(declaration); return;
            case LabeledStatementSyntax labeled:
                EmitLabel(UserLabel(labeled));
                EmitPoll();
                LowerStatement(labeled.Statement);
                return;
            case BlockSyntax block: LowerBlock(block); return;
            case EmptyStatementSyntax: return;
            case BreakStatementSyntax or ContinueStatementSyntax or GotoStatementSyntax when Replace(statement) is { } jump:
                Emit(new Code(jump, fallsThrough: false));
                return;
            case ReturnStatementSyntax { Expression: { } expression }: LowerReturn(expression); return;
            case ReturnStatementSyntax: EmitReturn(null); return;
            case YieldStatementSyntax yield: LowerYield(yield); return;
        }
        if (!IsSpine(statement))
        {
            EmitStatementVerbatim(statement);
            return;
        }
        switch (statement)
        {
            case ExpressionStatementSyntax expression: LowerExpressionStatement(expression.Expression); break;
            case IfStatementSyntax conditional: LowerIf(conditional); break;
            case WhileStatementSyntax loop: LowerWhile(loop); break;
            case DoStatementSyntax loop: LowerDo(loop); break;
            case ForStatementSyntax loop: LowerFor(loop); break;
            case CommonForEachStatementSyntax loop: LowerForEach(loop); break;
            case SwitchStatementSyntax choice: LowerSwitch(choice); break;
            case TryStatementSyntax region: LowerTry(region); break;
            case UsingStatementSyntax region: LowerUsing(region); break;
            case LockStatementSyntax region: LowerLock(region); break;
            case ThrowStatementSyntax { Expression: { } exception }: LowerThrow(exception); break;
            case ThrowStatementSyntax: EmitStatementVerbatim(statement); break;
            case CheckedStatementSyntax region: LowerChecked(region); break;
            default: EmitAtomic(statement, WhyNotLowered(statement)); break;
        }
    }

    private static string WhyNotLowered(StatementSyntax statement) => statement switch
    {
        FixedStatementSyntax => "memory is fixed",
        UnsafeStatementSyntax => "unsafe code runs as one piece",
        _ => $"{statement.Kind()} runs as one piece",
    };

    private void EmitStatementVerbatim(StatementSyntax statement)
    {
        Fragment fragment = Render(statement);
        bool fallsThrough = statement is not (ThrowStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax or GotoStatementSyntax or ReturnStatementSyntax) && EndIsReachable(statement);
        Slot? definition = null;
        if (statement is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: IdentifierNameSyntax left } assignment }
            && Model.GetSymbolInfo(left).Symbol is { } symbol && _context.SlotOf(symbol) is { } slot)
        {
            definition = slot;
            // A plain assignment does not read what it overwrites.
            if (!Render(assignment.Right).Uses.Contains(slot)) fragment.Uses.Remove(slot);
        }
        EmitCode(fragment, definition, fallsThrough);
    }

    private void LowerDeclaration(LocalDeclarationStatementSyntax statement)
    {
        if (statement.IsConst)
        {
            foreach (VariableDeclaratorSyntax variable in statement.Declaration.Variables)
            {
                var local = (ILocalSymbol)Model.GetDeclaredSymbol(variable)!;
                Slot slot = _context.AddSlot(local, local.Type, local.Name);
                _context.Slots.Remove(slot);
                _context.Constants.Add($"const {BodyContext.TypeText(local.Type)} {slot.Name} = {InRegion(Render(variable.Initializer!.Value).Text)};");
            }
            return;
        }
        foreach (VariableDeclaratorSyntax variable in statement.Declaration.Variables) LowerDeclarator(variable);
    }

    private void LowerDeclarator(VariableDeclaratorSyntax variable)
    {
        var local = (ILocalSymbol)Model.GetDeclaredSymbol(variable)!;
        Slot slot = _context.AddSlot(local, local.Type, local.Name);
        if (variable.Initializer?.Value is not { } value) return;
        if (value is InitializerExpressionSyntax elements)
        {
            // int[] a = { 1, 2 };   ->   a = new int[] { 1, 2 };
            Fragment array = LowerTop(elements);
            array.Text = $"new {BodyContext.TypeText(local.Type.WithNullableAnnotation(NullableAnnotation.None))} {array.Text}";
            EmitAssignment(slot, array);
            return;
        }
        if (TryLowerCallInto(value, slot)) return;
        EmitAssignment(slot, LowerTop(value));
    }

    private void LowerIf(IfStatementSyntax statement)
    {
        int number = _context.NextLabel();
        string elseLabel = $"__Else{number}", endLabel = $"__EndIf{number}";
        Fragment condition = LowerCondition(statement.Condition);
        string target = statement.Else == null ? endLabel : elseLabel;
        EmitConditionalJump(condition, when: false, Goto(target));
        LowerEmbedded(statement.Statement);
        if (statement.Else != null)
        {
            EmitGoto(endLabel);
            EmitLabel(elseLabel);
            LowerEmbedded(statement.Else.Statement);
        }
        EmitLabel(endLabel);
    }

    /// <summary>A statement that is a scope of its own.</summary>
    private void LowerEmbedded(StatementSyntax statement)
    {
        if (statement is not BlockSyntax && HasUnsuspendableDesignation(statement) is { } reason) EmitAtomic(statement, reason);
        else LowerStatement(statement);
    }

    private void LowerChecked(CheckedStatementSyntax statement)
    {
        string? outer = _overflow;
        _overflow = statement.Keyword.ValueText;
        LowerBlock(statement.Block);
        _overflow = outer;
    }

    private void LowerReturn(ExpressionSyntax expression)
    {
        if (expression is RefExpressionSyntax || _context.ResultType == null)
        {
            LowerExpressionStatement(expression);
            EmitReturn(null);
            return;
        }
        if (_finallies.Count == 0 && Unparenthesized(expression) is ConditionalExpressionSyntax conditional && (HasTwinCall(conditional.WhenTrue) || HasTwinCall(conditional.WhenFalse))
            && SymbolEqualityComparer.Default.Equals(Model.GetTypeInfo(conditional).Type, _context.ResultType))
        {
            // return c ? a : b;   ->   if (!c) goto Otherwise; return a; Otherwise: return b;
            string otherwise = $"__Otherwise{_context.NextLabel()}";
            EmitConditionalJump(LowerCondition(conditional.Condition), when: false, Goto(otherwise));
            LowerReturnOf(conditional.WhenTrue);
            EmitLabel(otherwise);
            LowerReturnOf(conditional.WhenFalse);
            return;
        }
        Fragment value = LowerTop(expression);
        if (Steps.Count > 0 && Steps[Steps.Count - 1] is TwinCall { Result: { } result } call && result.Name == value.Text && IsTail(call))
        {
            call.IsTail = true;
            return;
        }
        EmitReturn(value);
    }

    private void LowerReturnOf(ExpressionSyntax expression)
    {
        if (Unparenthesized(expression) is ThrowExpressionSyntax thrown) LowerThrow(thrown.Expression);
        else LowerReturn(expression);
    }

    /// <summary>Outside of try blocks, and without a conversion, the callee's result is the method's.</summary>
    private bool IsTail(TwinCall call) =>
        !TwinRule.IsOfStructure(_context.Method) && _finallies.Count == 0 && _openTries == 0 && call.References.Count == 0 && !_context.HasReferences
        // Who awaits a task goes on in the contexts it had, which is left to do.
        && call.Awaits is null
        && SymbolEqualityComparer.IncludeNullability.Equals(call.Method.ReturnType.WithNullableAnnotation(NullableAnnotation.None), _context.ResultType!.WithNullableAnnotation(NullableAnnotation.None));

    private void EmitReturn(Fragment? value)
    {
        // A value that cannot cross must come into being where it is wanted.
        if (value != null && PortableTypes.Of(_context.ResultType!, Model.Compilation) is { IsPortable: false } verdict) value.Pin ??= $"the result cannot cross: {verdict.Reason}";
        if (value != null) value.Text = InRegion(value.Text);
        Fragment fragment = ReturnJump(value);
        if (fragment.Pin != null) EmitGoHome(fragment.Pin);
        Emit(new Code(fragment, fallsThrough: false));
    }

    private void LowerThrow(ExpressionSyntax exception)
    {
        Fragment value = LowerTop(exception);
        var fragment = new Fragment($"throw {value.Text};");
        fragment.Absorb(value);
        EmitCode(fragment, fallsThrough: false);
    }
}
