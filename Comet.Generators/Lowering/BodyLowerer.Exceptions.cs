using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Comet.Generators.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Comet.Generators.Lowering;

/// <summary>
/// Try statements. The try block stays a real try block, so exceptions find their handlers as C# has it. A catch or finally block that holds a suspension point is
/// moved out behind it, as the C# compiler does for await: the handler keeps the exception and leaves; a moved finally block is reached from every exit.
/// </summary>
internal sealed partial class BodyLowerer
{
    private void LowerTry(TryStatementSyntax statement)
    {
        foreach (CatchClauseSyntax clause in statement.Catches)
        {
            if (clause.Declaration != null && Model.GetDeclaredSymbol(clause.Declaration) is { } local && WhyNotSlot(local) is { } captured)
            {
                EmitAtomic(statement, captured);
                return;
            }
            if (clause.Filter is { } filter && HasUnsuspendableDesignation(filter) is { } designation)
            {
                EmitAtomic(statement, designation);
                return;
            }
        }
        // A filter runs while the exception looks for its handler: nothing can be suspended there, and nothing can go home from there. If it is asked when the handler is found, finally blocks have run.
        if (statement.Catches.Any(HasSuspension) && statement.Catches.SkipWhile(c => !HasSuspension(c)).Any(c => FilterRule.SeesUnwinding(c, Model, _context.Cancellation)))
        {
            EmitAtomic(statement, "an exception filter that reads or changes what others see must be asked before the finally blocks between the throw and the catch have run, and cannot be suspended there");
            return;
        }
        if (CanUnwindInParts(statement.Block) && FilterRule.SeesUnwinding(statement, Model, _context.Cancellation))
        {
            EmitAtomic(statement, FilterRule.Reason);
            return;
        }
        if (statement.Finally == null) LowerTryCatch(statement);
        else if (IsSpine(statement.Finally.Block)) LowerTryMovedFinally(statement.Span, body: () => LowerGuarded(statement), finallyBlock: () => LowerBlock(statement.Finally.Block));
        else LowerTryFinally(body: () => LowerGuarded(statement), finallyBlock: () => RenderHandler(statement.Finally.Block));
    }

    private bool HasSuspension(CatchClauseSyntax clause) => clause.Filter is { } filter && IsSpine(filter);

