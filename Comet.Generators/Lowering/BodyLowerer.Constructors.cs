using System.Collections.Generic;
using System.Linq;
using Comet.Generators.Analysis;
using Comet.Generators.Gathering;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Lowering;

/// <summary>
/// Constructors. The twin of one is an instance method: where an object is created by it, the object is made first, empty, and the twin is then called on it, as the runtime itself does. A
/// constructor without a twin can be called on such an object as well, so the chain of constructors may lead from one kind to the other.
/// </summary>
internal sealed partial class BodyLowerer
{
    // new C(a, F()) { P = v }   ->   s = a; r = F(); c = an empty C; c.__ctor__Comet(__t, s, r); c.P = v
    private Fragment LowerCreation(BaseObjectCreationExpressionSyntax creation, IMethodSymbol constructor)
    {
        if (creation.Initializer is { } initializer) CheckInitializer(initializer);
        ITypeSymbol type = TypeOf(creation);
        List<ExpressionSyntax> operands = Arguments(creation.ArgumentList?.Arguments ?? default);
        // Making the object runs the static initializer of its class, which comes after the arguments.
        Dictionary<SyntaxNode, Fragment> substitutions = SummaryBuilder.HasStaticInitializer((INamedTypeSymbol)type) ? operands.ToDictionary(static o => (SyntaxNode)o, Stable) : LowerUntilLastCall(operands);
        Fragment arguments = ConstructorArguments(creation.ArgumentList, substitutions);
        string name = BodyContext.TypeText(type.WithNullableAnnotation(NullableAnnotation.None));
        Slot instance = _context.NewResult(type);
        EmitAssignment(instance, Replacing(creation, type.IsValueType ? "default" : $"global::System.Runtime.CompilerServices.Unsafe.As<{name}>(global::System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(typeof({name})))"));
        EmitTwinCall(Combine($"{instance.Name}.{TwinRule.TwinName(constructor)}(__t{arguments.Text})", arguments, Use(instance)), constructor, null, type.IsValueType ? [ReceiverReference(constructor, variable: instance)] : null);
        if (creation.Initializer is not null) EmitInitializers(Use(instance), creation.Initializer.Expressions);
        return Use(instance);
    }

    private string ThisArgument => _context.Method.ContainingType.IsValueType ? "ref this" : "this";

    /// <summary>Arguments as they stand after a first one: <c>, a, b</c>.</summary>
    private Fragment ConstructorArguments(ArgumentListSyntax? arguments, Dictionary<SyntaxNode, Fragment> substitutions)
    {
        if (arguments is null) return new Fragment("");
        Fragment fragment = Render(arguments, substitutions);
        string text = fragment.Text.Substring(1, fragment.Text.Length - 2).Trim();
        fragment.Text = text.Length == 0 ? "" : ", " + text;
        return fragment;
    }

    /// <summary>What only an initializer may set is set through the field behind it.</summary>
    private void CheckInitializer(InitializerExpressionSyntax initializer)
    {
        foreach (ExpressionSyntax element in initializer.Expressions)
        {
            if (element is AssignmentExpressionSyntax { Left: IdentifierNameSyntax name, Right: not InitializerExpressionSyntax } && Model.GetSymbolInfo(name).Symbol is IPropertySymbol { SetMethod.IsInitOnly: true } property
                && ConstructorRule.SettableField(property) is null)
            {
                throw new NotSuspendableException(element, "an initializer that only a constructor call may carry runs as one piece");
            }
        }
    }

    /// <summary>The field by which an initializer sets a property that nobody else may set; null for other members.</summary>
    private IFieldSymbol? InitOnlyField(IdentifierNameSyntax name) => Model.GetSymbolInfo(name).Symbol is IPropertySymbol { SetMethod.IsInitOnly: true } property ? ConstructorRule.SettableField(property) : null;

    /// <summary>Lowers a constructor: what its class initializes, the constructor it calls, its own body.</summary>
    private void LowerConstructor(ConstructorParts parts)
    {
        IMethodSymbol constructor = _context.Method;
        if (constructor.Parameters.FirstOrDefault(_captured.Contains) is { } captured)
        {
            AtomicRegions.Add((parts.Texts.First(), $"parameter {captured.Name} is captured by a lambda"));
            List<Fragment> passed = constructor.Parameters.Select(p => Use(_context.SlotOf(p)!)).ToList();
            Fragment whole = Combine($"{_context.Accessors.Constructor(constructor)}({ThisArgument}{string.Concat(passed.Select(static p => ", " + p.Text))});", [.. passed]);
            whole.Pin ??= _context.Analysis.PinReason(constructor, _context.Cancellation);
            EmitCode(whole);
            return;
        }
        if (!parts.ChainsToThis) LowerPrimaryParameters(constructor, parts);
        foreach (EqualsValueClauseSyntax initializer in parts.Initializers) LowerMemberInitializer(initializer);
        LowerChain(parts);
        if (parts.Body is BlockSyntax block) LowerBlock(block, isRoot: true);
        else if (parts.Body is ExpressionSyntax expression) LowerArrow(expression);
    }

