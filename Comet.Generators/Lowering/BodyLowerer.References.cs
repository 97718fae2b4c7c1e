using System.Collections.Generic;
using System.Linq;
using Comet.Generators.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Comet.Generators.Lowering;

/// <summary>
/// Arguments of twins that are passed by reference. While running, the reference itself is passed. What it refers to is noted beside the call, so that it can be said anew when the stack is saved:
/// a local variable moves into its caller's frame, elements and fields are named by their array or object.
/// </summary>
internal sealed partial class BodyLowerer
{
    /// <summary>As <see cref="Arguments"/>, some of them passed by reference; what they refer to comes to <paramref name="references"/>.</summary>
    /// <param name="call">The call, or the creation of an object.</param>
    /// <param name="receiver">What is evaluated before the arguments.</param>
    /// <param name="list">The arguments.</param>
    /// <param name="method">What is called.</param>
    /// <param name="references">What they refer to.</param>
    /// <param name="areKept">Whether something else is evaluated after the last one.</param>
    private Dictionary<SyntaxNode, Fragment> LowerArguments(SyntaxNode call, IEnumerable<ExpressionSyntax> receiver, ArgumentListSyntax list, IMethodSymbol method, List<ByReference> references, bool areKept = false)
    {
        var parameters = (Model.GetOperation(call) switch
        {
            IInvocationOperation invocation => invocation.Arguments,
            IObjectCreationOperation creation => creation.Arguments,
            _ => throw new NotSuspendableException(call, "an argument is passed by reference beside a suspendable call"),
        }).Where(static a => a.Syntax is ArgumentSyntax && a.Parameter is { RefKind: not RefKind.None }).ToDictionary(static a => a.Syntax, static a => a.Parameter!);
        if (method.Parameters.Count(static p => p.RefKind != RefKind.None) != parameters.Count) throw new NotSuspendableException(call, "a reference to a default value is passed");
        List<(ExpressionSyntax Expression, IParameterSymbol? Reference)> operands = receiver.Select(static e => (e, (IParameterSymbol?)null))
            .Concat(list.Arguments.Select(a => (a.Expression, parameters.TryGetValue(a, out IParameterSymbol? p) ? p : null))).ToList();
        var substitutions = new Dictionary<SyntaxNode, Fragment>();
        int last = operands.FindLastIndex(o => HasTwinCall(o.Expression) || (o.Reference != null && HasPlace(o.Expression)));
        for (int i = 0; i < operands.Count; i++)
        {
            (ExpressionSyntax operand, IParameterSymbol? parameter) = operands[i];
            if (parameter != null)
            {
                var reference = new ByReference();
                references.Add(reference);
                Fragment place = substitutions[operand] = LowerReference(operand, parameter, reference);
                // A place is found, or is not, before what comes after is evaluated.
                if (reference.Variable == null && (areKept || operands.Skip(i + 1).Any(o => HasTwinCall(o.Expression)))) EmitEvaluation(place);
            }
            else if (areKept)
            {
                substitutions[operand] = Stable(operand);
            }
            else if (i <= last && !IsStable(operand, operands.Skip(i + 1).Select(static o => o.Expression)))
            {
                substitutions[operand] = i == last ? LowerExpression(operand) : Spill(operand, asText: false);
            }
        }
        return substitutions;
    }

    /// <summary>Whether evaluating the place of an argument that is passed by reference is work that must be done in its turn.</summary>
    private bool HasPlace(ExpressionSyntax argument) => Unparenthesized(argument) is not (IdentifierNameSyntax or DeclarationExpressionSyntax or LiteralExpressionSyntax);

    /// <summary>Evaluates what an argument refers to; the text can be passed by reference.</summary>
    private Fragment LowerReference(ExpressionSyntax argument, IParameterSymbol parameter, ByReference location)
    {
        argument = Unparenthesized(argument);
        location.Ordinal = parameter.Ordinal;
        location.Type = BodyContext.TypeText(parameter.Type);
        location.Symbol = parameter.Type;
        bool isRead = parameter.RefKind is RefKind.In or RefKind.RefReadOnlyParameter;
        if (isRead && (IsRightValue(argument) || !SymbolEqualityComparer.Default.Equals(Model.GetTypeInfo(argument).Type, parameter.Type))) return Local(Keep(LowerExpression(argument), parameter.Type));
        switch (argument)
        {
            case DeclarationExpressionSyntax { Designation: DiscardDesignationSyntax }:
                return Local(_context.NewSpill(parameter.Type));
            case DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax designation } when Model.GetDeclaredSymbol(designation) is { } declared && _context.SlotOf(declared) is { } slot:
                return Local(slot);
            case IdentifierNameSyntax when Model.GetSymbolInfo(argument).Symbol is IDiscardSymbol:
                return Local(_context.NewSpill(parameter.Type));
            case IdentifierNameSyntax when Model.GetSymbolInfo(argument).Symbol is ILocalSymbol or IParameterSymbol && _context.SlotOf(Model.GetSymbolInfo(argument).Symbol!) is { } slot:
                return Local(slot);
            default:
                if (!FindPlace(argument, location, isChanged: !isRead, out Fragment? place)) throw new NotSuspendableException(argument, "a reference that cannot be said anew is passed");
                return place ?? Render(argument);
        }

