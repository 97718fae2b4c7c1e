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
    private void LowerWhile(WhileStatementSyntax loop)
    {
        if (HasUnsuspendableDesignation(loop.Condition) is { } reason)
        {
            EmitAtomic(loop, reason);
            return;
        }
        HoistDesignations(loop.Condition);
        int number = OpenLoop(loop);
        EmitGoto($"__Test{number}");
        EmitLabel($"__Body{number}");
        LowerEmbedded(loop.Statement);
        EmitLabel($"__Next{number}");
        EmitPoll();
        EmitLabel($"__Test{number}");
        EmitConditionalJump(LowerTop(loop.Condition), when: true, Goto($"__Body{number}"));
        EmitLabel($"__Break{number}");
    }

    private void LowerDo(DoStatementSyntax loop)
    {
        if (HasUnsuspendableDesignation(loop.Condition) is { } reason)
        {
            EmitAtomic(loop, reason);
            return;
        }
        HoistDesignations(loop.Condition);
        int number = OpenLoop(loop);
        EmitLabel($"__Body{number}");
        LowerEmbedded(loop.Statement);
        EmitLabel($"__Next{number}");
        EmitPoll();
        EmitConditionalJump(LowerTop(loop.Condition), when: true, Goto($"__Body{number}"));
        EmitLabel($"__Break{number}");
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
        int number = OpenLoop(loop);
        EmitGoto($"__Test{number}");
        EmitLabel($"__Body{number}");
        LowerEmbedded(loop.Statement);
        EmitLabel($"__Next{number}");
        foreach (ExpressionSyntax incrementor in loop.Incrementors)
        {
            HoistDesignations(incrementor);
            LowerExpressionStatement(incrementor);
        }
        EmitPoll();
        EmitLabel($"__Test{number}");
        EmitConditionalJump(loop.Condition == null ? new Fragment("true") : LowerTop(loop.Condition), when: true, Goto($"__Body{number}"));
        EmitLabel($"__Break{number}");
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
        var condition = new Fragment($"{index.Name} < {array.Name}.Length");
        condition.Uses.Add(array);
        condition.Uses.Add(index);
        var element = new Fragment($"{array.Name}[{index.Name}]");
        element.Uses.UnionWith(condition.Uses);
        var increment = new Fragment($"{index.Name}++;");
        increment.Uses.Add(index);
        LowerForEachBody(loop, condition, element, increment);
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
        var condition = new Fragment($"{cursor.Name}.MoveNext()");
        condition.Uses.Add(cursor);
        var element = new Fragment($"{cursor.Name}.Current");
        element.Uses.Add(cursor);
        if (whyNotPortable != null) condition.Pin = element.Pin = $"the collection cannot cross: {whyNotPortable}";
        LowerForEachBody(loop, condition, element, null);
    }

    private void LowerForEachBody(CommonForEachStatementSyntax loop, Fragment condition, Fragment element, Fragment? increment)
    {
        int number = OpenLoop(loop);
        EmitGoto($"__Test{number}");
        EmitLabel($"__Body{number}");
        if (loop is ForEachStatementSyntax each)
        {
            ILocalSymbol local = Model.GetDeclaredSymbol(each)!;
            Slot slot = _context.AddSlot(local, local.Type, local.Name);
            ITypeSymbol? elementType = Model.GetForEachStatementInfo(loop).ElementType;
            if (!SymbolEqualityComparer.Default.Equals(elementType, local.Type)) element.Text = $"({slot.Type}){element.Text}";
            EmitAssignment(slot, element);
        }
        else
        {
            ExpressionSyntax variable = ((ForEachVariableStatementSyntax)loop).Variable;
            HoistDesignations(variable);
            Fragment target = Render(variable);
            target.Text = $"{target.Text} = {element.Text};";
            target.Absorb(element);
            EmitCode(target);
        }
        LowerEmbedded(loop.Statement);
        EmitLabel($"__Next{number}");
        if (increment != null) EmitCode(increment);
        EmitPoll();
        EmitLabel($"__Test{number}");
        EmitConditionalJump(condition, when: true, Goto($"__Body{number}"));
        EmitLabel($"__Break{number}");
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

    private int OpenLoop(StatementSyntax loop)
    {
        int number = _context.NextLabel();
        _targets[loop] = ($"__Break{number}", $"__Next{number}");
        return number;
    }
}
