using System.Collections.Generic;
using Comet.Generators.Analysis;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Lowering;

/// <summary>Expressions that evaluate a part of themselves only under a condition: with a twin call in that part they become jumps.</summary>
internal sealed partial class BodyLowerer
{
    // a && F(b)   ->   r = a; if (!r) goto End; r = F(b); End:
    private Fragment LowerLogical(BinaryExpressionSyntax expression)
    {
        if (_context.Twin(expression, TwinRole.Operator) is { } op) return LowerOwnLogical(expression, op);
        if (!HasTwinCall(expression.Right)) return LowerOperands(expression, new[] { expression.Left });
        if (TypeOf(expression).SpecialType != SpecialType.System_Boolean) throw new NotSuspendableException(expression, "a user-defined conditional operator runs as one piece");
        Slot result = _context.NewResult(TypeOf(expression));
        string end = $"__EndLogical{_context.NextLabel()}";
        EmitAssignment(result, LowerExpression(expression.Left));
        EmitConditionalJump(Use(result), when: expression.IsKind(SyntaxKind.LogicalOrExpression), Goto(end));
        AssignResult(result, expression.Right);
        EmitLabel(end);
        return Use(result);
    }

    // a && b   ->   r = a; if (operator false(r)) goto End; r = r & b; End:
    private Fragment LowerOwnLogical(BinaryExpressionSyntax expression, IMethodSymbol op)
    {
        bool isAnd = expression.IsKind(SyntaxKind.LogicalAndExpression);
        if (TwinRule.ConditionOf(op, isAnd) is not { } condition || !TwinRule.HasTwin(condition, Model.Compilation)) throw new NotSuspendableException(expression, "a user-defined conditional operator runs as one piece");
        RefuseVariables(op, expression.Left, expression.Right);
        ITypeSymbol? on = _context.On(expression, TwinRole.Operator);
        Slot result = _context.NewResult(op.ReturnType);
        Slot isDecided = _context.NewResult(condition.ReturnType);
        string end = $"__EndLogical{_context.NextLabel()}";
        EmitAssignment(result, LowerExpression(expression.Left));
        EmitOperatorCall(condition, on, isDecided, Use(result));
        EmitConditionalJump(Use(isDecided), when: true, Goto(end));
        Fragment right = LowerExpression(expression.Right);
        EmitOperatorCall(op, on, result, Use(result), right);
        EmitLabel(end);
        return Use(result);
    }

    private Fragment LowerCondition(ExpressionSyntax condition) => AsCondition(condition, LowerTop(condition));

    /// <summary>What a condition holds as a truth value: <c>!</c> may have its own meaning for its type, or none.</summary>
    private Fragment AsCondition(ExpressionSyntax condition, Fragment value)
    {
        if (Model.GetTypeInfo(condition).Type is not { SpecialType: SpecialType.System_Boolean }) value.Text = $"({value.Text}) ? true : false";
        return value;
    }

    private Fragment LowerConditional(ConditionalExpressionSyntax expression)
    {
        if (!HasTwinCall(expression.WhenTrue) && !HasTwinCall(expression.WhenFalse)) return LowerOperands(expression, new[] { expression.Condition });
        if (expression.WhenTrue is RefExpressionSyntax) throw new NotSuspendableException(expression, "a conditional reference runs as one piece");
        Slot result = _context.NewResult(TypeOf(expression));
        int number = _context.NextLabel();
        EmitConditionalJump(AsCondition(expression.Condition, LowerExpression(expression.Condition)), when: false, Goto($"__Otherwise{number}"));
        AssignResult(result, expression.WhenTrue);
        EmitGoto($"__EndConditional{number}");
        EmitLabel($"__Otherwise{number}");
        AssignResult(result, expression.WhenFalse);
        EmitLabel($"__EndConditional{number}");
        return Use(result);
    }

    private Fragment LowerCoalesce(BinaryExpressionSyntax expression)
    {
        if (!HasTwinCall(expression.Right)) return LowerOperands(expression, new[] { expression.Left });
        ITypeSymbol leftType = TypeOf(expression.Left), type = TypeOf(expression);
        Slot left = Keep(LowerExpression(expression.Left), leftType);
        Slot result = _context.NewResult(type);
        int number = _context.NextLabel();
        EmitConditionalJump(Combine($"{left.Name} is null", Use(left)), when: true, Goto($"__Otherwise{number}"));
        bool unwraps = leftType.IsNullableValue() && !type.IsNullableValue();
        EmitAssignment(result, unwraps ? Combine($"{left.Name}.GetValueOrDefault()", Use(left)) : Use(left));
        EmitGoto($"__EndCoalesce{number}");
        EmitLabel($"__Otherwise{number}");
        AssignResult(result, expression.Right);
        EmitLabel($"__EndCoalesce{number}");
        return Use(result);
    }

    // a?.B(c)   ->   s = a; r = default; if (s is null) goto End; r = s.B(c); End:
    private Fragment LowerConditionalAccess(ConditionalAccessExpressionSyntax expression, bool isStatement)
    {
        if (!HasTwinCall(expression.WhenNotNull)) return LowerOperands(expression, new[] { expression.Expression });
        ITypeSymbol receiverType = TypeOf(expression.Expression);
        // It may stand for a structure, which is looked into where it is.
        if (receiverType is ITypeParameterSymbol { IsReferenceType: false } && !IsValue(expression.Expression)) throw new NotSuspendableException(expression, "what may be a structure is used in place beside a suspendable call");
        Slot receiver = Keep(LowerExpression(expression.Expression), receiverType);
        SyntaxNode bound = Bind(expression.WhenNotNull, receiverType.IsNullableValue() ? Combine($"{receiver.Name}.GetValueOrDefault()", Use(receiver)) : Use(receiver));
        try
        {
            return LowerNotNull(expression, receiver, isStatement);
        }
        finally
        {
            // Should the whole run as one piece after all, it is written as it was.
            _bound.Remove(bound);
            _bindings.Remove(bound);
        }
    }

