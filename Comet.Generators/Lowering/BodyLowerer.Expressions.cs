using System;
using System.Collections.Generic;
using System.Linq;
using Comet.Generators.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Comet.Generators.Lowering;

/// <summary>
/// Expressions that hold twin calls. Each call becomes a step of its own; the operands that C# evaluates before it are kept in temporaries ("spilled"), so
/// the order of evaluation is C#'s. What remains of the expression is returned as text, to be evaluated by whoever asked.
/// </summary>
internal sealed partial class BodyLowerer
{
    /// <summary>Thrown when an expression cannot be taken apart; whoever lowers the statement then makes it one piece.</summary>
    private sealed class NotSuspendableException(SyntaxNode node, string reason) : Exception(reason)
    {
        public SyntaxNode Node { get; } = node;
    }

    /// <summary>Lowers a whole expression; if it cannot be taken apart, it is evaluated as one piece.</summary>
    private Fragment LowerTop(ExpressionSyntax expression)
    {
        if (!HasTwinCall(expression)) return Render(expression);
        (int steps, int points, int slots) = (Steps.Count, _points, _context.Slots.Count);
        try
        {
            return LowerExpression(expression);
        }
        catch (NotSuspendableException e)
        {
            Steps.RemoveRange(steps, Steps.Count - steps);
            _points = points;
            _context.ForgetSlots(slots);
            AtomicRegions.Add((e.Node, e.Message));
            return Render(expression);
        }
    }

