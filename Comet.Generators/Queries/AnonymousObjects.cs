using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Comet.Generators.Analysis;
using Comet.Generators.Closures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Comet.Generators.Queries;

/// <summary>
/// In which members objects of a class of Comet's stand for those of anonymous types, so that they can cross and functions that are given them can be moved. A twin's objects must never meet those that the user's program makes:
/// so a member is left as it is if one of its objects becomes something that others may know, be it by a base type, as a type argument of code that is not the library's, or in an expression tree.
/// </summary>
internal static class AnonymousObjects
{
    /// <summary>The class whose methods make such objects.</summary>
    public const string Factory = "global::Comet.Linq.Anonymous.Of";

    // As many as there are classes for.
    private const int MostProperties = 12;

    /// <summary>The types of the library that make text of any object, and do nothing else with it.</summary>
    private static readonly HashSet<string> _showing = ["System.String", "System.Object", "System.Console", "System.Convert", "System.Text.StringBuilder", "System.IO.TextWriter"];

    /// <summary>Whether a member may have such objects, by its text alone.</summary>
    public static bool MayBeIn(SyntaxNode member) => member.DescendantNodes().Any(static n => n is AnonymousObjectCreationExpressionSyntax);

    /// <summary>Whether the anonymous types of a member are replaced.</summary>
    public static bool AreReplaced(SyntaxNode member, SemanticModel model, CancellationToken cancellation)
    {
        if (!MayBeIn(member)) return false;
        return model.GetOperation(member, cancellation) is { } operation && operation.DescendantsAndSelf().All(o => IsKept(o, member, model, cancellation));
    }

    /// <summary>Whether a type is anonymous or made of one that is.</summary>
    public static bool IsIn(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => IsIn(array.ElementType),
        INamedTypeSymbol named => named.IsAnonymousType || named.TypeArguments.Any(IsIn),
        _ => false,
    };

    /// <summary>The number of a property of an anonymous type, from one on; null for any other name.</summary>
    public static int? NumberOf(SimpleNameSyntax name, SemanticModel model, CancellationToken cancellation) =>
        model.GetSymbolInfo(name, cancellation).Symbol is IPropertySymbol { ContainingType.IsAnonymousType: true } property ? Properties(property.ContainingType).TakeWhile(p => p.Name != property.Name).Count() + 1 : null;

    /// <summary>The properties of an anonymous type, in their order.</summary>
    public static IEnumerable<IPropertySymbol> Properties(ITypeSymbol type) => type.GetMembers().OfType<IPropertySymbol>();

    private static bool IsKept(IOperation operation, SyntaxNode member, SemanticModel model, CancellationToken cancellation)
    {
        switch (operation)
        {
            case IAnonymousObjectCreationOperation { Type: { } type } creation:
                List<IPropertySymbol> properties = [.. Properties(type)];
                return properties.Count is > 0 and <= MostProperties && properties.All(static p => CanBeHeld(p.Type)) && !FunctionRules.IsInExpressionTree(creation.Syntax, member, model, cancellation);
            case IConversionOperation conversion: return !IsIn(conversion.Operand.Type) || IsIn(conversion.Type) || IsShown(conversion);
            case IInvocationOperation { TargetMethod: var method } invocation: return !(IsIn(invocation.Instance?.Type) && (method.Name == nameof(GetType) || (method.Name == nameof(ToString) && !IsShownAlike(invocation.Instance!.Type)))) && IsOfLibrary(method, model.Compilation);
            case IInterpolationOperation { Expression.Type: var hole }: return IsShownAlike(hole);
            case IMethodReferenceOperation { Method: var method }: return IsOfLibrary(method, model.Compilation);
            case IObjectCreationOperation { Constructor: { } constructor }: return IsOfLibrary(constructor, model.Compilation);
            case IWithOperation copy: return !IsIn(copy.Type);
            case IDeclarationPatternOperation { InputType: var input, DeclaredSymbol: ILocalSymbol local }: return !IsIn(input) || IsIn(local.Type);
            case IDeconstructionAssignmentOperation deconstruction: return Count(deconstruction.Value.Type) == Count(deconstruction.Target.Type);
            case ICollectionExpressionOperation collection: return IsIn(collection.Type) || !collection.Elements.Any(static e => IsIn(e is ISpreadOperation spread ? spread.ElementType : e.Type));
            case IForEachLoopOperation { Syntax: ForEachStatementSyntax loop }: return !IsIn(model.GetForEachStatementInfo(loop).ElementType) || IsIn(model.GetDeclaredSymbol(loop, cancellation)?.Type);
            case IDynamicInvocationOperation or IDynamicObjectCreationOperation or IDynamicIndexerAccessOperation: return !operation.ChildOperations.Any(static c => IsIn(c.Type));
            default: return true;
        }
    }

