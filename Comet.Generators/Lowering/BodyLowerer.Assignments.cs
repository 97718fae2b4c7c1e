using System.Collections.Generic;
using System.Linq;
using Comet.Generators.Analysis;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Comet.Generators.Lowering;

/// <summary>Assignments with twin calls in them. C# evaluates the parts of the target first, then the value, then assigns.</summary>
internal sealed partial class BodyLowerer
{
    private Fragment LowerAssignment(AssignmentExpressionSyntax assignment)
    {
        if (Model.GetSymbolInfo(assignment.Left).Symbol is IEventSymbol) throw new NotSuspendableException(assignment, "an event is changed as one piece");
        if (assignment.Left is TupleExpressionSyntax or DeclarationExpressionSyntax) return LowerDeconstruction(assignment);
        if (assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression)) return LowerCoalesceAssignment(assignment);

        if (assignment.IsKind(SyntaxKind.SimpleAssignmentExpression))
        {
            if (_context.Twin(Unparenthesized(assignment.Left), TwinRole.Write) is { } setter) return LowerWrite(assignment, setter, isStatement: false);
            Fragment variable = LowerVariable(assignment.Left);
            if (!HasTwinCall(assignment.Right)) return Rest(assignment, assignment.Left, variable);
            if (IsFieldOfElement(assignment.Left)) EmitEvaluation(variable);
            Fragment value = LowerExpression(assignment.Right);
            return Replacing(assignment, $"{variable.Text} = {value.Text}", variable, value);
        }

