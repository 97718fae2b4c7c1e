using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Lowering;

/// <summary>
/// Iterators. An element is given by leaving the body with a frame kept in the sequence; the next one is asked for by continuing from that frame. So between two elements an
/// iterator is an object like any other, and in the middle of one it is an activation like any other.
/// </summary>
internal sealed partial class BodyLowerer
{
    // yield return x;   ->   it.Yield(x, frame); return true; Resume: if (it.IsDisposing) return false;
    private void LowerYield(YieldStatementSyntax statement)
    {
        if (statement.Expression == null)
        {
            EmitReturn(new Fragment("false"));
            return;
        }
        Slot iterator = _context.Iterator!;
        ITypeSymbol elementType = ((INamedTypeSymbol)iterator.Symbol).TypeArguments[0];
        Fragment value = LowerTop(statement.Expression);
        value.Text = InRegion(value.Text);
        value.Uses.Add(iterator);
        if (value.Pin != null) EmitGoHome(value.Pin);
        // What the value is converted to must not be left to a type argument that says less of it.
        if (!SymbolEqualityComparer.Default.Equals(Model.GetTypeInfo(statement.Expression).Type, elementType)) value.Text = $"({BodyContext.TypeText(elementType)})({value.Text})";
        Emit(new Yield(NextPoint(), value));
        Fragment leave = ReturnJump(new Fragment("false"));
        var check = new Fragment($"if ({iterator.Name}.IsDisposing) {leave.Text}");
        check.Absorb(leave);
        check.Uses.Add(iterator);
        Emit(new Code(check));
    }
}
