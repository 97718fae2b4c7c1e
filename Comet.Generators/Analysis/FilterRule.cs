using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Comet.Generators.Analysis;

/// <summary>
/// C# runs an exception filter before the finally blocks between the throw and the catch. A thread that has moved unwinds one frame after the other, so a filter
/// further out runs after the finally blocks further in. That does not show if the filter looks at nothing that they can change, and changes nothing itself.
/// </summary>
internal static class FilterRule
{
    /// <summary>Why what a filter watches over must run as written.</summary>
    public const string Reason = "an exception filter reads or changes what others see, and must run before the finally blocks of what was called";

    /// <summary>Whether a try statement has a filter to which it shows that finally blocks have run.</summary>
    public static bool SeesUnwinding(TryStatementSyntax statement, SemanticModel model, CancellationToken cancellation) => statement.Catches.Any(c => SeesUnwinding(c, model, cancellation));

    /// <summary>Whether it shows to the filter of a catch clause that finally blocks have run.</summary>
    public static bool SeesUnwinding(CatchClauseSyntax clause, SemanticModel model, CancellationToken cancellation) =>
        clause.Filter is { } filter && !(model.GetOperation(filter.FilterExpression, cancellation) is { } condition && condition.DescendantsAndSelf().All(o => IsSettled(o) && CallsSettled(o, cancellation)));

    /// <summary>Whether an operation of a body looks at nothing but values in the body's own variables, the constants and the exceptions it is given, and changes nothing but these variables; what it calls is another matter.</summary>
    public static bool IsSettledInBody(IOperation operation) => operation switch
    {
        IAssignmentOperation { Target: ILocalReferenceOperation or IParameterReferenceOperation } or IIncrementOrDecrementOperation { Target: ILocalReferenceOperation or IParameterReferenceOperation, Type.SpecialType: not SpecialType.None } => operation is not IDeconstructionAssignmentOperation,
        IVariableDeclaratorOperation { Symbol: var local } => local.RefKind == RefKind.None && !local.IsStatic && IsValue(local.Type),
        IForEachLoopOperation { Syntax: CommonForEachStatementSyntax each, SemanticModel: { } model } when model.GetForEachStatementInfo(each).ElementConversion.MethodSymbol is not null => false,
        IForEachLoopOperation { Collection: var collection } => collection.Type?.SpecialType == SpecialType.System_String || collection is IConversionOperation { Operand.Type.SpecialType: SpecialType.System_String },
        IObjectCreationOperation { Type: { } made, Constructor: { } constructor } => IsException(made) && IsOfFramework(constructor),
        IMethodBodyOperation or IThrowOperation or IBlockOperation or IReturnOperation or ILoopOperation or IVariableDeclarationGroupOperation or IVariableDeclarationOperation or IVariableInitializerOperation or IExpressionStatementOperation
            or IBranchOperation or IEmptyOperation or ILabeledOperation or ISwitchOperation or ISwitchCaseOperation or ICaseClauseOperation => true,
        _ => IsSettled(operation),
    };

    /// <summary>Whether a node stands where such a filter watches.</summary>
    public static bool IsWatched(SyntaxNode node, SemanticModel model, CancellationToken cancellation)
    {
        for (SyntaxNode n = node; n.Parent is { } parent && n is not MemberDeclarationSyntax; n = parent)
        {
            if (parent is TryStatementSyntax statement && statement.Block == n && SeesUnwinding(statement, model, cancellation)) return true;
        }
        return false;
    }

    /// <summary>What is called in those blocks of a file over which such filters watch.</summary>
    public static IEnumerable<IMethodSymbol> CalledWatched(SyntaxTree tree, SemanticModel model, CancellationToken cancellation) =>
        tree.GetRoot(cancellation).DescendantNodes().OfType<TryStatementSyntax>().Where(t => SeesUnwinding(t, model, cancellation))
            .Select(t => model.GetOperation(t.Block, cancellation)).OfType<IOperation>().SelectMany(static b => b.Descendants()).SelectMany(Called).OfType<IMethodSymbol>();

    private static IEnumerable<IMethodSymbol?> Called(IOperation operation) => operation switch
    {
        IInvocationOperation call => [call.TargetMethod],
        IObjectCreationOperation creation => [creation.Constructor],
        IPropertyReferenceOperation { Property: var property } => [property.GetMethod, property.SetMethod],
        IMethodReferenceOperation reference => [reference.Method],
        IBinaryOperation { OperatorMethod: var op } => [op],
        IUnaryOperation { OperatorMethod: var op } => [op],
        IConversionOperation { OperatorMethod: var op } => [op],
        ICompoundAssignmentOperation { OperatorMethod: var op } => [op],
        IIncrementOrDecrementOperation { OperatorMethod: var op } => [op],
        IForEachLoopOperation { Syntax: CommonForEachStatementSyntax loop, SemanticModel: { } model } when model.GetForEachStatementInfo(loop) is var info => [info.GetEnumeratorMethod, info.MoveNextMethod, info.DisposeMethod],
        _ => [],
    };

