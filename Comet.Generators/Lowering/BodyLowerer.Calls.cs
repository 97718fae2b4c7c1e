using System.Collections.Generic;
using System.Linq;
using System.Text;
using Comet.Generators.Analysis;
using Comet.Generators.Gathering;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Comet.Generators.Lowering;

/// <summary>Calls of twins: <c>x.M(a, b)</c> becomes <c>x.M__Comet(__t, a, b)</c>.</summary>
internal sealed partial class BodyLowerer
{
    private void EmitTwinCall(InvocationExpressionSyntax call, Slot? result, string? awaits = null)
    {
        IMethodSymbol method = (IMethodSymbol)Model.GetSymbolInfo(call).Symbol!;
        if (method.MethodKind == MethodKind.DelegateInvoke)
        {
            EmitDelegateCall(call, method, result);
            return;
        }
        if (InterfaceDispatch.IsOfUnmarked(method))
        {
            EmitDispatch(call, method, result);
            return;
        }
        if (method.MethodKind == MethodKind.ReducedExtension && call.Expression is not MemberAccessExpressionSyntax) throw new NotSuspendableException(call, "an extension method is called conditionally");
        Fragment? place = null;
        ByReference? receiver = TwinRule.WorksOnCopy(method) ? null : StructureReceiver(call, method, out place);
        List<ByReference> references = receiver is null ? [] : [receiver];
        // A place is found, or is not, before the arguments are evaluated.
        if (place is not null && call.ArgumentList.Arguments.Any(HasTwinCall)) EmitEvaluation(place);
        List<ExpressionSyntax> before = place is null ? [.. CallReceiver(call, method)] : [];
        Dictionary<SyntaxNode, Fragment> substitutions = HasReferences(method) ? LowerArguments(call, before, call.ArgumentList, method, references) : LowerUntilLastCall([.. before, .. Arguments(call.ArgumentList.Arguments)]);
        if (call.Expression is MemberAccessExpressionSyntax { Expression: { } target })
        {
            if (place is not null) substitutions[target] = place;
            // A variable that may not be changed is not: C# calls the method on a copy.
            else if (TwinRule.ChangesStructure(method) && receiver is null && RootOfVariable(target) is null && !substitutions.ContainsKey(target))
            {
                if (!IsValue(target)) throw new NotSuspendableException(target, "a structure is used in place beside a suspendable call");
                substitutions[target] = Use(Keep(Render(target), TypeOf(target)));
            }
        }
        EmitTwinCall(CallText(call, method, substitutions), method, result, references, on: _context.On(call, TwinRole.Call), awaits: awaits);
    }

    private static ByReference ReceiverReference(IMethodSymbol method, Slot? variable = null, bool isSelf = false) =>
        new() { Ordinal = ByReference.Receiver, Type = BodyContext.TypeText(method.ContainingType), Symbol = method.ContainingType, Variable = variable, IsSelf = isSelf };

    /// <summary>
    /// The structure that a method is called on in place; null if that is an object, or a value that nobody sees again. An element or a field of an object comes to <paramref name="place"/> as text.
    /// </summary>
    private ByReference? StructureReceiver(InvocationExpressionSyntax call, IMethodSymbol method, out Fragment? place)
    {
        place = null;
        if (!TwinRule.IsOfStructure(method)) return null;
        ByReference reference = ReceiverReference(method);
        // One that is called on its own structure has no text before it.
        ExpressionSyntax? receiver = call.Expression is MemberAccessExpressionSyntax member ? member.Expression : null;
        if (receiver is null) reference.IsSelf = call.Expression is SimpleNameSyntax && TwinRule.IsOfStructure(_context.Method) && (TwinRule.ChangesItsStructure(_context.Method) || !TwinRule.ChangesStructure(method));
        return receiver is null ? reference.IsSelf ? reference : null : FindPlace(receiver, reference, TwinRule.ChangesStructure(method), out place) ? reference : null;
    }

    /// <summary>The variable that a structure is, or is a part of: a local, a parameter, or <c>this</c> of a structure; null if it is a value, or in an object.</summary>
    private ISymbol? RootOfVariable(ExpressionSyntax expression)
    {
        expression = Unparenthesized(expression);
        if (expression is ThisExpressionSyntax) return _context.Method.ContainingType;
        switch (Model.GetSymbolInfo(expression).Symbol)
        {
            case ILocalSymbol local: return local;
            case IParameterSymbol parameter when _context.SlotOf(parameter) is not null: return parameter;
            case IFieldSymbol { IsStatic: false, IsReadOnly: false, ContainingType.IsValueType: true }:
                return expression is MemberAccessExpressionSyntax member ? RootOfVariable(member.Expression) : _context.Method.ContainingType;
            default: return null;
        }
    }

