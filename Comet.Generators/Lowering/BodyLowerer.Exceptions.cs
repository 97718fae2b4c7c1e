using System;
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
            if (clause.Filter == null) continue;
            // A filter runs while the exception looks for its handler: nothing can be suspended there, and nothing can go home from there.
            if (HasUnsuspendableDesignation(clause.Filter) is { } designation || IsSpine(clause.Filter))
            {
                EmitAtomic(statement, "an exception filter is asked before the finally blocks between the throw and the catch have run, and cannot be suspended there");
                return;
            }
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

    /// <summary>Whether finally blocks below may have run when an exception comes to a handler: those of what is called, and those that are moved.</summary>
    private bool CanUnwindInParts(BlockSyntax block) =>
        BodyContext.Executed(block).Any(_context.HasCallOnStack)
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
        INamedTypeSymbol exceptionType = Model.Compilation.GetTypeByMetadataName("System.Exception")!;
        Slot exception = _context.NewResult(exceptionType);
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
        var moved = new System.Collections.Generic.List<(CatchClauseSyntax Clause, string Label)>();
        foreach (CatchClauseSyntax clause in statement.Catches)
        {
            if (IsSpine(clause.Block))
            {
                string label = $"__Catch{number}_{moved.Count + 1}";
                moved.Add((clause, label));
                end.Catches.Add(MovedCatch(clause, label));
            }
            else
            {
                Fragment handler = Render(clause);
                handler.Targets.Add(endLabel);
                handler.Origin = clause;
                end.Catches.Add(handler);
            }
        }
        EndTry(end);
        if (moved.Count > 0) EmitGoto(endLabel);
        foreach ((CatchClauseSyntax clause, string label) in moved)
        {
            EmitLabel(label);
            LowerBlock(clause.Block);
            EmitGoto(endLabel);
        }
        EmitLabel(endLabel);
    }

    // catch (E e) when (f) { ... }   ->   catch (E e_p) when (Lowered.Set(out e, e_p) && (f)) { goto Catch; }
    private Fragment MovedCatch(CatchClauseSyntax clause, string label)
    {
        ITypeSymbol type = clause.Declaration != null ? Model.GetTypeInfo(clause.Declaration.Type).Type! : Model.Compilation.GetTypeByMetadataName("System.Exception")!;
        ILocalSymbol? local = clause.Declaration == null ? null : Model.GetDeclaredSymbol(clause.Declaration);
        Slot slot = local != null ? _context.AddSlot(local, type, local.Name) : _context.NewResult(type);
        _movedCatches[clause] = slot;
        var fragment = new Fragment("");
        string caught = _context.Unique("__e");
        string filter = "";
        if (clause.Filter != null)
        {
            HoistDesignations(clause.Filter.FilterExpression);
            Fragment condition = Render(clause.Filter.FilterExpression);
            fragment.Absorb(condition);
            filter = $" when (global::Comet.Runtime.Lowered.Set(out {slot.Name}, {caught}) && ({condition.Text}))";
        }
        fragment.Targets.Add(label);
        fragment.Declares.Add(slot);
        fragment.Text = $"catch ({BodyContext.TypeText(type)} {caught}){filter} {{ {slot.Name} = {caught}; goto {label}; }}";
        return fragment;
    }

    private Fragment RenderHandler(BlockSyntax block)
    {
        Fragment handler = Render(block);
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
