using System.Collections.Generic;
using System.Linq;
using Comet.Generators.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Lowering;

/// <summary>Calls through interfaces that have no twins: <c>x.M(a)</c> calls the twin that the object's own class has of the method, <c>T.M(a)</c> that of the type itself. If the class is not known here, it calls the method as it is, at home.</summary>
internal sealed partial class BodyLowerer
{
    private void EmitDispatch(ExpressionSyntax node, IMethodSymbol member, Slot? result)
    {
        IReadOnlyList<InterfaceDispatch.Known> classes = InterfaceDispatch.Classes(member, _context.Method.ContainingType, Model.Compilation, _context.Cancellation);
        List<ExpressionSyntax> operands = node is InvocationExpressionSyntax call ? Arguments(call.ArgumentList.Arguments) : [];
        Fragment receiver = member.IsStatic ? Render(((MemberAccessExpressionSyntax)((InvocationExpressionSyntax)node).Expression).Expression) : ReceiverOf(node, operands);
        var arguments = new List<Fragment>();
        for (int i = 0; i < operands.Count; i++) arguments.Add(AsParameter(Once(operands[i], member.Parameters[i].Type, operands.Skip(i + 1)), operands[i], member.Parameters[i].Type));

        string list = string.Join(", ", arguments.Select(static a => a.Text));
        string written = member.AssociatedSymbol is IPropertySymbol property ? $"{receiver.Text}.{BodyContext.Escape(property.Name)}" : $"{receiver.Text}.{BodyContext.Escape(member.Name)}({list})";
        string text = member.ReturnsVoid ? written : $"({written})";
        foreach (InterfaceDispatch.Known known in classes.Where(static c => c.HasTwin).Reverse())
        {
            string type = BodyContext.TypeText(known.Implementation.ContainingType);
            string twin = $"{(member.IsStatic ? type : $"(({type}){receiver.Text})")}.{TwinRule.TwinName(known.Implementation)}(__t{(list.Length == 0 ? "" : ", " + list)})";
            text = member.ReturnsVoid ? $"if ({IsExactly(known.Class, receiver, member)}) {twin}; else {text}" : $"{IsExactly(known.Class, receiver, member)} ? {twin} : {text}";
        }
        if (!member.ReturnsVoid && result is null) text = $"_ = {text}";
        Fragment whole = Combine(text, arguments.Append(receiver).ToArray());
        if (whole.Pin == null) Emit(new GoHome(++_points, $"{member.ContainingType.Name}.{member.Name} may be of a class that is not known here", Combine($"!({string.Join(" || ", classes.Select(c => IsExactly(c.Class, receiver, member)))})", receiver)));
        EmitTwinCall(whole, member, result);
    }

    private static string IsExactly(INamedTypeSymbol type, Fragment receiver, IMethodSymbol member) => $"{(member.IsStatic ? $"typeof({receiver.Text})" : $"{receiver.Text}.GetType()")} == typeof({BodyContext.TypeText(type)})";

    private Fragment ReceiverOf(SyntaxNode node, List<ExpressionSyntax> later) => (node is InvocationExpressionSyntax call ? call.Expression : node) switch
    {
        MemberAccessExpressionSyntax member => Once(member.Expression, TypeOf(member.Expression), later),
        MemberBindingExpressionSyntax binding => _bindings[binding],
        _ => throw new NotSuspendableException(node, "an interface's member is called in an unusual way"),
    };

    /// <summary>An argument as the interface's member has it: the class may have another method for its own type.</summary>
    private Fragment AsParameter(Fragment value, ExpressionSyntax operand, ITypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(Model.GetTypeInfo(operand).Type, type) ? value : Combine($"({BodyContext.TypeText(type)})({value.Text})", value);
}