        Fragment Local(Slot slot)
        {
            location.Variable = slot;
            return Use(slot);
        }
    }

    /// <summary>
    /// Finds the variable that an expression is, or is a part of, as it can be said anew: a local, an element, a field, the structure that the method itself is called on. False if it is none, or
    /// cannot be changed though it would be. An element or a field of an object comes to <paramref name="text"/>.
    /// </summary>
    private bool FindPlace(ExpressionSyntax expression, ByReference place, bool isChanged, out Fragment? text)
    {
        expression = Unparenthesized(expression);
        text = null;
        if (expression is ThisExpressionSyntax) return IsOwn();
        ISymbol? variable = Model.GetSymbolInfo(expression).Symbol;
        // The method that is called may go to the server, which has another field of that name, or none.
        if (variable is IFieldSymbol && _context.Pins.TryGetValue(expression, out string? pin)) throw new NotSuspendableException(expression, $"it is a variable that never leaves home: {pin}");
        switch (variable)
        {
            case ILocalSymbol or IParameterSymbol when RootOfVariable(expression) is { } own:
                if (_captured.Contains(own)) throw new NotSuspendableException(expression, $"{own.Name} is captured by a lambda");
                if (_context.SlotOf(own) is not { } slot || (slot.RefKind is RefKind.In or RefKind.RefReadOnlyParameter && isChanged)) return false;
                place.Variable = slot;
                return true;
            case IFieldSymbol { IsStatic: false, ContainingType.IsValueType: true } part:
                if (part.IsReadOnly) return false;
                Fragment? outer = null;
                if (!(expression is MemberAccessExpressionSyntax access ? FindPlace(access.Expression, place, isChanged, out outer) : IsOwn())) return false;
                place.Path.Add(part);
                if (outer is not null) text = Replacing(expression, $"{outer.Text}.{BodyContext.Escape(part.Name)}", outer);
                return true;
            case IFieldSymbol { IsVolatile: false } field when !(field.IsReadOnly && isChanged):
                text = FieldPlace(expression, field, place);
                return true;
        }
        if (expression is not ElementAccessExpressionSyntax element || !IsElement(element)) return false;
        text = ElementPlace(element, place);
        return true;

        // What may not change its own structure calls others on a copy of it.
        bool IsOwn() => place.IsSelf = TwinRule.IsOfStructure(_context.Method) && (TwinRule.ChangesItsStructure(_context.Method) || !isChanged);
    }

    /// <summary>Whether an element is one of an array, by indices that are, or become, integers.</summary>
    private bool IsElement(ElementAccessExpressionSyntax element) =>
        TypeOf(element.Expression) is IArrayTypeSymbol
        && (LengthBehind(element) is not null || element.ArgumentList.Arguments.All(a => Model.Compilation.ClassifyConversion(TypeOf(a.Expression), Model.Compilation.GetSpecialType(SpecialType.System_Int32)).IsImplicit));

    private Fragment ElementPlace(ElementAccessExpressionSyntax element, ByReference location)
    {
        if (LengthBehind(element) is { } length)
        {
            (Fragment list, Slot index) = PlaceFromEnd(element, length);
            location.Owner = list.Uses.First();
            location.Indices.Add(index);
        }
        else
        {
            location.Owner = Keep(LowerExpression(element.Expression), TypeOf(element.Expression));
            foreach (ArgumentSyntax argument in element.ArgumentList.Arguments) location.Indices.Add(Keep(LowerExpression(argument.Expression), Model.Compilation.GetSpecialType(SpecialType.System_Int32)));
        }
        return Replacing(element, $"{location.Owner.Name}[{string.Join(", ", location.Indices.Select(static i => i.Name))}]", location.Indices.Prepend(location.Owner).Select(Use).ToArray());
    }

    private Fragment FieldPlace(ExpressionSyntax expression, IFieldSymbol field, ByReference location)
    {
        if (field.ContainingType.TypeArguments.Any(static a => a is ITypeParameterSymbol { DeclaringMethod: not null }) || !IsNamedInFrames(field)) throw new NotSuspendableException(expression, "a reference to a part of a variable is passed");
        location.Field = field;
        if (expression is IdentifierNameSyntax || expression is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or BaseExpressionSyntax } || field.IsStatic) return Render(expression);
        var member = (MemberAccessExpressionSyntax)expression;
        location.Owner = Keep(LowerExpression(member.Expression), TypeOf(member.Expression));
        return Replacing(member, $"{location.Owner.Name}.{member.Name}", Use(location.Owner));
    }

    /// <summary>A base class's protected field has a name only where the object is known to be of the derived class.</summary>
    private bool IsNamedInFrames(IFieldSymbol field)
    {
        if (field.DeclaredAccessibility is not (Accessibility.Protected or Accessibility.ProtectedAndInternal)) return true;
        for (INamedTypeSymbol? type = _context.Method.ContainingType; type is not null; type = type.ContainingType)
        {
            if (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, field.ContainingType.OriginalDefinition)) return true;
        }
        return false;
    }

    /// <summary>Whether an expression has no place of its own, so that what is passed is a copy.</summary>
    private bool IsRightValue(ExpressionSyntax expression) => expression switch
    {
        DeclarationExpressionSyntax => false,
        IdentifierNameSyntax or MemberAccessExpressionSyntax => Model.GetSymbolInfo(expression).Symbol is IPropertySymbol { RefKind: RefKind.None } or IFieldSymbol { IsConst: true } or ILocalSymbol { IsConst: true } or IMethodSymbol,
        ElementAccessExpressionSyntax => Model.GetSymbolInfo(expression).Symbol is IPropertySymbol { RefKind: RefKind.None },
        InvocationExpressionSyntax => Model.GetSymbolInfo(expression).Symbol is IMethodSymbol { RefKind: RefKind.None },
        ConditionalExpressionSyntax or RefExpressionSyntax => false,
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } or CheckedExpressionSyntax or ParenthesizedExpressionSyntax => IsRightValue(Bare(expression)),
        _ => true,
    };

    /// <summary>An expression without what leaves it the variable that it is.</summary>
    private static ExpressionSyntax Bare(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax e => Bare(e.Expression),
        CheckedExpressionSyntax e => Bare(e.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } e => Bare(e.Operand),
        _ => expression,
    };

    /// <summary>
    /// Whether an operand is a variable that is passed by reference though nothing at the spot says so: to an <c>in</c> parameter of just its type. It is read when all else has been evaluated.
    /// </summary>
    private bool IsPassedInPlace(ExpressionSyntax operand) =>
        ParameterOf(operand) is { RefKind: RefKind.In or RefKind.RefReadOnlyParameter } parameter
        && Bare(operand) is var variable && !IsRightValue(variable) && !IsValue(variable) && SymbolEqualityComparer.Default.Equals(Model.GetTypeInfo(variable).Type, parameter.Type);

    /// <summary>Whether an expression is a field of a structure that is in a variable. Though it is readonly, all of the structure may be exchanged.</summary>
    private bool IsPartOfVariable(ExpressionSyntax expression) =>
        Model.GetSymbolInfo(expression).Symbol is IFieldSymbol { IsStatic: false, ContainingType.IsValueType: true } && (expression is not MemberAccessExpressionSyntax member || Bare(member.Expression) is ThisExpressionSyntax || !IsValue(Bare(member.Expression)));

    private IParameterSymbol? ParameterOf(ExpressionSyntax operand) => operand.Parent switch
    {
        // The compiler knows x! and checked(x) as x only.
        ArgumentSyntax { Parent.Parent: { } call } argument => (Model.GetOperation(call) switch
        {
            IInvocationOperation invocation => invocation.Arguments,
            IObjectCreationOperation creation => creation.Arguments,
            IPropertyReferenceOperation property => property.Arguments,
            _ => [],
        }).FirstOrDefault(a => argument.Span.Contains(a.Syntax.Span))?.Parameter,
        BinaryExpressionSyntax binary => (Model.GetOperation(binary) as IBinaryOperation)?.OperatorMethod?.Parameters[operand == binary.Left ? 0 : 1],
        _ => null,
    };
}
