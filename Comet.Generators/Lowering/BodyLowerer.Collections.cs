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
    /// <summary>At most so many elements does the compiler evaluate before it looks at any spread among them.</summary>
    private const int MostEvaluatedFirst = 3;

    /// <summary>Besides arrays, what the compiler fills as it fills an array.</summary>
    private static readonly string[] _rows = ["System.Collections.Generic.List", "System.Collections.Immutable.ImmutableArray", "System.Span", "System.ReadOnlySpan"];

    /// <summary>
    /// Elements are evaluated in order. A spread is gone through when its turn comes, unless all are of known length and the result is a plain row: then the compiler evaluates all elements up to the last
    /// spread first, if they are few, goes through the spreads, and only then evaluates the rest.
    /// </summary>
    private Fragment LowerCollectionExpression(CollectionExpressionSyntax expression)
    {
        ITypeSymbol type = TypeOf(expression);
        if (TwinRule.IsInCompilation(type, Model.Compilation)) throw new NotSuspendableException(expression, "a collection of the program's own is filled as one piece");
        if (expression.Elements.FirstOrDefault(static e => e is not (ExpressionElementSyntax or SpreadElementSyntax)) is { } other) throw new NotSuspendableException(other, $"{other.Kind()} runs as one piece");
        bool isRow = type is IArrayTypeSymbol or INamedTypeSymbol { TypeKind: TypeKind.Interface } || _rows.Any(row => FrameworkTypes.Is(type, row));
        List<CollectionElementSyntax> elements = [.. expression.Elements];
        int lastCall = elements.FindLastIndex(HasTwinCall), evaluatedFirst = elements.FindLastIndex(static e => e is SpreadElementSyntax) + 1;
        if (!isRow || evaluatedFirst > MostEvaluatedFirst || !elements.OfType<SpreadElementSyntax>().All(s => HasKnownLength(TypeOf(s.Expression)))) evaluatedFirst = 0;
        List<ExpressionSyntax> operands = elements.ConvertAll(static e => e is SpreadElementSyntax spread ? spread.Expression : ((ExpressionElementSyntax)e).Expression);
        var substitutions = new Dictionary<SyntaxNode, Fragment>();
        for (int i = 0; i <= lastCall; i++)
        {
            if (i < lastCall && i >= evaluatedFirst && elements[i] is SpreadElementSyntax spread) substitutions[operands[i]] = GoThrough(spread, LowerExpression(spread.Expression));
            else if (i == lastCall) substitutions[operands[i]] = LowerExpression(operands[i]);
            else if (!IsStable(operands[i], operands.Skip(i + 1))) substitutions[operands[i]] = Spill(operands[i], asText: false);
            if (i != evaluatedFirst - 1 || i == lastCall) continue;
            foreach (SpreadElementSyntax first in elements.Take(evaluatedFirst).OfType<SpreadElementSyntax>())
            {
                substitutions[first.Expression] = GoThrough(first, substitutions.TryGetValue(first.Expression, out Fragment? evaluated) ? evaluated : Render(first.Expression));
            }
        }
        return Render(expression, substitutions);
    }

    /// <summary>The elements that a spread has now, in a row.</summary>
    private Fragment GoThrough(SpreadElementSyntax spread, Fragment source)
    {
        if (Model.GetOperation(spread) is not Microsoft.CodeAnalysis.Operations.ISpreadOperation { ElementType: { } element } || !TypeOf(spread.Expression).AllInterfaces.Append(TypeOf(spread.Expression)).Any(i =>
            i.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T && SymbolEqualityComparer.Default.Equals(((INamedTypeSymbol)i).TypeArguments[0], element)))
        {
            throw new NotSuspendableException(spread, "a spread of this kind runs as one piece");
        }
        if (_context.Pins.TryGetValue(spread, out string? pin)) source.Pin ??= pin;
        return Use(Keep(Combine($"global::System.Linq.Enumerable.ToArray<{BodyContext.TypeText(element)}>({source.Text})", source), Model.Compilation.CreateArrayTypeSymbol(element)));
    }

    private static bool HasKnownLength(ITypeSymbol type) =>
        type is IArrayTypeSymbol { Rank: 1 } || type.AllInterfaces.Append(type).Append(type.BaseType).OfType<INamedTypeSymbol>().Any(static t => t.GetMembers("Count").Concat(t.GetMembers("Length")).OfType<IPropertySymbol>().Any(static p =>
            p is { IsStatic: false, DeclaredAccessibility: Accessibility.Public, Type.SpecialType: SpecialType.System_Int32, Parameters.Length: 0 }));
}
