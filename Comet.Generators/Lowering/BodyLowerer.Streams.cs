using System;
using System.Linq;
using Comet.Generators.Analysis;
using Comet.Generators.Gathering;
using Comet.Generators.Text;
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
        if (StreamOf(loop) is { } known)
        {
            LowerForEachStream(loop, known);
            return;
        }
        ForEachStatementInfo info = Model.GetForEachStatementInfo(loop);
        IMethodSymbol get = info.GetEnumeratorMethod!, next = info.MoveNextMethod!;
        Fragment stream = LowerTop(loop.Expression);
        Slot enumerator = get.ReturnType.TypeKind == TypeKind.Interface ? _context.NewHomeSpill(get.ReturnType, "what it enumerates is awaited at home") : _context.NewSpill(get.ReturnType);
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

    // await foreach (T x in s) S   ->   c = new StreamCursor<T>(s, token); try { while (c.MoveNext__CometAwaited(__t), or awaited at home) { x = c.Current; S } } finally { c.Dispose__CometAwaited(__t), or awaited at home }
    private void LowerForEachStream(CommonForEachStatementSyntax loop, Stream stream)
    {
        string cursorText = $"global::Comet.Runtime.StreamCursor<{BodyContext.TypeText(stream.Element)}>", none = "default(global::System.Threading.CancellationToken)";
        Slot source = Keep(LowerTop(stream.Source), stream.Type);
        Fragment token = stream.Token is null ? new Fragment(none) : Use(Keep(LowerTop(stream.Token), Model.GetTypeInfo(stream.Token).ConvertedType!));
        Slot cursor = _context.NewCursor(Model.Compilation.GetTypeByMetadataName("Comet.Runtime.StreamCursor`1")!.Construct(stream.Element), WhyNotPortable(stream.Type));
        if (stream.Get is { } get)
        {
            Slot enumerator = _context.NewResult(get.ReturnType);
            EmitTwinCall(Combine($"{source.Name}.{TwinRule.TwinName(get)}(__t{(get.Parameters.IsEmpty ? "" : ", " + none)})", Use(source)), get, enumerator);
            EmitAssignment(cursor, Combine($"new {cursorText}({enumerator.Name})", Use(enumerator)));
        }
        else
        {
            Emit(new GoHome(NextPoint(), "what it enumerates may have to be awaited at home", Combine($"{cursorText}.MustBeginAtHome({source.Name}, {token.Text})", Use(source), token)));
            EmitAssignment(cursor, Combine($"new {cursorText}({source.Name}, {token.Text})", Use(source), token));
        }

        INamedTypeSymbol enumeratorType = Model.Compilation.GetTypeByMetadataName("System.Collections.Generic.IAsyncEnumerator`1")!;
        IMethodSymbol next = enumeratorType.GetMembers("MoveNextAsync").OfType<IMethodSymbol>().Single();
        IMethodSymbol dispose = Model.Compilation.GetTypeByMetadataName(AsyncDisposable)!.GetMembers("DisposeAsync").OfType<IMethodSymbol>().Single();
        void Body() => LowerForEachBody(
            loop,
            condition: () =>
            {
                Slot moved = _context.NewResult(Model.Compilation.GetSpecialType(SpecialType.System_Boolean));
                EmitByTwinOrAtHome("MoveNext", next, moved);
                return Use(moved);
            },
            element: () => Combine($"{cursor.Name}.Current", Use(cursor)),
            next: null,
            rounds: 1);
        LowerTryMovedFinally(loop.Span, Body, () =>
        {
            string end = $"__EndUsing{_context.NextLabel()}";
            EmitConditionalJump(Combine($"{cursor.Name}.Enumerator is null", Use(cursor)), when: true, Goto(end));
            EmitByTwinOrAtHome("Dispose", dispose, result: null);
            EmitLabel(end);
        });

        void EmitByTwinOrAtHome(string name, IMethodSymbol method, Slot? result)
        {
            int number = _context.NextLabel();
            EmitConditionalJump(Combine($"{cursor.Name}.IsTwin", Use(cursor)), when: false, Goto($"__AwaitAtHome{number}"));
            // Both say alike how they end, as continuing an iterator method does: by whether there is another element.
            EmitTwinCall(Combine($"{cursor.Name}.{name}{TwinRule.TwinSuffix}Awaited(__t)", Use(cursor)), method, result, awaits: stream.OnContext ? "OnContext" : "Anywhere", resultType: Model.Compilation.GetSpecialType(SpecialType.System_Boolean));
            EmitGoto($"__EndAwait{number}");
            EmitLabel($"__AwaitAtHome{number}");
            ITypeSymbol awaited = stream.OnContext ? method.ReturnType : method.ReturnType.GetMembers("ConfigureAwait").OfType<IMethodSymbol>().Single().ReturnType;
            EmitAwait(Combine($"{cursor.Name}.Enumerator.{method.Name}(){(stream.OnContext ? "" : ".ConfigureAwait(false)")}.GetAwaiter()", Use(cursor)), AwaiterOf(awaited)!, result);
            EmitLabel($"__EndAwait{number}");
        }
    }

    /// <summary>What a loop takes elements of, if that is known as an <c>IAsyncEnumerable</c>, or is enumerated by an async iterator of the program's own; null if it is anything else.</summary>
    private Stream? StreamOf(CommonForEachStatementSyntax loop)
    {
        ExpressionSyntax source = Unparenthesized(loop.Expression);
        ExpressionSyntax? token = null;
        bool onContext = true;
        for (; source is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: { } configured }, ArgumentList.Arguments: { Count: 1 } arguments } call && Configuration(call) is { } name; source = Unparenthesized(configured))
        {
            ExpressionSyntax argument = arguments[0].Expression;
            if (name == "WithCancellation" && token is null) token = argument;
            else if (name == "ConfigureAwait" && argument.Kind() is SyntaxKind.TrueLiteralExpression or SyntaxKind.FalseLiteralExpression) onContext &= argument.IsKind(SyntaxKind.TrueLiteralExpression);
            else return null;
        }
        if (source != Unparenthesized(loop.Expression)) return Model.GetTypeInfo(source).Type is INamedTypeSymbol { Name: "IAsyncEnumerable" } type && Iterators.IsStream(type) ? new Stream(source, type, type.TypeArguments[0], token, onContext) : null;
        if (Model.GetForEachStatementInfo(loop).GetEnumeratorMethod is not { } get || Model.GetTypeInfo(source).Type is not { } known) return null;
        if (Iterators.IsStream(get.ContainingType)) return new Stream(source, get.ContainingType, get.ContainingType.TypeArguments[0], null, true);
        bool isIterator = TwinRule.Definition(get) is { IsAsync: true, IsIterator: true, IsExtensionMethod: false, Parameters.Length: <= 1 } && _context.Twin(loop, TwinRole.GetEnumerator) is not null && !HasNoName(known);
        return isIterator && Iterators.ElementType(get) is { } element ? new Stream(source, known, element, null, true, get) : null;
    }

    /// <summary>The name of the library's method that a call configures a stream by; null for another call.</summary>
    private string? Configuration(InvocationExpressionSyntax call) =>
        Model.GetSymbolInfo(call).Symbol is IMethodSymbol { Name: "WithCancellation" or "ConfigureAwait", ContainingType: { Name: "TaskAsyncEnumerableExtensions" or "ConfiguredCancelableAsyncEnumerable" } type } method && FrameworkTypes.IsFramework(type.ContainingAssembly) ? method.Name : null;

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
        type = type.WithoutNullable();
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

    /// <summary>What an <c>await foreach</c> goes through.</summary>
    /// <param name="Source">The expression that gives the stream.</param>
    /// <param name="Type">What the stream is known as.</param>
    /// <param name="Element">The type of its elements.</param>
    /// <param name="Token">What it is canceled by; null if nothing is said.</param>
    /// <param name="OnContext">Whether the loop goes on in the context of now.</param>
    /// <param name="Get">The async iterator method that gives the enumerator; null if the stream does.</param>
    private sealed record Stream(ExpressionSyntax Source, ITypeSymbol Type, ITypeSymbol Element, ExpressionSyntax? Token, bool OnContext, IMethodSymbol? Get = null);

    private static ITypeSymbol? AwaiterOf(ITypeSymbol awaitable) => awaitable.GetMembers("GetAwaiter").OfType<IMethodSymbol>().FirstOrDefault(static m => m is { IsStatic: false, Parameters.IsEmpty: true, DeclaredAccessibility: Accessibility.Public })?.ReturnType;
}