        // x op= F()   ->   s = x; r = F(); x = (T)(s op r)
        Place place = LowerPlace(assignment.Left);
        IMethodSymbol? operation = _context.Twin(assignment, TwinRole.Operator);
        if (operation is null && !IsTwinProperty(place.Syntax) && !HasTwinCall(assignment.Right)) return Rest(assignment, assignment.Left, place.Variable);
        IMethodSymbol? written = (Model.GetOperation(assignment) as ICompoundAssignmentOperation)?.OperatorMethod;
        if (written is { IsStatic: false }) return LowerChangeInPlace(assignment, place, operation);
        if ((operation ?? written) is { } called) RefuseVariables(called, assignment.Left, assignment.Right);
        Slot old = Keep(Read(place), place.Type);
        Fragment right = LowerExpression(assignment.Right);
        Fragment changed;
        if (operation is not null)
        {
            Slot result = _context.NewResult(operation.ReturnType);
            EmitOperatorCall(operation, _context.On(assignment, TwinRole.Operator), result, Use(old), right);
            changed = Use(result);
        }
        else
        {
            string op = assignment.OperatorToken.Text.Substring(0, assignment.OperatorToken.Text.Length - 1);
            changed = Combine($"{old.Name} {op} ({right.Text})", right, Use(old));
        }
        changed = Replacing(assignment, $"({BodyContext.TypeText(place.Type)})({changed.Text})", changed);
        if (_context.Twin(place.Syntax, TwinRole.Write) is not null)
        {
            Slot value = Keep(changed, place.Type);
            Write(place, Use(value));
            return Use(value);
        }
        Fragment target = place.Variable;
        // A local was read above; here it is only written.
        if (target.Uses.Count == 1 && target.Uses.First() is var local && local.Name == target.Text && !right.Uses.Contains(local))
        {
            target.Uses.Clear();
            target.Declares.Add(local);
        }
        return Combine($"{target.Text} = {changed.Text}", target, changed);
    }

    // x op= F(), where the operator changes what x is   ->   s = x; r = F(); s op= r   and the value is s; a structure is changed where it is: r = F(); x op= r
    private Fragment LowerChangeInPlace(AssignmentExpressionSyntax assignment, Place place, IMethodSymbol? twin)
    {
        if (place.Type is ITypeParameterSymbol { IsReferenceType: false }) throw new NotSuspendableException(assignment, "a variable of a type parameter is changed in place as one piece");
        if (place.Type.IsValueType)
        {
            if (Unparenthesized(assignment.Left) is not IdentifierNameSyntax) EmitEvaluation(place.Variable);
            Fragment operand = LowerExpression(assignment.Right);
            return Replacing(assignment, $"{place.Variable.Text} {assignment.OperatorToken.Text} {operand.Text}", place.Variable, operand);
        }
        Slot changed = Keep(Read(place), place.Type);
        Fragment right = LowerExpression(assignment.Right);
        if (twin is null) return Replacing(assignment, $"{changed.Name} {assignment.OperatorToken.Text} {right.Text}", Use(changed), right);
        RefuseVariables(twin, assignment.Right);
        EmitOperatorInPlace(twin, changed, right);
        return Use(changed);
    }

    // x ??= F()   ->   s = x; if (s is not null) goto End; s = x = F(); End:
    private Fragment LowerCoalesceAssignment(AssignmentExpressionSyntax assignment)
    {
        Place place = LowerPlace(assignment.Left);
        if (!IsTwinProperty(place.Syntax) && !HasTwinCall(assignment.Right)) return Rest(assignment, assignment.Left, place.Variable);
        Slot value = Keep(Read(place), place.Type);
        string end = $"__EndCoalesce{_context.NextLabel()}";
        EmitConditionalJump(Combine($"{value.Name} is not null", Use(value)), when: true, Goto(end));
        EmitAssignment(value, LowerExpression(assignment.Right));
        Write(place, Replacing(assignment, value.Name, Use(value)));
        EmitLabel(end);
        return place.Type.IsNullableValue() && !TypeOf(assignment).IsNullableValue() ? Combine($"{value.Name}.GetValueOrDefault()", Use(value)) : Use(value);
    }

    // (a, x.F, y[i]) = F()   ->   s = x; t = y; u = i; r = F(); (a, s.F, t[u]) = r
    private Fragment LowerDeconstruction(AssignmentExpressionSyntax assignment)
    {
        var substitutions = new Dictionary<SyntaxNode, Fragment>();
        foreach (ExpressionSyntax target in DeconstructionTargets(assignment.Left))
        {
            if (target is DeclarationExpressionSyntax || Model.GetSymbolInfo(target).Symbol is ILocalSymbol or IParameterSymbol or IDiscardSymbol) continue;
            if (_context.HasTwin(target)) throw new NotSuspendableException(target, "a member that is set by code is deconstructed into as one piece");
            Fragment variable = substitutions[target] = LowerVariable(target);
            // An element is found, or is not, before the value is evaluated.
            if (IsFieldOfElement(target) || Unparenthesized(target) is ElementAccessExpressionSyntax { Expression: var array } && TypeOf(array) is IArrayTypeSymbol) EmitEvaluation(variable);
        }
        substitutions[assignment.Right] = LowerExpression(assignment.Right);
        return Render(assignment, substitutions);
    }

    private static IEnumerable<ExpressionSyntax> DeconstructionTargets(ExpressionSyntax left) =>
        left is TupleExpressionSyntax tuple ? tuple.Arguments.SelectMany(static a => DeconstructionTargets(a.Expression)) : [left];

    /// <summary>A variable whose parts have been evaluated: what is left can be read and written later, and means the same variable.</summary>
    private Fragment LowerVariable(ExpressionSyntax variable)
    {
        // It is asked for once, before the value is evaluated, and cannot be kept.
        if (Model.GetSymbolInfo(variable).Symbol is IPropertySymbol { RefKind: not RefKind.None }) throw new NotSuspendableException(variable, "a variable that a property refers to is changed as one piece");
        switch (variable)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return LowerVariable(parenthesized.Expression);
            case IdentifierNameSyntax:
                return Render(variable);
            case MemberBindingExpressionSyntax when !HasTwinCall(variable):
                return Render(variable);
            case ElementBindingExpressionSyntax bound when Model.GetOperation(bound) is not IImplicitIndexerReferenceOperation && !Arguments(bound.ArgumentList.Arguments).Any(static a => a.IsKind(SyntaxKind.IndexExpression)):
                return Element(bound, _bindings[bound], bound.ArgumentList.Arguments);
            case MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression } member:
                if (member.Expression is ThisExpressionSyntax or BaseExpressionSyntax || Model.GetSymbolInfo(member.Expression).Symbol is INamespaceOrTypeSymbol) return Render(member);
                ITypeSymbol receiverType = TypeOf(member.Expression);
                if (receiverType is ITypeParameterSymbol { IsReferenceType: false }) throw new NotSuspendableException(member, "a member of a type parameter is changed as one piece");
                Fragment receiver = receiverType.IsReferenceType ? Stable(member.Expression) : LowerVariable(member.Expression);
                return Replacing(member, $"{receiver.Text}.{member.Name}", receiver);
            case ElementAccessExpressionSyntax element:
                ITypeSymbol list = TypeOf(element.Expression);
                if (list is ITypeParameterSymbol { IsReferenceType: false }) throw new NotSuspendableException(element, "an element of a type parameter is changed as one piece");
                if (list.IsReferenceType && LengthBehind(element) is { } length)
                {
                    (Fragment counted, Slot place) = PlaceFromEnd(element, length);
                    return Replacing(element, $"{counted.Text}[{place.Name}]", counted, Use(place));
                }
                // Counted from the end, the place would be looked up where the value has been evaluated already.
                if (Model.GetOperation(element) is IImplicitIndexerReferenceOperation) throw new NotSuspendableException(element, "an element counted from the end of a collection is changed as one piece");
                Fragment array = list.IsReferenceType ? Stable(element.Expression) : LowerVariable(element.Expression);
                return Element(element, array, element.ArgumentList.Arguments);
            default:
                throw new NotSuspendableException(variable, variable is InvocationExpressionSyntax ? "a variable that a method refers to is changed as one piece" : $"{variable.Kind()} is changed as one piece");
        }
    }

    private Fragment Element(ExpressionSyntax element, Fragment of, SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        List<Fragment> indices = Arguments(arguments).ConvertAll(Stable);
        return Replacing(element, $"{of.Text}[{string.Join(", ", indices.Select(static i => i.Text))}]", indices.Append(of).ToArray());
    }

    /// <summary>The length that an element written as <c>x[^n]</c> is counted back from; null for any other element.</summary>
    private string? LengthBehind(ElementAccessExpressionSyntax element)
    {
        if (element.ArgumentList.Arguments is not { Count: 1 } indices || Unparenthesized(indices[0].Expression) is not PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.IndexExpression }) return null;
        return TypeOf(element.Expression) is IArrayTypeSymbol { Rank: 1 } ? "Length" : Model.GetOperation(element) is IImplicitIndexerReferenceOperation { LengthSymbol: { } length } ? length.Name : null;
    }

    // x[^n]   ->   s = x; t = n; i = s.Length - t; s[i]
    private (Fragment List, Slot Place) PlaceFromEnd(ElementAccessExpressionSyntax element, string length)
    {
        Fragment list = Stable(element.Expression);
        Fragment back = Stable(((PrefixUnaryExpressionSyntax)Unparenthesized(element.ArgumentList.Arguments[0].Expression)).Operand);
        return (list, Keep(Replacing(element, $"{list.Text}.{length} - ({back.Text})", list, back), Model.Compilation.GetSpecialType(SpecialType.System_Int32)));
    }

    private Fragment Stable(ExpressionSyntax operand)
    {
        if (IsPassedInPlace(operand)) throw new NotSuspendableException(operand, "an argument is passed by reference beside a suspendable call");
        if (Unparenthesized(operand) is ThisExpressionSyntax or BaseExpressionSyntax or LiteralExpressionSyntax || Model.GetConstantValue(operand).HasValue) return Render(operand);
        return Use(Keep(LowerExpression(operand), TypeOf(operand)));
    }

    /// <summary>For a field of a structure in an array or object, C# finds the structure (or fails to) before it evaluates the value.</summary>
    private bool IsFieldOfElement(ExpressionSyntax target) =>
        Unparenthesized(target) is MemberAccessExpressionSyntax member && Model.GetSymbolInfo(member.Expression).Symbol is not INamespaceOrTypeSymbol && Model.GetTypeInfo(member.Expression).Type is { IsValueType: true }
            && member.Expression is not IdentifierNameSyntax;

    private void EmitEvaluation(Fragment variable) => EmitCode(Combine($"_ = {variable.Text};", variable));

    /// <summary>Text that stands for a whole node which was taken apart: what pins the node pins the text.</summary>
    private Fragment Replacing(SyntaxNode node, string text, params Fragment[] parts)
    {
        Fragment fragment = Combine(text, parts);
        if (_context.Pins.TryGetValue(node, out string? pin)) fragment.Pin ??= pin;
        return fragment;
    }

    private static Fragment Combine(string text, params Fragment[] parts)
    {
        var fragment = new Fragment(text);
        foreach (Fragment part in parts) fragment.Absorb(part);
        return fragment;
    }
}
