using System.Collections.Generic;
using System.Linq;
using Comet.Generators.Closures;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Comet.Generators.Analysis;

/// <summary>The verdict on each kind of operation.</summary>
internal sealed partial class SummaryBuilder
{
    private void AddOperation(IOperation operation, SemanticModel model)
    {
        switch (operation)
        {
            case IInvocationOperation invocation: AddInvocation(invocation); break;
            case ILocalFunctionOperation: _summary.HasClosures = true; break;
            // What stands for a delegate of home's is equal to nothing but itself.
            case IBinaryOperation { LeftOperand.Type.TypeKind: TypeKind.Delegate, RightOperand.Type.TypeKind: TypeKind.Delegate } binary when !IsNull(binary.LeftOperand) && !IsNull(binary.RightOperand):
                Pin(operation, "delegates are combined and compared at home");
                break;
            case ICompoundAssignmentOperation { Type.TypeKind: TypeKind.Delegate }: Pin(operation, "delegates are combined and compared at home"); break;
            case IPropertyReferenceOperation property: AddProperty(property); break;
            case IFieldReferenceOperation field: AddField(field); break;
            case ILocalReferenceOperation local: AddVariable(local, local.Local, local.Type); break;
            // A parameter of a primary constructor is a field to the members that use it.
            case IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } constructor } kept } when !SymbolEqualityComparer.Default.Equals(constructor, _method) && Gathering.PortableTypes.Of(kept.Type, Compilation) is { IsPortable: false } verdict:
                Pin(operation, $"{kept.Name} is not portable: {verdict.Reason}");
                break;
            case IParameterReferenceOperation parameter: AddVariable(parameter, parameter.Parameter, parameter.Type); break;
            case IObjectCreationOperation { Constructor: { } constructor } creation: AddCreation(creation, constructor); break;
            case ITypeParameterObjectCreationOperation: Pin(operation, "a constructor of a type parameter is not known here"); break;
            case IBinaryOperation { OperatorMethod: { } method } binary: AddBinary(binary, method); break;
            case IUnaryOperation { OperatorMethod: { } method } unary: AddUnary(unary, method); break;
            // Of a type with conversions only, two of these are called that no operation shows.
            case IIncrementOrDecrementOperation { OperatorMethod: null, Target.Type: INamedTypeSymbol { SpecialType: SpecialType.None, TypeKind: TypeKind.Struct or TypeKind.Class, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T } counted } when !Gathering.FrameworkTypes.IsFramework(counted.ContainingAssembly):
                Pin(operation, "conversions that nothing shows are not known here");
                break;
            case ICoalesceOperation { ValueConversion.MethodSymbol: { } conversion }: AddMember(operation.Syntax, conversion); break;
            case ISpreadOperation spread: AddSpread(spread); break;
            // Anything may be a tuple to a positional pattern that has no type.
            case IRecursivePatternOperation { DeconstructSymbol: null or ITypeSymbol, DeconstructionSubpatterns.IsEmpty: false, InputType: { IsTupleType: false, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T } }: Pin(operation, "what a positional pattern asks is not known here"); break;
            case IIncrementOrDecrementOperation { OperatorMethod: { } method } increment: AddMember(operation.Syntax, method, increment.IsLifted ? TwinRole.None : TwinRole.Operator, increment.ConstrainedToType); break;
            case ICompoundAssignmentOperation compound: AddCompoundAssignment(compound); break;
            case ITupleBinaryOperation tuples when HasOwnEquality(tuples.LeftOperand.Type) || HasOwnEquality(tuples.RightOperand.Type) || tuples.Descendants().Any(static o => o is IConversionOperation { OperatorMethod: not null, IsImplicit: true }): Pin(operation, "the operators that compare the elements are not known here"); break;
            case IImplicitIndexerReferenceOperation indexer: AddImplicit(operation.Syntax, indexer.LengthSymbol, indexer.IndexerSymbol, (indexer.IndexerSymbol as IPropertySymbol)?.SetMethod); break;
            case IListPatternOperation pattern: AddImplicit(operation.Syntax, pattern.LengthSymbol, pattern.IndexerSymbol); break;
            case ISlicePatternOperation pattern: AddImplicit(operation.Syntax, pattern.SliceSymbol); break;
            case ICollectionExpressionOperation { Type: INamedTypeSymbol collection } made: AddCollectionExpression(made, collection); break;
            case IConversionOperation { Operand.Type: { } operand, Type.IsReferenceType: true } when DependsOnTimeZone(operand): Pin(operation, LocalTime); break;
            case IInterpolationOperation { Expression.Type: { } hole } when WellKnownOverrides.UnseenPinReason(hole) is { } reason: Pin(operation, reason); break;
            case IInterpolationOperation { Expression.Type: { } hole, FormatString: var format } when DependsOnTimeZone(hole) || (format is not null && MayBeTime(hole)): Pin(operation, LocalTime); break;
            case IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation { Arguments: { Length: > 0 } appended } } when appended[0].Value.Type is { } hole && (DependsOnTimeZone(hole) || (appended.Length > 1 && MayBeTime(hole))): Pin(operation, LocalTime); break;
            case IConversionOperation { Type: { } to, Operand.Type: { } from } when ConvertsElements(from, to): Pin(operation, "conversions of a tuple's elements are not known here"); break;
            case IConversionOperation conversion: AddConversion(conversion); break;
            case IMethodReferenceOperation reference: AddMethodReference(reference); break;
            case IForEachLoopOperation loop: AddForEach(loop, model); break;
            case IRecursivePatternOperation { DeconstructSymbol: IMethodSymbol method }: AddMember(operation.Syntax, method); break;
            case IDeconstructionAssignmentOperation deconstruction: AddDeconstruction(deconstruction, model); break;
            case ITryOperation { Finally: not null }: _summary.HasCleanup = true; break;
            case ILockOperation:
                _summary.HasCleanup = true;
                Pin(operation, "lock is taken at home");
                break;
            case IAwaitOperation: Pin(operation, "await runs at home"); break;
            case IUsingOperation { IsAsynchronous: true } or IUsingDeclarationOperation { IsAsynchronous: true }: Pin(operation, "await runs at home"); break;
            case IUsingOperation use: AddUsing(use.Resources); break;
            case IUsingDeclarationOperation use: AddUsing(use.DeclarationGroup); break;
            case IEventReferenceOperation: Pin(operation, "events are changed and raised at home"); break;
            case IDynamicInvocationOperation or IDynamicMemberReferenceOperation or IDynamicObjectCreationOperation or IDynamicIndexerAccessOperation:
                _summary.HasCleanup = true;
                Pin(operation, "dynamic calls are not known here");
                break;
            case IFunctionPointerInvocationOperation: Pin(operation, "the target of a function pointer is not known here"); break;
            case { Kind: OperationKind.None } when !IsHarmlessNone(operation.Syntax): Pin(operation, $"{operation.Syntax.Kind()} is not known to be portable"); break;
        }
    }

    private const string LocalTime = "a local time is written in the time zone of the machine";

    /// <summary>As text, a <see cref="System.DateTime"/> may show the machine's offset from universal time. As an object, nobody sees what it is.</summary>
    private static bool DependsOnTimeZone(ITypeSymbol type) =>
        type.WithoutNullable().SpecialType == SpecialType.System_DateTime;

    /// <summary>Whether a type parameter may stand for a <see cref="System.DateTime"/>, of which a format may show the offset. One that stands for numbers does not.</summary>
    private static bool MayBeTime(ITypeSymbol type) =>
        type is ITypeParameterSymbol { HasReferenceTypeConstraint: false } parameter && !parameter.ConstraintTypes.Any(static c => c.TypeKind == TypeKind.Class || WellKnownOverrides.IsNumeric(c));

    private void AddInvocation(IInvocationOperation invocation)
    {
        IMethodSymbol method = invocation.TargetMethod;
        // A structure without an Equals of its own is compared by its fields.
        if (method.ContainingType.SpecialType is SpecialType.System_ValueType or SpecialType.System_Object && invocation.Instance?.Type is { IsValueType: true } compared && WellKnownOverrides.UnseenPinReason(compared) is { } unseen) Pin(invocation, unseen);
        if (method is { Name: nameof(System.IFormattable.ToString) or "TryFormat", Parameters.IsEmpty: false } && invocation.Instance?.Type is { } formatted && MayBeTime(formatted)) Pin(invocation, LocalTime);
        switch (method.MethodKind)
        {
            case MethodKind.DelegateInvoke:
                _summary.HasCleanup = true;
                Pin(invocation, "the target of a delegate is not known here");
                return;
            case MethodKind.LocalFunction:
                return; // its body is among the operations
        }
        // Where a collection arrives it has the room that it needs.
        if (method is { Name: nameof(System.Text.StringBuilder.EnsureCapacity), ReturnsVoid: false } && !TwinRule.IsInCompilation(method, Compilation) && invocation.Parent is not IExpressionStatementOperation) Pin(invocation, "the room that a collection has does not cross");
        if (method is { Name: nameof(MemberwiseClone), ContainingType.SpecialType: SpecialType.System_Object } && invocation.Instance?.Type is INamedTypeSymbol cloned && _analysis.FieldOfHome(cloned) is { } own) Pin(invocation, $"{own.Name}, which is copied, never leaves home");
        bool isRerouted = invocation.Syntax is InvocationExpressionSyntax && method.MethodKind is MethodKind.Ordinary or MethodKind.ReducedExtension;
        // A task that is not awaited at once is home's.
        TwinRole role = AsyncMethods.IsAwaited(method) && !AsyncMethods.IsAwaitedAtOnce(invocation.Syntax) ? TwinRole.Start : TwinRole.Call;
        if (role == TwinRole.Start) Pin(invocation, "its task is made at home");
        // What a task's maker has called by base is called as it is: the ways into the twin lead to the override.
        isRerouted &= !(AsyncMethods.IsAwaited(method) && invocation.Instance?.Syntax is BaseExpressionSyntax);
        isRerouted &= method.ContainingType is { IsExtension: true } ? Extensions.ExtensionBlocks.IsConverted((ExpressionSyntax)invocation.Syntax, invocation.SemanticModel!, _ct) : TwinRule.WorksOnCopy(method) || IsReachedInPlace(invocation.Instance);
        AddMember(invocation.Syntax, method, method.MethodKind == MethodKind.Constructor ? TwinRole.Create : isRerouted ? role : TwinRole.None, invocation.ConstrainedToType);
        AddDelegates(invocation, method, invocation.Arguments);
        if (OwnOrder.MethodOf(invocation, Compilation) is { } order) AddMember(invocation.Syntax, order, TwinRole.Given);
    }

    /// <summary>
    /// Whether a twin can work on the very thing a method is called on. A structure is changed in its variable, which must be one that can be said anew at the other end. What is only a value
    /// can be copied. A structure that a type parameter stands for has no twins, and would be called on a copy of it.
    /// </summary>
    private bool IsReachedInPlace(IOperation? receiver) => receiver switch
    {
        null or { Type.IsReferenceType: true } => true,
        { Type: ITypeParameterSymbol } => false,
        ILocalReferenceOperation { Local.RefKind: RefKind.None } or IParameterReferenceOperation { Parameter: { RefKind: RefKind.None or RefKind.Ref or RefKind.Out, ContainingSymbol: not IMethodSymbol { MethodKind: MethodKind.Constructor } } } or IInstanceReferenceOperation => true,
        IFieldReferenceOperation { Field: { IsStatic: false, IsReadOnly: false, ContainingType.IsValueType: true, RefKind: RefKind.None }, Instance: { } outer } => IsReachedInPlace(outer),
        IFieldReferenceOperation { Field: { IsReadOnly: false, IsVolatile: false, ContainingType.IsValueType: false, RefKind: RefKind.None } } => true,
        IArrayElementReferenceOperation element => element.Indices.All(static i => i.Type?.SpecialType == SpecialType.System_Int32) || element.Indices[0] is IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat },
        IImplicitIndexerReferenceOperation { Instance.Type: IArrayTypeSymbol, Argument: IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } } => true,
        // To the constructor of its own class it is a variable.
        IFieldReferenceOperation { Field: { IsReadOnly: true, RefKind: RefKind.None } field } => field.IsStatic || !SymbolEqualityComparer.Default.Equals(field.ContainingType, _constructed),
        IPropertyReferenceOperation { Property.RefKind: RefKind.None } or IInvocationOperation { TargetMethod.RefKind: RefKind.None } => true,
        IObjectCreationOperation or IBinaryOperation or IUnaryOperation or IConversionOperation or IDefaultValueOperation or IConditionalAccessInstanceOperation or IAwaitOperation or IWithOperation or ITupleOperation
            or ISwitchExpressionOperation or IConditionalOperation { IsRef: false } => true,
        _ => false,
    };

    /// <summary>What the library is given to call must be known here.</summary>
    private void AddDelegates(IOperation call, IMethodSymbol method, IEnumerable<IArgumentOperation> arguments)
    {
        if (TwinRule.IsInCompilation(method, Compilation)) return;
        if (!arguments.Any(static a => a.Parameter?.Type.TypeKind == TypeKind.Delegate && !IsCodeWrittenHere(a.Value))) return;
        _summary.HasCleanup = true;
        Pin(call, "it is given a delegate whose target is not known here");
    }

    private static bool IsNull(IOperation value) => value is { ConstantValue: { HasValue: true, Value: null } } or IConversionOperation { Operand.ConstantValue: { HasValue: true, Value: null } };

    /// <summary>A lambda, what conversion made of one, or a method group at the spot: what it does is among the operations, or the callees. A null runs nothing.</summary>
    private static bool IsCodeWrittenHere(IOperation value) => value switch
    {
        IConversionOperation conversion => IsCodeWrittenHere(conversion.Operand),
        IDelegateCreationOperation creation => IsCodeWrittenHere(creation.Target),
        ICoalesceAssignmentOperation kept when IsKeptFunction(kept) => IsCodeWrittenHere(kept.Value),
        IMethodReferenceOperation reference => reference.Method.MethodKind != MethodKind.DelegateInvoke,
        IFieldReferenceOperation reference => ClosureNames.SharedBody(reference.Field) is not null,
        _ => value is IAnonymousFunctionOperation or { ConstantValue: { HasValue: true, Value: null } } or IDefaultValueOperation,
    };

    /// <summary>Whether it is the delegate of a lambda that is made where it is evaluated for the first time.</summary>
    private static bool IsKeptFunction(ICoalesceAssignmentOperation operation) => operation.Target is IFieldReferenceOperation { Field.ContainingType: { } type } && ClosureNames.IsClosureClass(type.OriginalDefinition);

    private void AddCreation(IObjectCreationOperation creation, IMethodSymbol constructor)
    {
        AddMember(creation.Syntax, constructor, creation.Syntax is BaseObjectCreationExpressionSyntax ? TwinRole.Create : TwinRole.None);
        AddDelegates(creation, constructor, creation.Arguments);
        if (!TwinRule.IsInCompilation(constructor, Compilation)) return;
        // What the runtime or the library may call on the object later (ToString and its like) belongs to its creation.
        AddWellKnown(creation.Syntax, constructor.ContainingType);
    }

    private void AddWellKnown(SyntaxNode node, INamedTypeSymbol type)
    {
        foreach (IMethodSymbol method in WellKnownOverrides.Of(type))
        {
            if (TwinRule.IsInCompilation(method, Compilation)) Call(node, method, isExact: true, isUnseen: TwinRule.IsOffloadable(type));
        }
        if (_analysis.WhyNotAsValue(type) is { } reason) _summary.Pins.Add((node, reason));
    }

    private void AddConversion(IConversionOperation conversion)
    {
        if (conversion.OperatorMethod is { } method) AddMember(conversion.Syntax, method, IsLifted(conversion, method) ? TwinRole.None : IsUnseen(conversion) ? TwinRole.Conversion : TwinRole.Operator, conversion.ConstrainedToType);
        // A value in a box can be one that no constructor made.
        else if (conversion is { Operand.Type: INamedTypeSymbol { TypeKind: TypeKind.Struct } value, Type.IsReferenceType: true })
        {
            if (TwinRule.IsInCompilation(value, Compilation)) AddWellKnown(conversion.Syntax, value);
            else if (WellKnownOverrides.UnseenPinReason(value) is { } reason) Pin(conversion, reason);
        }
    }

    /// <summary>The operator of nullable values is the operator of the values, and the compiler's own work around it.</summary>
    private static bool IsLifted(IConversionOperation conversion, IMethodSymbol method) =>
        conversion.Operand.Type?.IsNullableValue() == true && !method.Parameters[0].Type.IsNullableValue();

    /// <summary>
    /// Whether no source says that a value is converted. A cast that calls a conversion of the user's stands for a chain of conversions, all of which count as implicit; its value may
    /// then be converted unseen once more.
    /// </summary>
    private static bool IsUnseen(IConversionOperation conversion)
    {
        if (!conversion.IsImplicit) return false;
        if (conversion.Syntax is not CastExpressionSyntax) return true;
        for (IOperation inner = conversion.Operand; inner is IConversionOperation c && c.Syntax == conversion.Syntax; inner = c.Operand)
        {
            if (!c.IsImplicit || c.OperatorMethod is not null) return true;
        }
        return false;
    }

    private void AddBinary(IBinaryOperation operation, IMethodSymbol method)
    {
        AddMember(operation.Syntax, method, operation.IsLifted ? TwinRole.None : TwinRole.Operator, operation.ConstrainedToType);
        if (operation.OperatorKind is not (BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr)) return;
        // a && b asks operator false of a first, and a || b operator true.
        if (TwinRule.ConditionOf(method, operation.OperatorKind == BinaryOperatorKind.ConditionalAnd) is { } condition) AddMember(operation.Syntax, condition);
    }

    /// <summary>Where a condition is wanted, operator true is asked of the value.</summary>
    private void AddUnary(IUnaryOperation operation, IMethodSymbol method) =>
        AddMember(operation.Syntax, method, operation.IsLifted ? TwinRole.None : operation.OperatorKind is UnaryOperatorKind.True or UnaryOperatorKind.False ? TwinRole.Conversion : TwinRole.Operator, operation.ConstrainedToType);

    private void AddProperty(IPropertyReferenceOperation reference)
    {
        IPropertySymbol property = reference.Property;
        if (IsName(reference)) return;
        // What a query expression holds its variables in is nothing of the user's; conversion makes tuples of it.
        if (property is { ContainingType.IsAnonymousType: true, Type.IsAnonymousType: true }) return;
        if (!TwinRule.IsInCompilation(property, Compilation) && !TwinRule.IsOffloadable(property.ContainingType))
        {
            if (property.ContainingType.IsAnonymousType) return;
            AddMember(reference.Syntax, property.GetMethod ?? property.SetMethod!);
            return;
        }
        if (TwinRule.IsInCompilation(property, Compilation) && Gathering.PortableTypes.Of(property.Type, Compilation) is { IsPortable: false } verdict)
        {
            Pin(reference, $"property {property.Name} is not portable: {verdict.Reason}");
            return;
        }
        if (property.IsStatic && Gathering.FrameworkTypes.MayHaveToWait(property.Type) && ConstructorRule.BackingField(property) is not null)
        {
            Pin(reference, $"static property {property.Name} stays at home: each process has its own");
            return;
        }
        if (StaticOfHome(property) is { } field)
        {
            PinStatic(reference, property, field);
            return;
        }
        if (BelongsToThread(property))
        {
            Pin(reference, $"property {property.Name} belongs to one operating-system thread");
            return;
        }
        bool isRerouted = property.ContainingType.IsExtension ? Extensions.ExtensionBlocks.IsConverted((ExpressionSyntax)reference.Syntax, reference.SemanticModel!, _ct) : reference.Parent is not IPropertySubpatternOperation && IsReachedInPlace(reference.Instance);
        if ((IsRead(reference) || property.RefKind != RefKind.None) && Accessor(property, static p => p.GetMethod) is { } getter) AddMember(reference.Syntax, getter, isRerouted ? TwinRole.Read : TwinRole.None, reference.ConstrainedToType);
        if (IsWritten(reference) && Accessor(property, static p => p.SetMethod) is { } setter) AddMember(reference.Syntax, setter, isRerouted ? TwinRole.Write : TwinRole.None, reference.ConstrainedToType);
    }

    /// <summary>An override that declares one accessor inherits the other.</summary>
    private static IMethodSymbol? Accessor(IPropertySymbol? property, System.Func<IPropertySymbol, IMethodSymbol?> choose)
    {
        for (; property is not null; property = property.OverriddenProperty)
        {
            if (choose(property) is { } accessor) return accessor;
        }
        return null;
    }

    private static bool IsName(IOperation reference)
    {
        IOperation? operation = reference.Parent;
        while (operation is IMemberReferenceOperation) operation = operation.Parent;
        return operation is INameOfOperation;
    }

    private static bool IsRead(IOperation reference) => reference.Parent is not ISimpleAssignmentOperation assignment || assignment.Target != reference;

    private static bool IsWritten(IOperation reference) => reference.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == reference,
        IIncrementOrDecrementOperation => true,
        ITupleOperation => true,
        IArgumentOperation { Parameter.RefKind: not RefKind.None } => true,
        _ => false,
    };

    private void AddField(IFieldReferenceOperation reference)
    {
        IFieldSymbol field = reference.Field;
        if (field.IsConst || field.ContainingType.IsTupleType || field.ContainingType.TypeKind == TypeKind.Enum) return;
        if (ClosureNames.SharedBody(field) is { } body)
        {
            AddGiven(reference, body);
            return;
        }
        if (!TwinRule.IsInCompilation(field, Compilation))
        {
            bool isCarried = TwinRule.RunsAnywhere(field.ContainingType) is not null;
            if (!(isCarried || (field.IsStatic ? field.IsReadOnly && RunAnywhereTable.Contains(field) : TwinRule.IsOffloadable(field.ContainingType) || field.ContainingType.IsValueType))) Pin(reference, $"field {Display(field)} is not known to be portable");
            if (!isCarried && (field.IsStatic || Gathering.FrameworkTypes.IsFramework(field.ContainingAssembly))) return;
        }
        if (Gathering.PortableTypes.Of(field.Type, Compilation) is { IsPortable: false } verdict)
        {
            Pin(reference, $"field {field.Name} is not portable: {verdict.Reason}");
            return;
        }
        if (field.IsVolatile)
        {
            Pin(reference, $"field {field.Name} is volatile: threads at both ends must see at once what others write");
            return;
        }
        if (!field.IsStatic) return;
        if (Gathering.FrameworkTypes.MayHaveToWait(field.Type))
        {
            Pin(reference, $"static field {field.Name} stays at home: each process has its own");
            return;
        }
        if (BelongsToThread(field)) Pin(reference, $"field {field.Name} belongs to one operating-system thread");
        else if (IsHomesOwn(field)) PinStatic(reference, field, field);
        else Call(reference.Syntax, field.ContainingType);
    }

    /// <summary>A variable that a function captures becomes a field, if it can cross or not; what holds of a body must hold of it after conversion too.</summary>
    private void AddVariable(IOperation reference, ISymbol variable, ITypeSymbol? type)
    {
        if (_convertsFunctions && type is not null && IsCaptured(reference, variable) && Gathering.PortableTypes.Of(type, Compilation) is { IsPortable: false } verdict) Pin(reference, $"captured variable {variable.Name} is not portable: {verdict.Reason}");
    }

    private static bool IsCaptured(IOperation reference, ISymbol variable)
    {
        for (IOperation? o = reference.Parent; o is not null; o = o.Parent)
        {
            switch (o)
            {
                case IAnonymousFunctionOperation { Syntax: AnonymousFunctionExpressionSyntax } lambda: return !SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, lambda.Symbol);
                case ILocalFunctionOperation local: return !SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, local.Symbol);
            }
        }
        return false;
    }

    private void PinStatic(IOperation reference, ISymbol member, IFieldSymbol field)
    {
        Pin(reference, NotOffloadable(member));
        _summary.UnmarkedStatics.Add((reference.Syntax, field));
    }

    private static string NotOffloadable(ISymbol member) => $"static {(member is IPropertySymbol ? "property" : "field")} {Display(member)} is not in an offloadable class";

    /// <summary>The field behind an automatic static property that is home's own; null for any other property.</summary>
    private static IFieldSymbol? StaticOfHome(IPropertySymbol property) => property.IsStatic && ConstructorRule.BackingField(property) is { } field && IsHomesOwn(field) ? field : null;

    /// <summary>Whether each thread has a static field, or automatic property, of its own.</summary>
    internal static bool BelongsToThread(ISymbol member) =>
        member.IsStatic && ((member as IFieldSymbol) ?? (member is IPropertySymbol property ? ConstructorRule.BackingField(property) : null)) is { } field && field.GetAttributes().Any(static a => a.AttributeClass?.Name == nameof(System.ThreadStaticAttribute));

    /// <summary>Statics of unmarked classes do not cross: each end would have its own.</summary>
    private static bool IsHomesOwn(IFieldSymbol field) => !IsFixedValue(field) && !Gathering.ClassRules.IsGenerated(field.ContainingType);

    /// <summary>A static readonly number or string has the same value wherever its initializer has run; see <see cref="ChanceAndCulture"/>.</summary>
    internal static bool IsFixedValue(IFieldSymbol field) =>
        field is { IsStatic: true, IsReadOnly: true } && (field.Type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_String || field.Type.TypeKind == TypeKind.Enum);

    private void AddCompoundAssignment(ICompoundAssignmentOperation operation)
    {
        if (operation.OperatorMethod is { } op) AddMember(operation.Syntax, op, operation.IsLifted ? TwinRole.None : TwinRole.Operator, operation.ConstrainedToType);
        foreach (IMethodSymbol? conversion in new[] { operation.InConversion.MethodSymbol, operation.OutConversion.MethodSymbol })
        {
            if (conversion is not null) AddMember(operation.Syntax, conversion);
        }
    }

    /// <summary>Members that are called where no one has written their names.</summary>
    private void AddImplicit(SyntaxNode node, params ISymbol?[] members)
    {
        foreach (ISymbol? member in members)
        {
            if ((member as IPropertySymbol)?.GetMethod is { } getter) AddMember(node, getter);
            else if (member is IMethodSymbol method) AddMember(node, method);
        }
    }

    /// <summary>A collection of the user's is made by its constructor or its builder, and filled by its <c>Add</c>.</summary>
    private void AddCollectionExpression(ICollectionExpressionOperation operation, INamedTypeSymbol collection)
    {
        if (operation.ConstructMethod is { } method) AddMember(operation.Syntax, method);
        if (Gathering.FrameworkTypes.IsFramework(collection.ContainingAssembly)) return;
        if (TwinRule.IsInCompilation(collection, Compilation)) AddWellKnown(operation.Syntax, collection);
        bool isFilled = false;
        for (INamedTypeSymbol? t = collection; t is not null && !Gathering.FrameworkTypes.IsFramework(t.ContainingAssembly); t = t.BaseType)
        {
            foreach (IMethodSymbol add in t.GetMembers("Add").OfType<IMethodSymbol>()) { AddMember(operation.Syntax, add); isFilled = true; }
        }
        if (!isFilled && operation.ConstructMethod is { MethodKind: MethodKind.Constructor } && collection.BaseType is { SpecialType: SpecialType.System_Object }) Pin(operation, "what fills the collection is not known here");
    }

    /// <summary>Whether a tuple becomes another by conversions of its elements that are the user's.</summary>
    private bool ConvertsElements(ITypeSymbol from, ITypeSymbol to) =>
        Bare(from) is { IsTupleType: true } tuple && Bare(to) is { IsTupleType: true } other && !SymbolEqualityComparer.Default.Equals(tuple, other) && tuple.TupleElements.Length == other.TupleElements.Length
        && tuple.TupleElements.Zip(other.TupleElements, (a, b) => Compilation.ClassifyConversion(a.Type, b.Type) is { IsUserDefined: true } || ConvertsElements(a.Type, b.Type)).Any(static c => c);

    private static INamedTypeSymbol? Bare(ITypeSymbol type) => type.WithoutNullable() as INamedTypeSymbol;

    private bool HasOwnEquality(ITypeSymbol? type) => type switch
    {
        INamedTypeSymbol { IsTupleType: true } tuple => tuple.TupleElements.Any(e => HasOwnEquality(e.Type)),
        { } nullable when nullable.IsNullableValue() => HasOwnEquality(nullable.WithoutNullable()),
        INamedTypeSymbol named => named.TypeKind != TypeKind.Enum && !Gathering.FrameworkTypes.IsFramework(named.ContainingAssembly)
            && named.GetMembers().OfType<IMethodSymbol>().Where(static m => m.Name is WellKnownMemberNames.EqualityOperatorName or WellKnownMemberNames.InequalityOperatorName or WellKnownMemberNames.ImplicitConversionName).Any(static m => !m.IsImplicitlyDeclared && !ForeignMembers.RunsAnywhere(m)),
        _ => false,
    };

    /// <summary>
    /// A lambda that is not given to the library. One that stays what it is, is only known where its delegate was made: home's cross as stubs, but one of the server's could not come home.
    /// </summary>
    /// <returns>Whether conversion takes it out of the body, so that what it does is not its maker's but that of the method it becomes.</returns>
    private bool AddFunction(IAnonymousFunctionOperation function, SyntaxNode body, SemanticModel model)
    {
        _summary.HasClosures = true;
        if (!_convertsFunctions || function is not { Parent: IDelegateCreationOperation, Syntax: AnonymousFunctionExpressionSyntax lambda }) return false;
        if (!StaysAsWritten(lambda, body, model)) return true;
        Pin(function, "a delegate of a lambda that runs as written is made at home");
        return false;
    }

    private bool StaysAsWritten(AnonymousFunctionExpressionSyntax lambda, SyntaxNode body, SemanticModel model) =>
        Closures.ConvertedCompilation.IsConverted(Compilation) || !IsConverted(body) || !Moved(body, model).Contains(lambda);

    private List<SyntaxNode> Moved(SyntaxNode body, SemanticModel model)
    {
        if (!_moved.TryGetValue(body, out List<SyntaxNode>? moved)) _moved.Add(body, moved = Closures.Captures.Of(body, model, _ct)?.Moved ?? []);
        return moved;
    }

    /// <summary>Whether conversion looks at a body: only what has a twin is converted, and what constructors run outside of their bodies if any of them has.</summary>
    private bool IsConverted(SyntaxNode body) =>
        _constructed is null || body is ConstructorDeclarationSyntax ? TwinRule.IsOfEligibleKind(_method!, Compilation) : _analysis.HasConstructorTwins(_constructed, _ct);

    private void AddMethodReference(IMethodReferenceOperation reference)
    {
        if (reference.Method.MethodKind == MethodKind.LocalFunction)
        {
            Pin(reference, "a delegate of a local function is made at home");
            return;
        }
        // Where twins call the delegate they ask what it calls. Only what the library is given runs without being asked.
        AddGiven(reference, reference.Method);
    }

    private void AddGiven(IOperation reference, IMethodSymbol method)
    {
        if (ArgumentOf(reference) is not { } argument || Receiver(argument) is not { } receiver || TwinRule.IsInCompilation(receiver, Compilation)) return;
        if (TwinRule.HasTwin(receiver, Compilation)) AddMember(argument.Parent!.Syntax, method, TwinRole.Given);
        else AddMember(reference.Syntax, method);
    }

    private bool IsGivenToLibrary(IOperation reference) => ArgumentOf(reference) is { } argument && Receiver(argument) is { } receiver && !TwinRule.IsInCompilation(receiver, Compilation);

    /// <summary>The argument that a delegate is; null if something else is done with it.</summary>
    private static IArgumentOperation? ArgumentOf(IOperation reference)
    {
        IOperation? o = reference.Parent;
        while (o is IDelegateCreationOperation or IConversionOperation or ICoalesceAssignmentOperation) o = o.Parent;
        return o as IArgumentOperation;
    }

    private static IMethodSymbol? Receiver(IArgumentOperation argument) => (argument.Parent as IInvocationOperation)?.TargetMethod ?? (argument.Parent as IObjectCreationOperation)?.Constructor;

    private void AddForEach(IForEachLoopOperation loop, SemanticModel model)
    {
        if (loop.Syntax is not CommonForEachStatementSyntax syntax) return;
        // What makes an element of what is enumerated is called each time round.
        if (syntax is ForEachVariableStatementSyntax variables) AddDeconstruction(loop.Syntax, model.GetDeconstructionInfo(variables));
        ForEachStatementInfo info = model.GetForEachStatementInfo(syntax);
        foreach (IMethodSymbol? conversion in new[] { info.ElementConversion.MethodSymbol, info.CurrentConversion.MethodSymbol })
        {
            if (conversion is not null) AddMember(loop.Syntax, conversion);
        }
        if (loop.Collection is IConversionOperation { Operand.Type.TypeKind: TypeKind.Array } || loop.Collection.Type is IArrayTypeSymbol
            || model.GetTypeInfo(syntax.Expression).Type is { TypeKind: TypeKind.Array } or { SpecialType: SpecialType.System_String })
        {
            return;
        }
        // What an enumerator of the program's own does is among what is called.
        if (model.GetTypeInfo(syntax.Expression).Type is not { TypeKind: TypeKind.Class or TypeKind.Struct }) _summary.HasCleanup = true;
        if (loop.IsAsynchronous) Pin(loop, "await runs at home");
        // What the program itself has written is called by the loop. Of the rest only the collection counts as the place: the loop's own body is judged by itself.
        foreach ((IMethodSymbol? method, TwinRole role) in new[] { (info.GetEnumeratorMethod, TwinRole.GetEnumerator), (info.MoveNextMethod, TwinRole.MoveNext), (info.CurrentProperty?.GetMethod, TwinRole.None) })
        {
            if (method != null) AddEnumeration(syntax, method, role);
        }
        if (info.GetEnumeratorMethod?.ReturnType is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } enumerator) return;
        // The library's Dispose stands for that of the enumerator, if that is the user's. An enumerator that is not said to be disposed of may be of a class that is.
        IMethodSymbol dispose = info.DisposeMethod ?? Disposal.Method(Compilation);
        IMethodSymbol? own = dispose.ContainingType.TypeKind == TypeKind.Interface ? enumerator.FindImplementationForInterfaceMember(dispose) as IMethodSymbol : dispose;
        if (own is not null && (TwinRule.IsInCompilation(own, Compilation) || TwinRule.IsOffloadable(own.ContainingType))) AddEnumeration(syntax, own, TwinRole.Dispose);
        if (dispose.ContainingType.TypeKind == TypeKind.Interface && _analysis.IsImplementedAnew(dispose, enumerator, own)) Pin(loop, $"what disposes of {Display(enumerator)} is not known here");
    }

    private void AddEnumeration(CommonForEachStatementSyntax loop, IMethodSymbol method, TwinRole role)
    {
        // The loop itself asks what a stream is.
        if (Iterators.IsStream(method.ContainingType)) return;
        bool isOwn = TwinRule.IsInCompilation(TwinRule.Definition(method), Compilation) || TwinRule.IsOffloadable(method.ContainingType);
        AddMember(isOwn ? loop : loop.Expression, method, isOwn ? role : TwinRole.None);
    }

    /// <summary>What disposes of the resources is called where they are declared.</summary>
    private void AddUsing(IOperation resources)
    {
        _summary.HasCleanup = true;
        if (resources is not IVariableDeclarationGroupOperation group)
        {
            AddDisposal(resources.Syntax.Parent!, resources.Type);
            return;
        }
        foreach (IVariableDeclaratorOperation variable in group.Declarations.SelectMany(static d => d.Declarators)) AddDisposal(variable.Syntax, variable.Symbol.Type);
    }

    private void AddDisposal(SyntaxNode node, ITypeSymbol? type)
    {
        if (Disposal.Of(type, Compilation) is { } dispose) AddMember(node, dispose, TwinRole.Dispose);
        else _summary.Pins.Add((node, $"what disposes of {type?.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)} is not known here"));
    }

    private void AddDeconstruction(IDeconstructionAssignmentOperation operation, SemanticModel model)
    {
        if (operation.Syntax is AssignmentExpressionSyntax assignment) AddDeconstruction(operation.Syntax, model.GetDeconstructionInfo(assignment));
    }

    private void AddDeconstruction(SyntaxNode node, DeconstructionInfo info)
    {
        if (info.Method is { } method) AddMember(node, method);
        if (info.Conversion?.MethodSymbol is { } conversion) AddMember(node, conversion);
        foreach (DeconstructionInfo nested in info.Nested) AddDeconstruction(node, nested);
    }

    /// <summary>Enumerators of the program's own that implement nothing are asked by the compiler's code only.</summary>
    private void AddSpread(ISpreadOperation spread)
    {
        if (spread.ElementConversion.MethodSymbol is { } conversion) AddMember(spread.Syntax, conversion);
        if (spread.Operand.Type is not INamedTypeSymbol { TypeKind: not TypeKind.Interface } type || Gathering.FrameworkTypes.IsFramework(type.ContainingAssembly) || Member(type, WellKnownMemberNames.GetEnumeratorMethodName) is not { ReturnType: INamedTypeSymbol enumerator } get) return;
        AddMember(spread.Syntax, get);
        // The compiler asks how many there are, if it can.
        foreach (string length in new[] { "get_" + WellKnownMemberNames.CountPropertyName, "get_" + WellKnownMemberNames.LengthPropertyName })
        {
            if (Member(type, length) is { } asked) AddMember(spread.Syntax, asked);
        }
        if (enumerator.TypeKind == TypeKind.Interface || Gathering.FrameworkTypes.IsFramework(enumerator.ContainingAssembly)) return;
        foreach (IMethodSymbol? asked in new[] { Member(enumerator, WellKnownMemberNames.MoveNextMethodName), Member(enumerator, "get_" + WellKnownMemberNames.CurrentPropertyName), Member(enumerator, nameof(System.IDisposable.Dispose)) })
        {
            if (asked is not null) AddMember(spread.Syntax, asked);
        }
    }

    private static IMethodSymbol? Member(INamedTypeSymbol type, string name)
    {
        for (INamedTypeSymbol? t = type; t is not null; t = t.BaseType)
        {
            if (t.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(static m => m is { IsStatic: false, Parameters.IsEmpty: true }) is { } found) return found;
        }
        return null;
    }

    private void AddMember(SyntaxNode node, IMethodSymbol member, TwinRole role = TwinRole.None, ITypeSymbol? on = null)
    {
        IMethodSymbol method = TwinRule.Definition(member);
        if (WellKnownOverrides.ArgumentPinReason(member) is { } argument) _summary.Pins.Add((node, argument));
        if (TwinRule.IsInCompilation(method, Compilation))
        {
            AddOwnMember(node, member, role, on);
            return;
        }
        if (TwinRule.IsOffloadable(method.ContainingType))
        {
            _summary.HasCleanup = true;
            bool hasTwin = TwinRule.IsEligible(method, Compilation);
            bool isExact = IsOfBase(node);
            if ((hasTwin && role != TwinRole.None) || (ForeignMembers.RunsAnywhere(method) && (isExact || !CompilationAnalysis.CanBeOverriddenElsewhere(method))) || (isExact && ForeignMembers.RunsAnywhereUnseen(method))) Call(node, member, hasTwin ? role : TwinRole.None, isExact, on);
            else _summary.Pins.Add((node, $"{Display(method)} is compiled code of another assembly"));
            return;
        }
        if (method.IsImplicitlyDeclared && method.ContainingType.IsValueType) return; // new S()
        if (RunAnywhereTable.Contains(method)) return;
        _summary.Pins.Add((node, $"{Display(method)} is not known to run anywhere"));
        if (ProcessValues.Of(method) is { } value) _summary.ProcessValues.Add((node, method, value));
    }

    private void AddOwnMember(SyntaxNode node, IMethodSymbol member, TwinRole role, ITypeSymbol? on)
    {
        IMethodSymbol method = TwinRule.Definition(member);
        if (method.MethodKind == MethodKind.BuiltinOperator) return;
        bool isDispatched = method.ContainingType.TypeKind == TypeKind.Interface ? CompilationAnalysis.IsVirtual(method) && (role == TwinRole.None || !TwinRule.IsEligible(method, Compilation)) : method.ContainingType.TypeKind == TypeKind.Delegate;
        if (isDispatched)
        {
            _summary.HasCleanup = true;
            _summary.Pins.Add((node, $"{Display(method)} is called through an interface"));
            return;
        }
        bool isBase = IsOfBase(node);
        if (!isBase && CompilationAnalysis.CanBeOverriddenElsewhere(method) && !(role != TwinRole.None && TwinRule.IsOffloadable(method.ContainingType) && TwinRule.WhyNot(method) == null))
        {
            _summary.HasCleanup = true;
            _summary.Pins.Add((node, $"{Display(method)} may be overridden by code of another assembly"));
            _summary.Overridable.Add((node, method));
            Call(node, member, on: on);
            return;
        }
        // A structure need not have been made by a constructor when its methods are called.
        if ((method.IsStatic || method.MethodKind == MethodKind.Constructor || (method.ContainingType.IsValueType && method.ContainingType.StaticConstructors.Any(static c => !c.IsImplicitlyDeclared))) && HasStaticInitializer(method.ContainingType)) Call(node, method.ContainingType);
        Call(node, member, role, isBase, on);
    }

    /// <summary>Whether what a node calls is called by <c>base</c>, so that just this is meant and no override of it.</summary>
    internal static bool IsOfBase(SyntaxNode node) => node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax } } or MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax } or ElementAccessExpressionSyntax { Expression: BaseExpressionSyntax };

    /// <summary>Whether using the type runs code: a static constructor or static field initializers.</summary>
    internal static bool HasStaticInitializer(INamedTypeSymbol type) => type.StaticConstructors.Length > 0;

    private static bool IsHarmlessNone(SyntaxNode syntax) => syntax.Kind() is SyntaxKind.StackAllocArrayCreationExpression or SyntaxKind.ImplicitStackAllocArrayCreationExpression
        or SyntaxKind.FixedStatement or SyntaxKind.PointerIndirectionExpression or SyntaxKind.PointerMemberAccessExpression or SyntaxKind.ElementAccessExpression
        or SyntaxKind.UnsafeStatement or SyntaxKind.Block or SyntaxKind.PredefinedType or SyntaxKind.IdentifierName or SyntaxKind.GenericName or SyntaxKind.QualifiedName
        or SyntaxKind.ArrayType or SyntaxKind.NullableType or SyntaxKind.PointerType or SyntaxKind.Attribute or SyntaxKind.AttributeList or SyntaxKind.CheckedStatement
        or SyntaxKind.UncheckedStatement or SyntaxKind.InterpolationAlignmentClause or SyntaxKind.VariableDeclaration or SyntaxKind.SimpleMemberAccessExpression
        or SyntaxKind.ObjectInitializerExpression or SyntaxKind.CollectionInitializerExpression or SyntaxKind.RefExpression or SyntaxKind.ConstructorDeclaration;

    private static string Display(ISymbol symbol) => symbol.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);
}