    /// <summary>The parameters of a primary constructor that are captured become variables of the object; those of a record, properties.</summary>
    private void LowerPrimaryParameters(IMethodSymbol constructor, ConstructorParts parts)
    {
        if (parts.Declaration is not TypeDeclarationSyntax) return;
        INamedTypeSymbol type = constructor.ContainingType;
        foreach (IParameterSymbol parameter in constructor.Parameters)
        {
            IFieldSymbol? field = type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(f => FieldNames.Captured(f.Name) == parameter.Name)
                ?? type.GetMembers(parameter.Name).OfType<IPropertySymbol>().Where(static p => p.DeclaringSyntaxReferences.Any(static r => r.GetSyntax() is ParameterSyntax)).Select(ConstructorRule.BackingField).FirstOrDefault();
            if (field is null) continue;
            Fragment value = Use(_context.SlotOf(parameter)!);
            EmitCode(Combine($"{_context.Accessors.Access(field).Replace("$", "this")} = {value.Text};", value));
        }
    }

    private void LowerMemberInitializer(EqualsValueClauseSyntax initializer)
    {
        string? whyAtomic = HasUnsuspendableDesignation(initializer);
        if (whyAtomic is null) HoistDesignations(initializer);
        else if (IsSpine(initializer)) AtomicRegions.Add((initializer, whyAtomic));
        Fragment value = whyAtomic is null ? LowerTop(initializer.Value) : Render(initializer.Value);
        (string target, ITypeSymbol type) = Model.GetDeclaredSymbol(initializer.Parent!) switch
        {
            IFieldSymbol { IsReadOnly: true } field => ($"global::System.Runtime.CompilerServices.Unsafe.AsRef(in this.{BodyContext.Escape(field.Name)})", field.Type),
            IFieldSymbol field => ($"this.{BodyContext.Escape(field.Name)}", field.Type),
            IEventSymbol member => ($"this.{BodyContext.Escape(member.Name)}", member.Type),
            IPropertySymbol property => (_context.Accessors.Access(ConstructorRule.BackingField(property)!).Replace("$", "this"), property.Type),
            _ => throw new System.InvalidOperationException(initializer.ToString()),
        };
        if (initializer.Value is InitializerExpressionSyntax) value.Text = $"new {BodyContext.TypeText(type.WithNullableAnnotation(NullableAnnotation.None))} {value.Text}";
        Fragment set = Replacing(initializer, $"{target} = {value.Text};", value);
        // Variables that stay in an initializer are its own.
        if (whyAtomic is not null) set.Text = $"{{ {set.Text} }}";
        EmitCode(set);
    }

    // : base(a, F())   ->   s = a; r = F(); base.__ctor__Comet(__t, s, r)   or, without a twin:   Constructor(this, s, r)
    private void LowerChain(ConstructorParts parts)
    {
        if (parts.Target(Model, _context.Cancellation) is not { } target) return;
        Fragment arguments = LowerChainArguments(parts);
        if (_context.Twin(parts.ChainSite, TwinRole.Create) is { } twin)
        {
            EmitTwinCall(Combine($"{(parts.ChainsToThis ? "this" : "base")}.{TwinRule.TwinName(twin)}(__t{arguments.Text})", arguments), twin, null, _context.Method.ContainingType.IsValueType ? [ReceiverReference(twin, isSelf: true)] : null);
            return;
        }
        EmitCode(Replacing(parts.ChainSite, $"{_context.Accessors.Constructor(target)}({ThisArgument}{arguments.Text});", arguments));
    }

    private Fragment LowerChainArguments(ConstructorParts parts)
    {
        if (parts.Arguments is not { } arguments) return new Fragment("");
        (int steps, int points, int slots) = (Steps.Count, _points, _context.Slots.Count);
        try
        {
            if (HasUnsuspendableDesignation(arguments) is { } reason) throw new NotSuspendableException(arguments, reason);
            HoistDesignations(arguments);
            return ConstructorArguments(arguments, HasTwinCall(arguments) ? LowerUntilLastCall(Arguments(arguments.Arguments)) : []);
        }
        catch (NotSuspendableException e)
        {
            Steps.RemoveRange(steps, Steps.Count - steps);
            _points = points;
            _context.ForgetSlots(slots);
            if (IsSpine(arguments)) AtomicRegions.Add((e.Node, e.Message));
            return ConstructorArguments(arguments, []);
        }
    }
}