    private void EmitTwinCall(Fragment text, IMethodSymbol method, Slot? result, List<ByReference>? references = null, ITypeSymbol? on = null, string? awaits = null, ITypeSymbol? resultType = null)
    {
        if (result?.WhyNotPortable is { } why) text.Pin ??= $"{result.Name} cannot cross: {why}";
        // What cannot cross must come into being where it is used.
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (PortableTypes.Of(parameter.Type, Model.Compilation) is { IsPortable: false } verdict) text.Pin ??= $"argument {parameter.Name} cannot cross: {verdict.Reason}";
        }
        if (text.Pin != null) EmitGoHome(text.Pin);
        if (awaits is null || AsyncMethods.IsAwaited(method)) resultType = AsyncMethods.ResultType(method);
        var step = new TwinCall(++_points, method, text, result, resultType is null ? null : BodyContext.TypeText(resultType), _overflow) { On = on, Awaits = awaits };
        step.References.AddRange(references ?? []);
        Emit(step);
    }

    private IEnumerable<ExpressionSyntax> CallReceiver(InvocationExpressionSyntax call, IMethodSymbol method) => call.Expression switch
    {
        MemberAccessExpressionSyntax member when !method.IsStatic || method.MethodKind == MethodKind.ReducedExtension => Receiver(member.Expression, staysInPlace: TwinRule.WorksOnCopy(method)),
        _ => [],
    };

    /// <summary>The first argument of a twin. One that asks whether its object's class may override it is told when it is called by <c>base</c>.</summary>
    private static string ThreadFor(IMethodSymbol method, bool isByBase) => isByBase && ForeignTest(TwinRule.Definition(method)) is not null ? "__t.ToBase(this)" : "__t";

    /// <summary>What a static member of an interface is told of the type on which it is called.</summary>
    private static string TypeArgument(ITypeSymbol? on) => on is null ? "" : $"<{BodyContext.TypeText(on)}>";

    private Fragment CallText(InvocationExpressionSyntax call, IMethodSymbol method, Dictionary<SyntaxNode, Fragment> substitutions)
    {
        var fragment = new Fragment("");
        var text = new StringBuilder();
        bool isExtension = method.MethodKind == MethodKind.ReducedExtension;
        SimpleNameSyntax name;
        switch (call.Expression)
        {
            case MemberAccessExpressionSyntax member:
                name = member.Name;
                if (isExtension) text.Append(BodyContext.TypeText(method.ContainingType)).Append('.');
                else text.Append(Part(member.Expression)).Append('.');
                break;
            case SimpleNameSyntax simple: name = simple; break;
            case MemberBindingExpressionSyntax binding when !isExtension:
                name = binding.Name;
                fragment.Absorb(_bindings[binding]);
                text.Append(_bindings[binding].Text).Append('.');
                break;
            default: throw new NotSuspendableException(call, $"a call by {call.Expression.Kind()} runs as one piece");
        }
        text.Append(AsyncMethods.IsAwaited(method) ? TwinRule.AwaitedName(method) : TwinRule.TwinName(method)).Append(TypeArgument(_context.On(call, TwinRole.Call)));
        if (name is GenericNameSyntax generic) text.Append(Part(generic.TypeArgumentList));
        text.Append('(').Append(ThreadFor(method, SummaryBuilder.IsOfBase(call)));
        if (isExtension) text.Append(", ").Append(Part(((MemberAccessExpressionSyntax)call.Expression).Expression));
        foreach (ArgumentSyntax argument in call.ArgumentList.Arguments)
        {
            Fragment passed = TwinArgument(argument, substitutions);
            fragment.Absorb(passed);
            text.Append(", ").Append(passed.Text);
        }
        text.Append(new Renderer(_context, this, substitutions).CallerInfo(call)).Append(')');
        fragment.Text = text.ToString();
        // What makes a collection of the last arguments stands nowhere else.
        if (_context.Pins.TryGetValue(call, out string? pin)) fragment.Pin ??= pin;
        return fragment;

        string Part(SyntaxNode node)
        {
            Fragment part = Render(node, substitutions);
            fragment.Absorb(part);
            return part.Text;
        }
    }

    /// <summary>An argument of a twin. Twins take <c>out</c> parameters as <c>ref</c>: they come back without having set them when they are suspended.</summary>
    private Fragment TwinArgument(ArgumentSyntax argument, Dictionary<SyntaxNode, Fragment> substitutions)
    {
        RefKind kind = Model.GetOperation(argument) is IArgumentOperation { Parameter: { } parameter } ? parameter.RefKind : RefKind.None;
        if (kind == RefKind.None) return Render(argument, substitutions);
        Fragment variable = Render(argument.Expression, substitutions);
        return Combine($"{argument.NameColon}{(kind is RefKind.Ref or RefKind.Out ? "ref" : "in")} {variable.Text}", variable);
    }
}