    private static int Count(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => Count(array.ElementType),
        INamedTypeSymbol named => named.IsAnonymousType ? 1 : named.TypeArguments.Sum(Count),
        _ => 0,
    };

    private static bool CanBeHeld(ITypeSymbol type) => type is not (IDynamicTypeSymbol or IPointerTypeSymbol or IFunctionPointerTypeSymbol or { TypeKind: TypeKind.Error });

    /// <summary>Whether a member has nothing to do with anonymous types, or is one of the library's that treats all types alike.</summary>
    private static bool IsOfLibrary(IMethodSymbol method, Compilation compilation)
    {
        if (!method.TypeArguments.Any(IsIn) && !(method.ContainingType is { IsAnonymousType: false } container && IsIn(container))) return true;
        if (_showing.Contains(RunAnywhereTable.MetadataName(method.ContainingType)) && !method.TypeArguments.All(IsShownAlike)) return false;
        if (method.MethodKind is MethodKind.LocalFunction or MethodKind.DelegateInvoke) return true;
        return !TwinRule.IsInCompilation(TwinRule.Definition(method), compilation) && (OperatorTable.Of(compilation).Find(method) is not null || RunAnywhereTable.Contains(TwinRule.Definition(method))) && !method.ContainingNamespace.ToDisplayString().StartsWith("System.Text.Json", System.StringComparison.Ordinal);
    }

    /// <summary>Whether a conversion to a type that is not anonymous is for nothing but to show the object, to compare it with others of the member's, or to go through it.</summary>
    private static bool IsShown(IConversionOperation conversion)
    {
        IOperation? user = conversion.Parent;
        if (user is IArrayInitializerOperation { Parent: IArrayCreationOperation { IsImplicit: true } made }) user = made.Parent;
        bool isShownAlike = IsShownAlike(conversion.Operand.Type);
        return user switch
        {
            IForEachLoopOperation loop => conversion.IsImplicit && loop.Collection == conversion,
            IBinaryOperation { OperatorMethod: null } binary => (isShownAlike && binary.Type?.SpecialType == SpecialType.System_String) || (IsOwn(binary.LeftOperand) && IsOwn(binary.RightOperand)),
            ICompoundAssignmentOperation append => isShownAlike && append.Type?.SpecialType == SpecialType.System_String,
            IArgumentOperation { Parameter: { OriginalDefinition.Type: { } type, ContainingSymbol: IMethodSymbol method } } =>
                isShownAlike && (type.SpecialType == SpecialType.System_Object || type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Object }) && (method.ContainingType.IsAnonymousType || _showing.Contains(RunAnywhereTable.MetadataName(method.ContainingType))),
            _ => false,
        };
    }

    /// <summary>Whether the text of a value is the same if its type is replaced: it has no name of a type in it.</summary>
    private static bool IsShownAlike(ITypeSymbol? type) => !IsIn(type) || (type!.IsAnonymousType && Properties(type).All(static p => IsShownAlike(p.Type)));

    /// <summary>Whether an operand is an object of the member's, or null.</summary>
    private static bool IsOwn(IOperation operation) => operation is IConversionOperation { IsImplicit: true } conversion ? IsOwn(conversion.Operand) : IsIn(operation.Type) || operation.ConstantValue is { HasValue: true, Value: null };
}