    private void LowerExpressionStatement(ExpressionSyntax expression)
    {
        if (!HasTwinCall(expression))
        {
            EmitVerbatimText(expression, static text => text + ";", fallsThrough: true);
            EmitAfterHome(expression);
            return;
        }
        (int steps, int points, int slots) = (Steps.Count, _points, _context.Slots.Count);
        try
        {
            if (expression is AwaitExpressionSyntax awaited)
            {
                EmitAwait(awaited, null);
                return;
            }
            if (Unparenthesized(expression) is InvocationExpressionSyntax call && _context.Twin(call, TwinRole.Call) is not null)
            {
                EmitTwinCall(call, null);
                return;
            }
            if (expression is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: IdentifierNameSyntax left } assignment
                && Model.GetSymbolInfo(left).Symbol is { } symbol && _context.SlotOf(symbol) is { } slot)
            {
                // A handler around sees the variable as it was before a call that throws; a call that is suspended has returned nothing yet.
                if (_openTries > 0 || !TryLowerCallInto(assignment.Right, slot)) EmitAssignment(slot, LowerExpression(assignment.Right));
                return;
            }
            Fragment rest = expression switch
            {
                ConditionalAccessExpressionSyntax access => LowerConditionalAccess(access, isStatement: true),
                AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } write when _context.Twin(Unparenthesized(write.Left), TwinRole.Write) is { } setter => LowerWrite(write, setter, isStatement: true),
                _ => LowerExpression(expression),
            };
            if (rest.Text.Length == 0) return;
            // C# allows only some expressions as statements; a bare temporary is not one of them.
            bool isStatement = expression is AssignmentExpressionSyntax or InvocationExpressionSyntax or ConditionalAccessExpressionSyntax or PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax or BaseObjectCreationExpressionSyntax && !IsTemporary(rest);
            rest.Text = isStatement ? rest.Text + ";" : $"_ = {rest.Text};";
            if (IsTemporary(rest)) return;
            EmitCode(rest);
            EmitAfterHome(expression);
        }
        catch (NotSuspendableException e)
        {
            Steps.RemoveRange(steps, Steps.Count - steps);
            _points = points;
            _context.ForgetSlots(slots);
            AtomicRegions.Add((e.Node, e.Message));
            EmitVerbatimText(expression, static text => text + ";", fallsThrough: true);
        }
    }

    private static bool IsTemporary(Fragment fragment) => fragment.Uses.Count == 1 && (fragment.Text == fragment.Uses.First().Name || fragment.Text == $"_ = {fragment.Uses.First().Name};" || fragment.Text == $"{fragment.Uses.First().Name};");

    /// <summary>If the value is just a twin call, its result goes straight into the slot.</summary>
    private bool TryLowerCallInto(ExpressionSyntax value, Slot slot)
    {
        ExpressionSyntax expression = Unparenthesized(value);
        if (_context.Twin(expression, TwinRole.Conversion) is not null || ResultType(expression) is not { } type || !SymbolEqualityComparer.Default.Equals(type, slot.Symbol)) return false;
        (int steps, int points, int slots) = (Steps.Count, _points, _context.Slots.Count);
        try
        {
            EmitInto(expression, slot);
            return true;
        }
        catch (NotSuspendableException)
        {
            Steps.RemoveRange(steps, Steps.Count - steps);
            _points = points;
            _context.ForgetSlots(slots);
            return false;
        }
    }

    /// <summary>The type of the twin's result that is the expression's value, before it is converted; null if it is not just a call of a twin.</summary>
    private ITypeSymbol? ResultType(ExpressionSyntax expression) => expression switch
    {
        AwaitExpressionSyntax => Model.GetTypeInfo(expression).Type,
        _ when _context.Twin(expression, TwinRole.Call) is not null || _context.Twin(expression, TwinRole.Read) is not null => Model.GetTypeInfo(expression).Type,
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression } => null,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression } => null,
        BinaryExpressionSyntax or CastExpressionSyntax or PrefixUnaryExpressionSyntax => _context.Twin(expression, TwinRole.Operator)?.ReturnType,
        _ => null,
    };

    /// <summary>Calls the twin whose result is the expression's value.</summary>
    private void EmitInto(ExpressionSyntax expression, Slot result)
    {
        if (expression is AwaitExpressionSyntax awaited) EmitAwait(awaited, result);
        else if (expression is InvocationExpressionSyntax call) EmitTwinCall(call, result);
        else if (_context.Twin(expression, TwinRole.Read) is not null) EmitRead(expression, result);
        else EmitOperator(expression, _context.Twin(expression, TwinRole.Operator)!, result);
    }

    private static ExpressionSyntax Unparenthesized(ExpressionSyntax expression)
    {
        while (expression is ParenthesizedExpressionSyntax parenthesized) expression = parenthesized.Expression;
        return expression;
    }

    /// <summary>Emits the steps for everything that must be done before, and returns the rest.</summary>
    private Fragment LowerExpression(ExpressionSyntax expression)
    {
        if (!HasTwinCall(expression)) return Render(expression);
        Fragment value = LowerValue(expression);
        if (_context.Twin(expression, TwinRole.Conversion) is { } conversion) return LowerConversion(expression, conversion, value);
        // What converts the value unseen runs where the value is used.
        if (_context.Pins.TryGetValue(expression, out string? pin)) value.Pin ??= pin;
        return value;
    }

    /// <summary>As <see cref="LowerExpression"/>, before its value is converted.</summary>
    private Fragment LowerValue(ExpressionSyntax expression)
    {
        if (_context.IsOnlyConverted(expression) && !BodyContext.Executed(expression).Skip(1).Any(_context.HasTwin)) return Render(expression);
        if (ResultType(expression) is { } type)
        {
            if (type.SpecialType == SpecialType.System_Void) throw new NotSuspendableException(expression, $"{(expression as InvocationExpressionSyntax)?.Expression.ToString() ?? "await"} has no result to be used");
            Slot result = _context.NewResult(type);
            EmitInto(expression, result);
            return CastResult(expression, type, result);
        }
        switch (expression)
        {
            case AssignmentExpressionSyntax assignment: return LowerAssignment(assignment);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression } logical: return LowerLogical(logical);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce: return LowerCoalesce(coalesce);
            case BinaryExpressionSyntax tuples when Model.GetOperation(tuples) is ITupleBinaryOperation compared && compared.Descendants().Any(static o => o is IConversionOperation { OperatorMethod: not null }):
                throw new NotSuspendableException(tuples, "elements of tuples are converted when they are compared");
            case ConditionalExpressionSyntax conditional: return LowerConditional(conditional);
            case ConditionalAccessExpressionSyntax access: return LowerConditionalAccess(access, isStatement: false)!;
            case SwitchExpressionSyntax choice: return LowerSwitchExpression(choice);
            case ThrowExpressionSyntax thrown:
                LowerThrow(thrown.Expression);
                return new Fragment($"default({BodyContext.TypeText(TypeOf(thrown))})");
            case CheckedExpressionSyntax region: return LowerCheckedExpression(region);
            case InterpolatedStringExpressionSyntax text: return LowerInterpolatedString(text);
            case CollectionExpressionSyntax collection: return LowerCollectionExpression(collection);
            case WithExpressionSyntax copy: return LowerWith(copy);
            case BaseObjectCreationExpressionSyntax creation when _context.Twin(creation, TwinRole.Create) is { } constructor: return LowerCreation(creation, constructor);
            case BaseObjectCreationExpressionSyntax { Initializer: { } initializer } creation when HasTwinCall(initializer): return LowerInitializer(creation, initializer);
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression } increment: return LowerIncrement(increment, increment.Operand, isPrefix: true);
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression } increment: return LowerIncrement(increment, increment.Operand, isPrefix: false);
            case ElementBindingExpressionSyntax element:
                Fragment receiver = _bindings[element], indices = Render(element.ArgumentList, LowerUntilLastCall(Arguments(element.ArgumentList.Arguments)));
                return Replacing(element, receiver.Text + indices.Text, receiver, indices);
            default:
                if (Operands(expression) is not { } operands) throw new NotSuspendableException(expression, $"{expression.Kind()} with a suspendable call in it runs as one piece");
                return LowerOperands(expression, operands);
        }
    }

    /// <summary>
    /// The direct operands of an expression in the order of their evaluation, where the expression just evaluates them all and then does its work; null for other kinds.
    /// </summary>
    private IReadOnlyList<ExpressionSyntax>? Operands(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case ParenthesizedExpressionSyntax e: return new[] { e.Expression };
            case CastExpressionSyntax e: return new[] { e.Expression };
            case PrefixUnaryExpressionSyntax { RawKind: not (int)SyntaxKind.AddressOfExpression and not (int)SyntaxKind.PointerIndirectionExpression } e: return new[] { e.Operand };
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } e: return new[] { e.Operand };
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression or (int)SyntaxKind.AsExpression } e: return new[] { e.Left };
            case BinaryExpressionSyntax e: return new[] { e.Left, e.Right };
            case IsPatternExpressionSyntax e: return new[] { e.Expression };
            case MemberAccessExpressionSyntax e: return new[] { e.Expression };
            case ElementAccessExpressionSyntax e: return Receiver(e.Expression, staysInPlace: true).Concat(Arguments(e.ArgumentList.Arguments)).ToList();
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } e: return Receiver(member.Expression, staysInPlace: true).Concat(Arguments(e.ArgumentList.Arguments)).ToList();
            case InvocationExpressionSyntax { Expression: SimpleNameSyntax or MemberBindingExpressionSyntax } e: return Arguments(e.ArgumentList.Arguments);
            case BaseObjectCreationExpressionSyntax e: return Arguments(e.ArgumentList?.Arguments ?? default);
            case ArrayCreationExpressionSyntax e:
                return e.Type.RankSpecifiers.SelectMany(static r => r.Sizes).Where(static s => s is not OmittedArraySizeExpressionSyntax).Concat(Elements(e.Initializer)).ToList();
            case ImplicitArrayCreationExpressionSyntax e: return Elements(e.Initializer);
            case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ArrayInitializerExpression } e: return Elements(e);
            case TupleExpressionSyntax e: return e.Arguments.Select(static a => a.Expression).ToList();
            case RangeExpressionSyntax e: return new[] { e.LeftOperand, e.RightOperand }.OfType<ExpressionSyntax>().ToList();
            case AnonymousObjectCreationExpressionSyntax e when e.Initializers.All(static i => i.NameEquals != null): return e.Initializers.Select(static i => i.Expression).ToList();
            default: return null;
        }
    }

    private static List<ExpressionSyntax> Elements(InitializerExpressionSyntax? initializer)
    {
        var elements = new List<ExpressionSyntax>();
        foreach (ExpressionSyntax element in initializer?.Expressions ?? default)
        {
            if (element is InitializerExpressionSyntax nested) elements.AddRange(Elements(nested));
            else elements.Add(element);
        }
        return elements;
    }

    private static List<ExpressionSyntax> Arguments(SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        foreach (ArgumentSyntax argument in arguments)
        {
            if (!argument.RefKindKeyword.IsKind(SyntaxKind.None)) throw new NotSuspendableException(argument, "an argument is passed by reference beside a suspendable call");
        }
        return arguments.Select(static a => a.Expression).ToList();
    }

    /// <summary>What a member is taken of, unless that is a type, <c>this</c> or <c>base</c>. A structure that may be changed in place must not be copied.</summary>
    /// <param name="receiver">It.</param>
    /// <param name="staysInPlace">Whether such a structure may be left in the array or object that it is in: nothing is suspended while it is looked into.</param>
    private IEnumerable<ExpressionSyntax> Receiver(ExpressionSyntax receiver, bool staysInPlace = false)
    {
        if (receiver is ThisExpressionSyntax or BaseExpressionSyntax || Model.GetSymbolInfo(receiver).Symbol is INamespaceOrTypeSymbol) yield break;
        if (IsCopied(receiver))
        {
            yield return receiver;
            yield break;
        }
        ITypeSymbol? type = Model.GetTypeInfo(receiver).Type;
        // The variable is found now, and looked into when all else has been evaluated.
        if (type is { IsValueType: true } && RootOfVariable(receiver) is not null) yield break;
        if (!staysInPlace && IsInPlace(receiver)) throw new NotSuspendableException(receiver, "a structure is used in place beside a suspendable call");
        yield return receiver;
    }

    /// <summary>Whether what a method is called on is copied before the arguments are evaluated: an extension method takes it by value, it is boxed, or it must not be changed, which the method may do.</summary>
    private bool IsCopied(ExpressionSyntax receiver)
    {
        if (receiver.Parent is not MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } member || call.Expression != member || Model.GetSymbolInfo(call).Symbol is not IMethodSymbol method) return false;
        if (method.ReducedFrom is { } extension) return extension.Parameters[0].RefKind == RefKind.None;
        if (Model.GetTypeInfo(receiver).Type?.TypeKind == TypeKind.Enum) return true;
        return !method.IsReadOnly && Model.GetTypeInfo(receiver).Type is { IsReferenceType: false, IsReadOnly: false } && IsReadOnlyVariable(receiver);
    }

    /// <summary>Whether an expression is a variable that may only be read, or a part of one.</summary>
    private bool IsReadOnlyVariable(ExpressionSyntax expression) => Model.GetSymbolInfo(expression).Symbol switch
    {
        IParameterSymbol parameter => parameter.RefKind is RefKind.In or RefKind.RefReadOnlyParameter,
        ILocalSymbol local => local.RefKind == RefKind.RefReadOnly,
        IFieldSymbol { RefKind: RefKind.None } field => field.IsReadOnly && !ConstructedMembers.IsReadOnly(field, _context.Method)
            || field is { IsStatic: false, ContainingType.IsValueType: true } && expression is MemberAccessExpressionSyntax member && IsReadOnlyVariable(Unparenthesized(member.Expression)),
        _ => false,
    };

    /// <summary>Whether an expression is a structure in an array, an object or behind a reference, of which something is used that may change it.</summary>
    private bool IsInPlace(ExpressionSyntax receiver) =>
        (receiver.Parent is ElementAccessExpressionSyntax element && element.Expression == receiver || receiver.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } member && call.Expression == member)
        && Model.GetTypeInfo(receiver).Type is { IsReferenceType: false } && !IsLocal(receiver) && !IsValue(receiver) && !IsCopied(receiver);

    private bool IsLocal(ExpressionSyntax expression) => expression is IdentifierNameSyntax && Model.GetSymbolInfo(expression).Symbol is ILocalSymbol { RefKind: RefKind.None } or IParameterSymbol { RefKind: RefKind.None };

    /// <summary>Whether an expression yields a value rather than a variable.</summary>
    private bool IsValue(ExpressionSyntax expression) => Unparenthesized(expression) switch
    {
        LiteralExpressionSyntax or BinaryExpressionSyntax or CastExpressionSyntax or BaseObjectCreationExpressionSyntax or TupleExpressionSyntax or AwaitExpressionSyntax or DefaultExpressionSyntax or WithExpressionSyntax
            or SwitchExpressionSyntax or CheckedExpressionSyntax => true,
        InvocationExpressionSyntax => Model.GetSymbolInfo(expression).Symbol is IMethodSymbol { RefKind: RefKind.None },
        ConditionalExpressionSyntax { WhenTrue: not RefExpressionSyntax } or AssignmentExpressionSyntax { Right: not RefExpressionSyntax } => true,
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } e => IsValue(e.Operand),
        PostfixUnaryExpressionSyntax => true,
        ElementAccessExpressionSyntax => Model.GetSymbolInfo(expression).Symbol is IPropertySymbol { RefKind: RefKind.None },
        MemberAccessExpressionSyntax or IdentifierNameSyntax => Model.GetSymbolInfo(expression).Symbol is IPropertySymbol { RefKind: RefKind.None } || Model.GetSymbolInfo(expression).Symbol is IFieldSymbol { IsReadOnly: true, RefKind: RefKind.None } field && !ConstructedMembers.IsReadOnly(field, _context.Method) && !IsPartOfVariable(expression),
        _ => false,
    };

    private Fragment LowerOperands(ExpressionSyntax expression, IReadOnlyList<ExpressionSyntax> operands) => Render(expression, LowerUntilLastCall(operands, IsConcatenation(expression)));

    private Fragment Spill(ExpressionSyntax operand, bool asText)
    {
        if (IsPassedInPlace(operand)) throw new NotSuspendableException(operand, "an argument is passed by reference beside a suspendable call");
        ITypeSymbol type = TypeAsUsed(operand);
        Fragment value = LowerExpression(operand);
        if (!asText && IsResult(value, type)) return value;
        if (asText && type.SpecialType is SpecialType.None or SpecialType.System_Object)
        {
            // A concatenation turns an operand into text before it evaluates the next one.
            type = Model.Compilation.GetSpecialType(SpecialType.System_String);
            value.Text = $"\"\" + ({value.Text})";
        }
        return Use(Keep(value, type));
    }

    /// <summary>A temporary holding a value that is evaluated here.</summary>
    private Slot Keep(Fragment value, ITypeSymbol type)
    {
        if (type.IsRefLikeType || type is IPointerTypeSymbol || HasNoName(type)) throw new NotSuspendableException(_context.Body, $"a value of type {type.ToDisplayString()} would have to be kept across a suspendable call");
        Slot slot = _context.NewSpill(type);
        EmitAssignment(slot, value);
        return slot;
    }

    /// <summary>Whether a value is in a temporary already, which nothing else is put into.</summary>
    private static bool IsResult(Fragment value, ITypeSymbol type) =>
        value.Uses.Count == 1 && value.Uses.First() is { IsResult: true } slot && slot.Name == value.Text && SymbolEqualityComparer.Default.Equals(slot.Symbol, type);

    /// <summary>The type of an operand where it is used: what the user's own conversion makes of it, which is done before anything after it is evaluated.</summary>
    private ITypeSymbol TypeAsUsed(ExpressionSyntax operand)
    {
        operand = Unparenthesized(operand);
        // The elements of a tuple are converted one by one.
        return Model.GetConversion(operand).IsUserDefined || (operand is TupleExpressionSyntax && Model.GetTypeInfo(operand).ConvertedType is INamedTypeSymbol { IsValueType: true }) ? Model.GetTypeInfo(operand).ConvertedType! : TypeOf(operand);
    }

    private bool IsConcatenation(ExpressionSyntax expression) =>
        expression is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } && Model.GetTypeInfo(expression).Type?.SpecialType == SpecialType.System_String;

    private ITypeSymbol TypeOf(ExpressionSyntax expression)
    {
        TypeInfo info = Model.GetTypeInfo(expression);
        return (info.Type ?? info.ConvertedType) is { TypeKind: not TypeKind.Error } type && !(info.Type is INamedTypeSymbol { IsTupleType: true } && info.ConvertedType is null)
            ? type : throw new NotSuspendableException(expression, "an operand has no type of its own");
    }

    /// <summary>Whether evaluating an operand later gives the same: constants, and locals nothing after assigns.</summary>
    private bool IsStable(ExpressionSyntax operand, IEnumerable<ExpressionSyntax> later)
    {
        operand = Unparenthesized(operand);
        if (operand is ThisExpressionSyntax or BaseExpressionSyntax or LiteralExpressionSyntax or DefaultExpressionSyntax or TypeOfExpressionSyntax or PredefinedTypeSyntax or AnonymousFunctionExpressionSyntax) return true;
        if (Model.GetConstantValue(operand).HasValue) return true;
        if (operand is not IdentifierNameSyntax name || Model.GetConversion(operand).IsUserDefined) return false;
        ISymbol? symbol = Model.Meaning(name, _context.Cancellation).Symbol;
        if (symbol is IMethodSymbol or INamespaceOrTypeSymbol) return true;
        return symbol is ILocalSymbol or IParameterSymbol { RefKind: RefKind.None } && !_captured.Contains(symbol) && !later.Any(e => MayAssign(e, symbol));
    }

    private bool MayAssign(ExpressionSyntax expression, ISymbol symbol)
    {
        foreach (SyntaxNode node in expression.DescendantNodesAndSelf())
        {
            ExpressionSyntax? target = node switch
            {
                AssignmentExpressionSyntax assignment => assignment.Left,
                PrefixUnaryExpressionSyntax prefix => prefix.Operand,
                PostfixUnaryExpressionSyntax postfix => postfix.Operand,
                ArgumentSyntax argument when !argument.RefKindKeyword.IsKind(SyntaxKind.None) => argument.Expression,
                _ => null,
            };
            if (target == null) continue;
            foreach (IdentifierNameSyntax name in target.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
            {
                if (SymbolEqualityComparer.Default.Equals(Model.Meaning(name, _context.Cancellation).Symbol, symbol)) return true;
            }
        }
        return symbol is ILocalSymbol or IParameterSymbol && SymbolType(symbol) is { IsValueType: true } type && type.SpecialType == SpecialType.None && !type.IsReadOnly && type.TypeKind != TypeKind.Enum
            && expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(n => SymbolEqualityComparer.Default.Equals(Model.Meaning(n, _context.Cancellation).Symbol, symbol));
    }

    private static ITypeSymbol SymbolType(ISymbol symbol) => symbol is ILocalSymbol local ? local.Type : ((IParameterSymbol)symbol).Type;

    private static Fragment Use(Slot slot)
    {
        var fragment = new Fragment(slot.Name);
        fragment.Uses.Add(slot);
        if (slot.WhyNotPortable != null) fragment.Pin = $"{slot.Name} cannot cross: {slot.WhyNotPortable}";
        return fragment;
    }

    private Fragment Rest(SyntaxNode node, SyntaxNode part, Fragment replacement) => Render(node, new Dictionary<SyntaxNode, Fragment> { [part] = replacement });

    private Fragment LowerCheckedExpression(CheckedExpressionSyntax region)
    {
        string? outer = _overflow;
        _overflow = region.Keyword.ValueText;
        Fragment inner = LowerExpression(region.Expression);
        _overflow = outer;
        return Rest(region, region.Expression, inner);
    }
}
