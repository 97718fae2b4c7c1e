using System.Linq;
using Comet.Generators.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Lowering;

/// <summary>
/// Awaits. Awaiting an async method that has a twin is a call of the twin, on the same stack. Anything else is awaited at home: the activation is suspended with its awaiter in
/// its frame, and its OS thread goes on with the caller.
/// </summary>
internal sealed partial class BodyLowerer
{
    private const string InPlaceAwaiter = "Comet.Runtime.InPlaceAwaiter";

    // x = await y;   ->   a = y.GetAwaiter(); if (!a.IsCompleted && __t.StopsForAwait()) { save; return; } Resume: x = a.GetResult();
    private void EmitAwait(AwaitExpressionSyntax node, Slot? result)
    {
        (InvocationExpressionSyntax? call, bool onContext) = AsyncMethods.Awaited(node);
        if (call is not null && _context.Twin(call, TwinRole.Call) is { } method && AsyncMethods.IsAwaited(method))
        {
            EmitTwinCall(call, result, onContext ? "OnContext" : "Anywhere");
            return;
        }
        AwaitExpressionInfo info = Model.GetAwaitExpressionInfo(node);
        if (info.IsDynamic || info.GetAwaiterMethod is not { } get) throw new NotSuspendableException(node, "what is awaited is not known here");
        Fragment awaited = LowerExpression(node.Expression);
        bool isPrimary = Unparenthesized(node.Expression) is InvocationExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax or ElementAccessExpressionSyntax;
        awaited.Text = isPrimary ? $"{awaited.Text}.GetAwaiter()" : $"({awaited.Text}).GetAwaiter()";
        EmitAwait(awaited, get.ReturnType, result);
    }

    private void EmitAwait(Fragment awaiter, ITypeSymbol type, Slot? result)
    {
        Slot slot = _context.NewResult(type);
        awaiter.Pin ??= "what is awaited is home's";
        EmitAssignment(slot, awaiter);
        bool isCritical = type.AllInterfaces.Any(static i => i.Name == "ICriticalNotifyCompletion");
        Emit(new Await(NextPoint(), slot, isCritical));
        var outcome = new Fragment(result is null ? $"{slot.Name}.GetResult();" : $"{result.Name} = {slot.Name}.GetResult();");
        outcome.Uses.Add(slot);
        Emit(new Code(outcome, result));
    }

    /// <summary>The twin of an async method that runs as written: home awaits its task.</summary>
    private void LowerAsyncBridge(string call)
    {
        ITypeSymbol? result = _context.ResultType;
        INamedTypeSymbol awaiter = Model.Compilation.GetTypeByMetadataName(result is null ? InPlaceAwaiter : InPlaceAwaiter + "`1")!;
        Slot? slot = result is null ? null : _context.NewResult(result);
        var start = new Fragment($"global::{InPlaceAwaiter}.Of({call})");
        start.Uses.UnionWith(_context.Slots.Where(static s => s.IsParameter));
        EmitAwait(start, result is null ? awaiter : awaiter.Construct(result), slot);
        EmitReturn(slot is null ? null : Use(slot));
    }
}
