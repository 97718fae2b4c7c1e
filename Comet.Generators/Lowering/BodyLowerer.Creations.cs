using System.Collections.Generic;
using System.Linq;
using Comet.Generators.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Lowering;

/// <summary>Interpolated strings and object initializers with twin calls in them.</summary>
internal sealed partial class BodyLowerer
{
    /// <summary>A hole is formatted before the next one is evaluated, so what stands before a call is kept as text.</summary>
    private Fragment LowerInterpolatedString(InterpolatedStringExpressionSyntax expression)
    {
        if (Model.GetTypeInfo(expression).ConvertedType?.SpecialType is not (SpecialType.System_String or SpecialType.System_Object)) throw new NotSuspendableException(expression, "an interpolated string that is not a string runs as one piece");
        List<InterpolationSyntax> holes = expression.Contents.OfType<InterpolationSyntax>().ToList();
        int last = holes.FindLastIndex(HasTwinCall);
        var substitutions = new Dictionary<SyntaxNode, Fragment>();
        for (int i = 0; i <= last; i++)
        {
            InterpolationSyntax hole = holes[i];
            Fragment value = LowerExpression(hole.Expression);
            if (i == last)
            {
                substitutions[hole.Expression] = Combine($"({value.Text})", value);
                break;
            }
            if (_context.Pins.TryGetValue(hole, out string? pin)) value.Pin ??= pin;
            value.Text = $"$\"{{({value.Text}){hole.AlignmentClause}{hole.FormatClause}}}\"";
            Slot text = Keep(value, Model.Compilation.GetSpecialType(SpecialType.System_String));
            substitutions[hole] = Combine(hole.OpenBraceToken.Text + text.Name + hole.CloseBraceToken.Text, Use(text));
        }
        return Render(expression, substitutions);
    }

    // new T(a) { P = F(), Q = b }   ->   s = new T(a); r = F(); s.P = r; s.Q = b;
    private Fragment LowerInitializer(BaseObjectCreationExpressionSyntax creation, InitializerExpressionSyntax initializer)
    {
        foreach (ExpressionSyntax element in initializer.Expressions)
        {
            if (element is AssignmentExpressionSyntax assignment && !IsPlainMember(assignment)) throw new NotSuspendableException(element, "an initializer that only a constructor call may carry runs as one piece");
        }
        ITypeSymbol type = TypeOf(creation);
        Fragment created = new($"new {BodyContext.TypeText(type.WithNullableAnnotation(NullableAnnotation.None))}()");
        if (creation.ArgumentList != null)
        {
            List<ExpressionSyntax> operands = Arguments(creation.ArgumentList.Arguments);
            var substitutions = new Dictionary<SyntaxNode, Fragment>();
            int last = operands.FindLastIndex(HasTwinCall);
            for (int i = 0; i <= last; i++) substitutions[operands[i]] = i == last ? LowerExpression(operands[i]) : Spill(operands[i], asText: false);
            Fragment arguments = Render(creation.ArgumentList, substitutions);
            created = Combine($"new {BodyContext.TypeText(type.WithNullableAnnotation(NullableAnnotation.None))}{arguments.Text}", arguments);
        }
        if (_context.Pins.TryGetValue(creation, out string? pin)) created.Pin ??= pin;
        Slot instance = Keep(created, type);
        foreach (ExpressionSyntax element in initializer.Expressions)
        {
            if (element is AssignmentExpressionSyntax write && _context.Twin(write.Left, TwinRole.Write) is { } setter)
            {
                Fragment value = LowerExpression(write.Right);
                EmitTwinCall(AccessorCall(setter, Combine(instance.Name + ".", Use(instance)), [value]), setter, null);
                continue;
            }
            (string before, string after, IReadOnlyList<ExpressionSyntax> values) = element switch
            {
                AssignmentExpressionSyntax assignment => ($"{instance.Name}.{assignment.Left} = ", ";", new[] { assignment.Right }),
                InitializerExpressionSyntax complex => ($"{instance.Name}.Add(", ");", complex.Expressions.ToArray()),
                _ => ($"{instance.Name}.Add(", ");", (IReadOnlyList<ExpressionSyntax>)new[] { element }),
            };
            EmitInitializer(Use(instance), before, after, values, element);
        }
        return Use(instance);
    }

    private void EmitInitializer(Fragment instance, string before, string after, IReadOnlyList<ExpressionSyntax> values, ExpressionSyntax element)
    {
        var parts = new List<Fragment>();
        int last = values.ToList().FindLastIndex(HasTwinCall);
        for (int i = 0; i < values.Count; i++) parts.Add(i < last ? Spill(values[i], asText: false) : LowerExpression(values[i]));
        Fragment fragment = Combine(before + string.Join(", ", parts.Select(static p => p.Text)) + after, parts.Append(instance).ToArray());
        foreach (SyntaxNode node in element.DescendantNodesAndSelf())
        {
            if (_context.Pins.TryGetValue(node, out string? pin)) fragment.Pin ??= pin;
        }
        EmitCode(fragment);
    }

    private bool IsPlainMember(AssignmentExpressionSyntax assignment) =>
        assignment.Left is IdentifierNameSyntax && assignment.Right is not InitializerExpressionSyntax && Model.GetSymbolInfo(assignment.Left).Symbol switch
        {
            IPropertySymbol property => !property.IsRequired && property.SetMethod is { IsInitOnly: false },
            IFieldSymbol field => !field.IsRequired && !field.IsReadOnly,
            _ => false,
        };
}