    /// <summary>Operations on constants, on the exception, and on values in the method's own variables.</summary>
    private static bool IsSettled(IOperation operation) => operation switch
    {
        ILocalReferenceOperation { Local: var local } => IsValue(local.Type) && !IsCaptured(local, operation),
        IParameterReferenceOperation { Parameter: { RefKind: RefKind.None } parameter } => IsValue(parameter.Type) && !IsCaptured(parameter, operation),
        IFieldReferenceOperation { Field: var field } => field.IsConst || (IsValue(field.Type) && (field is { IsStatic: true, IsReadOnly: true } || IsException(field.ContainingType) || field.ContainingType.IsTupleType)),
        IPropertyReferenceOperation { Property: { IsStatic: false } property } => IsValue(property.ContainingType) && (IsAutomatic(property) || IsOfFramework(property)),
        IInvocationOperation { TargetMethod: var method } when IsWrittenHere(method, operation) => method.MethodKind is MethodKind.Ordinary or MethodKind.ReducedExtension && method.Parameters.All(static p => p.RefKind == RefKind.None) && method.ContainingType.TypeKind == TypeKind.Class,
        IInvocationOperation { TargetMethod: var method } => (method.IsStatic || IsValue(method.ContainingType) || method is { Name: nameof(GetType), ContainingType.SpecialType: SpecialType.System_Object }) && RunAnywhereTable.Contains(TwinRule.Definition(method)),
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance, Parent: IInvocationOperation { Instance: var instance } } => instance == operation,
        IBinaryOperation { OperatorMethod: { } method } => IsOfFramework(method),
        IUnaryOperation { OperatorMethod: { } method } => IsOfFramework(method),
        IConversionOperation { OperatorMethod: { } method } => IsOfFramework(method),
        IConversionOperation { Type.IsTupleType: true } or ICoalesceOperation { ValueConversion.MethodSymbol: not null } => false,
        IRecursivePatternOperation { DeconstructSymbol: not null } => false,
        IBinaryOperation or IUnaryOperation or IConversionOperation or ILiteralOperation or IIsTypeOperation or IIsPatternOperation or IPatternOperation or IPropertySubpatternOperation or IConditionalOperation
            or ICoalesceOperation or IConditionalAccessOperation or IConditionalAccessInstanceOperation or IParenthesizedOperation or ISwitchExpressionOperation or ISwitchExpressionArmOperation
            or IArgumentOperation or IDeclarationExpressionOperation or ITypeOfOperation or IDefaultValueOperation or ITupleOperation or INameOfOperation or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.PatternInput } => true,
        _ => false,
    };

    /// <summary>Whether all that an operation calls of the compilation's code does nothing but such.</summary>
    private static bool CallsSettled(IOperation operation, CancellationToken cancellation) =>
        operation is not IInvocationOperation { TargetMethod: var method } || operation.SemanticModel is not { } model || !TwinRule.IsInCompilation(method, model.Compilation) || CompilationAnalysis.Of(model.Compilation).IsSettled(TwinRule.Definition(method), cancellation);

    /// <summary>Whether nobody else can change what a variable of the type holds: a value, a string, an exception.</summary>
    private static bool IsValue(ITypeSymbol type) =>
        type is { SpecialType: SpecialType.System_String } or { TypeKind: TypeKind.Enum } or { IsUnmanagedType: true } || IsException(type) || type.ToDisplayString() == "System.Type"
        || (type.IsNullableValue() && IsValue(type.WithoutNullable()));

    private static bool IsException(ITypeSymbol type)
    {
        for (ITypeSymbol? t = type; t is not null; t = t.BaseType)
        {
            if (t is { Name: nameof(Exception), ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } }) return true;
        }
        return false;
    }

    private static bool IsAutomatic(IPropertySymbol property) =>
        property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(f => SymbolEqualityComparer.Default.Equals(f.AssociatedSymbol, property.OriginalDefinition));

    private static bool IsOfFramework(ISymbol member) => Gathering.FrameworkTypes.IsFramework(member.ContainingAssembly);

    private static bool IsWrittenHere(ISymbol member, IOperation user) => user.SemanticModel is not { } model || TwinRule.IsInCompilation(member, model.Compilation);

    /// <summary>Whether a lambda or a local function has the variable too, and may be called by what is watched.</summary>
    private static bool IsCaptured(ISymbol variable, IOperation user)
    {
        SyntaxNode? scope = variable.ContainingSymbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
        return scope is null || scope.DescendantNodes()
            .Where(n => n != scope && n is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or QueryExpressionSyntax)
            .SelectMany(static n => n.DescendantNodes().OfType<IdentifierNameSyntax>())
            .Any(name => name.Identifier.ValueText == variable.Name && !name.Span.Contains(user.Syntax.Span));
    }
}
