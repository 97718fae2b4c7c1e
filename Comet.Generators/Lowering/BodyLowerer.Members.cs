using System.Collections.Generic;
using System.Linq;
using System.Text;
using Comet.Generators.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Lowering;

/// <summary>
/// Properties, indexers, operators and conversions that have twins: <c>x.P</c> becomes <c>x.get_P__Comet(__t)</c>, and <c>a + b</c> becomes <c>C.op_Addition__Comet(__t, a, b)</c>.
/// </summary>
internal sealed partial class BodyLowerer
{
    /// <summary>A variable or property whose parts have been evaluated: it can be read and written later, and means the same one.</summary>
    /// <param name="Syntax">The expression.</param>
    /// <param name="Variable">It as text.</param>
    /// <param name="Type">Its type.</param>
    /// <param name="Access">What stands before the name of an accessor's twin, and its arguments.</param>
    private sealed record Place(ExpressionSyntax Syntax, Fragment Variable, ITypeSymbol Type, (Fragment Before, List<Fragment> Arguments) Access);

    /// <summary>Whether reading or writing the expression calls a twin.</summary>
    private bool IsTwinProperty(ExpressionSyntax expression) => _context.Twin(expression, TwinRole.Read) is not null || _context.Twin(expression, TwinRole.Write) is not null;

    private void EmitRead(ExpressionSyntax property, Slot result)
    {
        IMethodSymbol getter = _context.Twin(property, TwinRole.Read)!;
        if (InterfaceDispatch.IsOfUnmarked(getter))
        {
            EmitDispatch(property, getter, result);
            return;
        }
        Dictionary<SyntaxNode, Fragment> substitutions = LowerUntilLastCall(PropertyOperands(property));
        EmitTwinCall(AccessorCall(getter, BeforeAccessor(property, substitutions), IndexTexts(property, substitutions), _context.On(property, TwinRole.Read)), getter, result, on: _context.On(property, TwinRole.Read));
    }

    // x.P = v   ->   x.set_P__Comet(__t, v)   or, for its value:   s = v; x.set_P__Comet(__t, s)
    private Fragment LowerWrite(AssignmentExpressionSyntax assignment, IMethodSymbol setter, bool isStatement)
    {
        if (InterfaceDispatch.IsOfUnmarked(setter)) return LowerDispatchedWrite(assignment, setter, isStatement);
        ExpressionSyntax property = Unparenthesized(assignment.Left);
        List<ExpressionSyntax> operands = PropertyOperands(property);
        Dictionary<SyntaxNode, Fragment> substitutions;
        Slot? kept = null;
        if (isStatement)
        {
            substitutions = LowerUntilLastCall(operands.Append(assignment.Right).ToList());
        }
        else
        {
            substitutions = SpillAll(operands, before: assignment.Right);
            kept = Keep(LowerExpression(assignment.Right), TypeOf(property));
            substitutions[assignment.Right] = Use(kept);
        }
        Fragment value = Render(assignment.Right, substitutions);
        EmitTwinCall(AccessorCall(setter, BeforeAccessor(property, substitutions), IndexTexts(property, substitutions).Append(Argument(property, value)), _context.On(property, TwinRole.Write)), setter, null, on: _context.On(property, TwinRole.Write));
        return kept is null ? new Fragment("") : Use(kept);
    }

    private Place LowerPlace(ExpressionSyntax expression)
    {
        expression = Unparenthesized(expression);
        if (!IsTwinProperty(expression)) return new Place(expression, LowerVariable(expression), TypeOf(expression), (new Fragment(""), []));
        Dictionary<SyntaxNode, Fragment> substitutions = [];
        foreach (ExpressionSyntax operand in PropertyOperands(expression)) substitutions[operand] = Stable(operand);
        Fragment before = BeforeAccessor(expression, substitutions);
        List<Fragment> indices = IndexTexts(expression, substitutions);
        string plain = expression is ElementAccessExpressionSyntax or ElementBindingExpressionSyntax
            ? $"{before.Text.TrimEnd('.')}[{string.Join(", ", indices.Select(static i => i.Text))}]"
            : before.Text + NameOf(expression);
        return new Place(expression, Replacing(expression, plain, indices.Append(before).ToArray()), TypeOf(expression), (before, indices));
    }

