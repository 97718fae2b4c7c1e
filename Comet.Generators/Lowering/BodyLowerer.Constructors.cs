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
        var references = new List<ByReference>();
        // Making the object runs the static initializer of its class, which comes after the arguments.
        Fragment arguments = LowerConstructorArguments(creation, creation.ArgumentList, constructor, references, areKept: SummaryBuilder.HasStaticInitializer((INamedTypeSymbol)type));
        string name = BodyContext.TypeText(type.WithNullableAnnotation(NullableAnnotation.None));
        Slot instance = _context.NewResult(type);
        EmitAssignment(instance, Replacing(creation, type.IsValueType ? "default" : $"global::System.Runtime.CompilerServices.Unsafe.As<{name}>(global::System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(typeof({name})))"));
        if (type.IsValueType) references.Add(ReceiverReference(constructor, variable: instance));
        EmitTwinCall(Combine($"{instance.Name}.{TwinRule.TwinName(constructor)}(__t{arguments.Text})", arguments, Use(instance)), constructor, null, references);
        if (creation.Initializer is not null) EmitInitializers(Use(instance), creation.Initializer.Expressions);
        return Use(instance);
    }

    // What is being constructed may be written, though its structure is readonly.
    private string ThisArgument => _context.Method.ContainingType is not { IsValueType: true } type ? "this" : type.IsReadOnly ? "ref global::System.Runtime.CompilerServices.Unsafe.AsRef(in this)" : "ref this";

    /// <summary>Evaluates the arguments of a constructor's twin; what those refer to that are passed by reference comes to <paramref name="references"/>.</summary>
    private Fragment LowerConstructorArguments(SyntaxNode call, ArgumentListSyntax? arguments, IMethodSymbol constructor, List<ByReference> references, bool areKept)
    {
        if (arguments is null || !HasReferences(constructor))
        {
            List<ExpressionSyntax> operands = Arguments(arguments?.Arguments ?? default);
            return ConstructorArguments(arguments, areKept ? operands.ToDictionary(static o => (SyntaxNode)o, Stable) : LowerUntilLastCall(operands));
        }
        Dictionary<SyntaxNode, Fragment> substitutions = LowerArguments(call, [], arguments, constructor, references, areKept);
        Fragment[] passed = [.. arguments.Arguments.Select(a => TwinArgument(a, substitutions))];
        return Combine(string.Concat(passed.Select(static a => ", " + a.Text)) + new Renderer(_context, this, substitutions).CallerInfo(call), passed);
    }

    private static bool HasReferences(IMethodSymbol method) => method.Parameters.Any(static p => p.RefKind != RefKind.None);

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
        if (parts.IsElsewhere)
        {
            foreach (EqualsValueClauseSyntax initializer in parts.Initializers) LowerMemberInitializer(initializer);
            return;
        }
        IMethodSymbol constructor = _context.Method;
        if (constructor.Parameters.FirstOrDefault(_captured.Contains) is { } captured)
        {
            AtomicRegions.Add((parts.Texts.First(), $"parameter {captured.Name} is captured by a lambda"));
            List<Slot> passed = constructor.Parameters.Select(p => _context.SlotOf(p)!).ToList();
            Fragment whole = Combine($"{_context.Accessors.Constructor(constructor)}({ThisArgument}{string.Concat(passed.Select(static p => ", " + Parameters.Pass(p)))});", [.. passed.Select(Use)]);
            whole.Pin ??= _context.Analysis.PinReason(constructor, _context.Cancellation);
            EmitCode(whole);
            return;
        }
        if (!parts.ChainsToThis) LowerPrimaryParameters(constructor, parts);
        foreach (TypeDeclarationSyntax place in parts.Places)
        {
            if (place != parts.Place) LowerInitializersOf(place);
            else foreach (EqualsValueClauseSyntax initializer in parts.Initializers) LowerMemberInitializer(initializer);
        }
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

    // Initializers in another part of the class, whose text means something there only   ->   this.__Initialize2__Comet(__t)
    private void LowerInitializersOf(TypeDeclarationSyntax place)
    {
        IMethodSymbol constructor = _context.Method;
        var step = new TwinCall(NextPoint(), constructor, new Fragment($"this.{TwinRule.InitializersName(place, constructor.ContainingType)}(__t)"), result: null, resultType: null, overflow: null);
        if (constructor.ContainingType.IsValueType) step.References.Add(ReceiverReference(constructor, isSelf: true));
        Emit(step);
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
        IMethodSymbol? twin = _context.Twin(parts.ChainSite, TwinRole.Create);
        (int steps, int points, int slots) = (Steps.Count, _points, _context.Slots.Count);
        var references = new List<ByReference>();
        Fragment arguments;
        try
        {
            if (parts.Arguments is { } written)
            {
                if (HasUnsuspendableDesignation(written) is { } reason) throw new NotSuspendableException(written, reason);
                HoistDesignations(written);
            }
            arguments = twin is not null ? LowerConstructorArguments(parts.ChainSite, parts.Arguments, twin, references, areKept: false) : ChainArguments(parts, target);
        }
        catch (NotSuspendableException e)
        {
            Steps.RemoveRange(steps, Steps.Count - steps);
            _points = points;
            _context.ForgetSlots(slots);
            if (IsSpine(parts.Arguments!) || (twin is not null && HasReferences(twin))) AtomicRegions.Add((e.Node, e.Message));
            arguments = ConstructorArguments(parts.Arguments, []);
            // Nobody could say where what is passed by reference is.
            if (twin is not null && HasReferences(twin))
            {
                if (_context.AtomicPins.TryGetValue(parts.ChainSite, out string? pin)) arguments.Pin ??= pin;
                twin = null;
            }
        }
        if (twin is null)
        {
            EmitCode(Replacing(parts.ChainSite, $"{_context.Accessors.Constructor(target)}({ThisArgument}{arguments.Text});", arguments));
            return;
        }
        if (_context.Method.ContainingType.IsValueType) references.Add(ReceiverReference(twin, isSelf: true));
        EmitTwinCall(Combine($"{(parts.ChainsToThis ? "this" : "base")}.{TwinRule.TwinName(twin)}(__t{arguments.Text})", arguments), twin, null, references);
    }

    /// <summary>The arguments of a constructor that is called as written.</summary>
    private Fragment ChainArguments(ConstructorParts parts, IMethodSymbol target) =>
        ConstructorArguments(parts.Arguments, parts.Arguments is not { } written || !HasTwinCall(written) ? []
            : HasReferences(target) ? LowerArguments(parts.ChainSite, [], written, target, [], areKept: false) : LowerUntilLastCall(Arguments(written.Arguments)));
}
