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

    // new T(a) { P = F(), [i] = b, Q = { R = c } }   ->   s = new T(a); r = F(); s.P = r; s[i] = b; s.Q.R = c;
    private Fragment LowerInitializer(BaseObjectCreationExpressionSyntax creation, InitializerExpressionSyntax initializer)
    {
        if (initializer.Expressions.Any(e => e is AssignmentExpressionSyntax member && !CanBeSetLater(member))) return LowerFixedInitializer(creation, initializer);
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
        EmitInitializers(Use(instance), initializer.Expressions);
        return Use(instance);
    }

    private void EmitInitializers(Fragment instance, IEnumerable<ExpressionSyntax> elements)
    {
        foreach (ExpressionSyntax element in elements)
        {
            switch (element)
            {
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax name, Right: InitializerExpressionSyntax nested } assignment:
                    EmitNested(assignment, Combine($"{instance.Text}.{name}", instance), nested);
                    break;
                case AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax place, Right: InitializerExpressionSyntax nested } assignment:
                    List<Fragment> indices = Arguments(place.ArgumentList.Arguments).ConvertAll(Stable);
                    EmitNested(assignment, Combine($"{instance.Text}[{string.Join(", ", indices.Select(static i => i.Text))}]", indices.Append(instance).ToArray()), nested);
                    break;
                case AssignmentExpressionSyntax written when _context.Twin(written.Left, TwinRole.Write) is { } setter:
                    if (written.Left is not IdentifierNameSyntax) throw new NotSuspendableException(written, "an entry that is set by code is initialized as one piece");
                    EmitTwinCall(AccessorCall(setter, Combine(instance.Text + ".", instance), [LowerExpression(written.Right)]), setter, null);
                    break;
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } member when InitOnlyField(name) is { } field:
                    Fragment value = LowerExpression(member.Right);
                    EmitCode(Replacing(member, $"{_context.Accessors.Access(field).Replace("$", instance.Text)} = {value.Text};", value, instance));
                    break;
                case AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax place } entry:
                    EmitInitializer(instance, "[{0}] = {1};", Arguments(place.ArgumentList.Arguments), entry.Right, element);
                    break;
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } member:
                    EmitInitializer(instance, $".{name} = {{1}};", [], member.Right, element);
                    break;
                case InitializerExpressionSyntax complex:
                    EmitInitializer(instance, complex.Expressions.Count == 1 ? ".Add({1});" : ".Add({0}, {1});", complex.Expressions.Take(complex.Expressions.Count - 1).ToList(), complex.Expressions.Last(), element);
                    break;
                default:
                    EmitInitializer(instance, ".Add({1});", [], element, element);
                    break;
            }
        }
    }

    /// <summary>What a nested initializer fills is asked for anew for each of its elements, before the element is evaluated.</summary>
    private void EmitNested(AssignmentExpressionSyntax assignment, Fragment place, InitializerExpressionSyntax nested)
    {
        if (_context.HasTwin(assignment.Left)) throw new NotSuspendableException(assignment, "what code gives is filled as one piece");
        if (Model.GetTypeInfo(assignment.Left).Type is not { IsReferenceType: true } type) throw new NotSuspendableException(assignment, "a structure is filled in place beside a suspendable call");
        foreach (SyntaxNode node in assignment.Left.DescendantNodesAndSelf().Prepend(assignment))
        {
            if (_context.Pins.TryGetValue(node, out string? pin)) place.Pin ??= pin;
        }
        foreach (ExpressionSyntax element in nested.Expressions) EmitInitializers(Use(Keep(Combine(place.Text, place), type)), [element]);
    }

    private void EmitInitializer(Fragment instance, string shape, List<ExpressionSyntax> indices, ExpressionSyntax value, ExpressionSyntax element)
    {
        List<ExpressionSyntax> values = indices.Append(value).ToList();
        var parts = new List<Fragment>();
        int last = values.FindLastIndex(HasTwinCall);
        for (int i = 0; i < values.Count; i++) parts.Add(i < last ? Spill(values[i], asText: false) : LowerExpression(values[i]));
        string text = string.Format(shape, string.Join(", ", parts.Take(indices.Count).Select(static p => p.Text)), parts.Last().Text);
        Fragment fragment = Combine(instance.Text + text, parts.Append(instance).ToArray());
        foreach (SyntaxNode node in element.DescendantNodesAndSelf())
        {
            if (_context.Pins.TryGetValue(node, out string? pin)) fragment.Pin ??= pin;
        }
        EmitCode(fragment);
    }

    // new T(a) { Init = F() }   ->   s = a; r = F(); new T(s) { Init = r }
    private Fragment LowerFixedInitializer(BaseObjectCreationExpressionSyntax creation, InitializerExpressionSyntax initializer)
    {
        foreach (ExpressionSyntax element in initializer.Expressions)
        {
            if (element is not AssignmentExpressionSyntax { Left: IdentifierNameSyntax name, Right: not InitializerExpressionSyntax } || !IsPlainStorage(name)) throw new NotSuspendableException(element, "an initializer that only a constructor call may carry runs as one piece");
        }
        if (Model.GetSymbolInfo(creation).Symbol is not IMethodSymbol constructor || !OnlyStores(constructor)) throw new NotSuspendableException(creation, "the constructor runs before an initializer that only its call may carry");
        return LowerOperands(creation, Arguments(creation.ArgumentList?.Arguments ?? default).Concat(initializer.Expressions.Select(static e => ((AssignmentExpressionSyntax)e).Right)).ToList());
    }

    /// <summary>Whether nobody can tell when a constructor ran: it has no body, and what it stores is known beforehand.</summary>
    private bool OnlyStores(IMethodSymbol constructor)
    {
        for (INamedTypeSymbol? type = constructor.ContainingType; type is { SpecialType: not SpecialType.System_Object and not SpecialType.System_ValueType }; type = type.BaseType)
        {
            foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
            {
                if (reference.GetSyntax() is not TypeDeclarationSyntax declaration || declaration.Members.Any(static m => m is ConstructorDeclarationSyntax)) return false;
                SemanticModel model = Model.Compilation.GetSemanticModel(declaration.SyntaxTree);
                bool computes = declaration.Members.SelectMany(static m => m is FieldDeclarationSyntax or PropertyDeclarationSyntax ? m.DescendantNodes() : []).OfType<EqualsValueClauseSyntax>()
                    .Any(v => !model.GetConstantValue(v.Value).HasValue && v.DescendantNodes().Any(n => Computes(n, model)));
                if (computes || declaration.BaseList?.Types.Any(static b => b is PrimaryConstructorBaseTypeSyntax) == true) return false;
            }
            if (type.DeclaringSyntaxReferences.IsEmpty) return false;
        }
        return true;
    }

    /// <summary>Whether a part of an initializer may depend on when it runs: more than constants, and new objects of the library.</summary>
    private bool Computes(SyntaxNode node, SemanticModel model) => node switch
    {
        BaseObjectCreationExpressionSyntax creation => model.GetTypeInfo(creation).Type is not { } type || TwinRule.IsInCompilation(type, Model.Compilation),
        MemberAccessExpressionSyntax member => model.GetSymbolInfo(member).Symbol is not IFieldSymbol { IsStatic: true, IsReadOnly: true } and not IFieldSymbol { IsConst: true } and not INamespaceOrTypeSymbol,
        InvocationExpressionSyntax or ElementAccessExpressionSyntax or BinaryExpressionSyntax or CastExpressionSyntax or AwaitExpressionSyntax => true,
        _ => false,
    };

    /// <summary>Whether setting a member runs no code of anybody's.</summary>
    private bool IsPlainStorage(ExpressionSyntax member) => Model.GetSymbolInfo(member).Symbol switch
    {
        IFieldSymbol => true,
        IPropertySymbol { IsVirtual: false, IsOverride: false, IsAbstract: false, SetMethod: { } setter } property => property.DeclaringSyntaxReferences.All(static r =>
            r.GetSyntax() is ParameterSyntax || (r.GetSyntax() is PropertyDeclarationSyntax { AccessorList: { } accessors } && accessors.Accessors.All(static a => a.Body == null && a.ExpressionBody == null)))
            && !property.DeclaringSyntaxReferences.IsEmpty && !_context.Pins.ContainsKey(member),
        _ => false,
    };

    private bool CanBeSetLater(AssignmentExpressionSyntax assignment) => assignment.Left is ImplicitElementAccessSyntax ? assignment.Right is InitializerExpressionSyntax || Model.GetSymbolInfo(assignment.Left).Symbol is not IPropertySymbol { SetMethod.IsInitOnly: true } : assignment.Left is IdentifierNameSyntax && Model.GetSymbolInfo(assignment.Left).Symbol switch
    {
        IPropertySymbol property => assignment.Right is InitializerExpressionSyntax || (!property.IsRequired && property.SetMethod is { IsInitOnly: false }),
        IFieldSymbol field => !field.IsRequired && (assignment.Right is InitializerExpressionSyntax || !field.IsReadOnly),
        _ => false,
    };
}
