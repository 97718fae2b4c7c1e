using System;
using System.Linq;
using Comet.Generators.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Lowering;

/// <summary><c>await foreach</c> and <c>await using</c>: calls that the source does not show, each awaited.</summary>
internal sealed partial class BodyLowerer
{
    private const string AsyncDisposable = "System.IAsyncDisposable";

    private static bool IsAwaited(SyntaxNode statement) =>
        statement is CommonForEachStatementSyntax { AwaitKeyword.RawKind: not 0 } or UsingStatementSyntax { AwaitKeyword.RawKind: not 0 } or LocalDeclarationStatementSyntax { AwaitKeyword.RawKind: not 0 };

    // await foreach (T x in s) S   ->   e = s.GetAsyncEnumerator(); try { while (await e.MoveNextAsync()) { x = e.Current; S } } finally { await e.DisposeAsync(); }
    private void LowerAwaitForEach(CommonForEachStatementSyntax loop)
    {
        ForEachStatementInfo info = Model.GetForEachStatementInfo(loop);
        IMethodSymbol get = info.GetEnumeratorMethod!, next = info.MoveNextMethod!;
        Fragment stream = LowerTop(loop.Expression);
        Slot enumerator = get.ReturnType.TypeKind == TypeKind.Interface ? _context.NewHomeSpill(get.ReturnType, "async iterators stay at home") : _context.NewSpill(get.ReturnType);
        stream.Text = get.IsStatic || get.ReducedFrom is not null ? $"{BodyContext.TypeText(get.ContainingType)}.{get.Name}({stream.Text})"
            : get.ContainingType.TypeKind == TypeKind.Interface ? $"(({BodyContext.TypeText(get.ContainingType)}){stream.Text}).{get.Name}()"
            : $"({stream.Text}).{get.Name}()";
        EmitAssignment(enumerator, stream);
        void Body() => LowerForEachBody(
            loop,
            condition: () =>
            {
                Slot moved = _context.NewResult(Model.Compilation.GetSpecialType(SpecialType.System_Boolean));
                EmitAwaitOfCall(enumerator, enumerator.Name, next, moved);
                return Use(moved);
            },
            element: () => Combine($"{enumerator.Name}.Current", Use(enumerator)),
            next: null,
            rounds: 1);
        if (info.DisposeMethod is null) Body();
        else LowerTryMovedFinally(loop.Span, Body, () => LowerDispose(enumerator, () => EmitDisposeAsync(enumerator)));
    }

    private string? WhyNotStream(CommonForEachStatementSyntax loop)
    {
        ForEachStatementInfo info = Model.GetForEachStatementInfo(loop);
        if (info is not { GetEnumeratorMethod: { ReturnType: { IsRefLikeType: false } enumerator, RefKind: RefKind.None } get, MoveNextMethod: { } next, CurrentProperty: not null }) return "what it enumerates is not known here";
        if (HasNoName(enumerator) || AwaiterOf(next.ReturnType) is null || get.Parameters.Any(p => !p.IsOptional && !(get.IsStatic && p.Ordinal == 0))) return "what it enumerates is awaited as it is written";
        return info.DisposeMethod is null ? null : WhyNotDisposable(enumerator);
    }

    private string? WhyNotDisposable(StatementSyntax statement)
    {
        if (!IsAwaited(statement)) return null;
        if (statement is UsingStatementSyntax { Expression: { } expression }) return Model.GetTypeInfo(expression).Type is { } type ? WhyNotDisposable(type) : "what it disposes of has no type";
        VariableDeclarationSyntax declaration = (statement as UsingStatementSyntax)?.Declaration ?? ((LocalDeclarationStatementSyntax)statement).Declaration;
        return declaration.Variables.Select(v => WhyNotDisposable(((ILocalSymbol)Model.GetDeclaredSymbol(v)!).Type)).FirstOrDefault(static r => r is not null);
    }

    private string? WhyNotDisposable(ITypeSymbol type) => DisposeAsyncOf(type) is null ? $"what disposes of {type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)} is not known here" : null;

    private void EmitDisposeAsync(Slot resource)
    {
        IMethodSymbol dispose = DisposeAsyncOf(resource.Symbol)!;
        bool isByInterface = dispose.ContainingType.TypeKind == TypeKind.Interface;
        EmitAwaitOfCall(resource, isByInterface ? $"((global::{AsyncDisposable}){resource.Name})" : resource.Name, dispose, result: null);
    }

    /// <summary>What a resource is disposed of by: the method of that form that its type has, before the interface's; null if that is not certain.</summary>
    private IMethodSymbol? DisposeAsyncOf(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable) type = nullable.TypeArguments[0];
        for (ITypeSymbol? t = type; t is not null; t = t.BaseType)
        {
            if (t.GetMembers("DisposeAsync").OfType<IMethodSymbol>().FirstOrDefault() is not { } own) continue;
            return own is { IsStatic: false, Parameters.IsEmpty: true, DeclaredAccessibility: Accessibility.Public } && AwaiterOf(own.ReturnType) is not null ? own : null;
        }
        INamedTypeSymbol contract = Model.Compilation.GetTypeByMetadataName(AsyncDisposable)!;
        return Model.Compilation.HasImplicitConversion(type, contract) ? (IMethodSymbol)contract.GetMembers("DisposeAsync").Single() : null;
    }

    private void EmitAwaitOfCall(Slot receiver, string text, IMethodSymbol method, Slot? result)
    {
        if (AsyncMethods.IsAwaited(method) && TwinRule.HasTwin(method, Model.Compilation)) EmitTwinCall(Combine($"{text}.{TwinRule.AwaitedName(method)}(__t)", Use(receiver)), method, result, awaits: "OnContext");
        else EmitAwait(Combine($"{text}.{method.Name}().GetAwaiter()", Use(receiver)), AwaiterOf(method.ReturnType)!, result);
    }

    private static ITypeSymbol? AwaiterOf(ITypeSymbol awaitable) => awaitable.GetMembers("GetAwaiter").OfType<IMethodSymbol>().FirstOrDefault(static m => m is { IsStatic: false, Parameters.IsEmpty: true, DeclaredAccessibility: Accessibility.Public })?.ReturnType;
}