    private Fragment LowerNotNull(ConditionalAccessExpressionSyntax expression, Slot receiver, bool isStatement)
    {
        string end = $"__EndAccess{_context.NextLabel()}";
        Slot? result = isStatement ? null : _context.NewResult(TypeOf(expression));
        if (result != null) EmitAssignment(result, new Fragment("default!"));
        EmitConditionalJump(Combine($"{receiver.Name} is null", Use(receiver)), when: true, Goto(end));
        if (result != null) EmitAssignment(result, LowerExpression(expression.WhenNotNull));
        else LowerExpressionStatement(expression.WhenNotNull);
        EmitLabel(end);
        return result == null ? new Fragment("") : Use(result);
    }

    /// <summary>Says what the leading <c>.Name</c> or <c>[i]</c> of a conditional access is taken of.</summary>
    private SyntaxNode Bind(ExpressionSyntax whenNotNull, Fragment receiver)
    {
        for (SyntaxNode node = whenNotNull; ;)
        {
            switch (node)
            {
                case MemberBindingExpressionSyntax binding:
                    _bound[binding] = Replacing(binding, $"{receiver.Text}.{binding.Name}", receiver);
                    _bindings[binding] = receiver;
                    return binding;
                case ElementBindingExpressionSyntax element:
                    Fragment arguments = Render(element.ArgumentList);
                    _bound[element] = Replacing(element, receiver.Text + arguments.Text, receiver, arguments);
                    _bindings[element] = receiver;
                    return element;
                case ConditionalAccessExpressionSyntax access: node = access.Expression; break;
                case MemberAccessExpressionSyntax member: node = member.Expression; break;
                case InvocationExpressionSyntax invocation: node = invocation.Expression; break;
                case ElementAccessExpressionSyntax element: node = element.Expression; break;
                case PostfixUnaryExpressionSyntax postfix: node = postfix.Operand; break;
                case AssignmentExpressionSyntax assignment: node = assignment.Left; break;
                default: throw new NotSuspendableException(node, $"{node.Kind()} in a conditional access runs as one piece");
            }
        }
    }

    private Fragment LowerSwitchExpression(SwitchExpressionSyntax expression)
    {
        bool armsHaveCalls = false;
        foreach (SwitchExpressionArmSyntax arm in expression.Arms)
        {
            armsHaveCalls |= HasTwinCall(arm.Expression) || (arm.WhenClause is { } guard && HasTwinCall(guard));
            if (HasUnsuspendableDesignation(arm.Pattern) is { } reason) throw new NotSuspendableException(arm, reason);
            if (arm.WhenClause is not null && HasUnsuspendableDesignation(arm.WhenClause) is { } guarded) throw new NotSuspendableException(arm, guarded);
            if (HasUnsuspendableDesignation(arm.Expression) is { } inner) throw new NotSuspendableException(arm, inner);
        }
        if (!armsHaveCalls) return LowerOperands(expression, new[] { expression.GoverningExpression });

        Slot value = Keep(LowerExpression(expression.GoverningExpression), TypeOf(expression.GoverningExpression));
        Slot result = _context.NewResult(TypeOf(expression));
        int number = _context.NextLabel();
        var ways = new List<Way>();
        for (int i = 0; i < expression.Arms.Count; i++)
        {
            SwitchExpressionArmSyntax arm = expression.Arms[i];
            ways.Add(new Way(arm, arm.WhenClause, $"__Arm{number}_{i + 1}", choice => ArmLabel(arm, choice)));
        }
        EmitChoice(Use(value), ways);
        EmitCode(Combine($"throw new global::System.Runtime.CompilerServices.SwitchExpressionException({value.Name});", Use(value)), fallsThrough: false);
        for (int i = 0; i < expression.Arms.Count; i++)
        {
            EmitLabel($"__Arm{number}_{i + 1}");
            AssignResult(result, expression.Arms[i].Expression);
            EmitGoto($"__EndSwitch{number}");
        }
        EmitLabel($"__EndSwitch{number}");
        return Use(result);
    }

    private string ArmLabel(SwitchExpressionArmSyntax arm, Fragment choice)
    {
        HoistDesignations(arm.Pattern);
        if (arm.WhenClause != null) HoistDesignations(arm.WhenClause);
        HoistDesignations(arm.Expression);
        var (pattern, guard) = Arm(arm.Pattern, arm.WhenClause, choice);
        return $"case {(pattern == "_" ? "var _" : pattern)}{guard}:";
    }

    /// <summary>The value of a branch, which may be a throw.</summary>
    private void AssignResult(Slot result, ExpressionSyntax value)
    {
        if (Unparenthesized(value) is ThrowExpressionSyntax thrown) LowerThrow(thrown.Expression);
        else if (!TryLowerCallInto(value, result)) EmitAssignment(result, LowerExpression(value));
    }

    private readonly Dictionary<SyntaxNode, Fragment> _bindings = new();
}
