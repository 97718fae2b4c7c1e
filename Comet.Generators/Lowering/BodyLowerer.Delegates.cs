using System.Collections.Generic;
using System.Linq;
using Comet.Generators.Closures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Lowering;

/// <summary>
/// Calls of delegates: <c>f(a)</c> calls the twin of the lambda or method that the delegate was made of; any other delegate is called as it is, at
/// home.
/// </summary>
internal sealed partial class BodyLowerer
{
    /// <summary>Whether a call of a delegate can be suspended: its signature has a twin, and the arguments stand in it one by one.</summary>
    public static bool CanCallTwin(InvocationExpressionSyntax call, IMethodSymbol invoke) =>
        invoke.MethodKind == MethodKind.DelegateInvoke && TwinInterface.Of(invoke) != null && call.ArgumentList.Arguments.Count == invoke.Parameters.Length
        && !invoke.Parameters.Any(static p => p.IsParams) && call.ArgumentList.Arguments.All(static a => a.NameColon == null);

    private void EmitDelegateCall(InvocationExpressionSyntax call, IMethodSymbol invoke, Slot? result)
    {
        (Fragment called, List<Fragment> arguments) = DelegateOperands(call, invoke);
        EmitDelegateCall(called, arguments, invoke, result);
    }

    /// <summary>The delegate and the arguments of a call, evaluated.</summary>
    private (Fragment Called, List<Fragment> Arguments) DelegateOperands(InvocationExpressionSyntax call, IMethodSymbol invoke)
    {
        List<ExpressionSyntax> arguments = Arguments(call.ArgumentList.Arguments);
        Fragment called = DelegateOf(call, arguments);
        var parts = new List<Fragment>();
        for (int i = 0; i < arguments.Count; i++) parts.Add(Once(arguments[i], invoke.Parameters[i].Type, arguments.Skip(i + 1)));
        return (called, parts);
    }

    private void EmitDelegateCall(Fragment called, List<Fragment> parts, IMethodSymbol invoke, Slot? result)
    {
        string twin = TwinInterface.Of(invoke)!;
        string list = string.Join(", ", parts.Select(static p => p.Text));
        string asked = $"__t.MustRunAtHome<{twin}>({called.Text})";
        string target = $"__t.TwinOf<{twin}>({called.Text}).{ClosureNames.Invoke}__Comet(__t{(list.Length == 0 ? "" : ", " + list)})";
        string text = invoke.ReturnsVoid ? $"if ({asked}) {called.Text}({list}); else {target}" : $"{(result is null ? "_ = " : "")}{asked} ? {called.Text}({list}) : {target}";
        Fragment whole = Combine(text, parts.Append(called).ToArray());
        // The delegate is asked where it is about to be called: if it must run at home, the thread goes there first.
        if (whole.Pin == null) Emit(new GoHome(++_points, "the target of a delegate may not be known here", Combine(asked, called)));
        EmitTwinCall(whole, invoke, result);
    }

    private Fragment DelegateOf(InvocationExpressionSyntax call, List<ExpressionSyntax> later)
    {
        return call.Expression switch
        {
            MemberAccessExpressionSyntax member when IsInvoke(member) => Once(member.Expression, TypeOf(member.Expression), later),
            MemberBindingExpressionSyntax binding when IsInvoke(binding) => _bindings[binding],
            _ => Once(call.Expression, TypeOf(call.Expression), later),
        };

        bool IsInvoke(ExpressionSyntax called) => Model.GetSymbolInfo(called).Symbol is IMethodSymbol { MethodKind: MethodKind.DelegateInvoke };
    }

    /// <summary>An operand as text that can stand twice and be evaluated later: it has no effect, and nothing changes it meanwhile.</summary>
    private Fragment Once(ExpressionSyntax operand, ITypeSymbol type, IEnumerable<ExpressionSyntax> later)
    {
        bool isConverted = !SymbolEqualityComparer.Default.Equals(Model.GetTypeInfo(operand).Type, type);
        if (IsStable(operand, later) && operand is not (AnonymousFunctionExpressionSyntax or DefaultExpressionSyntax) && Model.GetSymbolInfo(operand).Symbol is not IMethodSymbol) return Render(operand);
        Fragment value = LowerExpression(operand);
        return !isConverted && IsTemporary(value) && value.Uses.First().Name.StartsWith("__", System.StringComparison.Ordinal) ? value : Use(Keep(value, type));
    }
}