    private Fragment Read(Place place)
    {
        if (_context.Twin(place.Syntax, TwinRole.Read) is not { } getter) return place.Variable;
        Slot result = _context.NewResult(place.Type);
        if (InterfaceDispatch.IsOfUnmarked(getter)) EmitDispatch(getter, ReceiverOf(place), place.Access.Arguments, result);
        else EmitTwinCall(AccessorCall(getter, place.Access.Before, place.Access.Arguments, _context.On(place.Syntax, TwinRole.Read)), getter, result, on: _context.On(place.Syntax, TwinRole.Read));
        return Use(result);
    }

    private void Write(Place place, Fragment value)
    {
        if (_context.Twin(place.Syntax, TwinRole.Write) is { } setter)
        {
            if (InterfaceDispatch.IsOfUnmarked(setter)) EmitDispatch(setter, ReceiverOf(place), [.. place.Access.Arguments, value], result: null);
            else EmitTwinCall(AccessorCall(setter, place.Access.Before, place.Access.Arguments.Append(Argument(place.Syntax, value)), _context.On(place.Syntax, TwinRole.Write)), setter, null, on: _context.On(place.Syntax, TwinRole.Write));
        }
        else if (place.Variable is { Uses.Count: 1, Pin: null } variable && variable.Uses.First() is var slot && slot.Name == variable.Text)
        {
            EmitAssignment(slot, value);
        }
        else
        {
            EmitCode(Combine($"{place.Variable.Text} = {value.Text};", place.Variable, value));
        }
    }

    private static Fragment ReceiverOf(Place place) => Combine(place.Access.Before.Text.Substring(0, place.Access.Before.Text.Length - 1), place.Access.Before);

    // x++   ->   s = x; r = s; r++; x = r   and the value is s; of ++x it is r, or s if the operator changes what x is
    private Fragment LowerIncrement(ExpressionSyntax increment, ExpressionSyntax operand, bool isPrefix)
    {
        Place place = LowerPlace(operand);
        IMethodSymbol? op = _context.Twin(increment, TwinRole.Operator);
        if (op is null && !IsTwinProperty(place.Syntax)) return Rest(increment, operand, place.Variable);
        if (op is { IsStatic: true }) RefuseVariables(op, operand);
        Slot old = Keep(Read(place), place.Type);
        if (op is { IsStatic: false })
        {
            EmitOperatorInPlace(op, old);
            return Use(old);
        }
        Slot changed;
        if (op is not null)
        {
            changed = _context.NewResult(op.ReturnType);
            EmitOperatorCall(op, _context.On(increment, TwinRole.Operator), changed, Use(old));
        }
        else
        {
            changed = Keep(Use(old), place.Type);
            Fragment change = Replacing(increment, $"{changed.Name}{(increment.RawKind is (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PostIncrementExpression ? "++" : "--")};", Use(changed));
            EmitCode(change, changed);
        }
        Write(place, Use(changed));
        return Use(isPrefix ? changed : old);
    }

    private void EmitOperator(ExpressionSyntax expression, IMethodSymbol op, Slot result)
    {
        List<ExpressionSyntax> operands = expression switch
        {
            BinaryExpressionSyntax binary => [binary.Left, binary.Right],
            PrefixUnaryExpressionSyntax unary => [unary.Operand],
            CastExpressionSyntax cast => [cast.Expression],
            _ => throw new NotSuspendableException(expression, $"{expression.Kind()} runs as one piece"),
        };
        RefuseVariables(op, [.. operands]);
        Dictionary<SyntaxNode, Fragment> substitutions = LowerUntilLastCall(operands);
        Fragment[] arguments = operands.Select((o, i) => OperatorArgument(o, Render(o, substitutions), op.Parameters[i].Type)).ToArray();
        EmitOperatorCall(op, _context.On(expression, TwinRole.Operator), result, arguments);
    }

    /// <summary>A cast may convert before and after it calls the user's conversion.</summary>
    private Fragment OperatorArgument(ExpressionSyntax operand, Fragment value, ITypeSymbol type)
    {
        if (operand.Parent is not CastExpressionSyntax || Model.GetTypeInfo(operand).Type is not { } own || Model.Compilation.ClassifyConversion(own, type).IsImplicit) return value;
        return Combine($"({BodyContext.TypeText(type)})({value.Text})", value);
    }

