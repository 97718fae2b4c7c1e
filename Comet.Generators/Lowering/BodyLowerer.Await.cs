using System.Collections.Generic;
using System.Linq;
using Comet.Generators.Analysis;
using Comet.Generators.Closures;
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
        string awaits = onContext ? "OnContext" : "Anywhere";
        if (call is not null && _context.Twin(call, TwinRole.Call) is { } method)
        {
            if (AsyncMethods.IsAwaited(method))
            {
                EmitTwinCall(call, result, awaits);
                return;
            }
            if (method.MethodKind == MethodKind.DelegateInvoke && TwinInterface.OfAwaited(method) is { } twin)
            {
                EmitAwaitOfDelegate(node, call, method, twin, awaits, result);
                return;
            }
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

    /// <summary>
    /// Awaits the task of a delegate: <c>await f(a)</c> calls the twin of the async method or lambda that the delegate was made of, on the same stack; any other delegate is called, and its task awaited, at home.
    /// </summary>
    private void EmitAwaitOfDelegate(AwaitExpressionSyntax node, InvocationExpressionSyntax call, IMethodSymbol invoke, string twin, string awaits, Slot? result)
    {
        (Fragment called, List<Fragment> arguments) = DelegateOperands(call, invoke);
        ITypeSymbol? type = AsyncMethods.Awaited(invoke.ReturnType);
        int number = _context.NextLabel();
        EmitConditionalJump(Combine($"__t.MustRunAtHome<{twin}>({called.Text})", called), when: true, Goto($"__AwaitAtHome{number}"));
        string list = string.Concat(arguments.Select(static a => ", " + a.Text));
        Fragment inPlace = Combine($"__t.TwinOf<{twin}>({called.Text}).{ClosureNames.Invoke}{TwinRule.TwinSuffix}(__t{list}){(result is null ? "" : ".Value")}", [.. arguments, called]);
        EmitTwinCall(inPlace, invoke, result, awaits: awaits, resultType: type);
        EmitGoto($"__EndAwait{number}");
        EmitLabel($"__AwaitAtHome{number}");
        Slot task = _context.NewResult(invoke.ReturnType);
        EmitDelegateCall(called, arguments, invoke, task);
        bool isConfigured = Unparenthesized(node.Expression) != call;
        EmitAwait(Combine($"{task.Name}{(isConfigured ? $".ConfigureAwait({(awaits == "OnContext" ? "true" : "false")})" : "")}.GetAwaiter()", Use(task)), Model.GetAwaitExpressionInfo(node).GetAwaiterMethod!.ReturnType, result);
        EmitLabel($"__EndAwait{number}");
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
