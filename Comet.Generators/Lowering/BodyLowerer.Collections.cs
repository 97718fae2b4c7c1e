using System.Collections.Generic;
using System.Linq;
using Comet.Generators.Analysis;
using Comet.Generators.Gathering;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Lowering;

/// <summary>Collection expressions with twin calls in them: <c>[a, ..F(), b]</c>.</summary>
internal sealed partial class BodyLowerer
{
    /// <summary>
    /// Elements are evaluated in order. A spread is gone through when its turn comes, unless all are of known length and the result is a plain row: then the compiler evaluates
    /// everything first and goes through them at the end, lists apart, of which it takes the elements at once.
    /// </summary>
    private Fragment LowerCollectionExpression(CollectionExpressionSyntax expression)
    {
        ITypeSymbol type = TypeOf(expression);
        if (TwinRule.IsInCompilation(type, Model.Compilation)) throw new NotSuspendableException(expression, "a collection of the program's own is filled as one piece");
        if (expression.Elements.FirstOrDefault(static e => e is not (ExpressionElementSyntax or SpreadElementSyntax)) is { } other) throw new NotSuspendableException(other, $"{other.Kind()} runs as one piece");
        bool isRow = type is IArrayTypeSymbol or INamedTypeSymbol { TypeKind: TypeKind.Interface } || FrameworkTypes.Is(type, "System.Collections.Generic.List");
        bool areGoneThroughLast = isRow && expression.Elements.OfType<SpreadElementSyntax>().All(s => HasKnownLength(TypeOf(s.Expression)));
        int last = expression.Elements.ToList().FindLastIndex(HasTwinCall);
        List<ExpressionSyntax> operands = expression.Elements.Select(static e => e is SpreadElementSyntax spread ? spread.Expression : ((ExpressionElementSyntax)e).Expression).ToList();
        var substitutions = new Dictionary<SyntaxNode, Fragment>();
        for (int i = 0; i <= last; i++)
        {
            bool isGoneThroughNow = i < last && expression.Elements[i] is SpreadElementSyntax && (!areGoneThroughLast || FrameworkTypes.Is(TypeOf(operands[i]), "System.Collections.Generic.List"));
            if (isGoneThroughNow) substitutions[operands[i]] = GoThrough((SpreadElementSyntax)expression.Elements[i]);
            else if (i == last) substitutions[operands[i]] = LowerExpression(operands[i]);
            else if (!IsStable(operands[i], operands.Skip(i + 1))) substitutions[operands[i]] = Spill(operands[i], asText: false);
        }
        return Render(expression, substitutions);
    }

    /// <summary>The elements that a spread has now, in a row.</summary>
    private Fragment GoThrough(SpreadElementSyntax spread)
    {
        if (Model.GetOperation(spread) is not Microsoft.CodeAnalysis.Operations.ISpreadOperation { ElementType: { } element } || !TypeOf(spread.Expression).AllInterfaces.Append(TypeOf(spread.Expression)).Any(i =>
            i.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T && SymbolEqualityComparer.Default.Equals(((INamedTypeSymbol)i).TypeArguments[0], element)))
        {
            throw new NotSuspendableException(spread, "a spread of this kind runs as one piece");
        }
        Fragment source = LowerExpression(spread.Expression);
        if (_context.Pins.TryGetValue(spread, out string? pin)) source.Pin ??= pin;
        return Use(Keep(Combine($"global::System.Linq.Enumerable.ToArray<{BodyContext.TypeText(element)}>({source.Text})", source), Model.Compilation.CreateArrayTypeSymbol(element)));
    }

    private static bool HasKnownLength(ITypeSymbol type) =>
        type is IArrayTypeSymbol { Rank: 1 } || type.AllInterfaces.Append(type).Append(type.BaseType).OfType<INamedTypeSymbol>().Any(static t => t.GetMembers("Count").Concat(t.GetMembers("Length")).OfType<IPropertySymbol>().Any(static p =>
            p is { IsStatic: false, DeclaredAccessibility: Accessibility.Public, Type.SpecialType: SpecialType.System_Int32, Parameters.Length: 0 }));
}