    private Fragment CastResult(ExpressionSyntax expression, ITypeSymbol type, Slot result) =>
        expression is CastExpressionSyntax cast && Model.GetTypeInfo(cast).Type is { } target && !SymbolEqualityComparer.Default.Equals(target, type)
            ? Replacing(cast, $"({cast.Type})({result.Name})", Use(result)) : Use(result);

    /// <summary>What the compiler calls on an expression's value unseen: an implicit conversion, or operator true.</summary>
    private Fragment LowerConversion(ExpressionSyntax expression, IMethodSymbol conversion, Fragment value)
    {
        RefuseVariables(conversion, expression);
        Slot result = _context.NewResult(conversion.ReturnType);
        EmitOperatorCall(conversion, _context.On(expression, TwinRole.Conversion), result, value);
        return Use(result);
    }

    private void EmitOperatorCall(IMethodSymbol op, ITypeSymbol? on, Slot? result, params Fragment[] arguments)
    {
        List<ByReference> references = KeepReferences(op, arguments);
        string type = BodyContext.TypeText(on ?? op.ContainingType.WithNullableAnnotation(NullableAnnotation.None));
        EmitTwinCall(Combine($"{type}.{TwinRule.TwinName(op)}{TypeArgument(on)}(__t, {string.Join(", ", arguments.Select(static a => a.Text))})", arguments), op, result, references, on: on);
    }

    /// <summary>The operator of a class that changes its operand.</summary>
    private void EmitOperatorInPlace(IMethodSymbol op, Slot operand, params Fragment[] arguments)
    {
        List<ByReference> references = KeepReferences(op, arguments);
        EmitTwinCall(AccessorCall(op, Combine(operand.Name + ".", Use(operand)), arguments), op, result: null, references);
    }

    /// <summary>What an operator takes by reference is a variable of the caller's own; see <see cref="RefuseVariables"/>.</summary>
    private List<ByReference> KeepReferences(IMethodSymbol op, Fragment[] arguments)
    {
        var references = new List<ByReference>();
        int last = op.Parameters.ToList().FindLastIndex(static p => p.RefKind != RefKind.None);
        for (int i = 0; i <= last; i++)
        {
            IParameterSymbol parameter = op.Parameters[i];
            Slot slot = Keep(arguments[i], parameter.Type);
            arguments[i] = Use(slot);
            if (parameter.RefKind != RefKind.None) references.Add(new ByReference { Ordinal = i, Type = BodyContext.TypeText(parameter.Type), Symbol = parameter.Type, Variable = slot });
        }
        return references;
    }

    /// <summary>An operator that takes a variable by reference would see what others change in it meanwhile, unless it is a variable that only this activation knows and the other operand leaves alone.</summary>
    private void RefuseVariables(IMethodSymbol op, params ExpressionSyntax[] operands)
    {
        foreach (IParameterSymbol parameter in op.Parameters.Where(static p => p.RefKind != RefKind.None))
        {
            ExpressionSyntax operand = Unparenthesized(operands[parameter.Ordinal]);
            if (IsRightValue(operand) && operand is not ThisExpressionSyntax) continue;
            if (Model.GetSymbolInfo(operand).Symbol is { } variable && _context.SlotOf(variable) is not null && !_captured.Contains(variable) && !operands.Skip(parameter.Ordinal + 1).Any(o => MayAssign(o, variable))) continue;
            throw new NotSuspendableException(operand, "an operator takes a variable by reference that others may change");
        }
    }

    private static Fragment AccessorCall(IMethodSymbol accessor, Fragment before, IEnumerable<Fragment> arguments, ITypeSymbol? on = null)
    {
        Fragment[] all = arguments.ToArray();
        return Combine($"{before.Text}{TwinRule.TwinName(accessor)}{TypeArgument(on)}({string.Join(", ", all.Select(static a => a.Text).Prepend(ThreadFor(accessor, isByBase: before.Text == "base.")))})", all.Append(before).ToArray());
    }

