using System;
using System.Linq;
using Comet.Generators.Gathering;
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
        EmitLoop(loop, body: () => LowerEmbedded(loop.Statement), next: null, condition: () => LowerTop(loop.Condition), rounds: IsTight(loop) ? TightLoopRounds : 1);
    }

    private void LowerDo(DoStatementSyntax loop)
    {
        if (HasUnsuspendableDesignation(loop.Condition) is { } reason)
        {
            EmitAtomic(loop, reason);
            return;
        }
        HoistDesignations(loop.Condition);
        EmitLoop(loop, body: () => LowerEmbedded(loop.Statement), next: null, condition: () => LowerTop(loop.Condition), rounds: IsTight(loop) ? TightLoopRounds : 1);
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
            condition: () => loop.Condition == null ? new Fragment("true") : LowerTop(loop.Condition),
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

    private void LowerForEach(CommonForEachStatementSyntax loop)
    {
        ITypeSymbol? type = Model.GetTypeInfo(loop.Expression).Type;
        if (WhyAtomic(loop) is { } reason)
        {
            EmitAtomic(loop, reason);
            return;
        }
        if (type is IArrayTypeSymbol { Rank: 1 } or { SpecialType: SpecialType.System_String }) LowerForEachIndexed(loop, type);
        else if (type is INamedTypeSymbol named && CursorOf(named) is { } cursor) LowerForEachCursor(loop, cursor);
        else EmitAtomic(loop, $"an enumerator of {type?.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)} cannot be suspended");
    }

    private string? WhyAtomic(CommonForEachStatementSyntax loop)
    {
        if (!loop.AwaitKeyword.IsKind(SyntaxKind.None)) return "await foreach runs as one piece";
        if (loop is ForEachStatementSyntax each) return Model.GetDeclaredSymbol(each) is { } local ? WhyNotSlot(local) : null;
        return HasUnsuspendableDesignation(((ForEachVariableStatementSyntax)loop).Variable);
    }

    // foreach (T x in a) S   ->   a' = a; i' = 0; goto Test; Body: x = a'[i']; S; Next: i'++; (poll) Test: if (i' < a'.Length) goto Body; Break:
    private void LowerForEachIndexed(CommonForEachStatementSyntax loop, ITypeSymbol type)
    {
        Slot array = _context.NewSpill(type), index = _context.NewSpill(Model.Compilation.GetSpecialType(SpecialType.System_Int32));
        EmitAssignment(array, LowerTop(loop.Expression));
        EmitAssignment(index, new Fragment("0"));
        Fragment Over(string text) => new Fragment(text) { Uses = { array, index } };
        LowerForEachBody(
            loop,
            condition: () => Over($"{index.Name} < {array.Name}.Length"),
            element: () => Over($"{array.Name}[{index.Name}]"),
            next: () => EmitCode(new Fragment($"{index.Name}++;") { Uses = { index } }),
            rounds: IsTight(loop) ? TightLoopRounds : 1);
    }

    // foreach (T x in list) S   ->   c = new ListCursor<T>(list); goto Test; Body: x = c.Current; S; Next: (poll) Test: if (c.MoveNext()) goto Body; Break:
    private void LowerForEachCursor(CommonForEachStatementSyntax loop, INamedTypeSymbol cursorType)
    {
        Fragment collection = LowerTop(loop.Expression);
        string? whyNotPortable = PortableTypes.Of(Model.GetTypeInfo(loop.Expression).Type!) is { IsPortable: false } verdict ? verdict.Reason : null;
        Slot cursor = _context.NewCursor(cursorType, whyNotPortable);
        Fragment created = new($"new {cursor.Type}({collection.Text})");
        created.Absorb(collection);
        EmitAssignment(cursor, created);
        string? pin = whyNotPortable == null ? null : $"the collection cannot cross: {whyNotPortable}";
        Fragment Over(string text) => new Fragment(text) { Uses = { cursor }, Pin = pin };
        LowerForEachBody(loop, condition: () => Over($"{cursor.Name}.MoveNext()"), element: () => Over($"{cursor.Name}.Current"), next: null, rounds: 1);
    }

    private void LowerForEachBody(CommonForEachStatementSyntax loop, Func<Fragment> condition, Func<Fragment> element, Action? next, int rounds)
    {
        Action<Fragment> assign;
        if (loop is ForEachStatementSyntax each)
        {
            ILocalSymbol local = Model.GetDeclaredSymbol(each)!;
            Slot slot = _context.AddSlot(local, local.Type, local.Name);
            bool isSame = SymbolEqualityComparer.Default.Equals(Model.GetForEachStatementInfo(loop).ElementType, local.Type);
            assign = value =>
            {
                if (!isSame) value.Text = $"({slot.Type}){value.Text}";
                EmitAssignment(slot, value);
            };
        }
        else
        {
            ExpressionSyntax variable = ((ForEachVariableStatementSyntax)loop).Variable;
            HoistDesignations(variable);
            assign = value =>
            {
                Fragment target = Render(variable);
                target.Text = $"{target.Text} = {value.Text};";
                target.Absorb(value);
                EmitCode(target);
            };
        }
        EmitLoop(
            loop,
            body: () =>
            {
                assign(element());
                LowerEmbedded(loop.Statement);
            },
            next,
            condition,
            rounds);
    }

    /// <summary>The enumerator that can be suspended for a collection type; null if there is none.</summary>
    private INamedTypeSymbol? CursorOf(INamedTypeSymbol type)
    {
        string? name = Analysis.RunAnywhereTable.MetadataName(type.OriginalDefinition) switch
        {
            "System.Collections.Generic.List`1" => "Comet.Runtime.ListCursor`1",
            "System.Collections.Generic.Dictionary`2" => "Comet.Runtime.DictionaryCursor`2",
            _ => null,
        };
        return name == null ? null : Model.Compilation.GetTypeByMetadataName(name)?.Construct(type.TypeArguments, type.TypeArgumentNullableAnnotations);
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