    /// <summary>Whether finally blocks below may have run when an exception comes to a handler: those of what is called, and those that are moved.</summary>
    private bool CanUnwindInParts(BlockSyntax block) =>
        BodyContext.Executed(block).Any(n => _context.HasCallOnStack(n) && _context.Twins(n).Any(m => _context.Analysis.HasCleanup(m, _context.Cancellation)))
        || block.DescendantNodes().Any(n => n is FinallyClauseSyntax && IsSpine(n) && !HasAwait(n) || n is UsingStatementSyntax or LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0, AwaitKeyword.RawKind: 0 });

    /// <summary>The compiler moves such a block out too, so a filter around it comes after it anyway.</summary>
    private static bool HasAwait(SyntaxNode block) => BodyContext.Executed(block).Any(static n => n is AwaitExpressionSyntax);

    private void LowerGuarded(TryStatementSyntax statement)
    {
        if (statement.Catches.Count > 0) LowerTryCatch(statement);
        else LowerBlock(statement.Block);
    }

    private void LowerTryFinally(Action body, Func<Fragment> finallyBlock)
    {
        var end = BeginTry();
        body();
        Fragment block = finallyBlock();
        block.Text = $"if (!__t.Unwinding{(_context.Iterator == null ? "" : $" && !{_context.Iterator.Name}.IsYielding")}) {block.Text}";
        if (_context.Iterator != null) block.Uses.Add(_context.Iterator);
        end.Finally = block;
        EndTry(end);
    }

    // try A finally B   ->   e = null; leave = 0; try { A (exits: leave = k; goto Finally) } catch (Exception x) { e = x; } Finally: B; if (e != null) rethrow; switch (leave) ...
    private void LowerTryMovedFinally(TextSpan span, Action body, Action finallyBlock)
    {
        Slot exception = _context.NewResult(ExceptionType);
        Slot leave = _context.NewResult(Model.Compilation.GetSpecialType(SpecialType.System_Int32));
        var region = new MovedFinally(span, $"__Finally{_context.NextLabel()}", leave);
        EmitAssignment(exception, new Fragment("null!"));
        EmitAssignment(leave, new Fragment("0"));

        _finallies.Push(region);
        TryEnd end = BeginTry();
        body();
        var handler = new Fragment($"catch (global::System.Exception __e) {{ {exception.Name} = __e; }}");
        handler.Declares.Add(exception);
        handler.Targets.Add(region.Label);
        end.Catches.Add(handler);
        EndTry(end);
        _finallies.Pop();

        EmitLabel(region.Label);
        finallyBlock();
        var rethrow = new Fragment($"if ({exception.Name} != null) throw global::Comet.Runtime.Lowered.Rethrow({exception.Name});");
        rethrow.Uses.Add(exception);
        EmitOwn(new Code(rethrow));
        if (region.Exits.Count > 0) EmitExits(region);
    }

    private void EmitExits(MovedFinally region)
    {
        var fragment = new Fragment("");
        fragment.Uses.Add(region.Leave);
        var text = new StringBuilder($"switch ({region.Leave.Name})\n{{");
        for (int i = 0; i < region.Exits.Count; i++)
        {
            Fragment jump = Goto(region.Exits[i].Label, region.Exits[i].Target);
            fragment.Absorb(jump);
            text.Append($"\n    case {i + 1}: {jump.Text}");
        }
        if (ReturnSlot != null) fragment.Uses.Add(ReturnSlot);
        fragment.Text = text.Append("\n}").ToString();
        EmitOwn(new Code(fragment));
    }

    private void LowerTryCatch(TryStatementSyntax statement)
    {
        int number = _context.NextLabel();
        string endLabel = $"__EndTry{number}";
        TryEnd end = BeginTry();
        LowerBlock(statement.Block);
        var moved = new List<(CatchClauseSyntax Clause, string Label)>();
        foreach (CatchClauseSyntax clause in statement.Catches.TakeWhile(c => !HasSuspension(c)))
        {
            if (IsSpine(clause.Block))
            {
                string label = $"__Catch{number}_{moved.Count + 1}";
                moved.Add((clause, label));
                end.Catches.Add(MovedCatch(clause, label));
            }
            else
            {
                Fragment handler = RenderClause(clause);
                handler.Targets.Add(endLabel);
                handler.Origin = clause;
                end.Catches.Add(handler);
            }
        }
        List<CatchClauseSyntax> asked = [.. statement.Catches.SkipWhile(c => !HasSuspension(c))];
        Slot? caught = asked.Count == 0 ? null : _context.NewResult(ExceptionType);
        if (caught is not null) end.Catches.Add(AskingCatch(asked, caught, $"__Filters{number}"));
        EndTry(end);
        if (moved.Count > 0 || caught is not null) EmitGoto(endLabel);
        foreach ((CatchClauseSyntax clause, string label) in moved)
        {
            EmitLabel(label);
            LowerBlock(clause.Block);
            EmitGoto(endLabel);
        }
        if (caught is not null) LowerAsked(asked, caught, number, endLabel);
        EmitLabel(endLabel);
    }

    // catch (A a) when (f) { ... } catch (B b) { ... }   ->   catch (Exception e_) when (e_ is A or B) { e = e_; goto Filters; }
    private Fragment AskingCatch(List<CatchClauseSyntax> clauses, Slot caught, string label)
    {
        bool takesAll = clauses.Any(c => SymbolEqualityComparer.Default.Equals(CaughtType(c), ExceptionType));
        string name = _context.Unique("__e"), types = string.Join(" or ", clauses.Select(c => BodyContext.TypeText(CaughtType(c))));
        var handler = new Fragment($"catch (global::System.Exception {name}){(takesAll ? "" : $" when ({name} is {types})")} {{ {caught.Name} = {name}; goto {label}; }}");
        handler.Declares.Add(caught);
        handler.Targets.Add(label);
        return handler;
    }

    // Filters: if (!(e is A)) goto Next; a = (A)e; try { holds = f; } catch { holds = false; } if (!holds) goto Next; ... goto EndTry; Next: (the same for B) rethrow
    private void LowerAsked(List<CatchClauseSyntax> clauses, Slot caught, int number, string endLabel)
    {
        EmitLabel($"__Filters{number}");
        bool canPass = true;
        for (int i = 0; i < clauses.Count && canPass; i++)
        {
            CatchClauseSyntax clause = clauses[i];
            string next = $"__NextFilter{number}_{i}";
            ITypeSymbol type = CaughtType(clause);
            bool takesAll = SymbolEqualityComparer.Default.Equals(type, ExceptionType);
            canPass = clause.Filter is not null || !takesAll;
            Slot slot = _movedCatches[clause] = SlotOf(clause, type);
            if (!takesAll) EmitConditionalJump(Combine($"{caught.Name} is {BodyContext.TypeText(type)}", Use(caught)), when: false, Goto(next));
            EmitAssignment(slot, Combine(takesAll ? caught.Name : $"({BodyContext.TypeText(type)}){caught.Name}", Use(caught)));
            if (clause.Filter is { } filter) EmitConditionalJump(Use(LowerFilter(filter)), when: false, Goto(next));
            LowerBlock(clause.Block);
            EmitGoto(endLabel);
            if (canPass) EmitLabel(next);
        }
        if (canPass) EmitCode(Combine($"throw global::Comet.Runtime.Lowered.Rethrow({caught.Name});", Use(caught)), fallsThrough: false);
    }

    /// <summary>What a filter answers: no, if it throws.</summary>
    private Slot LowerFilter(CatchFilterClauseSyntax filter)
    {
        Slot holds = _context.NewResult(Model.Compilation.GetSpecialType(SpecialType.System_Boolean));
        string asked = $"__Asked{_context.NextLabel()}";
        HoistDesignations(filter.FilterExpression);
        EmitAssignment(holds, new Fragment("false"));
        TryEnd end = BeginTry();
        EmitAssignment(holds, LowerCondition(filter.FilterExpression));
        var handler = new Fragment($"catch (global::System.Exception) {{ {holds.Name} = false; }}");
        handler.Declares.Add(holds);
        handler.Targets.Add(asked);
        end.Catches.Add(handler);
        EndTry(end);
        EmitLabel(asked);
        return holds;
    }

    private INamedTypeSymbol ExceptionType => Model.Compilation.GetTypeByMetadataName("System.Exception")!;

    private ITypeSymbol CaughtType(CatchClauseSyntax clause) => clause.Declaration is { } declaration ? Model.GetTypeInfo(declaration.Type).Type! : ExceptionType;

    /// <summary>What the exception is in that a clause has caught.</summary>
    private Slot SlotOf(CatchClauseSyntax clause, ITypeSymbol type) =>
        clause.Declaration is { } declaration && Model.GetDeclaredSymbol(declaration) is { } local ? _context.AddSlot(local, type, local.Name) : _context.NewResult(type);

    // catch (E e) when (f) { ... }   ->   catch (E e_p) when (Lowered.Set(out e, e_p) && (f)) { goto Catch; }
    private Fragment MovedCatch(CatchClauseSyntax clause, string label)
    {
        ITypeSymbol type = CaughtType(clause);
        Slot slot = _movedCatches[clause] = SlotOf(clause, type);
        var fragment = new Fragment("");
        string caught = _context.Unique("__e");
        string filter = "";
        if (clause.Filter != null)
        {
            HoistDesignations(clause.Filter.FilterExpression);
            Fragment condition = AsCondition(clause.Filter.FilterExpression, Render(clause.Filter.FilterExpression));
            fragment.Absorb(condition);
            filter = $" when (global::Comet.Runtime.Lowered.Set(out {slot.Name}, {caught}) && ({InRegion(condition.Text)}))";
        }
        fragment.Targets.Add(label);
        fragment.Declares.Add(slot);
        fragment.Text = $"catch ({BodyContext.TypeText(type)} {caught}){filter} {{ {slot.Name} = {caught}; goto {label}; }}";
        return fragment;
    }

    private Fragment RenderClause(CatchClauseSyntax clause)
    {
        if (_overflow is null) return Render(clause);
        Fragment block = Render(clause.Block);
        block.Text = $"{{ {_overflow} {block.Text} }}";
        var parts = new Dictionary<SyntaxNode, Fragment> { [clause.Block] = block };
        if (clause.Filter is { } filter)
        {
            Fragment condition = parts[filter.FilterExpression] = Render(filter.FilterExpression);
            condition.Text = InRegion(condition.Text);
        }
        return Render(clause, parts);
    }

    private Fragment RenderHandler(BlockSyntax block)
    {
        Fragment handler = Render(block);
        if (_overflow is not null) handler.Text = $"{_overflow} {handler.Text}";
        handler.Origin = block;
        return handler;
    }

    private void EndTry(TryEnd end)
    {
        _openTries--;
        Emit(end);
    }

    private TryEnd BeginTry()
    {
        int number = _context.NextLabel();
        Emit(new TryBegin(number));
        _openTries++;
        return new TryEnd(number);
    }
}