    /// <summary>What is evaluated to find the property, in order.</summary>
    private List<ExpressionSyntax> PropertyOperands(ExpressionSyntax property) => property switch
    {
        MemberAccessExpressionSyntax member => Receiver(member.Expression).ToList(),
        ElementAccessExpressionSyntax element => Receiver(element.Expression).Concat(Arguments(element.ArgumentList.Arguments)).ToList(),
        ElementBindingExpressionSyntax element => Arguments(element.ArgumentList.Arguments),
        _ => [],
    };

    private Fragment BeforeAccessor(ExpressionSyntax property, Dictionary<SyntaxNode, Fragment> substitutions)
    {
        switch (property)
        {
            case IdentifierNameSyntax: return new Fragment("");
            case MemberAccessExpressionSyntax member: return Dotted(Render(member.Expression, substitutions));
            case ElementAccessExpressionSyntax element: return Dotted(Render(element.Expression, substitutions));
            case MemberBindingExpressionSyntax or ElementBindingExpressionSyntax: return Dotted(_bindings[property]);
            default: throw new NotSuspendableException(property, $"{property.Kind()} runs as one piece");
        }

        static Fragment Dotted(Fragment receiver) => Combine(receiver.Text + ".", receiver);
    }

    private List<Fragment> IndexTexts(ExpressionSyntax property, Dictionary<SyntaxNode, Fragment> substitutions) =>
        ArgumentsOf(property).Select(a => Render(a, substitutions)).ToList();

    private static SeparatedSyntaxList<ArgumentSyntax> ArgumentsOf(ExpressionSyntax property) => property switch
    {
        ElementAccessExpressionSyntax element => element.ArgumentList.Arguments,
        ElementBindingExpressionSyntax element => element.ArgumentList.Arguments,
        _ => default,
    };

    /// <summary>The value as the last argument of a setter, by name if indices are given by theirs.</summary>
    private static Fragment Argument(ExpressionSyntax property, Fragment value) => ArgumentsOf(property).Any(static a => a.NameColon is not null) ? Combine("value: " + value.Text, value) : value;

    private static string NameOf(ExpressionSyntax property) => property switch
    {
        MemberAccessExpressionSyntax member => member.Name.ToString(),
        MemberBindingExpressionSyntax member => member.Name.ToString(),
        _ => property.ToString(),
    };

    /// <summary>Lowers operands in order: those before the last one that holds a call are spilled, the rest stays where it is.</summary>
    private Dictionary<SyntaxNode, Fragment> LowerUntilLastCall(IReadOnlyList<ExpressionSyntax> operands, bool areConcatenated = false)
    {
        var substitutions = new Dictionary<SyntaxNode, Fragment>();
        int last = operands.ToList().FindLastIndex(HasTwinCall);
        for (int i = 0; i <= last; i++)
        {
            if (IsInPlace(operands[i]) || IsPassedInPlace(operands[i])) substitutions[operands[i]] = LowerInPlace(operands[i], isLast: i == last);
            else if (i == last) substitutions[operands[i]] = LowerExpression(operands[i]);
            else if (!IsStable(operands[i], operands.Skip(i + 1))) substitutions[operands[i]] = Spill(operands[i], areConcatenated);
        }
        return substitutions;
    }

    /// <summary>A variable is found, or is not, in its turn, and looked into when all else has been evaluated.</summary>
    private Fragment LowerInPlace(ExpressionSyntax variable, bool isLast)
    {
        Fragment place = LowerVariable(variable);
        if (!isLast && Unparenthesized(variable) is not IdentifierNameSyntax) EmitEvaluation(place);
        return place;
    }

    /// <summary>Keeps operands whose values are wanted after something else has been evaluated.</summary>
    private Dictionary<SyntaxNode, Fragment> SpillAll(IReadOnlyList<ExpressionSyntax> operands, ExpressionSyntax before)
    {
        var substitutions = new Dictionary<SyntaxNode, Fragment>();
        for (int i = 0; i < operands.Count; i++)
        {
            if (!IsStable(operands[i], operands.Skip(i + 1).Append(before))) substitutions[operands[i]] = Spill(operands[i], asText: false);
        }
        return substitutions;
    }
}
