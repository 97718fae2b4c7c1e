using System;
using System.Linq;
using Comet.Generators.Analysis;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Comet.Generators.Lowering;

/// <summary>
/// <c>using</c> statements and declarations: <c>try { S } finally { x?.Dispose(); }</c>, each variable guarding what follows it. If what disposes can be suspended or must run at home,
/// the finally block is moved out, like any other.
/// </summary>
internal sealed partial class BodyLowerer
{
    private static bool IsUsingDeclaration(StatementSyntax statement) => statement is LocalDeclarationStatementSyntax declaration && !declaration.UsingKeyword.IsKind(SyntaxKind.None);

    private void LowerUsing(UsingStatementSyntax statement)
    {
        if (WhyAtomic(statement) is { } reason)
        {
            EmitAtomic(statement, reason);
            return;
        }
        if (statement.Declaration is { } declaration)
        {
            LowerResources(declaration.Variables, 0, statement.Span, () => LowerEmbedded(statement.Statement));
            return;
        }
        ExpressionSyntax expression = statement.Expression!;
        HoistDesignations(expression);
        Slot resource = Keep(LowerTop(expression), TypeOf(expression));
        LowerResource(resource, statement, statement.Span, () => LowerEmbedded(statement.Statement));
    }

    private string? WhyAtomic(UsingStatementSyntax statement)
    {
        if (WhyNotDisposable(statement) is { } unknown) return unknown;
        if (statement.Expression is { } expression)
        {
            if (Model.GetTypeInfo(expression).Type is not { IsRefLikeType: false } type || type is IDynamicTypeSymbol || HasNoName(type)) return "what it disposes of has no place in a frame";
            return HasUnsuspendableDesignation(expression);
        }
        foreach (VariableDeclaratorSyntax variable in statement.Declaration!.Variables)
        {
            if (Model.GetDeclaredSymbol(variable) is ILocalSymbol local && WhyNotSlot(local) is { } reason) return reason;
            if (HasUnsuspendableDesignation(variable) is { } designation) return designation;
        }
        return null;
    }

    // using T x = E; rest   ->   x = E; try { rest } finally { x?.Dispose(); }
    private void LowerUsingDeclaration(SyntaxList<StatementSyntax> statements, int index)
    {
        var declaration = (LocalDeclarationStatementSyntax)statements[index];
        TextSpan guarded = TextSpan.FromBounds(declaration.SpanStart, statements.Last().Span.End);
        LowerResources(declaration.Declaration.Variables, 0, guarded, () => LowerStatements(statements, index + 1));
    }

    private void LowerResources(SeparatedSyntaxList<VariableDeclaratorSyntax> variables, int index, TextSpan guarded, Action body)
    {
        if (index == variables.Count)
        {
            body();
            return;
        }
        VariableDeclaratorSyntax variable = variables[index];
        HoistDesignations(variable);
        LowerDeclarator(variable);
        Slot resource = _context.SlotOf(Model.GetDeclaredSymbol(variable)!)!;
        LowerResource(resource, variable, guarded, () => LowerResources(variables, index + 1, guarded, body));
    }

    /// <summary>A region at whose end, however it is left, a resource is disposed of.</summary>
    /// <param name="resource">The resource, evaluated before.</param>
    /// <param name="node">The syntax that disposes of it.</param>
    /// <param name="guarded">What jumps must not leave without disposing of it.</param>
    /// <param name="body">Lowers the region.</param>
    private void LowerResource(Slot resource, SyntaxNode node, TextSpan guarded, Action body)
    {
        if (node.AncestorsAndSelf().FirstOrDefault(static n => n is StatementSyntax) is { } statement && IsAwaited(statement))
        {
            LowerTryMovedFinally(guarded, body, () => LowerDispose(resource, () => EmitDisposeAsync(resource)));
            return;
        }
        IMethodSymbol? twin = _context.Twin(node, TwinRole.Dispose);
        // While it is in use a resource that cannot cross keeps its frame at home, so what disposes of it is there already.
        bool isPinned = resource.WhyNotPortable == null && _context.Pins.ContainsKey(node);
        if (twin != null) LowerTryMovedFinally(guarded, body, () => LowerDispose(resource, () => EmitTwinCall(Combine($"{resource.Name}.{TwinRule.TwinName(twin)}(__t)", Use(resource)), twin, result: null)));
        else if (isPinned) LowerTryMovedFinally(guarded, body, () => LowerDispose(resource, () => EmitCode(Replacing(node, DisposeAsWritten(resource), Use(resource)))));
        else LowerTryFinally(body, () => Combine($"{{ {(CanBeNull(resource.Symbol) ? $"if ({resource.Name} is not null) " : "")}{DisposeAsWritten(resource)} }}", Use(resource)));
    }

    /// <summary>An enumerator whose class does not say that it is to be disposed of may be of one that does.</summary>
    private string DisposeAsWritten(Slot resource) =>
        Model.Compilation.HasImplicitConversion(resource.Symbol, Model.Compilation.GetSpecialType(SpecialType.System_IDisposable))
            ? $"((global::System.IDisposable){resource.Name}).Dispose();"
            : $"({resource.Name} as global::System.IDisposable)?.Dispose();";

    private void LowerDispose(Slot resource, Action dispose)
    {
        string end = $"__EndUsing{_context.NextLabel()}";
        if (CanBeNull(resource.Symbol)) EmitConditionalJump(Combine($"{resource.Name} is null", Use(resource)), when: true, Goto(end));
        dispose();
        EmitLabel(end);
    }

    private static bool CanBeNull(ITypeSymbol type) => !type.IsValueType || type.IsNullableValue();
}
